//! Điều, khoản and điểm.

use super::{GAP, LETTER_GAP, Place, Standing};
use crate::markdown::clause::amendment;
use crate::markdown::clause::damaged::Damaged;
use crate::markdown::clause::doubt::{Doubt, Why};
use crate::markdown::clause::mark::{Kind, Mark};
use crate::markdown::clause::number::Number;
use crate::markdown::clause::sequence::{Numbered, Sequence, Step};

impl Standing {
    /// The anchor of a điều.
    pub(super) fn dieu(
        &mut self,
        mark: &Mark,
        part: &Numbered,
        place: Place<'_, '_>,
    ) -> Option<String> {
        let step = self.own_dieu(mark, part, place)?;
        if step == Step::Back {
            self.issue();
        }
        let id = self.take(format!("{}dieu-{}", self.prefix, part.number.slug()))?;
        self.tell_gap(Kind::Dieu, part, place, step);
        self.undressed = None;
        self.leave_dieu();
        self.first_dieu = self.dieu.last().is_none();
        if self.first_dieu {
            self.with_headings = mark.hashes > 0;
        }
        self.dieu.go_on(part.clone());
        (self.dieu_id, self.above_diem) = (Some(id.clone()), Some(id.clone()));
        Some(id)
    }

    /// How a điều goes on with those of the text itself; `None` when the text speaks of it.
    /// A step back begins a text that is issued with this one.
    fn own_dieu(&mut self, mark: &Mark, part: &Numbered, place: Place<'_, '_>) -> Option<Step> {
        let number = part.number;
        let Some(last) = self.dieu.last() else {
            let step = self.dieu.step(part, &place.ahead);
            let first = place.fresh || (mark.firm && number.value() == 1);
            return (first && place.announced.is_none()).then_some(step);
        };
        if self.with_headings && mark.hashes == 0 {
            if place.fresh {
                self.leave_dieu();
            }
            if mark.firm && place.fresh && self.undressed.is_none() {
                let (line, column) = place.at;
                let (kind, part) = (Kind::Dieu, part.clone());
                self.undressed = Some(Doubt {
                    line,
                    column,
                    kind,
                    part,
                    why: Why::Undressed,
                });
            }
            return None;
        }
        let step = self.dieu.step(part, &place.ahead);
        let near = place.apart || number.distance(Some(last)) <= GAP;
        let own = place.announced.is_none()
            && match step {
                Step::Next => place.fresh || mark.firm,
                Step::Gap => mark.firm && near,
                Step::Back => mark.firm && self.begins_issued(number, place),
                Step::Unsure => mark.firm && !self.is_in_phu_luc(),
                Step::TooEarly | Step::Aside => false,
            };
        if !own {
            self.pass_dieu(mark, part, place, step);
            return None;
        }
        Some(step)
    }

    /// A điều of another text ends that of this text, but a number in a sentence does not.
    fn pass_dieu(&mut self, mark: &Mark, part: &Numbered, place: Place<'_, '_>, step: Step) {
        if mark.firm && (place.apart || place.begins_list) {
            self.refuse(Kind::Dieu, part, place, step);
        } else if mark.firm {
            self.dieu.pass(part, step, false);
        }
        let anew = mark.firm && matches!(step, Step::Back | Step::Aside | Step::Unsure);
        if place.fresh || (mark.firm && (place.apart || place.begins_list)) || anew {
            self.leave_dieu();
        }
    }

    /// A line that looks like the head of a điều and cannot be read ends the điều above.
    pub(in crate::markdown::clause) fn meet(
        &mut self,
        damaged: Damaged,
        line: usize,
        begins_list: bool,
    ) {
        let Damaged {
            number,
            written,
            head,
            sure,
        } = damaged;
        let open = self.dieu_id.is_some();
        if !open || !(sure || (begins_list && self.is_next_dieu(number))) {
            return;
        }
        self.leave_dieu();
        let part = Numbered {
            number,
            written,
            sign: None,
            line,
            bare: false,
        };
        let why = Why::Unread { head };
        self.undressed = Some(Doubt {
            line,
            column: 1,
            kind: Kind::Dieu,
            part,
            why,
        });
    }

    /// Is it the number of the điều that comes next?
    pub(super) fn is_next_dieu(&self, number: Number) -> bool {
        number.follows(self.dieu.last())
    }

    /// A text that is issued with this one begins anew. Appendices hold forms with điều of their own.
    fn begins_issued(&self, number: Number, place: Place<'_, '_>) -> bool {
        let goes_on = place
            .ahead
            .first()
            .is_none_or(|next| next.follows(Some(number)));
        number == Number::new(1) && goes_on && !self.is_in_phu_luc()
    }

    /// The anchor of a khoản.
    pub(super) fn khoan(
        &mut self,
        mark: &Mark,
        part: &Numbered,
        place: Place<'_, '_>,
    ) -> Option<String> {
        let Some(dieu) = self.dieu_id.clone() else {
            // One that may be the next of this text is told with the gap that it leaves.
            let last = self.dieu.last();
            let undressed = self
                .undressed
                .take_if(|doubt| !doubt.part.number.follows(last));
            self.doubts.extend(undressed);
            return None;
        };
        let number = part.number;
        let step = match self.khoan.step(part, &place.ahead) {
            Step::Unsure if place.amends => Step::Next,
            step => step,
        };
        let own = place.announced.is_none()
            && match step {
                Step::Next => place.apart || !mark.title.is_empty(),
                Step::Gap => {
                    let near = number.distance(self.khoan.last()) <= GAP;
                    !mark.title.is_empty() && (place.fresh || (place.apart && near))
                }
                _ => false,
            };
        if !own {
            // A number alone in its line that is not the next one is no part.
            let begins = place.apart || matches!(step, Step::Aside | Step::Unsure);
            if begins && !mark.title.is_empty() {
                self.refuse(Kind::Khoan, part, place, step);
                self.above_diem = None;
                self.diem = Sequence::default();
            }
            return None;
        }
        if self.is_repeated(part, place, step) {
            return None;
        }
        let id = self.take(format!("{dieu}-khoan-{}", number.slug()))?;
        self.tell_gap(Kind::Khoan, part, place, step);
        self.khoan.go_on(part.clone());
        (self.diem, self.above_diem) = (Sequence::default(), Some(id.clone()));
        Some(id)
    }

    /// Does the very next khoản have the same number? Then either may be of another text, unless one of
    /// them amends. A list within begins with 1.
    fn is_repeated(&mut self, part: &Numbered, place: Place<'_, '_>, step: Step) -> bool {
        let counts = step == Step::Next && part.number.value() > 1 && !place.amends;
        let Some(again) = place
            .ahead
            .repeats(part.number)
            .filter(|again| counts && again.sign == part.sign)
        else {
            return false;
        };
        if amendment::amends(&again.title) {
            self.refuse(Kind::Khoan, part, place, Step::Unsure);
        } else {
            self.khoan.go_on(Numbered {
                bare: true,
                ..part.clone()
            });
        }
        (self.above_diem, self.diem) = (None, Sequence::default());
        true
    }

    /// The anchor of a điểm.
    pub(super) fn diem(
        &mut self,
        mark: &Mark,
        part: &Numbered,
        place: Place<'_, '_>,
    ) -> Option<String> {
        let above = self.above_diem.clone()?;
        let number = part.number;
        let step = self.diem.step(part, &place.ahead);
        let near = number.distance(self.diem.last()) <= LETTER_GAP;
        let apart = place.apart && !mark.title.is_empty();
        let own = step == Step::Next || (step == Step::Gap && near && apart);
        if !own || place.announced.is_some() {
            if apart {
                self.refuse(Kind::Diem, part, place, step);
            }
            return None;
        }
        let id = self.take(format!("{above}-diem-{}", number.point_slug()))?;
        self.tell_gap(Kind::Diem, part, place, step);
        self.diem.go_on(part.clone());
        Some(id)
    }

    /// Tells what was left out before a part that has an anchor.
    pub(super) fn tell_gap(
        &mut self,
        kind: Kind,
        part: &Numbered,
        place: Place<'_, '_>,
        step: Step,
    ) {
        if step == Step::Gap {
            let last = self.sequence(kind).last_read().cloned();
            let missing = missing(kind, last.as_ref().map(|last| last.number), part.number);
            let undressed = self.undressed.take_if(|_| kind == Kind::Dieu);
            let undressed = undressed.filter(|doubt| doubt.part.number.follows(self.dieu.last()));
            let line = |unread: bool| {
                let doubt = undressed
                    .as_ref()
                    .filter(|doubt| matches!(doubt.why, Why::Unread { .. }) == unread);
                doubt.map(|doubt| doubt.line)
            };
            let (undressed, unread) = (line(false), line(true));
            self.doubt(
                kind,
                part,
                place,
                Why::Gap {
                    last,
                    missing,
                    undressed,
                    unread,
                },
            );
        }
    }

    /// Leaves a part without an anchor, and tells why, once for a list.
    pub(super) fn refuse(&mut self, kind: Kind, part: &Numbered, place: Place<'_, '_>, step: Step) {
        let last = self.sequence(kind).last_read().cloned();
        let number = last.as_ref().map(|last| last.number);
        let why = match (place.announced, step) {
            (Some(announced), _) => Some(Why::Amends {
                announced: announced.line,
            }),
            (_, Step::Gap) => {
                let missing = missing(kind, number, part.number);
                Some(Why::Gap {
                    missing,
                    last: last.clone(),
                    undressed: None,
                    unread: None,
                })
            }
            (_, Step::TooEarly) => Some(Why::TooEarly {
                missing: missing(kind, number, part.number),
            }),
            // Forms in an appendix have điều of their own.
            (_, Step::Back) if kind == Kind::Dieu && self.is_in_phu_luc() => None,
            (_, Step::Back) => last.clone().map(|last| Why::Back { last }),
            (_, Step::Unsure) if self.sequence(kind).is_told_unsure() => None,
            (_, Step::Unsure) => Some(Why::Unsure),
            (_, Step::Next | Step::Aside) => None,
        };
        if let Some(why) = why {
            self.doubt(kind, part, place, why);
        }
        let list = matches!(kind, Kind::Khoan | Kind::Diem) && part.number == Number::new(1);
        match place.announced {
            None => self.sequence_mut(kind).pass(part, step, list),
            Some(announced) if announced.whole => self.sequence_mut(kind).pass(part, step, true),
            Some(_) => {}
        }
    }
}

/// The parts that are left out, as they are named: `Điều 31 đến Điều 65`.
fn missing(kind: Kind, last: Option<Number>, number: Number) -> String {
    let named = |number: Number| match kind {
        Kind::Diem => format!("điểm {}", number.point_name()),
        Kind::Chuong | Kind::Phan => format!("{} {}", kind.name(), number.roman()),
        _ => format!("{} {}", kind.name(), number.name()),
    };
    let (first, until) = number.missing(last, kind == Kind::Diem);
    if until > first {
        format!("{} đến {}", named(first), named(until))
    } else {
        named(first)
    }
}

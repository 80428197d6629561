//! Điều, khoản and điểm.

use super::{DieuOrder, DieuStyle, GAP, LETTER_GAP, LineContext, OpenDieu, OpenParts};
use crate::markdown::clause::amendment;
use crate::markdown::clause::damaged::Damaged;
use crate::markdown::clause::doubt::{Doubt, Why};
use crate::markdown::clause::mark::{PartKind, PartMark};
use crate::markdown::clause::number::Number;
use crate::markdown::clause::sequence::{Numbered, Step};

impl OpenParts {
    /// The anchor of a điều.
    pub(super) fn dieu(
        &mut self,
        mark: &PartMark,
        part: &Numbered,
        context: LineContext<'_, '_>,
    ) -> Option<String> {
        let step = self.own_dieu(mark, part, context)?;
        if step == Step::Back {
            self.issue();
        }
        let id = self.take(format!("{}dieu-{}", self.text.prefix(), part.number.slug()))?;
        self.report_gap(PartKind::Dieu, part, context, step);
        self.pending = None;
        self.leave_dieu();
        let order = match self.dieu.last() {
            None => DieuOrder::First,
            Some(_) => DieuOrder::Later,
        };
        if order == DieuOrder::First {
            self.dieu_style = match mark.hashes {
                0 => DieuStyle::Line,
                _ => DieuStyle::Heading,
            };
        }
        self.dieu.go_on(part.clone());
        self.open_dieu = Some(OpenDieu {
            id: id.clone(),
            order,
            above_diem: Some(id.clone()),
        });
        Some(id)
    }

    /// How a điều goes on with those of the text itself; `None` when the text speaks of it.
    /// A step back begins a text that is issued with this one.
    fn own_dieu(
        &mut self,
        mark: &PartMark,
        part: &Numbered,
        context: LineContext<'_, '_>,
    ) -> Option<Step> {
        let number = part.number;
        let Some(last) = self.dieu.last() else {
            let step = self.dieu.step(part, &context.ahead);
            let first = context.begins_paragraph() || (mark.firm && number.value() == 1);
            return (first && context.announced.is_none()).then_some(step);
        };
        if self.has_headings() && mark.hashes == 0 {
            if context.begins_paragraph() {
                self.leave_dieu();
            }
            if mark.firm && context.begins_paragraph() && self.pending.is_none() {
                let (line, column) = context.at;
                let (kind, part) = (PartKind::Dieu, part.clone());
                self.pending = Some(Doubt {
                    line,
                    column,
                    kind,
                    part,
                    why: Why::Undressed,
                });
            }
            return None;
        }
        let step = self.dieu.step(part, &context.ahead);
        let near = context.begins_sentence() || number.distance(Some(last)) <= GAP;
        let own = context.announced.is_none()
            && match step {
                Step::Next => context.begins_paragraph() || mark.firm,
                Step::Gap => mark.firm && near,
                Step::Back => mark.firm && self.begins_issued(number, context),
                Step::Unsure => mark.firm && !self.is_in_appendix(),
                Step::TooEarly | Step::Aside => false,
            };
        if !own {
            self.pass_dieu(mark, part, context, step);
            return None;
        }
        Some(step)
    }

    /// A điều of another text ends that of this text, but a number in a sentence does not.
    fn pass_dieu(
        &mut self,
        mark: &PartMark,
        part: &Numbered,
        context: LineContext<'_, '_>,
        step: Step,
    ) {
        if mark.firm && (context.begins_sentence() || context.begins_list) {
            self.refuse(PartKind::Dieu, part, context, step);
        } else if mark.firm {
            self.dieu.pass(part, step, false);
        }
        let anew = mark.firm && matches!(step, Step::Back | Step::Aside | Step::Unsure);
        if context.begins_paragraph()
            || (mark.firm && (context.begins_sentence() || context.begins_list))
            || anew
        {
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
        if self.open_dieu.is_none() || !(sure || (begins_list && self.is_next_dieu(number))) {
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
        self.pending = Some(Doubt {
            line,
            column: 1,
            kind: PartKind::Dieu,
            part,
            why,
        });
    }

    /// Is it the number of the điều that comes next?
    pub(super) fn is_next_dieu(&self, number: Number) -> bool {
        number.follows(self.dieu.last())
    }

    /// A text that is issued with this one begins anew. Appendices hold forms with điều of their own.
    fn begins_issued(&self, number: Number, context: LineContext<'_, '_>) -> bool {
        let goes_on = context
            .ahead
            .first()
            .is_none_or(|next| next.follows(Some(number)));
        number == Number::new(1) && goes_on && !self.is_in_appendix()
    }

    /// The anchor of a khoản.
    pub(super) fn khoan(
        &mut self,
        mark: &PartMark,
        part: &Numbered,
        context: LineContext<'_, '_>,
    ) -> Option<String> {
        let Some(dieu) = self.open_dieu.as_ref().map(|dieu| dieu.id.clone()) else {
            // One that may be the next of this text is reported with the gap that it leaves.
            let last = self.dieu.last();
            let pending = self
                .pending
                .take_if(|doubt| !doubt.part.number.follows(last));
            self.doubts.extend(pending);
            return None;
        };
        let number = part.number;
        let step = match self.khoan.step(part, &context.ahead) {
            Step::Unsure if context.amends => Step::Next,
            step => step,
        };
        let own = context.announced.is_none()
            && match step {
                Step::Next => context.begins_sentence() || !mark.title.is_empty(),
                Step::Gap => {
                    let near = number.distance(self.khoan.last()) <= GAP;
                    !mark.title.is_empty()
                        && (context.begins_paragraph() || (context.begins_sentence() && near))
                }
                _ => false,
            };
        if !own {
            // A number alone in its line that is not the next one is no part.
            let begins = context.begins_sentence() || matches!(step, Step::Aside | Step::Unsure);
            if begins && !mark.title.is_empty() {
                self.refuse(PartKind::Khoan, part, context, step);
                self.begin_diem(None);
            }
            return None;
        }
        if self.is_repeated(part, context, step) {
            return None;
        }
        let id = self.take(format!("{dieu}-khoan-{}", number.slug()))?;
        self.report_gap(PartKind::Khoan, part, context, step);
        self.khoan.go_on(part.clone());
        self.begin_diem(Some(id.clone()));
        Some(id)
    }

    /// Does the very next khoản have the same number? Then either may be of another text, unless one of
    /// them amends. A list within begins with 1.
    fn is_repeated(&mut self, part: &Numbered, context: LineContext<'_, '_>, step: Step) -> bool {
        let counts = step == Step::Next && part.number.value() > 1 && !context.amends;
        let Some(again) = context
            .ahead
            .repeats(part.number)
            .filter(|again| counts && again.sign == part.sign)
        else {
            return false;
        };
        if amendment::amends(&again.title) {
            self.refuse(PartKind::Khoan, part, context, Step::Unsure);
        } else {
            self.khoan.go_on(Numbered {
                bare: true,
                ..part.clone()
            });
        }
        self.begin_diem(None);
        true
    }

    /// The anchor of a điểm.
    pub(super) fn diem(
        &mut self,
        mark: &PartMark,
        part: &Numbered,
        context: LineContext<'_, '_>,
    ) -> Option<String> {
        let above = self.open_dieu.as_ref()?.above_diem.clone()?;
        let number = part.number;
        let step = self.diem.step(part, &context.ahead);
        let near = number.distance(self.diem.last()) <= LETTER_GAP;
        let apart = context.begins_sentence() && !mark.title.is_empty();
        let own = step == Step::Next || (step == Step::Gap && near && apart);
        if !own || context.announced.is_some() {
            if apart {
                self.refuse(PartKind::Diem, part, context, step);
            }
            return None;
        }
        let id = self.take(format!("{above}-diem-{}", number.point_slug()))?;
        self.report_gap(PartKind::Diem, part, context, step);
        self.diem.go_on(part.clone());
        Some(id)
    }

    /// Reports what was left out before a part that has an anchor.
    pub(super) fn report_gap(
        &mut self,
        kind: PartKind,
        part: &Numbered,
        context: LineContext<'_, '_>,
        step: Step,
    ) {
        if step == Step::Gap {
            let last = self.sequence(kind).last_read().cloned();
            let missing = missing(kind, last.as_ref().map(|last| last.number), part.number);
            let pending = self.pending.take_if(|_| kind == PartKind::Dieu);
            let pending = pending.filter(|doubt| doubt.part.number.follows(self.dieu.last()));
            let line = |unread: bool| {
                let doubt = pending
                    .as_ref()
                    .filter(|doubt| matches!(doubt.why, Why::Unread { .. }) == unread);
                doubt.map(|doubt| doubt.line)
            };
            let (undressed, unread) = (line(false), line(true));
            self.doubt(
                kind,
                part,
                context,
                Why::Gap {
                    last,
                    missing,
                    undressed,
                    unread,
                },
            );
        }
    }

    /// Leaves a part without an anchor, and reports why, once for a list.
    pub(super) fn refuse(
        &mut self,
        kind: PartKind,
        part: &Numbered,
        context: LineContext<'_, '_>,
        step: Step,
    ) {
        let last = self.sequence(kind).last_read().cloned();
        let number = last.as_ref().map(|last| last.number);
        let why = match (context.announced, step) {
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
            (_, Step::Back) if kind == PartKind::Dieu && self.is_in_appendix() => None,
            (_, Step::Back) => last.clone().map(|last| Why::Back { last }),
            (_, Step::Unsure) if self.sequence(kind).is_reported_unsure() => None,
            (_, Step::Unsure) => Some(Why::Unsure),
            (_, Step::Next | Step::Aside) => None,
        };
        if let Some(why) = why {
            self.doubt(kind, part, context, why);
        }
        let list =
            matches!(kind, PartKind::Khoan | PartKind::Diem) && part.number == Number::new(1);
        match context.announced {
            None => self.sequence_mut(kind).pass(part, step, list),
            Some(announced) if announced.whole => self.sequence_mut(kind).pass(part, step, true),
            Some(_) => {}
        }
    }
}

/// The parts that are left out, as they are named: `Điều 31 đến Điều 65`.
fn missing(kind: PartKind, last: Option<Number>, number: Number) -> String {
    let named = |number: Number| match kind {
        PartKind::Diem => format!("điểm {}", number.point_name()),
        PartKind::Chuong | PartKind::Phan => format!("{} {}", kind.name(), number.roman()),
        _ => format!("{} {}", kind.name(), number.name()),
    };
    let (first, until) = number.missing(last, kind == PartKind::Diem);
    if until > first {
        format!("{} đến {}", named(first), named(until))
    } else {
        named(first)
    }
}

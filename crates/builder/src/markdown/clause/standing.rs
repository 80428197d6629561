//! Where in its parts the reading of a legal text stands, and which anchor the next part gets.

mod lower;
mod upper;

use std::collections::BTreeSet;

use super::ahead::Ahead;
use super::amendment::Announced;
use super::damaged::Damaged;
use super::doubt::{Doubt, Why};
use super::mark::{self, Kind, Mark};
use super::number::Number;
use super::sequence::{Numbered, Sequence};

/// A điều or a khoản may be so many numbers ahead within running lines; more is a number in a
/// sentence.
const GAP: u16 = 5;
/// So many letters may be left out between two điểm, and before the first.
const LETTER_GAP: u16 = 4;

/// How a line stands in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'r, 't> {
    /// Does it begin a paragraph, or does it follow a line directly?
    pub(super) fresh: bool,
    /// Does it begin a paragraph, or follow the end of a sentence?
    pub(super) apart: bool,
    /// Is khoản 1 the first part below a điều?
    pub(super) begins_list: bool,
    /// The line, from 1, and the byte in it, from 1.
    pub(super) at: (usize, usize),
    /// Parts of its kind further down.
    pub(super) ahead: Ahead<'r, 't>,
    /// The number of the điều that comes next, for the parts above it.
    pub(super) next_dieu: Option<Number>,
    /// What announced it as words of another text.
    pub(super) announced: Option<Announced>,
    /// Does it amend another text, and so belong to this one?
    pub(super) amends: bool,
}

impl Place<'_, '_> {
    /// Is it a title that stands alone in its line, below the end of a sentence?
    fn stands_alone(&self, mark: &Mark) -> bool {
        self.apart && mark.firm && (mark.title.is_empty() || mark::is_upper(&mark.title))
    }
}

/// The parts that are open.
#[derive(Debug, Default)]
pub(super) struct Standing {
    /// What anchors of this appendix or issued text begin with: empty, or `phu-luc-1-`.
    prefix: String,
    /// How many texts are issued with this one, so far.
    issued: u16,
    /// How many appendices there are, so far.
    appendices: u16,
    phan: Sequence,
    chuong: Sequence,
    muc: Sequence,
    tieu_muc: Sequence,
    dieu: Sequence,
    khoan: Sequence,
    diem: Sequence,
    /// The anchors of the parts that are open; none below a part that is another text's.
    phan_id: Option<String>,
    chuong_id: Option<String>,
    muc_id: Option<String>,
    dieu_id: Option<String>,
    /// The anchor that those of điểm begin with.
    above_diem: Option<String>,
    /// Do mục stand here below a part that has no anchor?
    lost: Option<Kind>,
    /// Is the điều that is open the first of this text, appendix or issued text?
    first_dieu: bool,
    /// Was the first điều a heading? Then those that are none are quoted from another text.
    with_headings: bool,
    /// A điều without `#` in a text whose điều have it, as it would be told.
    undressed: Option<Doubt>,
    taken: BTreeSet<String>,
    doubts: Vec<Doubt>,
}

impl Standing {
    /// Every anchor that was given, and every doubt.
    pub(super) fn finish(mut self) -> (BTreeSet<String>, Vec<Doubt>) {
        self.doubts.extend(self.undressed.take().filter(|doubt| {
            matches!(doubt.why, Why::Unread { .. }) || self.is_next_dieu(doubt.part.number)
        }));
        (self.taken, self.doubts)
    }

    /// Is there a part above the điều?
    pub(super) fn has_upper(&self) -> bool {
        self.is_in_chuong() || self.muc.last().is_some()
    }

    /// Does a mục stand below another part?
    pub(super) fn is_in_chuong(&self) -> bool {
        self.phan.last().is_some() || self.chuong.last().is_some() || self.is_in_phu_luc()
    }

    /// Is the điều that is open the first of this text, appendix or issued text?
    pub(super) fn is_first_dieu(&self) -> bool {
        self.first_dieu
    }

    /// Are điều here headings with `#`?
    pub(super) fn has_headings(&self) -> bool {
        self.with_headings
    }

    /// A heading within a điều: lists below it count for themselves.
    pub(super) fn leave_khoan(&mut self) {
        (self.above_diem, self.diem) = (None, Sequence::default());
    }

    /// A heading that is no part ends the điều above it.
    pub(super) fn leave_dieu(&mut self) {
        (self.dieu_id, self.above_diem) = (None, None);
        (self.khoan, self.diem) = (Sequence::default(), Sequence::default());
    }

    /// The anchor of the part that the line begins; `None` when it begins none of this text.
    pub(super) fn enter(&mut self, mark: &Mark, place: Place<'_, '_>) -> Option<String> {
        let Some(number) = self.number(mark, place) else {
            if mark.kind == Kind::Dieu && mark.firm && place.apart {
                let head = format!("{} {}", mark.kind.name(), mark.written);
                let (number, written) = (mark.number, mark.written.clone());
                self.meet(
                    Damaged {
                        number,
                        written,
                        head,
                        sure: true,
                    },
                    place.at.0,
                    place.begins_list,
                );
            }
            return None;
        };
        let (written, sign) = (mark.written.clone(), mark.sign);
        let part = Numbered {
            number,
            written,
            sign,
            line: place.at.0,
            bare: false,
        };
        let id = match mark.kind {
            Kind::PhuLuc => self.phu_luc(mark, place),
            Kind::Phan | Kind::Chuong | Kind::Muc | Kind::TieuMuc => self.upper(mark, &part, place),
            Kind::Dieu => self.dieu(mark, &part, place),
            Kind::Khoan => self.khoan(mark, &part, place),
            Kind::Diem => self.diem(mark, &part, place),
        }?;
        if mark.misread == Some(number) {
            let right = if mark.kind == Kind::Chuong {
                number.roman()
            } else {
                number.slug()
            };
            self.doubt(mark.kind, &part, place, Why::Misread { right });
        }
        Some(id)
    }

    /// The number, which may have been misread. What may be so is believed only of the next one.
    fn number(&self, mark: &Mark, place: Place<'_, '_>) -> Option<Number> {
        let Some(misread) = mark.misread else {
            return Some(mark.number);
        };
        let sequence = self.sequence(mark.kind);
        let next = |number| place.ahead.follows(number, sequence.last()) || sequence.begins(number);
        if next(misread) && (mark.number == misread || !next(mark.number)) {
            return Some(misread);
        }
        let sure = mark.kind != Kind::Dieu || next(mark.number);
        (sure && mark.number != misread).then_some(mark.number)
    }

    pub(super) fn doubt(&mut self, kind: Kind, part: &Numbered, place: Place<'_, '_>, why: Why) {
        let (line, column) = place.at;
        self.doubts.push(Doubt {
            line,
            column,
            kind,
            part: part.clone(),
            why,
        });
    }

    fn sequence(&self, kind: Kind) -> &Sequence {
        match kind {
            Kind::PhuLuc | Kind::Phan => &self.phan,
            Kind::Chuong => &self.chuong,
            Kind::Muc => &self.muc,
            Kind::TieuMuc => &self.tieu_muc,
            Kind::Dieu => &self.dieu,
            Kind::Khoan => &self.khoan,
            Kind::Diem => &self.diem,
        }
    }

    fn sequence_mut(&mut self, kind: Kind) -> &mut Sequence {
        match kind {
            Kind::PhuLuc | Kind::Phan => &mut self.phan,
            Kind::Chuong => &mut self.chuong,
            Kind::Muc => &mut self.muc,
            Kind::TieuMuc => &mut self.tieu_muc,
            Kind::Dieu => &mut self.dieu,
            Kind::Khoan => &mut self.khoan,
            Kind::Diem => &mut self.diem,
        }
    }

    fn is_in_phu_luc(&self) -> bool {
        self.prefix.starts_with("phu-luc")
    }

    fn take(&mut self, id: String) -> Option<String> {
        self.taken.insert(id.clone()).then_some(id)
    }

    /// Begins an appendix or an issued text.
    fn restart(&mut self, prefix: String) {
        self.prefix = prefix;
        (self.phan, self.chuong, self.dieu) = Default::default();
        (self.muc, self.tieu_muc, self.muc_id) = Default::default();
        (self.phan_id, self.chuong_id, self.lost) = (None, None, None);
        self.leave_dieu();
    }

    fn issue(&mut self) {
        self.issued += 1;
        let number = if self.issued > 1 {
            format!("-{}", self.issued)
        } else {
            String::new()
        };
        self.restart(format!("kem-theo{number}-"));
    }

    fn phu_luc(&mut self, mark: &Mark, place: Place<'_, '_>) -> Option<String> {
        if !place.fresh && !place.stands_alone(mark) {
            return None;
        }
        let number = mark.number;
        self.appendices += 1;
        let id = match number {
            Number::NONE if self.appendices == 1 => "phu-luc".to_owned(),
            Number::NONE => format!("phu-luc-{}", self.appendices),
            number => format!("phu-luc-{}", number.slug()),
        };
        let id = self.take(id)?;
        self.restart(format!("{id}-"));
        Some(id)
    }
}

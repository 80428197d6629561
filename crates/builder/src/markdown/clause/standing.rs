//! Where in its parts the reading of a legal text stands, and which anchor the next part gets.

use std::collections::BTreeSet;

use super::mark::{Kind, Mark};
use super::number::Number;

/// A điều may be so many numbers ahead within running lines; more is a number in a sentence.
const GAP: u16 = 5;
/// So many letters may be left out between two điểm, and before the first.
const LETTER_GAP: u16 = 4;

/// How a line stands in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'r> {
    /// Does it begin a paragraph, or does it follow a line directly?
    pub(super) fresh: bool,
    /// The numbers of the điều further down.
    pub(super) later: &'r [Number],
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
    phan: Option<Number>,
    /// The number and the anchor.
    chuong: Option<(Number, String)>,
    muc: Option<Number>,
    dieu: Option<Number>,
    first_dieu: bool,
    /// Was the first điều a heading? Then those that are none are quoted from another text.
    with_headings: bool,
    /// The anchor of the điều that is open; none after a điều that is another text's.
    dieu_id: Option<String>,
    khoan: Option<(Number, String)>,
    diem: Option<Number>,
    taken: BTreeSet<String>,
}

impl Standing {
    /// Every anchor that was given.
    pub(super) fn into_taken(self) -> BTreeSet<String> {
        self.taken
    }

    /// Is there a part above the điều?
    pub(super) fn has_upper(&self) -> bool {
        self.is_in_chuong() || self.muc.is_some()
    }

    /// Does a mục stand below another part?
    pub(super) fn is_in_chuong(&self) -> bool {
        self.phan.is_some() || self.chuong.is_some() || self.is_in_phu_luc()
    }

    /// Is the điều that is open the first of this text, appendix or issued text?
    pub(super) fn is_first_dieu(&self) -> bool {
        self.first_dieu
    }

    /// A heading that is no part ends the điều above it.
    pub(super) fn leave_dieu(&mut self) {
        (self.dieu_id, self.khoan, self.diem) = (None, None, None);
    }

    /// The anchor of the part that the line begins; `None` when it begins none of this text.
    pub(super) fn enter(&mut self, mark: &Mark, place: Place<'_>) -> Option<String> {
        match mark.kind {
            Kind::PhuLuc => self.phu_luc(mark.number, place),
            Kind::Phan => self.phan(mark.number, place),
            Kind::Chuong => self.chuong(mark, place),
            Kind::Muc => self.muc(mark, place),
            Kind::Dieu => self.dieu(mark, place),
            Kind::Khoan => self.khoan(mark.number, place),
            Kind::Diem => self.diem(mark.number),
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
        (self.phan, self.chuong, self.muc, self.dieu) = (None, None, None, None);
        self.leave_dieu();
    }

    fn issue(&mut self) {
        self.issued += 1;
        let number = if self.issued > 1 { format!("-{}", self.issued) } else { String::new() };
        self.restart(format!("kem-theo{number}-"));
    }

    fn phu_luc(&mut self, number: Number, place: Place<'_>) -> Option<String> {
        if !place.fresh {
            return None;
        }
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

    fn phan(&mut self, number: Number, place: Place<'_>) -> Option<String> {
        if !place.fresh && !number.follows(self.phan) {
            return None;
        }
        if number.value() == 1 && self.dieu.is_some() {
            self.issue();
        }
        let id = self.take(format!("{}phan-{}", self.prefix, number.slug()))?;
        (self.phan, self.chuong, self.muc) = (Some(number), None, None);
        self.leave_dieu();
        Some(id)
    }

    fn chuong(&mut self, mark: &Mark, place: Place<'_>) -> Option<String> {
        let number = mark.number;
        let last = self.chuong.as_ref().map(|(number, _)| *number);
        let next = mark.firm && (number.follows(last) || number.value() == 1);
        if !place.fresh && !next {
            return None;
        }
        if number.value() == 1 && self.dieu.is_some() && self.phan.is_none() {
            self.issue();
        }
        let short = format!("{}chuong-{}", self.prefix, number.slug());
        let long =
            self.phan.map(|phan| format!("{}phan-{}-chuong-{}", self.prefix, phan.slug(), number.slug()));
        let id = self.take(short).or_else(|| self.take(long?))?;
        (self.chuong, self.muc) = (Some((number, id.clone())), None);
        self.leave_dieu();
        Some(id)
    }

    fn muc(&mut self, mark: &Mark, place: Place<'_>) -> Option<String> {
        let number = mark.number;
        let next = mark.firm && number.follows(self.muc);
        if !place.fresh && !next {
            return None;
        }
        let above = match (&self.chuong, self.phan) {
            (Some((_, id)), _) => format!("{id}-"),
            (None, Some(phan)) => format!("{}phan-{}-", self.prefix, phan.slug()),
            (None, None) => self.prefix.clone(),
        };
        let id = self.take(format!("{above}muc-{}", number.slug()))?;
        self.muc = Some(number);
        self.leave_dieu();
        Some(id)
    }

    fn dieu(&mut self, mark: &Mark, place: Place<'_>) -> Option<String> {
        if !self.is_own_dieu(mark, place) {
            if place.fresh {
                self.leave_dieu();
            }
            return None;
        }
        if self.dieu.is_some_and(|last| mark.number <= last) {
            self.issue();
        }
        let id = self.take(format!("{}dieu-{}", self.prefix, mark.number.slug()))?;
        self.leave_dieu();
        self.first_dieu = self.dieu.is_none();
        if self.first_dieu {
            self.with_headings = mark.hashes > 0;
        }
        (self.dieu, self.dieu_id) = (Some(mark.number), Some(id.clone()));
        Some(id)
    }

    /// A điều of the text itself, not one that it speaks of.
    fn is_own_dieu(&self, mark: &Mark, place: Place<'_>) -> bool {
        let number = mark.number;
        let Some(last) = self.dieu else { return place.fresh || (mark.firm && number.value() == 1) };
        if self.with_headings && mark.hashes == 0 {
            return false;
        }
        if number.follows(Some(last)) {
            return place.fresh || mark.firm;
        }
        if number > last {
            let near = place.fresh || number.distance(Some(last)) <= GAP;
            return mark.firm && near && !place.later.contains(&last.next());
        }
        // A text that is issued with this one begins anew. Appendices hold forms with điều of their own.
        let goes_on = place.later.first().is_none_or(|next| next.follows(Some(number)));
        number == Number::new(1) && mark.firm && goes_on && !self.is_in_phu_luc()
    }

    fn khoan(&mut self, number: Number, place: Place<'_>) -> Option<String> {
        let dieu = self.dieu_id.clone()?;
        let last = self.khoan.as_ref().map(|(number, _)| *number);
        let next = number.follows(last) || (place.fresh && last.is_none_or(|last| number > last));
        let id = if next { self.take(format!("{dieu}-khoan-{}", number.slug()))? } else { return None };
        (self.khoan, self.diem) = (Some((number, id.clone())), None);
        Some(id)
    }

    fn diem(&mut self, number: Number) -> Option<String> {
        let above = self.khoan.as_ref().map(|(_, id)| id).or(self.dieu_id.as_ref())?;
        let near = number.distance(self.diem) <= LETTER_GAP;
        let ahead = near && self.diem.is_none_or(|last| number > last);
        let id = format!("{above}-diem-{}", number.point_slug());
        let id = if ahead { self.take(id)? } else { return None };
        self.diem = Some(number);
        Some(id)
    }
}

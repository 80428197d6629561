//! The parts of a legal text that are open, and the anchor that the next part gets.

mod lower;
mod upper;

use std::collections::BTreeSet;

use super::ahead::Ahead;
use super::amendment::Announced;
use super::damaged::Damaged;
use super::doubt::{Doubt, Why};
use super::mark::{self, PartKind, PartMark};
use super::number::Number;
use super::sequence::{Numbered, Sequence};

/// A điều or a khoản may be so many numbers ahead within running lines; more is a number in a
/// sentence.
const GAP: u16 = 5;
/// So many letters may be left out between two điểm, and before the first.
const LETTER_GAP: u16 = 4;

/// What stands directly before a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// Nothing, a heading or a block: the line begins a paragraph.
    Paragraph,
    /// A line of the same paragraph that ends a sentence or an item.
    Sentence,
    /// A line of the same paragraph whose sentence may go on.
    WithinSentence,
}

impl Start {
    pub(super) fn begins_paragraph(self) -> bool {
        self == Self::Paragraph
    }

    /// A paragraph or a sentence.
    pub(super) fn begins_sentence(self) -> bool {
        self != Self::WithinSentence
    }
}

/// How a line stands in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct LineContext<'r, 't> {
    pub(super) start: Start,
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

impl LineContext<'_, '_> {
    /// Does the line begin a paragraph?
    fn begins_paragraph(&self) -> bool {
        self.start.begins_paragraph()
    }

    /// Does it begin a paragraph, or follow the end of a sentence?
    fn begins_sentence(&self) -> bool {
        self.start.begins_sentence()
    }

    /// Is it a title that stands alone in its line, below the end of a sentence?
    fn stands_alone(&self, mark: &PartMark) -> bool {
        self.begins_sentence()
            && mark.firm
            && (mark.title.is_empty() || mark::is_upper(&mark.title))
    }
}

/// The parts that are open.
#[derive(Debug, Default)]
pub(super) struct OpenParts {
    text: TextOf,
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
    open_dieu: Option<OpenDieu>,
    dieu_style: DieuStyle,
    /// The part above that got no anchor: smaller parts between it and the điều get none either.
    without_anchor: Option<PartKind>,
    /// A line that may be the next điều and was not taken for it. It is reported when a number proves to
    /// be missing, or at the end.
    pending: Option<Doubt>,
    taken: BTreeSet<String>,
    doubts: Vec<Doubt>,
}

/// The text that parts belong to; its anchors begin with its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum TextOf {
    /// The document itself.
    #[default]
    Document,
    /// An appendix, by its anchor.
    Appendix(String),
    /// The nth text that is issued with the document, such as the statute that a decision issues.
    Issued(u16),
}

impl TextOf {
    /// What anchors of its parts begin with: nothing, `phu-luc-1-`, `kem-theo-`.
    fn prefix(&self) -> String {
        match self {
            Self::Document => String::new(),
            Self::Appendix(id) => format!("{id}-"),
            Self::Issued(1) => "kem-theo-".to_owned(),
            Self::Issued(nth) => format!("kem-theo-{nth}-"),
        }
    }
}

/// A điều that is open.
#[derive(Debug)]
struct OpenDieu {
    id: String,
    order: DieuOrder,
    /// The anchor that those of điểm begin with, of the điều or of its last khoản; none where lists may
    /// count for themselves.
    above_diem: Option<String>,
}

/// Is a điều the first of its text?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DieuOrder {
    First,
    Later,
}

/// How the first điều of a text was written. Where it has `#`, those that have none are quoted from
/// another text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum DieuStyle {
    /// As a line without `#`.
    #[default]
    Line,
    /// As a heading with `#`.
    Heading,
}

impl OpenParts {
    /// Every anchor that was given, and every doubt.
    pub(super) fn finish(mut self) -> (BTreeSet<String>, Vec<Doubt>) {
        self.doubts.extend(self.pending.take().filter(|doubt| {
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
        self.phan.last().is_some() || self.chuong.last().is_some() || self.is_in_appendix()
    }

    /// Is the điều that is open the first of this text, appendix or issued text?
    pub(super) fn is_first_dieu(&self) -> bool {
        let order = self.open_dieu.as_ref().map(|dieu| dieu.order);
        order == Some(DieuOrder::First)
    }

    /// Are điều here headings with `#`?
    pub(super) fn has_headings(&self) -> bool {
        self.dieu_style == DieuStyle::Heading
    }

    /// A heading within a điều: lists below it count for themselves.
    pub(super) fn leave_khoan(&mut self) {
        self.begin_diem(None);
    }

    /// A heading that is no part ends the điều above it.
    pub(super) fn leave_dieu(&mut self) {
        self.open_dieu = None;
        (self.khoan, self.diem) = (Sequence::default(), Sequence::default());
    }

    /// Điểm count anew, below the part with this anchor, or below none.
    fn begin_diem(&mut self, above: Option<String>) {
        self.diem = Sequence::default();
        if let Some(dieu) = &mut self.open_dieu {
            dieu.above_diem = above;
        }
    }

    /// The anchor of the part that the line begins; `None` when it begins none of this text.
    pub(super) fn enter(
        &mut self,
        mark: &PartMark,
        context: LineContext<'_, '_>,
    ) -> Option<String> {
        let Some(number) = self.number(mark, context) else {
            self.meet_misread(mark, context);
            return None;
        };
        let part = Numbered {
            number,
            written: mark.written.clone(),
            sign: mark.sign,
            line: context.at.0,
            bare: false,
        };
        let id = match mark.kind {
            PartKind::PhuLuc => self.phu_luc(mark, context),
            PartKind::Phan | PartKind::Chuong | PartKind::Muc | PartKind::TieuMuc => {
                self.upper(mark, &part, context)
            }
            PartKind::Dieu => self.dieu(mark, &part, context),
            PartKind::Khoan => self.khoan(mark, &part, context),
            PartKind::Diem => self.diem(mark, &part, context),
        }?;
        if mark.misread == Some(number) {
            let right = if mark.kind == PartKind::Chuong {
                number.roman()
            } else {
                number.slug()
            };
            self.doubt(mark.kind, &part, context, Why::Misread { right });
        }
        Some(id)
    }

    /// A điều whose number cannot be believed may end the one above.
    fn meet_misread(&mut self, mark: &PartMark, context: LineContext<'_, '_>) {
        if mark.kind == PartKind::Dieu && mark.firm && context.begins_sentence() {
            let damaged = Damaged {
                number: mark.number,
                written: mark.written.clone(),
                head: format!("{} {}", mark.kind.name(), mark.written),
                sure: true,
            };
            self.meet(damaged, context.at.0, context.begins_list);
        }
    }

    /// The number, which may have been misread. What may be so is believed only of the next one.
    fn number(&self, mark: &PartMark, context: LineContext<'_, '_>) -> Option<Number> {
        let Some(misread) = mark.misread else {
            return Some(mark.number);
        };
        let sequence = self.sequence(mark.kind);
        let next =
            |number| context.ahead.follows(number, sequence.last()) || sequence.begins(number);
        if next(misread) && (mark.number == misread || !next(mark.number)) {
            return Some(misread);
        }
        let sure = mark.kind != PartKind::Dieu || next(mark.number);
        (sure && mark.number != misread).then_some(mark.number)
    }

    pub(super) fn doubt(
        &mut self,
        kind: PartKind,
        part: &Numbered,
        context: LineContext<'_, '_>,
        why: Why,
    ) {
        let (line, column) = context.at;
        self.doubts.push(Doubt {
            line,
            column,
            kind,
            part: part.clone(),
            why,
        });
    }

    fn sequence(&self, kind: PartKind) -> &Sequence {
        match kind {
            PartKind::PhuLuc | PartKind::Phan => &self.phan,
            PartKind::Chuong => &self.chuong,
            PartKind::Muc => &self.muc,
            PartKind::TieuMuc => &self.tieu_muc,
            PartKind::Dieu => &self.dieu,
            PartKind::Khoan => &self.khoan,
            PartKind::Diem => &self.diem,
        }
    }

    fn sequence_mut(&mut self, kind: PartKind) -> &mut Sequence {
        match kind {
            PartKind::PhuLuc | PartKind::Phan => &mut self.phan,
            PartKind::Chuong => &mut self.chuong,
            PartKind::Muc => &mut self.muc,
            PartKind::TieuMuc => &mut self.tieu_muc,
            PartKind::Dieu => &mut self.dieu,
            PartKind::Khoan => &mut self.khoan,
            PartKind::Diem => &mut self.diem,
        }
    }

    fn is_in_appendix(&self) -> bool {
        matches!(self.text, TextOf::Appendix(_))
    }

    fn take(&mut self, id: String) -> Option<String> {
        self.taken.insert(id.clone()).then_some(id)
    }

    /// Begins an appendix or an issued text.
    fn restart(&mut self, text: TextOf) {
        self.text = text;
        (self.phan, self.chuong, self.dieu) = Default::default();
        (self.muc, self.tieu_muc, self.muc_id) = Default::default();
        (self.phan_id, self.chuong_id, self.without_anchor) = (None, None, None);
        self.leave_dieu();
    }

    fn issue(&mut self) {
        self.issued += 1;
        self.restart(TextOf::Issued(self.issued));
    }

    fn phu_luc(&mut self, mark: &PartMark, context: LineContext<'_, '_>) -> Option<String> {
        if !context.begins_paragraph() && !context.stands_alone(mark) {
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
        self.restart(TextOf::Appendix(id.clone()));
        Some(id)
    }
}

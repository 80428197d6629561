//! Goes through the lines of a legal text and writes it anew for the Markdown parser.

mod context;
mod write;

use super::amendment::Amendment;
use super::indent::{Indent, LineIndent, Within};
use super::line_context::Start;
use super::mark::{PartKind, PartMark};
use super::open_parts::OpenParts;
use super::rows::{self, Row, Words};
use super::text::LegalText;

/// The reader and where it stands.
#[derive(Default)]
pub(super) struct ClauseReader<'r, 't> {
    rows: &'r [Row<'t>],
    /// The row to be read.
    at: usize,
    /// The parts that are open, and the anchors that were given.
    parts: OpenParts,
    indent: Indent,
    scope: Scope,
    /// The hashes of the last heading that is no part.
    other_heading: Option<u8>,
    /// The level that điều have as headings where no part stands above them.
    dieu_level: u8,
    /// The words of the paragraph so far, without the number at its head.
    paragraph: String,
    /// The new words of another text that were announced.
    amendment: Option<Amendment>,
    legal: LegalText,
}

/// Do numbers at the head of lines count khoản, and letters điểm?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Scope {
    /// No: no điều has begun yet, or a heading or a larger part ended it.
    #[default]
    OutsideDieu,
    /// Yes: within a điều whose heading has this depth. It may be a điều that got no anchor.
    Dieu { depth: u8 },
}

impl ClauseReader<'_, '_> {
    /// Reads a whole text.
    pub(super) fn read(body: &str) -> LegalText {
        let (rows, mut doubts) = rows::read(body);
        let mut reader = ClauseReader {
            rows: &rows,
            ..ClauseReader::default()
        };
        while reader.at < rows.len() {
            reader.read_row();
        }
        let (ids, others) = reader.parts.finish();
        doubts.extend(others);
        doubts.sort_by_key(|doubt| (doubt.line, doubt.column));
        (reader.legal.ids, reader.legal.doubts) = (ids, doubts);
        reader.legal
    }

    fn read_row(&mut self) {
        let (at, row) = (self.at, &self.rows[self.at]);
        let start = self.start();
        let dent = self.indent.read(row.text, start.begins_paragraph());
        if row.mark.is_none() && row.is_own() {
            self.meet_damaged(start);
        }
        let entered = match row.mark.as_ref().filter(|mark| self.counts(mark, dent)) {
            Some(mark) => self.read_mark(mark, start, dent),
            None => {
                self.read_other(dent);
                false
            }
        };
        self.listen(at, entered);
        // The further lines of a title.
        (at + 1..=self.at).for_each(|row| self.listen(row, false));
        self.at += 1;
    }

    /// What does the row begin?
    fn start(&self) -> Start {
        let above = self.at.checked_sub(1).map(|above| &self.rows[above]);
        let below_block = |row: &Row<'_>| row.is_of_block() || row.hashes() > 0;
        match above {
            _ if self.legal.is_broken() => Start::Paragraph,
            Some(above) if below_block(above) => Start::Paragraph,
            Some(above) if above.ends_sentence() => Start::Sentence,
            _ => Start::WithinSentence,
        }
    }

    /// May a part of this kind begin here?
    fn counts(&self, mark: &PartMark, dent: LineIndent) -> bool {
        let within_dieu = matches!(self.scope, Scope::Dieu { .. });
        match (dent.within, mark.kind) {
            (Within::List, _) => false,
            (Within::Khoan, PartKind::Khoan) => false,
            (_, PartKind::Khoan | PartKind::Diem) => within_dieu,
            _ => true,
        }
    }

    /// Does the row begin a part of this text?
    fn read_mark(&mut self, mark: &PartMark, start: Start, dent: LineIndent) -> bool {
        let quoted = self.rows[self.at].is_quoted();
        let context = self.context(mark, start, dent.white + mark.skip);
        let id = if quoted {
            None
        } else {
            self.parts.enter(mark, context)
        };
        if quoted && mark.hashes == 0 {
            self.break_before();
        }
        let entered = id.is_some();
        match (mark.kind, id) {
            (PartKind::Khoan | PartKind::Diem, None) if mark.title.is_empty() => {
                self.push_row(dent.cut)
            }
            (PartKind::Khoan, id) => self.write_khoan(mark, id, dent),
            (PartKind::Diem, Some(id)) => self.write_diem(mark, id, dent),
            (PartKind::Diem, None) => self.push_row(dent.cut),
            (_, Some(id)) => self.write_title(mark, id, dent),
            (_, None) => self.read_other(dent),
        }
        entered
    }

    /// What is no part stays as it is; a heading that is not below a điều ends it.
    fn read_other(&mut self, dent: LineIndent) {
        let row = &self.rows[self.at];
        let hashes = if row.is_own() { row.hashes() } else { 0 };
        if hashes > 0 {
            self.other_heading = Some(hashes);
            match self.scope {
                Scope::Dieu { depth } if hashes > depth => self.parts.leave_khoan(),
                _ => {
                    self.parts.leave_dieu();
                    self.scope = Scope::OutsideDieu;
                }
            }
        }
        if row.words == Words::Contents {
            self.break_before();
        }
        if row.is_double_rule() {
            self.write_rule();
        } else {
            self.push_row(dent.cut);
        }
    }
}

//! Goes through the lines of a legal text and writes it anew for the Markdown parser.

mod place;
mod write;

use super::amendment::Amendment;
use super::indent::{Dent, Indent};
use super::mark::{Kind, Mark};
use super::rows::{self, Row};
use super::standing::Standing;
use super::text::LegalText;

#[derive(Default)]
pub(super) struct Reader<'r, 't> {
    rows: &'r [Row<'t>],
    /// The row to be read.
    at: usize,
    standing: Standing,
    indent: Indent,
    /// Are numbers at the head of lines those of khoản? So it is within a điều.
    counts: bool,
    /// The depth of the điều that is open.
    depth: u8,
    /// The hashes of the last heading that is no part.
    headed: Option<u8>,
    dieu_level: u8,
    /// The words of the paragraph so far, without the number at its head.
    said: String,
    /// The new words of another text that were announced.
    amendment: Option<Amendment>,
    legal: LegalText,
}

impl Reader<'_, '_> {
    /// Reads a whole text.
    pub(super) fn read(body: &str) -> LegalText {
        let (rows, mut doubts) = rows::read(body);
        let mut reader = Reader {
            rows: &rows,
            ..Reader::default()
        };
        while reader.at < rows.len() {
            reader.read_row();
        }
        let (ids, others) = reader.standing.finish();
        doubts.extend(others);
        doubts.sort_by_key(|doubt| (doubt.line, doubt.column));
        (reader.legal.ids, reader.legal.doubts) = (ids, doubts);
        reader.legal
    }

    fn read_row(&mut self) {
        let (at, row) = (self.at, &self.rows[self.at]);
        let fresh = self.is_fresh();
        let dent = self.indent.read(row.text, fresh);
        if row.mark.is_none() && !row.closed && !row.quoted {
            self.meet_damaged(fresh);
        }
        let counted = |mark: &&Mark| match mark.kind {
            Kind::Khoan => self.counts && !dent.nested,
            Kind::Diem => self.counts,
            _ => true,
        };
        let entered = match row.mark.as_ref().filter(counted) {
            Some(mark) if !dent.closed => self.read_mark(mark, fresh, dent),
            _ => {
                self.read_other(dent);
                false
            }
        };
        self.listen(at, entered);
        // The further lines of a title.
        (at + 1..=self.at).for_each(|row| self.listen(row, false));
        self.at += 1;
    }

    /// Does the row begin a paragraph?
    fn is_fresh(&self) -> bool {
        let above = self.at.checked_sub(1).map(|above| &self.rows[above]);
        self.legal.is_broken() || above.is_some_and(|row| row.closed || row.hashes() > 0)
    }

    /// Does the row begin a part of this text?
    fn read_mark(&mut self, mark: &Mark, fresh: bool, dent: Dent) -> bool {
        let quoted = self.rows[self.at].quoted;
        let place = self.place(mark, fresh, dent.white + mark.skip);
        let id = if quoted {
            None
        } else {
            self.standing.enter(mark, place)
        };
        if quoted && mark.hashes == 0 {
            self.break_before();
        }
        let entered = id.is_some();
        match (mark.kind, id) {
            (Kind::Khoan | Kind::Diem, None) if mark.title.is_empty() => self.push_row(dent.cut),
            (Kind::Khoan, id) => self.write_khoan(mark, id, dent),
            (Kind::Diem, Some(id)) => self.write_diem(mark, id, dent),
            (Kind::Diem, None) => self.push_row(dent.cut),
            (_, Some(id)) => self.write_title(mark, id, dent),
            (_, None) => self.read_other(dent),
        }
        entered
    }

    /// What is no part stays as it is; a heading that is not below a điều ends it.
    fn read_other(&mut self, dent: Dent) {
        let row = &self.rows[self.at];
        let hashes = if row.closed || row.quoted {
            0
        } else {
            row.hashes()
        };
        if hashes > 0 {
            self.headed = Some(hashes);
            if hashes <= self.depth {
                self.standing.leave_dieu();
                self.counts = false;
            } else {
                self.standing.leave_khoan();
            }
        }
        if row.is_double_rule() {
            self.write_rule();
        } else {
            self.push_row(dent.cut);
        }
    }
}

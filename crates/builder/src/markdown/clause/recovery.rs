//! Quotations that were never closed: where the text itself goes on.

use super::mark::{self, PartKind, PartMark};
use super::number::Number;
use super::quotation::Quotation;
use super::rows::Row;

/// Finds the end of quotations whose closing mark was forgotten.
#[derive(Debug, Default)]
pub(super) struct Recovery {
    /// The last điều of the text itself.
    last: Option<Number>,
    /// Up to this row the quotation that is open is known to go on.
    known: usize,
}

impl Recovery {
    /// Does the row at `at` show that the quotation which is open was never closed?
    ///
    /// The very next điều shows it when it is a heading, or when no mark closes the quotation
    /// before another one opens. Where the same điều comes again, this one may be quoted.
    pub(super) fn ends(&mut self, rows: &[Row<'_>], at: usize) -> bool {
        let next = |mark: &&PartMark| {
            mark.kind == PartKind::Dieu && mark.firm && mark.number.follows(self.last)
        };
        let Some(mark) = rows[at].mark.as_ref().filter(next) else {
            return false;
        };
        if mark.hashes > 0 && self.last.is_some() {
            return true;
        }
        at >= self.known && self.never_closes(&rows[at..], mark, at)
    }

    fn never_closes(&mut self, rows: &[Row<'_>], own: &PartMark, at: usize) -> bool {
        let mut quotation = Quotation::default();
        for (below, row) in rows
            .iter()
            .enumerate()
            .filter(|(_, row)| !row.is_of_block())
        {
            let dieu = row
                .mark
                .as_ref()
                .filter(|mark| below > 0 && mark.kind == PartKind::Dieu);
            match dieu.map(|dieu| dieu.number) {
                Some(number) if number == own.number => return false,
                // A text that is issued with this one begins.
                Some(number) if number == Number::new(1) => return true,
                _ => {}
            }
            quotation.read(row.text);
            if quotation.closed_another() {
                self.known = at + below;
                return false;
            }
            if quotation.is_open() {
                return true;
            }
        }
        true
    }

    /// Goes on by a row that was read.
    pub(super) fn pass(&mut self, row: &Row<'_>) {
        self.last = row.dieu().or(self.last);
    }
}

/// How many rows above a điều are headings that belong to the text itself, with empty rows.
pub(super) fn headings_above(rows: &[Row<'_>]) -> usize {
    let above = |row: &&Row<'_>| {
        let upper = |mark: &PartMark| mark.kind < PartKind::Dieu && mark.kind != PartKind::PhuLuc;
        let title = row.mark.is_none() && mark::is_upper(row.text);
        row.is_blank() || title || row.mark.as_ref().is_some_and(upper)
    };
    rows.iter().rev().take_while(above).count()
}

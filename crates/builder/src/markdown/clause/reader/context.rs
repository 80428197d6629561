//! How a row stands in the text: what is above it, what is below, and what announced it.

use super::ClauseReader;
use crate::markdown::clause::ahead::{Ahead, ROWS};
use crate::markdown::clause::amendment::{self, Amendment};
use crate::markdown::clause::damaged;
use crate::markdown::clause::line_context::{LineContext, Start};
use crate::markdown::clause::mark::{PartKind, PartMark};
use crate::markdown::clause::number::Number;
use crate::markdown::clause::rows::Row;

impl<'r, 't> ClauseReader<'r, 't> {
    /// The context of the row that is read; `column` are the bytes before its part.
    pub(super) fn context(
        &mut self,
        mark: &PartMark,
        start: Start,
        column: usize,
    ) -> LineContext<'r, 't> {
        let (row, rows) = (&self.rows[self.at], &self.rows[self.at + 1..]);
        let amendment = self.amendment.as_mut().filter(|_| !row.is_quoted());
        let hashed = mark.kind == PartKind::Dieu && self.parts.has_headings();
        LineContext {
            start,
            begins_list: mark.kind == PartKind::Dieu && begins_list(rows),
            at: (self.at + 1, column + 1),
            ahead: Ahead {
                rows,
                kind: mark.kind,
                hashed,
                indent: row.indent,
            },
            next_dieu: (mark.kind < PartKind::Dieu)
                .then(|| rows.iter().take(ROWS).find_map(Row::dieu))
                .flatten(),
            announced: amendment.and_then(|one| one.takes(mark.kind, mark.number, &mark.title)),
            amends: amendment::amends(&mark.title),
        }
    }

    /// A line that looks like the head of a điều and cannot be read may end the one above.
    pub(super) fn meet_damaged(&mut self, start: Start) {
        let Some(damaged) = damaged::read(self.rows[self.at].text) else {
            return;
        };
        if start.begins_sentence() {
            let begins_list = begins_list(&self.rows[self.at + 1..]);
            self.parts.meet(damaged, self.at + 1, begins_list);
        }
    }

    /// Listens to a row for the announcement of another text's new words.
    pub(super) fn listen(&mut self, at: usize, entered: bool) {
        let row = &self.rows[at];
        if row.is_blank() {
            self.paragraph.clear();
            return;
        }
        match &row.mark {
            Some(mark) => mark.title.clone_into(&mut self.paragraph),
            None => {
                self.paragraph.push(' ');
                self.paragraph.push_str(row.text);
            }
        }
        let announcement = if row.is_of_block() {
            None
        } else {
            Amendment::read(&self.paragraph, at + 1)
        };
        let ended = entered
            || row.is_quoted()
            || self.amendment.as_ref().is_some_and(|one| !one.has_begun());
        if announcement.is_some() || ended {
            self.amendment = announcement;
        }
        if row.ends_sentence() {
            self.paragraph.clear();
        }
    }
}

/// Is the first part in these rows khoản 1?
fn begins_list(rows: &[Row<'_>]) -> bool {
    let first = rows
        .iter()
        .take(ROWS)
        .filter(|row| !row.is_quoted())
        .find_map(|row| row.mark.as_ref());
    first.is_some_and(|mark| mark.kind == PartKind::Khoan && mark.number == Number::new(1))
}

//! How a row stands in the text: what is above it, what is below, and what announced it.

use super::Reader;
use crate::markdown::clause::ahead::{Ahead, ROWS};
use crate::markdown::clause::amendment::{self, Amendment};
use crate::markdown::clause::damaged;
use crate::markdown::clause::mark::{Kind, Mark};
use crate::markdown::clause::number::Number;
use crate::markdown::clause::rows::Row;
use crate::markdown::clause::standing::Place;

impl<'r, 't> Reader<'r, 't> {
    /// The place of the row that is read; `column` are the bytes before its part.
    pub(super) fn place(&mut self, mark: &Mark, fresh: bool, column: usize) -> Place<'r, 't> {
        let (row, rows) = (&self.rows[self.at], &self.rows[self.at + 1..]);
        let apart = self.is_apart(fresh);
        let amendment = self.amendment.as_mut().filter(|_| !row.quoted);
        let hashed = mark.kind == Kind::Dieu && self.standing.has_headings();
        Place {
            fresh,
            apart,
            begins_list: mark.kind == Kind::Dieu && begins_list(rows),
            at: (self.at + 1, column + 1),
            ahead: Ahead {
                rows,
                kind: mark.kind,
                hashed,
                indent: row.indent(),
            },
            next_dieu: (mark.kind < Kind::Dieu)
                .then(|| rows.iter().take(ROWS).find_map(Row::dieu))
                .flatten(),
            announced: amendment.and_then(|one| one.takes(mark.kind, mark.number, &mark.title)),
            amends: amendment::amends(&mark.title),
        }
    }

    /// A line that looks like the head of a điều and cannot be read may end the one above.
    pub(super) fn meet_damaged(&mut self, fresh: bool) {
        let Some(damaged) = damaged::read(self.rows[self.at].text) else {
            return;
        };
        if self.is_apart(fresh) {
            let begins_list = begins_list(&self.rows[self.at + 1..]);
            self.standing.meet(damaged, self.at + 1, begins_list);
        }
    }

    /// Does the row begin a paragraph, or follow the end of a sentence?
    fn is_apart(&self, fresh: bool) -> bool {
        fresh
            || self
                .at
                .checked_sub(1)
                .is_some_and(|above| self.rows[above].ends_sentence())
    }

    /// Listens to a row for the announcement of another text's new words.
    pub(super) fn listen(&mut self, at: usize, entered: bool) {
        let row = &self.rows[at];
        if row.is_blank() {
            self.said.clear();
            return;
        }
        match &row.mark {
            Some(mark) => mark.title.clone_into(&mut self.said),
            None => {
                self.said.push(' ');
                self.said.push_str(row.text);
            }
        }
        let announcement = if row.closed {
            None
        } else {
            Amendment::read(&self.said, at + 1)
        };
        let ended =
            entered || row.quoted || self.amendment.as_ref().is_some_and(|one| !one.has_begun());
        if announcement.is_some() || ended {
            self.amendment = announcement;
        }
        if row.ends_sentence() {
            self.said.clear();
        }
    }
}

/// Is the first part in these rows khoản 1?
fn begins_list(rows: &[Row<'_>]) -> bool {
    let first = rows
        .iter()
        .take(ROWS)
        .filter(|row| !row.quoted)
        .find_map(|row| row.mark.as_ref());
    first.is_some_and(|mark| mark.kind == Kind::Khoan && mark.number == Number::new(1))
}

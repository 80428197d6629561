//! A legal text made ready for the Markdown parser, and what each of its paragraphs is.

use std::collections::{BTreeMap, BTreeSet};

use super::doubt::{self, Doubt};
use super::reader::ClauseReader;
use crate::source::report::Report;

/// How a part is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::markdown) enum Shape {
    /// Its title alone: a heading of this level, and how many `#` the editor gave it.
    Heading { level: u8, hashes: u8 },
    /// Text that begins with its number.
    Paragraph,
    /// A điểm, which stands further in.
    Point,
}

/// A part of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::markdown) struct Clause {
    pub(in crate::markdown) id: String,
    pub(in crate::markdown) shape: Shape,
}

/// Where a line of the text for the parser comes from.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Origin {
    /// The line as it was written, from 1.
    pub(super) line: usize,
    /// Bytes that were taken from its head.
    pub(super) cut: usize,
    /// The byte, from 1, that was put in.
    pub(super) added_at: Option<usize>,
}

/// A legal text, read.
#[derive(Debug, Default)]
pub(in crate::markdown) struct LegalText {
    /// What the parser gets.
    pub(in crate::markdown) text: String,
    origins: Vec<Origin>,
    /// By the line of `text`, from 1.
    clauses: BTreeMap<usize, Clause>,
    pub(super) ids: BTreeSet<String>,
    pub(super) doubts: Vec<Doubt>,
}

impl LegalText {
    /// Reads the body of a document.
    pub(in crate::markdown) fn read(body: &str) -> Self {
        ClauseReader::read(body)
    }

    /// The part whose paragraph begins in this line of the text, from 1.
    pub(in crate::markdown) fn clause(&self, line: usize) -> Option<&Clause> {
        self.clauses.get(&line)
    }

    /// Is this the anchor of one of its parts?
    pub(in crate::markdown) fn has_id(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// Reports what was doubtful in the body that begins at byte `body_start`.
    pub(in crate::markdown) fn report(&self, report: &mut Report<'_>, body_start: usize) {
        doubt::report(report, body_start, &self.doubts);
    }

    /// Line and byte, both from 1, as they were written.
    pub(in crate::markdown) fn place(&self, line: usize, column: usize) -> (usize, usize) {
        let Some(origin) = self.origins.get(line.wrapping_sub(1)) else {
            return (line, column);
        };
        let added = origin.added_at.is_some_and(|at| column > at);
        (origin.line, column - usize::from(added) + origin.cut)
    }

    /// The next line of the text.
    pub(super) fn push(&mut self, line: &str, origin: Origin) {
        self.text.push_str(line);
        self.text.push('\n');
        self.origins.push(origin);
    }

    /// The line that comes next begins this part.
    pub(super) fn begin(&mut self, clause: Clause) {
        self.clauses.insert(self.origins.len() + 1, clause);
    }

    /// Does the next line begin a paragraph?
    pub(super) fn is_broken(&self) -> bool {
        self.text.is_empty() || self.text.ends_with("\n\n") || self.text == "\n"
    }
}

//! What is known of a body while it is written.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use comrak::Node;
use comrak::nodes::LineColumn;

use super::clause::LegalText;
use super::raw_html::OpenElements;
use super::{Rendered, Scope, has_place, number};
use crate::diagnostic::rule::Rule;
use crate::source::report::Report;

/// What is known while a body is written.
pub(super) struct State<'s, 'f> {
    pub(super) report: &'s mut Report<'f>,
    pub(super) scope: &'s Scope<'s>,
    pub(super) body_start: usize,
    /// The parts of a legal text.
    pub(super) legal: Option<LegalText>,
    pub(super) rendered: Rendered,
    /// Level and words of the last heading.
    pub(super) heading: Option<(u8, String)>,
    /// The level of that heading as the editor wrote it; 1 before any.
    pub(super) depth: u8,
    /// Links to places on the same page, with their bytes.
    pub(super) own_anchors: Vec<(String, usize)>,
    pub(super) table_labels: BTreeSet<String>,
    /// The last number that an anchor or a label of the same words got.
    pub(super) last_numbers: BTreeMap<String, u32>,
    /// The column of the cell that is written.
    pub(super) column: usize,
    pub(super) footnotes: u32,
    /// The lists that are open: do their items keep the numbers that were written?
    pub(super) lists: Vec<bool>,
    /// The raw elements that are open.
    pub(super) open: OpenElements,
    /// The anchors of raw elements, with the bytes of their tags.
    pub(super) raw_ids: BTreeMap<String, usize>,
    /// The bytes of the file that do not reach the page, as a diagnostic said or a comment's author
    /// wants it: raw tags, comments, pictures that are not there.
    pub(super) explained: Vec<Range<usize>>,
    /// The numbers of documents in the block that is written.
    pub(super) numbers: number::Block,
    /// The element that the last number opened.
    pub(super) number_element: &'static str,
    /// How many signs were written that are costly to serialize; see [`words`].
    pub(super) stops: usize,
}

impl State<'_, '_> {
    /// The byte of the file where a node begins.
    pub(super) fn at(&self, node: Node<'_>) -> usize {
        self.byte(node.data().sourcepos.start)
    }

    /// The byte of the file behind a node.
    pub(super) fn end_of(&self, node: Node<'_>) -> usize {
        self.byte(node.data().sourcepos.end) + 1
    }

    /// The byte of the file for a place of the text that was parsed.
    pub(super) fn byte(&self, place: LineColumn) -> usize {
        let legal = self.legal.as_ref();
        let (line, column) = legal.map_or((place.line, place.column), |legal| {
            legal.place(place.line, place.column)
        });
        self.report.file.offset(self.body_start, line, column)
    }

    /// The byte of the file where a line of the parsed text begins as it was written.
    pub(super) fn line_start(&self, line: usize) -> usize {
        let line = self
            .legal
            .as_ref()
            .map_or(line, |legal| legal.place(line, 1).0);
        self.report.file.offset(self.body_start, line, 1)
    }

    /// `words`, or with the next number behind it that `is_free`.
    pub(super) fn numbered(
        &mut self,
        words: &str,
        name: impl Fn(u32) -> String,
        is_free: impl Fn(&mut Self, &str) -> bool,
    ) -> String {
        // All below the last number are taken, so that many of the same words need not count again.
        let mut number = self.last_numbers.get(words).copied().unwrap_or(0);
        loop {
            number += 1;
            let name = if number == 1 {
                words.to_owned()
            } else {
                name(number)
            };
            if is_free(self, &name) {
                self.last_numbers.insert(words.to_owned(), number);
                return name;
            }
        }
    }

    pub(super) fn finish(self) -> Rendered {
        for (anchor, at) in &self.own_anchors {
            if !has_place(&self.rendered.anchors, anchor) {
                let message = format!("trong bài không có mục “#{anchor}”");
                let example = self
                    .rendered
                    .contents
                    .first()
                    .map(|heading| format!("[{}](#{})", heading.text, heading.id));
                match example {
                    Some(example) => self
                        .report
                        .add_with(Rule::DeadAnchor, *at, message, example),
                    None => self.report.add(Rule::DeadAnchor, *at, message),
                }
            }
        }
        self.rendered
    }
}

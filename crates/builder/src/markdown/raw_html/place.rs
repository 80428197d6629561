//! Where in the file a byte of raw HTML stands.

use std::ops::Range;

use comrak::Node;
use comrak::nodes::NodeValue;

use crate::markdown::State;

/// The lines of a piece of raw HTML: the bytes where each begins, in the HTML and in the file. Signs of
/// quotations and lists stand before the lines in the file only.
#[derive(Debug, Default)]
pub(super) struct Places(Vec<(usize, usize)>);

impl Places {
    /// Of a node whose raw HTML is `html`.
    pub(super) fn of(state: &State<'_, '_>, node: Node<'_>, html: &str) -> Self {
        let first = node.data().sourcepos.start.line;
        let is_block = matches!(node.data().value, NodeValue::HtmlBlock(_));
        let mut lines = Vec::new();
        let mut from = 0;
        for (number, line) in html.split_inclusive('\n').enumerate() {
            let begins = if number == 0 && !is_block {
                state.at(node)
            } else {
                find_line(state, first + number, line)
            };
            lines.push((from, begins));
            from += line.len();
        }
        Self(lines)
    }

    /// The byte of the file.
    pub(super) fn byte(&self, at: usize) -> usize {
        let line = self.0.partition_point(|(from, _)| *from <= at);
        self.0
            .get(line.saturating_sub(1))
            .map_or(0, |(from, begins)| begins + (at - from))
    }

    /// The bytes of the file.
    pub(super) fn range(&self, range: &Range<usize>) -> Range<usize> {
        let last = range.end.saturating_sub(1).max(range.start);
        self.byte(range.start)..self.byte(last) + (range.end - last)
    }
}

/// The byte where `line` begins within that line of the body.
fn find_line(state: &State<'_, '_>, number: usize, line: &str) -> usize {
    let start = state.line_start(number);
    let rest = state.report.file.text.get(start..).unwrap_or_default();
    let whole = rest.split('\n').next().unwrap_or_default().trim_end();
    let line = line.trim_end();
    let before = if whole.ends_with(line) {
        Some(whole.len() - line.len())
    } else {
        whole.find(line)
    };
    start + before.unwrap_or(0)
}

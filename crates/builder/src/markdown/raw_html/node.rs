//! A node of raw HTML, and what becomes of each piece of it.

use std::collections::BTreeSet;
use std::ops::Range;

use comrak::Node;
use comrak::nodes::NodeValue;

use super::open::is_line_of_its_own;
use super::place::Places;

/// What becomes of a piece.
#[derive(Debug)]
pub(super) enum Action {
    /// It stays: words with their entities.
    Words,
    /// It stays as it was typed, tags and all.
    Shown,
    /// A tag in its plain form.
    Tag(String),
    /// It goes.
    Gone,
    /// It goes, and what stands on either side of it are words apart.
    Break,
}

impl Action {
    /// For the tag of an element that does not stay.
    pub(super) fn gone(name: &str) -> Self {
        if is_line_of_its_own(name) {
            Self::Break
        } else {
            Self::Gone
        }
    }
}

/// A node of raw HTML.
pub(super) struct Raw<'a> {
    pub(super) node: Node<'a>,
    /// It stands within a line.
    pub(super) inline: bool,
    pub(super) html: String,
    pub(super) places: Places,
    pub(super) pieces: Vec<(Range<usize>, Action)>,
    /// The sentences that were said of it: each is said once.
    pub(super) reported: BTreeSet<String>,
}

impl<'a> Raw<'a> {
    pub(super) fn new(node: Node<'a>, inline: bool, html: String, places: Places) -> Self {
        Self {
            node,
            inline,
            html,
            places,
            pieces: Vec::new(),
            reported: BTreeSet::new(),
        }
    }

    /// The bytes of the file, of which `text` is the whole, whose words are not shown.
    pub(super) fn gone<'r>(&'r self, text: &'r str) -> impl Iterator<Item = Range<usize>> + 'r {
        // The parser may end a text with a line break that the file lacks.
        let within = |at| text.floor_char_boundary(at);
        let gone = self
            .pieces
            .iter()
            .filter(|(_, action)| !matches!(action, Action::Words | Action::Shown));
        let gone = gone.map(|(range, _)| self.places.range(range));
        gone.map(move |range| within(range.start)..within(range.end))
    }

    /// Writes the decisions into the node.
    pub(super) fn write_back(self) {
        let settled = self.settled();
        let value = &mut self.node.data_mut().value;
        match value {
            NodeValue::HtmlBlock(block) => block.literal = settled,
            _ if matches!(self.pieces.as_slice(), [(_, Action::Shown)]) => {
                *value = NodeValue::Text(self.html.into());
            }
            _ => *value = NodeValue::HtmlInline(settled),
        }
    }

    fn settled(&self) -> String {
        let mut html = String::with_capacity(self.html.len());
        for (range, action) in &self.pieces {
            let source = &self.html[range.clone()];
            match action {
                Action::Words => html.push_str(&source.replace('<', "&lt;")),
                Action::Shown => html.push_str(&source.replace('&', "&amp;").replace('<', "&lt;")),
                Action::Tag(tag) => html.push_str(tag),
                Action::Gone => {}
                Action::Break => html.push('\n'),
            }
        }
        html
    }
}

//! How a line stands in the text: what is before it, what is below, and what announced it.

use super::ahead::Ahead;
use super::amendment::Announced;
use super::mark::{self, PartMark};
use super::number::Number;

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
    pub(super) fn begins_paragraph(&self) -> bool {
        self.start.begins_paragraph()
    }

    /// Does it begin a paragraph, or follow the end of a sentence?
    pub(super) fn begins_sentence(&self) -> bool {
        self.start.begins_sentence()
    }

    /// Is it a title that stands alone in its line, below the end of a sentence?
    pub(super) fn stands_alone(&self, mark: &PartMark) -> bool {
        self.begins_sentence()
            && mark.firm
            && (mark.title.is_empty() || mark::is_upper(&mark.title))
    }
}

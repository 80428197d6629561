//! The raw elements that are open while a body is read, and which of them a tag closes.

use comrak::Node;

/// A raw element that is open.
#[derive(Debug)]
pub(super) struct Open<'a> {
    pub(super) name: String,
    /// The block of Markdown in which it must be closed.
    pub(super) container: Node<'a>,
    /// Which raw node, and which piece of it, opened it.
    pub(super) raw: usize,
    pub(super) piece: usize,
    /// It has attributes, so that it is no mere name in a sentence.
    pub(super) has_attributes: bool,
}

/// So many raw elements may stand within each other. The time that browsers' rules take grows with the
/// depth, and nobody reads what lies deeper.
const DEEPEST: usize = 64;

/// The raw elements that are open, the innermost last.
#[derive(Debug, Default)]
pub(super) struct Stack<'a>(Vec<Open<'a>>);

impl<'a> Stack<'a> {
    pub(super) fn is_full(&self) -> bool {
        self.0.len() >= DEEPEST
    }

    pub(super) fn push(&mut self, open: Open<'a>) {
        self.0.push(open);
    }

    /// Does the text stand in an element whose words are signs for machines?
    pub(super) fn is_in_code(&self) -> bool {
        self.0
            .iter()
            .any(|open| matches!(open.name.as_str(), "code" | "kbd" | "pre"))
    }

    /// Takes out what the standard closes before `name` opens: the list item before the next one.
    pub(super) fn close_implied(&mut self, name: &str, container: Node<'a>) {
        while self
            .0
            .pop_if(|last| last.container.same_node(container) && ends_before(&last.name, name))
            .is_some()
        {}
    }

    /// Takes out the element that a closing tag closes, and with it those within it that need none.
    pub(super) fn close(&mut self, name: &str, container: Node<'a>) -> Option<Open<'a>> {
        let here = self
            .0
            .iter()
            .rposition(|open| !open.container.same_node(container))
            .map_or(0, |at| at + 1);
        let at = here + self.0[here..].iter().rposition(|open| open.name == name)?;
        let inner = self.0.split_off(at + 1);
        let found = self.0.pop();
        self.0
            .extend(inner.into_iter().filter(|open| !may_stay_open(&open.name)));
        found
    }

    /// Takes out what is open in a block that ends.
    pub(super) fn end(&mut self, container: Node<'a>) -> Vec<Open<'a>> {
        let from = self
            .0
            .iter()
            .rposition(|open| !open.container.same_node(container))
            .map_or(0, |at| at + 1);
        self.0.split_off(from)
    }
}

/// Elements that have no content.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "frame"
            | "hr"
            | "image"
            | "img"
            | "input"
            | "keygen"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements whose closing tag may be left out.
pub(super) fn may_stay_open(name: &str) -> bool {
    matches!(
        name,
        "dd" | "dt"
            | "li"
            | "option"
            | "p"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "colgroup"
    )
}

/// Does the element `open` end where `next` begins?
fn ends_before(open: &str, next: &str) -> bool {
    match open {
        "dd" | "dt" => matches!(next, "dd" | "dt"),
        "li" | "option" | "colgroup" => {
            next == open || (open == "colgroup" && next.starts_with('t'))
        }
        "td" | "th" => matches!(next, "td" | "th" | "tr" | "tbody" | "thead" | "tfoot"),
        "tr" => matches!(next, "tr" | "tbody" | "thead" | "tfoot"),
        "tbody" | "thead" | "tfoot" => matches!(next, "tbody" | "thead" | "tfoot"),
        "p" => is_block(next),
        _ => false,
    }
}

/// Elements that end a paragraph.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "blockquote"
            | "center"
            | "details"
            | "div"
            | "dl"
            | "fieldset"
            | "figure"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "hr"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "ul"
    )
}

/// Elements that do not stay and that browsers set on lines of their own.
pub(super) fn is_line_of_its_own(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "body"
            | "button"
            | "center"
            | "dir"
            | "fieldset"
            | "footer"
            | "form"
            | "h1"
            | "header"
            | "hgroup"
            | "html"
            | "legend"
            | "main"
            | "menu"
            | "nav"
            | "option"
            | "tfoot"
    )
}

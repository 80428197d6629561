//! Links whose addresses are written apart, `[viện][vien]`, as often as an editor wants them.
//!
//! The library gives all such links of a text together no more bytes of addresses than the text has,
//! and makes words of the rest without a word. A short text with a long address would lose its
//! second link. So such a text is made longer by spaces at its end, up to the library's own bound.

use comrak::nodes::NodeValue;
use comrak::{Arena, Node, parse_document};
use memchr::memmem;

use crate::markdown::BodyKind;

/// More than this many bytes the library allows no text.
const BOUND: usize = 100_000;

/// Parses a text.
pub(super) fn parse<'a>(arena: &'a Arena<'a>, text: &str, kind: BodyKind) -> Node<'a> {
    let root = parse_document(arena, text, kind.options());
    let short = text.len() < BOUND && has_addresses(text);
    if !short || ends_in_verbatim(root) {
        return root;
    }
    let longer = format!("{text}\n\n{}", " ".repeat(BOUND - text.len()));
    parse_document(arena, &longer, kind.options())
}

/// May an address stand apart in the text?
fn has_addresses(text: &str) -> bool {
    memmem::find_iter(text.as_bytes(), b"]:").any(|at| {
        let head = &text[..at];
        head.rfind('[')
            .is_some_and(|open| !head[open..].starts_with("[^"))
    })
}

/// Would spaces at the end of the text be shown?
fn ends_in_verbatim(root: Node<'_>) -> bool {
    let mut last = Some(root);
    while let Some(node) = last {
        if matches!(
            node.data().value,
            NodeValue::CodeBlock(_) | NodeValue::HtmlBlock(_)
        ) {
            return true;
        }
        last = node.last_child();
    }
    false
}

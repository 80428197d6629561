//! Markdown right within raw HTML, which is not read as Markdown: its signs stay on the page.

use std::ops::Range;

use comrak::nodes::{ListType, NodeValue};
use comrak::{Arena, Node, parse_document};

use crate::markdown::OPTIONS;

/// The words of raw HTML that Markdown would make something of.
pub(super) fn find(words: &str) -> Option<Range<usize>> {
    const SIGNS: [&str; 7] = ["**", "](", "`", "~~", "\n#", "\n- ", "\n* "];
    if !SIGNS.iter().any(|sign| words.contains(sign)) {
        return None;
    }
    let arena = Arena::new();
    let root = parse_document(&arena, words, &OPTIONS);
    let node = root.descendants().find(|node| is_meant(node, words))?;
    let place = node.data().sourcepos;
    let start = byte(words, place.start.line, place.start.column - 1);
    let end = byte(words, place.end.line, place.end.column);
    Some(start..end.max(start))
}

/// A dash before a line or a `1.` in a table's cell is no sign of Markdown; bold words and links are.
fn is_meant(node: Node<'_>, words: &str) -> bool {
    match node.data().value {
        NodeValue::Strong | NodeValue::Strikethrough | NodeValue::Code(_) | NodeValue::Image(_) => {
            true
        }
        NodeValue::Link(_) => words.contains("]("),
        NodeValue::Heading(ref heading) => !heading.setext,
        NodeValue::List(ref list) => {
            list.list_type == ListType::Bullet && node.children().count() > 1
        }
        _ => false,
    }
}

fn byte(words: &str, line: usize, column: usize) -> usize {
    let starts = std::iter::once(0).chain(words.match_indices('\n').map(|(at, _)| at + 1));
    let start = starts
        .into_iter()
        .nth(line.saturating_sub(1))
        .unwrap_or(words.len());
    words.floor_char_boundary((start + column).min(words.len()))
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn what_markdown_would_read_is_found() {
        let cases = [
            ("\n**đậm** và chữ\n", Some("**đậm**")),
            ("chữ [x](/van-ban/) chữ", Some("[x](/van-ban/)")),
            ("gõ `lệnh` này", Some("`lệnh`")),
            ("\n## Mục\n", Some("## Mục")),
            ("\n- một\n- hai\n", Some("- một\n- hai")),
            ("\n- một dòng có gạch\n", None),
            ("1. Máy dập", None),
            ("a * b * c, 2**3, https://x.example", None),
            ("", None),
        ];
        for (words, expected) in cases {
            assert_eq!(find(words).map(|range| &words[range]), expected, "{words}");
        }
    }
}

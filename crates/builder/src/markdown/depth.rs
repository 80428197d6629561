//! How deeply quotations, lists and inline markup may be nested.
//!
//! The time that the Markdown parser and the allow-list take grows with the square of the depth or
//! faster. No real text is nested more deeply than the limit, so a body beyond it is refused, and the
//! worst ones are refused before they are parsed.

use comrak::Node;
use comrak::arena_tree::NodeEdge;

/// So many `>` may stand before a line. Far more than levels may be, because the line may be one of a
/// program's output, which the parser alone can tell from a quotation.
const MOST_MARKS: usize = 256;

/// So many nodes may stand within each other: some thirty lists, of which each is a list, an item and
/// what it holds.
const MOST_LEVELS: usize = 100;

pub(super) const MESSAGE: &str =
    "lời trích, danh sách hay chữ đậm, nghiêng lồng nhau sâu quá mức đọc được; hãy bớt cấp";

pub(super) const SAMPLE: &str = "> Lời trích\n> > Lời trích trong lời trích";

/// The byte of the first line that begins with far too many signs of quotation.
pub(super) fn find_marks(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.len() > MOST_MARKS && marks(line) > MOST_MARKS {
            return Some(at);
        }
        at += line.len();
    }
    None
}

/// The signs of quotation at the head of a line, among those of lists.
fn marks(line: &str) -> usize {
    let is_mark = |sign: &char| {
        matches!(
            sign,
            '>' | ' ' | '\t' | '-' | '+' | '*' | '.' | ')' | '0'..='9'
        )
    };
    line.chars()
        .take_while(is_mark)
        .filter(|sign| *sign == '>')
        .count()
}

/// The first node that stands too deep.
pub(super) fn find_node<'a>(root: Node<'a>) -> Option<Node<'a>> {
    let mut depth = 0_usize;
    for edge in root.traverse() {
        match edge {
            NodeEdge::Start(node) if depth >= MOST_LEVELS => return Some(node),
            NodeEdge::Start(_) => depth += 1,
            NodeEdge::End(_) => depth -= 1,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_counted_at_the_head_of_a_line() {
        let deep = ">".repeat(MOST_MARKS + 1);
        let spaced = "> - 1. ".repeat(MOST_MARKS + 1);
        let cases = [
            (deep.as_str(), Some(0)),
            (&format!("một\n{spaced}\n"), Some("một\n".len())),
            (&format!("chữ {deep}"), None),
            (&deep[1..], None),
            (&"- ".repeat(MOST_MARKS * 2), None),
            ("> > lời", None),
        ];
        for (text, expected) in cases {
            assert_eq!(find_marks(text), expected, "{text}");
        }
    }
}

//! The line that a diagnostic is about, with a caret below its place.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::diagnostic::Position;

/// How far the line stands in below the message, as samples do.
const INDENT: &str = "    ";

/// The line of `text` at a place, with its number and the caret; empty where there is no such line, and
/// for the head of a file, which stands for the file as a whole. Long lines are cut around the caret.
pub(super) fn caret(text: &str, position: Position) -> String {
    let number = position.line as usize;
    let line = text.lines().nth(number.saturating_sub(1));
    let Some(line) = line.filter(|_| position != Position::START) else {
        return String::new();
    };
    let mut rest = line
        .char_indices()
        .skip((position.column as usize).saturating_sub(1));
    let (start, end) = match rest.next() {
        Some((at, sign)) => (at, at + sign.len_utf8()),
        None => (line.len(), line.len()),
    };
    let place = AnnotationKind::Primary.span(start..end);
    let snippet = Snippet::source(line).line_start(number).annotation(place);
    let report = [Group::with_level(Level::ERROR).element(snippet)];
    let drawn = Renderer::plain().render(&report);
    // The first line only separates a title of the library's, which is left out here.
    drawn
        .lines()
        .skip(1)
        .map(|line| format!("{INDENT}{}\n", line.trim_end()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_caret_stands_below_the_character() {
        let text = "---\nheadline: Bài \"một\n\tthẻ: x\n\nTổ hợp e\u{301}: đây\n";
        let cases = [
            (
                (2, 15),
                "    2 | headline: Bài \"một\n      |               ^\n",
            ),
            ((3, 2), "    3 |     thẻ: x\n      |     ^\n"),
            (
                (5, 12),
                "    5 | Tổ hợp e\u{301}: đây\n      |           ^\n",
            ),
            ((4, 1), "    4 |\n      | ^\n"),
            (
                (2, 99),
                "    2 | headline: Bài \"một\n      |                   ^\n",
            ),
            ((1, 1), ""),
            ((9, 1), ""),
        ];
        for ((line, column), expected) in cases {
            assert_eq!(caret(text, Position { line, column }), expected, "{line}");
        }
    }

    #[test]
    fn long_lines_are_cut_around_the_caret() {
        let line = format!("{}đây{}", "chữ ".repeat(400), " chữ".repeat(400));
        let column = 1601;
        let drawn = caret(&line, Position { line: 1, column });
        let shown: Vec<&str> = drawn.lines().collect();
        assert!(
            shown.len() == 2 && shown[0].chars().count() < 160,
            "{drawn}"
        );
        let at = shown[1].find('^').unwrap();
        let below: String = shown[0].chars().skip(at).take(3).collect();
        assert_eq!(below, "đây", "{drawn}");
    }
}

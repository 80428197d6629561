//! HTML for people: a line for each element, its depth as its indentation.

use crate::markup::tags::VOID;

/// What stands for a space at the end of a line, where it would not be seen.
const SPACE: char = '␠';

/// The HTML of our own writer, which escapes `<` and `>` in texts and attributes, so that they begin
/// and end tags alone.
pub(super) fn formatted(html: &str) -> String {
    let (mut lines, mut depth): (Vec<String>, usize) = (Vec::new(), 0);
    let mut opened = false;
    for piece in pieces(html) {
        let closes = piece.starts_with("</");
        depth -= usize::from(closes);
        match lines.last_mut() {
            // An element with nothing but text, or with nothing, is one line.
            Some(line) if opened && (closes || !piece.starts_with('<')) => line.push_str(&piece),
            Some(line) if closes && !line.trim_start().starts_with("</") && is_open(line) => {
                line.push_str(&piece);
            }
            _ => lines.push(format!("{}{piece}", "  ".repeat(depth))),
        }
        opened = piece.starts_with('<') && !closes && !is_void(&piece);
        depth += usize::from(opened);
    }
    lines.join("\n")
}

/// Tags and texts in a row.
fn pieces(html: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    for from_tag in html.split_inclusive('>') {
        let (text, tag) = from_tag.split_at(from_tag.find('<').unwrap_or(from_tag.len()));
        if !text.is_empty() {
            pieces.push(visible(text));
        }
        if !tag.is_empty() {
            pieces.push(tag.to_owned());
        }
    }
    pieces
}

/// The text on one line.
fn visible(text: &str) -> String {
    let mut shown = text.replace('\n', "⏎");
    if shown.starts_with(' ') {
        shown.replace_range(..1, &SPACE.to_string());
    }
    if shown.ends_with(' ') {
        shown.truncate(shown.len() - 1);
        shown.push(SPACE);
    }
    shown
}

/// Is it a start tag with text behind it, and no end tag?
fn is_open(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with('<') && !line.contains("</") && !line.ends_with('>')
}

fn is_void(tag: &str) -> bool {
    let name = tag.trim_start_matches('<');
    VOID.iter().any(|void| {
        name.strip_prefix(void)
            .is_some_and(|rest| rest.starts_with([' ', '>']))
    })
}

#[test]
fn each_element_has_a_line() {
    let html = "<ul><li>a &lt; b</li><li><img alt=\"\"> <b></b></li></ul>";
    let lines =
        "<ul>\n  <li>a &lt; b</li>\n  <li>\n    <img alt=\"\">\n    ␠\n    <b></b>\n  </li>\n</ul>";
    assert_eq!(formatted(html), lines);
}

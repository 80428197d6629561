//! Hard spaces and other wide spaces where Markdown wants the space of the keyboard.
//!
//! Word processors and web pages put them behind the sign of a heading or a list, where nobody sees
//! the difference, and the sign stands on the page as it is.

use comrak::Node;
use comrak::nodes::NodeValue;
use memchr::{memchr3_iter, memmem};

use super::{BodyKind, Hint, line_starts};
use crate::diagnostic::rule::Rule;

/// The text with such spaces made plain ones, as many as they have bytes; `None` where it has none.
/// The first place is reported.
pub(super) fn mend(
    text: &str,
    root: Node<'_>,
    kind: BodyKind,
    hints: &mut Vec<Hint>,
) -> Option<String> {
    if !holds_wide(text) {
        return None;
    }
    let starts = line_starts(text);
    let mut mended = text.to_owned();
    let mut places = Vec::new();
    for node in root
        .descendants()
        .filter(|node| matches!(node.data().value, NodeValue::Paragraph))
    {
        let place = node.data().sourcepos;
        for line in place.start.line..=place.end.line {
            let Some(start) = starts.get(line - 1) else {
                break;
            };
            let written = text[*start..].lines().next().unwrap_or_default();
            if let Some((better, column)) = mend_line(written, kind) {
                mended.replace_range(*start..start + written.len(), &better);
                places.push((line, column, better));
            }
        }
    }
    let (line, column, example) = places.first()?.clone();
    hints.push(hint(line, column, &example, places.len()));
    Some(mended)
}

fn hint(line: usize, column: usize, example: &str, count: usize) -> Hint {
    let more = if count > 1 {
        format!("; tệp còn {} chỗ như vậy", count - 1)
    } else {
        String::new()
    };
    let message = format!(
        "dấu cách cứng chép từ phần mềm khác đứng ở chỗ Markdown cần dấu cách thường; cổng hiểu như dấu cách thường, hãy gõ lại{more}"
    );
    let example = example.split_whitespace().collect::<Vec<_>>().join(" ");
    Hint {
        line,
        column,
        rule: Rule::HardSpace,
        message,
        example,
    }
}

/// Does the text hold a space that is none for Markdown? Only a few first bytes can begin one, so that
/// the letters are not looked at one by one.
fn holds_wide(text: &str) -> bool {
    let begins = memchr3_iter(0xc2, 0xe2, 0xe3, text.as_bytes());
    begins.into_iter().any(|at| text[at..].starts_with(is_wide))
        || memmem::find(text.as_bytes(), OGHAM_SPACE.as_bytes()).is_some()
}

/// The one such space that begins with the first byte of most Vietnamese letters.
const OGHAM_SPACE: &str = "\u{1680}";

/// A space that is none for Markdown.
fn is_wide(sign: char) -> bool {
    sign.is_whitespace() && !sign.is_ascii()
}

/// The line with plain spaces, and the byte, from 1, of the first that was none.
fn mend_line(line: &str, kind: BodyKind) -> Option<(String, usize)> {
    let at = line.find(is_wide)?;
    let drawn = |sign: char| "|:-*_".contains(sign) || sign.is_whitespace();
    let strokes = line.matches(['-', '*', '_']).count();
    if strokes > 2 && line.chars().all(drawn) {
        let plain = line.chars().map(|sign| {
            if is_wide(sign) {
                spaces(sign)
            } else {
                sign.to_string()
            }
        });
        return Some((plain.collect(), at + 1));
    }
    let outer = line.len() - line.trim_start_matches([' ', '\t', '>']).len();
    let (front, rest) = line.split_at(outer);
    // Two of them in front would make code of the line.
    let indent = rest
        .chars()
        .next()
        .filter(|sign| is_wide(*sign) && (front.is_empty() || front.ends_with('>')));
    let sign = &rest[indent.map_or(0, char::len_utf8)..];
    let quoted = indent.is_some() && front.ends_with('>');
    let marker = marker(sign, kind).filter(|end| sign[*end..].starts_with(char::is_whitespace));
    let wide = marker
        .and_then(|end| sign[end..].chars().next())
        .filter(|wide| is_wide(*wide));
    if wide.is_none() && !(indent.is_some() && marker.is_some()) && !quoted {
        return None;
    }
    let (marker, after) = sign.split_at(marker.unwrap_or(0));
    let after = &after[wide.map_or(0, char::len_utf8)..];
    let (indent, wide) = (
        indent.map(spaces).unwrap_or_default(),
        wide.map(spaces).unwrap_or_default(),
    );
    Some((format!("{front}{indent}{marker}{wide}{after}"), at + 1))
}

/// As many spaces as the sign has bytes, so that all places behind it stay.
fn spaces(sign: char) -> String {
    " ".repeat(sign.len_utf8())
}

/// The length of the sign of a heading or a list at the head of a line.
fn marker(line: &str, kind: BodyKind) -> Option<usize> {
    let hashes = line.len() - line.trim_start_matches('#').len();
    if (1..=6).contains(&hashes) {
        return Some(hashes);
    }
    if line.starts_with(['-', '*', '+']) {
        return Some(1);
    }
    // The numbers of a legal text are its own, no list's.
    let digits = line.len()
        - line
            .trim_start_matches(|sign: char| sign.is_ascii_digit())
            .len();
    let numbered = (1..=9).contains(&digits) && line[digits..].starts_with(['.', ')']);
    (numbered && kind == BodyKind::Prose).then_some(digits + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wide_space_is_seen_among_vietnamese_letters() {
        for sign in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
            let text = format!("Ẽ “kỹ”{sign}ả");
            assert_eq!(holds_wide(&text), is_wide(sign), "{sign:?}");
        }
    }
}

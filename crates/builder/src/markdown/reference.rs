//! Addresses of links that are written apart, `[viện]: https://…`, and that no link uses.
//!
//! Markdown shows nothing of such a line. Where no link uses it, it is mostly no address at all but
//! words that happen to look like one, `[Ảnh]: TTXVN`, and readers would miss them.

use std::collections::BTreeSet;

use comrak::Node;
use comrak::nodes::NodeValue;

use super::meant::Hint;
use crate::diagnostic::rule::Rule;

/// A line that is written as such an address.
struct Definition<'t> {
    line: usize,
    column: usize,
    name: String,
    written: &'t str,
}

/// The addresses that no link uses, and those that are written a second time.
pub(super) fn unused(text: &str, root: Node<'_>) -> Vec<Hint> {
    if !text.contains("]:") {
        return Vec::new();
    }
    let shown = lines_that_show(root);
    let lines = text
        .lines()
        .enumerate()
        .filter(|(index, _)| !shown.contains(&(index + 1)));
    let definitions: Vec<Definition<'_>> = lines
        .filter_map(|(index, line)| read(index + 1, line))
        .collect();
    let (used, mut seen) = (names_called(text), BTreeSet::new());
    let mut hints = Vec::new();
    for definition in definitions {
        let doubled = !seen.insert(definition.name.clone());
        if doubled || !used.contains(&definition.name) {
            hints.push(definition.hint(doubled));
        }
    }
    hints
}

/// Lines in which something begins that readers see, or code stands.
fn lines_that_show(root: Node<'_>) -> BTreeSet<usize> {
    let mut lines = BTreeSet::new();
    for node in root.descendants() {
        let data = node.data();
        let (start, end) = (data.sourcepos.start.line, data.sourcepos.end.line);
        match data.value {
            NodeValue::CodeBlock(_) | NodeValue::HtmlBlock(_) | NodeValue::Table(_) => {
                lines.extend(start..=end)
            }
            NodeValue::Code(_) | NodeValue::HtmlInline(_) | NodeValue::Image(_) => {
                lines.extend(start..=end)
            }
            NodeValue::Text(_) | NodeValue::Link(_) | NodeValue::FootnoteReference(_) => {
                lines.insert(start);
            }
            NodeValue::FootnoteDefinition(_) => _ = lines.insert(start),
            _ => {}
        }
    }
    lines
}

fn read(line: usize, text: &str) -> Option<Definition<'_>> {
    let written = text.trim_start_matches([' ', '\t', '>', '-', '*', '+']);
    let (name, rest) = written.strip_prefix('[')?.split_once("]:")?;
    let good = !name.is_empty()
        && !name.starts_with('^')
        && !name.contains(['[', ']'])
        && !rest.trim().is_empty();
    let column = text.len() - written.len() + 1;
    good.then(|| Definition {
        line,
        column,
        name: normal(name),
        written: written.trim_end(),
    })
}

/// As names are compared.
fn normal(name: &str) -> String {
    name.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// No name of an address is longer.
const LONGEST_NAME: usize = 1000;

/// What stands in square brackets, but for the names of the addresses themselves. Where in doubt, a
/// link uses it.
fn names_called(text: &str) -> BTreeSet<String> {
    let calls = text.match_indices('[').filter_map(|(at, _)| {
        let close = &text[at + 1..text.floor_char_boundary((at + LONGEST_NAME).min(text.len()))];
        let (inner, rest) = close.split_once(']')?;
        (!rest.starts_with(':') && !inner.contains('[')).then(|| normal(inner))
    });
    calls.collect()
}

impl Definition<'_> {
    fn hint(self, doubled: bool) -> Hint {
        let Self {
            line,
            column,
            written,
            ..
        } = self;
        let message = if doubled {
            format!(
                "“{written}” đặt địa chỉ cho một tên đã có địa chỉ; dòng này không được dùng và không hiện ra"
            )
        } else {
            format!(
                "“{written}” được hiểu là địa chỉ của một liên kết mà bài không có, nên dòng này không hiện ra"
            )
        };
        let example = "[Viện mẫu][vien]\n\n[vien]: https://vien-mau.example/\nHoặc, để hiện thành chữ: \\[Ảnh]: …";
        Hint {
            line,
            column,
            rule: Rule::UnusedReference,
            message,
            example: example.into(),
        }
    }
}

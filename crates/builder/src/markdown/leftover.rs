//! Finds signs of Markdown and of other systems that readers will see as they are written, because they
//! have no effect here: bold that is not closed, the mark of a footnote that nobody wrote, a shortcode
//! of Hugo.
//!
//! The text is not changed; a diagnostic shows what to write instead. Signs behind a backslash and
//! signs within code are meant to be seen and are not reported.

mod blocks;
mod foreign;
mod marks;
#[cfg(test)]
mod tests;

use comrak::Node;
use comrak::nodes::NodeValue;
use memchr::memchr3;

use super::State;
use crate::diagnostic::rule::Rule;

/// Signs that are seen as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Leftover {
    /// The byte of the words where they begin.
    at: usize,
    /// How they are written in the file.
    signs: String,
    rule: Rule,
    message: String,
    example: String,
    /// They may be written in another way in the file, `&amp;nbsp;` for `&nbsp;`.
    respelled: bool,
}

/// Reports every such place of a body.
pub(super) fn tell(root: Node<'_>, state: &mut State<'_, '_>) {
    let mut code = 0_usize;
    for node in root.descendants() {
        blocks::tell(node, state);
        match node.data().value {
            NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::TableCell => {
                marks::tell_unpaired(node, state);
            }
            NodeValue::HtmlInline(ref html) => code = code_after(code, html),
            NodeValue::HtmlBlock(ref html) => {
                if code == 0 && !holds_code(&html.literal) {
                    tell_markup(node, &html.literal, state);
                }
                code = code_after(code, &html.literal);
            }
            NodeValue::Text(ref words) if code == 0 => tell_words(node, words, state),
            _ => {}
        }
    }
}

/// How many raw elements of code are open after this markup.
fn code_after(open: usize, html: &str) -> usize {
    let html = html.to_ascii_lowercase();
    let count = |tags: [&str; 3]| {
        tags.iter()
            .map(|tag| html.matches(tag).count())
            .sum::<usize>()
    };
    (open + count(CODE)).saturating_sub(count(["</code", "</pre", "</kbd"]))
}

/// Elements in which signs are meant to be seen.
const CODE: [&str; 3] = ["<code", "<pre", "<kbd"];

fn holds_code(html: &str) -> bool {
    let html = html.to_ascii_lowercase();
    CODE.iter().any(|tag| html.contains(tag))
}

/// Tells of shortcodes between the tags of raw markup. Names of characters there are HTML's matter.
fn tell_markup(node: Node<'_>, html: &str, state: &mut State<'_, '_>) {
    let mut end = 0;
    for leftover in foreign::find(html).into_iter().take(MOST) {
        let before = close_before(html, leftover.at);
        let in_tag = before.rfind('<') > before.rfind('>');
        if leftover.rule != Rule::ForeignSyntax || in_tag || leftover.at < end {
            continue;
        }
        end = leftover.at + leftover.signs.len();
        let at = state.at(node) + leftover.at;
        state
            .report
            .add_with(leftover.rule, at, leftover.message, leftover.example);
    }
}

/// How many places of one line are looked at: each is searched for in the file.
const MOST: usize = 100;

/// How many bytes around a sign say what it is.
const CLOSE: usize = 400;

fn close_after(words: &str, at: usize) -> &str {
    &words[at..words.floor_char_boundary((at + CLOSE).min(words.len()))]
}

fn close_before(words: &str, at: usize) -> &str {
    &words[words.floor_char_boundary(at.saturating_sub(CLOSE))..at]
}

/// The first byte of `＃`, and of many other signs, which only cost a closer look.
const FULLWIDTH: u8 = 0xef;

fn tell_words(node: Node<'_>, words: &str, state: &mut State<'_, '_>) {
    let bytes = words.as_bytes();
    let holds = |one, two, three| memchr3(one, two, three, bytes).is_some();
    if !(holds(b'{', b'[', b']') || holds(b'&', b'#', b'~') || holds(b'=', b'<', FULLWIDTH)) {
        return;
    }
    let begins_line = node.previous_sibling().is_none_or(|before| {
        matches!(
            before.data().value,
            NodeValue::SoftBreak | NodeValue::LineBreak
        )
    });
    let mut found = foreign::find(words);
    found.extend(marks::find(words, begins_line));
    found.sort_by_key(|leftover| leftover.at);
    let mut end = 0;
    for leftover in found.into_iter().take(MOST) {
        // One cause, one report.
        if leftover.at < end {
            continue;
        }
        end = leftover.at + leftover.signs.len();
        if let Some(at) = place(state, node, words, &leftover) {
            state
                .report
                .add_with(leftover.rule, at, leftover.message, leftover.example);
        }
    }
}

/// The byte of the file where the signs stand; `None` where a backslash says that they are meant.
fn place(state: &State<'_, '_>, node: Node<'_>, words: &str, leftover: &Leftover) -> Option<usize> {
    match written_at(state, node, words, leftover.at, &leftover.signs) {
        Some(at) if state.report.file.text[..at].ends_with('\\') => None,
        Some(at) => Some(at),
        None if leftover.respelled => {
            let respelled = leftover.signs.replacen('&', "&amp;", 1);
            let earlier = words[..leftover.at].rfind('&').map_or(0, |at| at + 1);
            let place = written_at(
                state,
                node,
                &words[earlier..],
                leftover.at - earlier,
                &respelled,
            );
            Some(place.unwrap_or_else(|| state.at(node)))
        }
        None => None,
    }
}

/// The byte of the file where signs of these words stand as they are: escapes before them make the
/// words shorter than what is written.
fn written_at(
    state: &State<'_, '_>,
    node: Node<'_>,
    words: &str,
    at: usize,
    signs: &str,
) -> Option<usize> {
    let start = state.at(node);
    let place = node.data().sourcepos;
    let rest = state.report.file.text.get(start..)?.lines().next()?;
    let length = (place.end.column + 1).saturating_sub(place.start.column);
    let written = &rest[..rest.floor_char_boundary(length)];
    let earlier = words[..at].matches(signs).count();
    written
        .match_indices(signs)
        .nth(earlier)
        .map(|(at, _)| start + at)
}

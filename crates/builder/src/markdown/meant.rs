//! Signs that are read as their writer meant them and not as Markdown has it: `10~15`, `20*30*50`,
//! `**Lưu ý:**không`, and the hard spaces that word processors leave behind `##` and `-`.
//!
//! The library has no switch for these. So where a text looks as if it held one, the text is parsed
//! once to learn which signs are words and not code or addresses; those signs are masked by others
//! of the same length, so that all places stay; the text is parsed again, and the masks are taken
//! off. A sign within code, an address or raw markup is never touched.

mod references;
mod space;
mod star;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use comrak::nodes::{NodeValue, Sourcepos};
use comrak::{Arena, Node};

use super::BodyKind;
use crate::diagnostic::rule::Rule;

/// What to report about a place that was read in another way than it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hint {
    /// Line and byte in the text that was parsed, both from 1.
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) rule: Rule,
    pub(super) message: String,
    pub(super) example: String,
}

/// Signs with what masks them: as many bytes, and no mark of punctuation for the library.
const MASKS: [(char, char); 31] = [
    ('~', '\u{1}'),
    ('*', '\u{2}'),
    ('.', '\u{3}'),
    (',', '\u{4}'),
    (':', '\u{5}'),
    (';', '\u{6}'),
    ('!', '\u{7}'),
    ('?', '\u{8}'),
    ('(', '\u{e}'),
    (')', '\u{f}'),
    ('[', '\u{10}'),
    (']', '\u{11}'),
    ('%', '\u{12}'),
    ('"', '\u{13}'),
    ('\'', '\u{14}'),
    ('-', '\u{15}'),
    ('/', '\u{16}'),
    ('+', '\u{17}'),
    ('=', '\u{18}'),
    ('_', '\u{19}'),
    ('«', '\u{81}'),
    ('»', '\u{82}'),
    ('°', '\u{83}'),
    ('“', '\u{e001}'),
    ('”', '\u{e002}'),
    ('‘', '\u{e003}'),
    ('’', '\u{e004}'),
    ('…', '\u{e005}'),
    ('–', '\u{e006}'),
    ('—', '\u{e007}'),
    ('‰', '\u{e008}'),
];

fn mask_of(sign: char) -> Option<char> {
    MASKS
        .iter()
        .find(|(plain, _)| *plain == sign)
        .map(|(_, mask)| *mask)
}

fn is_mask(sign: char) -> bool {
    matches!(sign, '\0'..='\u{1f}' | '\u{80}'..='\u{9f}' | '\u{e000}'..='\u{f8ff}')
        && MASKS.iter().any(|(_, mask)| *mask == sign)
}

/// Parses a body.
pub(super) fn parse<'a>(arena: &'a Arena<'a>, text: &str, kind: BodyKind) -> (Node<'a>, Vec<Hint>) {
    let mut root = references::parse(arena, text, kind);
    let mut hints = Vec::new();
    let mut text = Cow::Borrowed(text);
    if let Some(mended) = space::mend(&text, root, kind, &mut hints) {
        root = references::parse(arena, &mended, kind);
        text = Cow::Owned(mended);
    }
    if star::is_suspicious(&text) && !text.contains(is_mask) {
        let mut signs = Signs::read(&text, root);
        signs.mask_tildes();
        star::mask(&mut signs, root, &mut hints);
        if let Some(masked) = signs.masked() {
            root = references::parse(arena, &masked, kind);
            restore(root);
        }
    }
    (root, hints)
}

/// How many bytes on either side of a product an example shows.
const CLOSE: usize = 60;

/// What a byte of the text is for the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// Code, an address, raw markup, or the sign of a block.
    Other,
    /// Words.
    Words,
    /// A sign around words that are emphasized or struck out.
    Delimiter,
}

/// A text with what its bytes are, and the bytes that are to be masked.
struct Signs<'t> {
    text: &'t str,
    line_starts: Vec<usize>,
    parts: Vec<Part>,
    bytes: Vec<u8>,
}

impl<'t> Signs<'t> {
    fn read(text: &'t str, root: Node<'_>) -> Self {
        let line_starts = line_starts(text);
        let (parts, bytes) = (vec![Part::Other; text.len()], text.as_bytes().to_vec());
        let mut signs = Self {
            text,
            line_starts,
            parts,
            bytes,
        };
        for node in root.descendants() {
            let place = node.data().sourcepos;
            let delimiter = match node.data().value {
                NodeValue::Text(_) if !is_address(node) => {
                    signs.set(signs.range(place), Part::Words);
                    continue;
                }
                NodeValue::Emph => 1,
                NodeValue::Strong => 2,
                NodeValue::Strikethrough => {
                    1 + usize::from(signs.text[signs.range(place)].starts_with("~~"))
                }
                _ => continue,
            };
            let range = signs.range(place);
            signs.set(range.start..range.start + delimiter, Part::Delimiter);
            signs.set(
                range.end.saturating_sub(delimiter)..range.end,
                Part::Delimiter,
            );
        }
        signs
    }

    /// The bytes of a node that stands in one line or several; none where the library is unsure.
    fn range(&self, place: Sourcepos) -> std::ops::Range<usize> {
        let byte =
            |line: usize, column: usize| Some(self.line_starts.get(line.wrapping_sub(1))? + column);
        let start = byte(place.start.line, place.start.column).and_then(|byte| byte.checked_sub(1));
        let end = byte(place.end.line, place.end.column);
        match (start, end) {
            (Some(start), Some(end)) if self.text.get(start..end).is_some() => start..end,
            _ => 0..0,
        }
    }

    fn set(&mut self, range: std::ops::Range<usize>, part: Part) {
        if let Some(parts) = self.parts.get_mut(range) {
            parts.fill(part);
        }
    }

    fn before(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back()
    }

    fn after(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    /// Is it a sign of the text, or one that the library took for a delimiter?
    fn is_free(&self, at: usize) -> bool {
        self.parts[at] != Part::Other && self.before(at) != Some('\\')
    }

    /// Masks the sign at a byte, if it has a mask.
    fn mask(&mut self, at: usize) {
        let Some(mask) = self.after(at).and_then(mask_of) else {
            return;
        };
        let mut bytes = [0; 4];
        let mask = mask.encode_utf8(&mut bytes).as_bytes();
        self.bytes[at..at + mask.len()].copy_from_slice(mask);
    }

    /// One tilde is a tilde; two strike out.
    fn mask_tildes(&mut self) {
        for (at, _) in self.text.match_indices('~') {
            let alone = self.before(at) != Some('~') && self.after(at + 1) != Some('~');
            if alone && self.is_free(at) {
                self.mask(at);
            }
        }
    }

    fn hint(&self, at: usize, message: &str, example: &str) -> Hint {
        let line = self.line_starts.partition_point(|start| *start <= at);
        let column = at - self.line_starts[line - 1] + 1;
        Hint {
            line,
            column,
            rule: Rule::StrayMark,
            message: message.into(),
            example: example.into(),
        }
    }

    /// A range with what stands close to it, up to the next spaces.
    fn around(&self, range: std::ops::Range<usize>) -> &'t str {
        let first = self
            .text
            .floor_char_boundary(range.start.saturating_sub(CLOSE));
        let last = self
            .text
            .floor_char_boundary((range.end + CLOSE).min(self.text.len()));
        let front =
            self.text[first..range.start].trim_end_matches(|sign: char| !sign.is_whitespace());
        let back = self.text[range.end..last].find(char::is_whitespace);
        &self.text[first + front.len()..back.map_or(last, |at| range.end + at)]
    }

    /// The text with its masks; `None` where it has none.
    fn masked(self) -> Option<String> {
        let changed = self.bytes != self.text.as_bytes();
        changed
            .then(|| String::from_utf8(self.bytes).ok())
            .flatten()
    }
}

fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0)
        .chain(text.match_indices('\n').map(|(at, _)| at + 1))
        .collect()
}

/// Words of an address that stands in the text by itself.
fn is_address(words: Node<'_>) -> bool {
    let Some(parent) = words.parent() else {
        return false;
    };
    let (parent, words) = (parent.data(), words.data());
    match (&parent.value, &words.value) {
        (NodeValue::Link(link), NodeValue::Text(text)) => link.url.ends_with(text.as_ref()),
        _ => false,
    }
}

/// Takes all masks off.
fn restore(root: Node<'_>) {
    for node in root.descendants() {
        match node.data_mut().value {
            NodeValue::Text(ref mut text) => unmask(text.to_mut()),
            NodeValue::Code(ref mut code) => unmask(&mut code.literal),
            NodeValue::CodeBlock(ref mut code) => unmask(&mut code.literal),
            NodeValue::HtmlBlock(ref mut html) => unmask(&mut html.literal),
            NodeValue::HtmlInline(ref mut html) => unmask(html),
            NodeValue::FootnoteReference(ref mut call) => unmask(&mut call.name),
            NodeValue::Link(ref mut link) | NodeValue::Image(ref mut link) => {
                unmask(&mut link.url);
                unmask(&mut link.title);
            }
            _ => {}
        }
    }
}

fn unmask(text: &mut String) {
    if text.contains(is_mask) {
        let plain = |sign| {
            MASKS
                .iter()
                .find(|(_, mask)| *mask == sign)
                .map_or(sign, |(plain, _)| *plain)
        };
        *text = text.chars().map(plain).collect();
    }
}

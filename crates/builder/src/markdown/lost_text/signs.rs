//! Words of the source that are Markdown's own signs: numbers of lists, names of tags, addresses of
//! links, labels of footnotes. Readers never see them, so they are not lost text.
//!
//! This reading is looser than the parser's. It is asked only about words that the page does not show,
//! so a word that it wrongly takes for a sign is one word whose loss goes unnoticed.

use std::ops::Range;

/// The bytes of a body that are signs.
#[derive(Debug, Default)]
pub(super) struct Signs(Vec<Range<usize>>);

impl Signs {
    /// Reads a body, of which `explained` never shows.
    pub(super) fn read(body: &str, explained: Vec<Range<usize>>) -> Self {
        let mut signs = Self(explained);
        let mut start = 0;
        for line in body.split_inclusive('\n') {
            signs.read_head(body, start, start + line.trim_end().len());
            start += line.len();
        }
        signs.read_inline(body);
        signs.merge();
        signs
    }

    /// Does a sign cover this byte?
    pub(super) fn contains(&self, at: usize) -> bool {
        let behind = self.0.partition_point(|range| range.start <= at);
        behind
            .checked_sub(1)
            .is_some_and(|last| self.0[last].contains(&at))
    }

    fn add(&mut self, start: usize, end: usize) {
        self.0.push(start..end);
    }

    /// Puts the ranges in order and joins those that overlap.
    fn merge(&mut self) {
        self.0.sort_by_key(|range| range.start);
        let mut merged: Vec<Range<usize>> = Vec::with_capacity(self.0.len());
        for range in self.0.drain(..) {
            match merged.last_mut().filter(|last| range.start < last.end) {
                Some(last) => last.end = last.end.max(range.end),
                None => merged.push(range),
            }
        }
        self.0 = merged;
    }

    /// What may stand at the head of a line: quotations, bullets, numbers, boxes, fences, labels.
    fn read_head(&mut self, body: &str, start: usize, end: usize) {
        let mut at = start;
        loop {
            let rest = &body[at..end];
            let blank = rest.len()
                - rest
                    .trim_start_matches(|sign: char| sign == '>' || sign.is_whitespace())
                    .len();
            let rest = &rest[blank..];
            at += blank;
            let digits = rest.len()
                - rest
                    .trim_start_matches(|sign: char| sign.is_ascii_digit())
                    .len();
            let numbered = (1..=9).contains(&digits) && rest[digits..].starts_with(['.', ')']);
            if rest.starts_with(['-', '*', '+']) && ends_word(&rest[1..]) {
                at += 1;
            } else if numbered && ends_word(&rest[digits + 1..]) {
                self.add(at, at + digits);
                at += digits + 1;
            } else {
                return self.read_start(body, at, end);
            }
        }
    }

    /// What may stand at the head of a paragraph.
    fn read_start(&mut self, body: &str, at: usize, end: usize) {
        let rest = &body[at..end];
        if rest.starts_with("```") || rest.starts_with("~~~") {
            self.add(at, end);
        } else if rest.starts_with("[x]") || rest.starts_with("[X]") {
            self.add(at, at + 3);
        } else if rest.starts_with("[!") {
            self.add(at, at + rest.find(']').unwrap_or(0));
        } else if rest.starts_with('[')
            && let Some(label) = rest.find("]:")
        {
            let address = rest[label + 2..].trim_start();
            let framed = address
                .starts_with('<')
                .then(|| address.find('>'))
                .flatten();
            let address_end = framed
                .or_else(|| address.find(char::is_whitespace))
                .unwrap_or(address.len());
            let note = rest.starts_with("[^");
            let end = if note {
                at + label
            } else {
                end - address.len() + address_end
            };
            self.add(at, end);
        }
    }

    /// What may stand within a line: tags, comments, addresses, labels, character references.
    fn read_inline(&mut self, body: &str) {
        let bytes = body.as_bytes();
        let mut at = 0;
        while let Some(found) = bytes[at..]
            .iter()
            .position(|byte| matches!(byte, b'<' | b'[' | b']' | b'&'))
        {
            let start = at + found;
            let rest = &body[start..];
            let length = match bytes[start] {
                b'<' => tag(rest).or_else(|| comment(rest)),
                b'[' => rest.starts_with("[^").then(|| label(rest)).flatten(),
                b']' => {
                    address(rest).or_else(|| rest[1..].strip_prefix('[').and(label(&rest[1..])))
                }
                _ => reference(rest),
            };
            let Some(length) = length else {
                at = start + 1;
                continue;
            };
            let (from, to) = match bytes[start] {
                b'&' => (
                    start_of_word(body, start),
                    start + length + word(&rest[length..]),
                ),
                _ => (start, start + length),
            };
            self.add(from, to);
            at = start + length;
        }
    }
}

fn ends_word(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(char::is_whitespace)
}

/// `<b>`, `</b>`, `<td colspan="2">`
fn tag(rest: &str) -> Option<usize> {
    let name = rest[1..].strip_prefix('/').unwrap_or(&rest[1..]);
    let after = name.trim_start_matches(|sign: char| sign.is_ascii_alphanumeric() || sign == '-');
    let named = name.starts_with(|sign: char| sign.is_ascii_alphabetic());
    let ends =
        after.starts_with(|sign: char| sign == '>' || sign == '/' || sign.is_ascii_whitespace());
    if !named || !ends {
        return None;
    }
    let mut quote = None;
    for (at, sign) in after.char_indices() {
        match (quote, sign) {
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), _) if open == sign => quote = None,
            (None, '>') => return Some(rest.len() - after.len() + at + 1),
            _ => {}
        }
    }
    None
}

/// A comment hides what its author wants hidden, unless another one begins within it: then the first
/// was never closed.
fn comment(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix("<!--")?;
    let end = inside.find("-->")?;
    (!inside[..end].contains("<!--")).then_some(4 + end + 3)
}

/// `[^note]`, `[label]`
fn label(rest: &str) -> Option<usize> {
    let end = rest.find([']', '\n'])?;
    rest[end..].starts_with(']').then_some(end + 1)
}

/// `](/bai-viet/x/`, `](<a b>`: up to the title or the end.
fn address(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix("](")?;
    let end = match inside.strip_prefix('<') {
        Some(framed) => framed.find(['>', '\n'])? + 1,
        None => inside.find(|sign: char| sign == ')' || sign.is_ascii_whitespace())?,
    };
    Some(2 + end)
}

/// `&amp;`, `&#225;`, `&#xE1;`
fn reference(rest: &str) -> Option<usize> {
    let end = rest.find(';').filter(|end| (2..=32).contains(end))?;
    rest[1..end]
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
        .then_some(end + 1)
}

/// The bytes of the word's rest that stands here.
fn word(rest: &str) -> usize {
    rest.find(|sign: char| !sign.is_alphanumeric())
        .unwrap_or(rest.len())
}

fn start_of_word(body: &str, end: usize) -> usize {
    let head = &body[..end];
    head.len()
        - head
            .chars()
            .rev()
            .take_while(|sign| sign.is_alphanumeric())
            .map(char::len_utf8)
            .sum::<usize>()
}

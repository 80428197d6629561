//! The guard against lost text: each word of a body stands on its page, or a diagnostic says where it
//! went.
//!
//! It knows nothing of how bodies are rendered. It reads the words of the source and the words of the
//! HTML that goes out, and compares. What the parser, the allow-list or the portal's own writers drop
//! shows as a word that has no counterpart, whatever the cause is.
//!
//! Almost every word stands at the same place in both, so that one pass over both is enough; stretches
//! that are the same byte for byte are not even parted into words. Only the words that have no
//! counterpart there are counted, and held against Markdown's own signs.

mod joined;
mod signs;
#[cfg(test)]
mod tests;
mod words;

use std::collections::HashMap;
use std::ops::Range;

use signs::Signs;
use words::{
    attribute_words, html_words, next_html_word, next_source_word, same_bytes, source_words,
};

use crate::diagnostic::rule::Rule;
use crate::source::report::Report;

/// How far ahead a word is looked for, in words of the HTML.
const WINDOW: usize = 24;
/// How many lost words a message shows.
const SHOWN: usize = 5;

/// Reports the words of the body that begins at byte `body_start` of the report's file and that the
/// page does not show. `explained` are bytes of the file that a diagnostic already gave up.
pub(super) fn check(
    report: &mut Report<'_>,
    body_start: usize,
    html: &str,
    explained: &[Range<usize>],
) {
    let body = &report.file.text[body_start..];
    let in_body = |at: usize| at.saturating_sub(body_start);
    let explained: Vec<_> = explained
        .iter()
        .map(|range| in_body(range.start)..in_body(range.end))
        .collect();
    let lost = find(body, html, explained);
    let Some(first) = lost.first() else { return };
    let (message, example) = explain(body, &lost);
    report.add_with(Rule::LostText, body_start + first.start, message, example);
}

fn explain(body: &str, lost: &[Range<usize>]) -> (String, &'static str) {
    let words: Vec<&str> = lost
        .iter()
        .take(SHOWN)
        .map(|word| &body[word.clone()])
        .collect();
    let more = match lost.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!(" và {more} chữ nữa"),
    };
    let line = &body[body[..lost[0].start].rfind('\n').map_or(0, |at| at + 1)..lost[0].start];
    let (cause, example) = if line.contains('|') {
        (
            "hàng của bảng không được nhiều ô hơn hàng tiêu đề",
            "| Hạng mục | Số lượng |\n| --- | --- |\n| Chốt | 4 |",
        )
    } else {
        (
            "xem lại dấu <, [ hay ` đứng trước chỗ này; dấu viết như chữ thì đặt trong `…`",
            "bấm `<title>` rồi chọn",
        )
    };
    (
        format!(
            "chữ “{}”{more} có trong tệp mà không hiện trên trang; {cause}",
            words.join(" ")
        ),
        example,
    )
}

/// The words of the body that the HTML does not show, in order, as bytes of the body, but for those that
/// are `explained`.
fn find(body: &str, html: &str, explained: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let (mut unmatched, mut extra) = (Vec::new(), Vec::new());
    let (mut from, mut next) = (0, 0);
    let mut ahead = Ahead::default();
    loop {
        let same = same_bytes(&body[from..], &html[next..]);
        (from, next) = (from + same, next + same);
        let Some(place) = next_source_word(body, from) else {
            break;
        };
        from = place.end;
        let word = &body[place.clone()];
        if let Some(end) = ahead.first_is(word, html, next) {
            next = end;
        } else if let Some((skipped, end)) = ahead.find(word, html, next) {
            extra.extend(skipped);
            next = end;
        } else {
            unmatched.push((place.start, word));
        }
    }
    if unmatched.is_empty() {
        return Vec::new();
    }
    extra.extend(html_words(html, next).map(|word| &html[word]));
    let mut missing = missing(
        &unmatched,
        extra.iter().copied().chain(attribute_words(html)),
    );
    if missing.is_empty() {
        return Vec::new();
    }
    let signs = Signs::read(body, explained);
    pardon(&mut missing, body, &signs);
    unmatched.retain(|(at, word)| {
        let left = missing
            .get_mut(word)
            .filter(|left| **left > 0 && !signs.contains(*at));
        left.map(|left| *left -= 1).is_some()
    });
    joined::take_out(&mut unmatched, &extra);
    unmatched
        .into_iter()
        .map(|(at, word)| at..at + word.len())
        .collect()
}

/// The next words of the HTML, read only where the first of them is not the one that is looked for.
#[derive(Default)]
struct Ahead<'t> {
    /// The byte of the HTML from which on they were read; they may be none.
    from: Option<usize>,
    words: Vec<&'t str>,
    /// The bytes of the HTML behind each.
    ends: Vec<usize>,
}

impl<'t> Ahead<'t> {
    /// The byte behind the next word of the HTML, when it is this word.
    fn first_is(&self, word: &str, html: &str, next: usize) -> Option<usize> {
        // What was read already is not read again: one of the words may be long, and so may be the
        // markup behind the last word.
        if self.from == Some(next) {
            return None;
        }
        let first = next_html_word(html, next)?;
        (html[first.clone()] == *word).then_some(first.end)
    }

    /// The words of the HTML before this word, and the byte behind it.
    fn find(&mut self, word: &str, html: &'t str, next: usize) -> Option<(&[&'t str], usize)> {
        if self.from != Some(next) {
            self.from = Some(next);
            self.words.clear();
            self.ends.clear();
            for place in html_words(html, next).take(WINDOW) {
                self.ends.push(place.end);
                self.words.push(&html[place]);
            }
        }
        let place = self.words.iter().position(|other| *other == word);
        let place = place
            .map(|at| at..at + 1)
            .or_else(|| joined(&self.words, word))?;
        Some((&self.words[..place.start], self.ends[place.end - 1]))
    }
}

/// Words that make up this one when they are read on: the portal marks the number in `NĐ111/2016`.
fn joined(words: &[&str], word: &str) -> Option<Range<usize>> {
    let at = words.iter().position(|first| word.starts_with(first))?;
    let mut rest = word;
    for (index, piece) in words.iter().enumerate().skip(at) {
        rest = rest.strip_prefix(piece)?;
        if rest.is_empty() {
            return Some(at..index + 1);
        }
    }
    None
}

/// How many of the unmatched words have no counterpart anywhere.
fn missing<'t>(
    unmatched: &[(usize, &'t str)],
    extra: impl Iterator<Item = &'t str>,
) -> HashMap<&'t str, usize> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for (_, word) in unmatched {
        *counts.entry(word).or_default() += 1;
    }
    for word in extra {
        if let Some(count) = counts.get_mut(word) {
            *count = count.saturating_sub(1);
        }
    }
    counts.retain(|_, count| *count > 0);
    counts
}

/// Takes off what is Markdown's own and never shows. A word that is both a sign and a word of the text
/// may have been matched at either place, so that signs count wherever they stand.
fn pardon(missing: &mut HashMap<&str, usize>, body: &str, signs: &Signs) {
    for (at, word) in source_words(body) {
        if let Some(count) = missing.get_mut(word).filter(|_| signs.contains(at)) {
            *count = count.saturating_sub(1);
        }
    }
}

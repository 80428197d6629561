//! Numbers in running text. A link in the wrong place is worse than none, so all of them are sure.

use std::ops::Range;

use super::reading::{Place, Reading, is_dash, read};
use super::words::{self, Words};
use super::{DocumentNumber, signs};
use crate::fold::{is_mark, is_upper};

/// A number and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundNumber {
    /// The bytes from the ordinal to the last sign; the words before belong to the sentence.
    pub range: Range<usize>,
    /// The number, with the nature that the words before tell.
    pub number: DocumentNumber,
}

/// The numbers in a text, from left to right. Those without signs only after a nature: `NĐ 111/2015`.
pub fn find(text: &str) -> Vec<FoundNumber> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = text.as_bytes()[at..].iter().position(u8::is_ascii_digit) {
        at += offset;
        match number_at(text, at) {
            Some(hit) => {
                at = hit.range.end;
                found.push(hit);
            }
            None => at += text[at..].bytes().take_while(u8::is_ascii_digit).count(),
        }
    }
    found
}

fn number_at(text: &str, at: usize) -> Option<FoundNumber> {
    // Most digits are followed by no mark, so the words before are looked at last.
    let first = read(text, at, Place::NamedText)
        .filter(|first| first.year.is_some() || !first.parts.is_empty())?;
    let start = start(&text[..at]);
    if start == Start::Within {
        return None;
    }
    let said = words::before(text, at);
    // "số111/2015/NĐ-CP" lacks a space; letters that say nothing make another word of it.
    if start == Start::Glued && !said.announced && (!said.named || first.parts.is_empty()) {
        return None;
    }
    let reading = if said.named {
        first
    } else {
        read(text, at, Place::Text)?
    };
    if is_cut(&reading, &text[reading.end..]) {
        return None;
    }
    let sure = match reading.parts.as_slice() {
        [] => is_sure_without_signs(&reading, said, &text[reading.end..]),
        [only] => is_sure_with_one(&reading, only, said),
        [first, ..] => is_sure_with_several(&reading, first, said),
    };
    sure.then(|| {
        let number = DocumentNumber::new(&reading, said, None);
        FoundNumber {
            range: at..reading.end,
            number,
        }
    })
}

/// As far back an address of the web is looked for, in bytes, so that a text without spaces costs no more.
const LONGEST_WORD: usize = 2000;

/// How a number begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    /// As a word.
    Apart,
    /// Right behind letters.
    Glued,
    /// Within a longer word, a fraction, a standard (06:2022) or an address of the web.
    Within,
}

fn start(before: &str) -> Start {
    let mut letters = before.chars().rev();
    let Some(last) = letters.next() else {
        return Start::Apart;
    };
    let joined = match last {
        '.' | ',' | ':' => letters.next().is_some_and(|letter| letter.is_ascii_digit()),
        _ => "_/-=&%#@+~\\$\u{2044}\u{2215}\u{ff0f}".contains(last),
    };
    let from = before.floor_char_boundary(before.len().saturating_sub(LONGEST_WORD));
    let word = before[from..]
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    if joined || word.contains("://") || word.contains("www.") {
        return Start::Within;
    }
    if last.is_alphanumeric() || is_mark(last) {
        Start::Glued
    } else {
        Start::Apart
    }
}

/// Does more of it follow that cannot be read? Its beginning may be the number of another document.
fn is_cut(reading: &Reading<'_>, rest: &str) -> bool {
    let mut letters = rest.chars();
    let Some(mark) = letters
        .next()
        .filter(|mark| is_dash(*mark) || matches!(mark, '/' | '&' | '.'))
    else {
        return false;
    };
    let next = [letters.next(), letters.next()];
    let bare = matches!(reading.parts.as_slice(), [only] if signs::is_nature(only));
    let signs = next.iter().all(|letter| letter.is_some_and(is_upper));
    // A full stop behind a whole number ends the sentence.
    if mark == '.' {
        bare && signs
    } else {
        signs || bare && next[0].is_some_and(char::is_alphabetic)
    }
}

fn is_sure_without_signs(reading: &Reading<'_>, said: Words, rest: &str) -> bool {
    // 12/2020.5, 12/2020–2025 and 12/2020/abc go on.
    let after = rest.trim_start_matches(['.', ',', '\u{2013}']);
    let more =
        rest.starts_with(['/', '-', '%']) || after.starts_with(|next: char| next.is_ascii_digit());
    let ours = said.nature.is_some_and(is_numbered_by_year);
    ours && reading.year.is_some() && !reading.begins_with_year() && !more
}

/// Is ordinal and year a usual short form of these? A notice 12/2023 may well be that of December.
fn is_numbered_by_year(nature: &str) -> bool {
    let further = ["luat", "bo-luat", "nghi-quyet-lien-tich"];
    signs::is_common_nature(nature) || further.contains(&nature)
}

fn is_sure_with_one(reading: &Reading<'_>, part: &str, said: Words) -> bool {
    let dated = reading.year.is_some();
    if signs::is_nature(part) && part != "SL" {
        return dated && (said.named || said.announced);
    }
    // 2022/QH15 has lost its beginning.
    let cut = !dated && reading.begins_with_year() && signs::is_assembly(part);
    let known = signs::stands_alone(part) && !reading.spaced;
    !cut && (known && !said.form || said.named || dated && said.announced)
}

fn is_sure_with_several(reading: &Reading<'_>, first: &str, said: Words) -> bool {
    if said.form && reading.year.is_none() {
        return false;
    }
    let announced = said.named || said.announced;
    let known = signs::is_nature(first) || signs::is_body(first) && !reading.spaced;
    known || announced
}

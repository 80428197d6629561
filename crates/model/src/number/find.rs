//! Numbers in running text. A link in the wrong place is worse than none, so more must speak for a number
//! here than where it stands alone: a nature or “số” right before it, a year, or signs that are well known.

use std::ops::Range;

use super::reading::{Place, Reading, is_dash, read};
use super::words::{self, Words};
use super::{DocumentNumber, signs};
use crate::fold::{is_mark, is_upper};
use crate::letter::{is_alphabetic, is_alphanumeric};

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
    let words = words::before(text, at);
    // "số111/2015/NĐ-CP" lacks a space; letters that say nothing make another word of it.
    if start == Start::Glued && !words.announced && (!words.named || first.parts.is_empty()) {
        return None;
    }
    let reading = if words.named {
        first
    } else {
        read(text, at, Place::Text)?
    };
    if is_cut(&reading, &text[reading.end..]) {
        return None;
    }
    let sure = match reading.parts.as_slice() {
        [] => is_number_without_signs(&reading, words, &text[reading.end..]),
        [only] => is_number_with_one_part(&reading, only, words),
        [first, ..] => is_number_with_parts(&reading, first, words),
    };
    sure.then(|| {
        let number = DocumentNumber::new(&reading, words, None);
        FoundNumber {
            range: at..reading.end,
            number,
        }
    })
}

/// How many bytes before a number may belong to an address of the web. A text without spaces must not be
/// searched from its beginning for each number in it.
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
    if is_alphanumeric(last) || is_mark(last) {
        Start::Glued
    } else {
        Start::Apart
    }
}

/// Ministries and departments of two fields, without the letter of their rank: Giáo dục và Đào tạo.
const FIELDS: [(&str, &str); 8] = [
    ("GD", "ĐT"),
    ("KH", "CN"),
    ("KH", "ĐT"),
    ("LĐTB", "XH"),
    ("NN", "PTNT"),
    ("TN", "MT"),
    ("TT", "TT"),
    ("VHTT", "DL"),
];

/// Does the second field of the body follow apart, as in `QĐ-BGD và ĐT` and `TT-BNN PTNT`?
fn is_half_of_a_body(reading: &Reading<'_>, rest: &str) -> bool {
    let first = reading
        .parts
        .last()
        .and_then(|part| part.strip_prefix(['B', 'S']));
    let Some((first, rest)) = first.zip(rest.strip_prefix(' ')) else {
        return false;
    };
    let rest = rest.strip_prefix("và ").unwrap_or(rest);
    FIELDS.iter().any(|(one, other)| {
        let after = rest.strip_prefix(other);
        *one == first && after.is_some_and(|after| !after.starts_with(is_alphanumeric))
    })
}

/// Does more of it follow that cannot be read? Its beginning may be the number of another document.
fn is_cut(reading: &Reading<'_>, rest: &str) -> bool {
    if is_half_of_a_body(reading, rest) {
        return true;
    }
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
        signs || (bare && next[0].is_some_and(is_alphabetic))
    }
}

/// `NĐ 111/2015`: only with a year, and after a nature whose documents are called so.
fn is_number_without_signs(reading: &Reading<'_>, words: Words, rest: &str) -> bool {
    // 12/2020.5, 12/2020–2025 and 12/2020/abc go on.
    let after = rest.trim_start_matches(['.', ',', '\u{2013}']);
    let more =
        rest.starts_with(['/', '-', '%']) || after.starts_with(|next: char| next.is_ascii_digit());
    let ours = words.nature.is_some_and(is_numbered_by_year);
    ours && reading.year.is_some() && !reading.begins_with_year() && !more
}

/// Is ordinal and year a usual short form of these? A notice 12/2023 may well be that of December.
fn is_numbered_by_year(nature: &str) -> bool {
    let further = ["luat", "bo-luat", "nghi-quyet-lien-tich"];
    signs::is_common_nature(nature) || further.contains(&nature)
}

/// `113/TTg`, `04/2017/QH14`, and after words `111/2015/NĐ`.
fn is_number_with_one_part(reading: &Reading<'_>, part: &str, words: Words) -> bool {
    let dated = reading.year.is_some();
    if signs::is_nature(part) && part != "SL" {
        return dated && (words.named || words.announced);
    }
    // 2022/QH15 has lost its beginning.
    let cut = !dated && reading.begins_with_year() && signs::is_assembly(part);
    let known = signs::stands_alone(part) && !reading.spaced;
    !cut && ((known && !words.form) || words.named || (dated && words.announced))
}

/// `111/2015/NĐ-CP`, `567/TTg-NN`: the first part is known, or words announce the number.
fn is_number_with_parts(reading: &Reading<'_>, first: &str, words: Words) -> bool {
    // Numbers of forms look like those of documents: “Mẫu số 01/TB-ĐĐKD”.
    if words.form && reading.year.is_none() {
        return false;
    }
    let announced = words.named || words.announced;
    let known = signs::is_nature(first) || (signs::is_body(first) && !reading.spaced);
    known || announced
}

//! Numbers in running text. A link in the wrong place is worse than none, so all of them are sure.

use std::ops::Range;

use super::reading::{Place, Reading, ends_word, read};
use super::words::{self, Words};
use super::{DocumentNumber, signs};

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
    while let Some(offset) = text[at..].find(|letter: char| letter.is_ascii_digit()) {
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
    let first =
        read(text, at, Place::NamedText).filter(|first| first.year.is_some() || !first.parts.is_empty())?;
    if !begins_word(&text[..at]) {
        return None;
    }
    let said = words::before(text, at);
    let reading = if said.named { first } else { read(text, at, Place::Text)? };
    let sure = match reading.parts.as_slice() {
        [] => is_sure_without_signs(&reading, said, &text[reading.end..]),
        [only] => is_sure_with_one(&reading, only, said),
        [first, ..] => is_sure_with_several(&reading, first, said),
    };
    sure.then(|| {
        let number = DocumentNumber::new(&reading, said, None);
        FoundNumber { range: at..reading.end, number }
    })
}

/// Is this no later piece of a word, a fraction, a standard (06:2022) or an address of the web?
fn begins_word(before: &str) -> bool {
    let mut letters = before.chars().rev();
    let joined = match letters.next() {
        None => return true,
        Some('.' | ',' | ':') => letters.next().is_some_and(|letter| letter.is_ascii_digit()),
        Some(last) => {
            !ends_word(last.encode_utf8(&mut [0; 4]))
                || "/-_=&%#@+~\\$\u{2044}\u{2215}\u{ff0f}".contains(last)
        }
    };
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    !joined && !word.contains("://") && !word.contains("www.")
}

fn is_sure_without_signs(reading: &Reading<'_>, said: Words, rest: &str) -> bool {
    let goes_on = |rest: &str| !ends_word(rest) || rest.starts_with(['/', '-', '%']);
    let marks = rest.trim_start_matches(['.', ',', '\u{2013}']);
    let more =
        goes_on(rest) || marks.len() < rest.len() && marks.starts_with(|next: char| next.is_ascii_digit());
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

//! Numbers of legal documents: the one parser of what people write, and the one way to write them.
//!
//! Addresses, links in running text, the finder, the search and the validator all ask here.
//! It knows no document: whether a number exists is its users' question.

mod citation;
mod find;
mod meaning;
mod parse;
mod part;
mod reading;
mod signs;
#[cfg(test)]
mod tests;
mod words;

use std::ops::Range;

pub use citation::citation;
pub use find::{FoundNumber, find};

use crate::day::Day;
use crate::fold::fold;
use crate::slug::{MAX_MADE_SLUG_LENGTH, slugify};

/// Slugs that begin the name of a local body; its number is unique only within its province.
const LOCAL_BODIES: [&str; 4] = ["uy-ban-nhan-dan", "ubnd", "hoi-dong-nhan-dan", "hdnd"];

/// The number of a legal document, read from any of its spellings.
///
/// Two are equal when they say the same, however it was written: leading zeros, marks, case, dashes and,
/// where signs tell what it is, the words before it do not count.
#[derive(Clone, Debug)]
pub struct DocumentNumber {
    ordinal: String,
    year: Option<u16>,
    adopted_in: Option<u16>,
    signs: Option<String>,
    nature: Option<&'static str>,
    /// The nature that the words before it tell, whatever the signs do.
    named_nature: Option<&'static str>,
    key: String,
}

impl DocumentNumber {
    /// Reads a text that is one number in any spelling: `111/2015/nd-cp`, `Nghị định số 111/2015/NĐ-CP`,
    /// `NĐ 111/2015`, `nghị định 111`, `68/QĐ-TTg (2017)`. `None` when it is none, or is a number and more.
    ///
    /// Two numbers with a slash and nothing else are one only if they can be no month: `111/2015`, not `11/2015`.
    pub fn parse(text: &str) -> Option<Self> {
        parse::parse(text)
    }

    /// The first part as it was written, with leading zeros: `111`, `01`, `66.17`, `30a`.
    pub fn ordinal(&self) -> &str {
        &self.ordinal
    }

    /// The year within the number, 1945–2100: that of `111/2015/NĐ-CP`.
    pub fn year(&self) -> Option<u16> {
        self.year
    }

    /// The year beside it: that of `68/QĐ-TTg (2017)` or `nghị định 111 năm 2015`.
    pub fn adopted_in(&self) -> Option<u16> {
        self.adopted_in
    }

    /// What follows ordinal and year, with its marks: `NĐ-CP`, `TTLT-BTC-BCA`, `QH14`; `NQ/TW` of `59-NQ/TW`.
    pub fn signs(&self) -> Option<&str> {
        self.signs.as_deref()
    }

    /// The slug of the nature that words or signs tell for sure: `nghi-dinh`.
    /// `59/2020/QH14` alone tells none, for laws and resolutions are numbered alike.
    pub fn nature(&self) -> Option<&'static str> {
        self.nature
    }

    /// The slug of the nature that the words before it tell, whatever its signs do:
    /// `quyet-dinh` of `quyết định 12/2020/NĐ-CP`.
    pub fn named_nature(&self) -> Option<&'static str> {
        self.named_nature
    }

    /// Has it signs, so that it can stand as an official number?
    pub fn is_full(&self) -> bool {
        self.signs.is_some()
    }

    /// The one way to write it: `111/2015/NĐ-CP`, `59-NQ/TW`; without signs the best there is, `111/2015` or `111`.
    /// It is read back as the same number where "văn bản số" stands before it, and mostly alone.
    pub fn canonical(&self) -> String {
        let mut canonical = self.ordinal.clone();
        if let Some(year) = self.year {
            canonical.push('/');
            canonical.push_str(&year.to_string());
        }
        if let Some(signs) = &self.signs {
            // A slash within the signs marks the old form and that of the Party: 23-L/CTN.
            canonical.push(if signs.contains('/') { '-' } else { '/' });
            canonical.push_str(signs);
        }
        canonical
    }

    /// What all spellings of one number share: `111/2015/nd-cp`, without leading zeros.
    pub fn key(&self) -> String {
        self.key.clone()
    }

    /// The last part of the document's address. Identity is number, year of adoption and issuing body:
    /// a number without a year appends it, a local body appends its own slug.
    pub fn slug(&self, adopted_on: Day, issuing_body: &str) -> String {
        slug(
            &self.canonical(),
            self.year.is_some(),
            adopted_on,
            issuing_body,
        )
    }
}

/// With the year and the body where they belong to the identity. What is too long is cut at a word; then its end tells it from others.
fn slug(number: &str, dated: bool, adopted_on: Day, issuing_body: &str) -> String {
    let mut name = number.replace('&', "");
    if !dated {
        name += &format!(" {}", adopted_on.year());
    }
    let body = slugify(issuing_body);
    if LOCAL_BODIES.iter().any(|local| body.starts_with(local)) {
        name = [&name, " ", issuing_body].concat();
    }
    let folded = fold(&name);
    let words: Vec<&str> = folded
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let whole = words.join("-");
    if whole.len() <= MAX_MADE_SLUG_LENGTH {
        whole
    } else {
        shortened(&whole)
    }
}

/// The words that have room, and a hash of all: an address stays the same as long as the name does.
fn shortened(whole: &str) -> String {
    let hash = format!("-{:08x}", hash(whole));
    let room = &whole[..=MAX_MADE_SLUG_LENGTH - hash.len()];
    let end = room.rfind('-').unwrap_or(room.len() - 1);
    room[..end].to_owned() + &hash
}

/// FNV-1a of 32 bits.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash: u32, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// Does the number carry the year of adoption itself, as `111/2015/NĐ-CP` does and `68/QĐ-TTg` does not?
/// The first part is never a year, however it looks: `1483/QĐ-TTg`.
pub fn has_year(number: &str) -> bool {
    match DocumentNumber::parse(number) {
        Some(parsed) if parsed.is_full() => parsed.year.is_some(),
        _ => number
            .split('/')
            .skip(1)
            .any(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit())),
    }
}

/// The last part of the address of a document whose number is known only as text.
///
/// `111/2015/NĐ-CP` → `111-2015-nd-cp`; `68/QĐ-TTg` of 2017 → `68-qd-ttg-2017`.
pub fn document_slug(number: &str, adopted_on: Day, issuing_body: &str) -> String {
    match DocumentNumber::parse(number) {
        Some(parsed) if parsed.is_full() => parsed.slug(adopted_on, issuing_body),
        _ => slug(number, has_year(number), adopted_on, issuing_body),
    }
}

/// Where document numbers stand in a text, as byte ranges: `111/2015/NĐ-CP`, `68/QĐ-TTg`,
/// `04/2017/QH14`. Dates such as 01/12/2023 and units such as 12/h are none.
pub fn find_numbers(text: &str) -> Vec<Range<usize>> {
    find(text).into_iter().map(|found| found.range).collect()
}

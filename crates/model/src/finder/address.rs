//! The question of a reader in the address: read and written here alone.

use super::query::{FinderQuery, Sort};
use crate::listing::PageNumber;
use crate::permalink::AS_OF;
use crate::slug::is_slug;
use crate::status::Status;

/// The words.
pub const WORDS: &str = "q";
/// A nature, by its slug; several times for several. So are the next three.
pub const NATURE: &str = "loai";
/// An issuing body.
pub const BODY: &str = "co-quan";
/// A field.
pub const FIELD: &str = "linh-vuc";
/// A status.
pub const STATUS: &str = "tinh-trang";
/// Adopted in this year or later.
pub const FROM: &str = "tu";
/// Adopted in this year or earlier.
pub const TO: &str = "den";
/// The order.
pub const SORT: &str = "xep";
/// The page of what was found.
pub(super) const PAGE: &str = "trang";

/// Reads an address from its `?` on. Of what can stand once only, the last counts.
pub(super) fn read(text: &str) -> FinderQuery {
    let mut query = FinderQuery::default();
    let mut sort = None;
    for pair in text.strip_prefix('?').unwrap_or(text).split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decoded(value);
        match decoded(key).as_str() {
            WORDS => query.words = plain(&value),
            NATURE => query.natures.extend(slug(value)),
            BODY => query.bodies.extend(slug(value)),
            FIELD => query.fields.extend(slug(value)),
            STATUS => query
                .statuses
                .extend(Status::CHOICES.into_iter().find(|one| one.slug() == value)),
            FROM => query.from_year = year(&value).or(query.from_year),
            TO => query.to_year = year(&value).or(query.to_year),
            SORT => {
                sort = Sort::ALL
                    .into_iter()
                    .find(|one| one.slug() == value)
                    .or(sort)
            }
            PAGE => query.page = value.parse().unwrap_or(query.page),
            AS_OF => query.day = value.parse().ok().or(query.day),
            _ => {}
        }
    }
    query.sort = sort.unwrap_or(Sort::default_for(&query.words));
    query.in_order()
}

/// Writes a question from its `?` on.
pub(super) fn write(query: &FinderQuery) -> String {
    let query = query.clone().in_order();
    let mut text = String::new();
    let mut add = |key: &str, value: &str| {
        text.push(if text.is_empty() { '?' } else { '&' });
        text.push_str(key);
        text.push('=');
        encode(value, &mut text);
    };
    if !query.words.is_empty() {
        add(WORDS, &query.words);
    }
    for (key, slugs) in [
        (NATURE, &query.natures),
        (BODY, &query.bodies),
        (FIELD, &query.fields),
    ] {
        slugs.iter().for_each(|slug| add(key, slug));
    }
    query
        .statuses
        .iter()
        .for_each(|status| add(STATUS, status.slug()));
    for (key, year) in [(FROM, query.from_year), (TO, query.to_year)] {
        if let Some(year) = year {
            add(key, &format!("{year:04}"));
        }
    }
    if query.sort != Sort::default_for(&query.words) {
        add(SORT, query.sort.slug());
    }
    if query.page != PageNumber::FIRST {
        add(PAGE, &query.page.to_string());
    }
    if let Some(day) = query.day {
        add(AS_OF, &day.to_string());
    }
    text
}

/// Words with single spaces between them and none around.
pub(super) fn plain(text: &str) -> String {
    let spaced = |letter: char| letter.is_whitespace() || letter.is_control();
    text.split(spaced)
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn slug(value: String) -> Option<String> {
    is_slug(&value).then_some(value)
}

fn year(value: &str) -> Option<u16> {
    let four = value.len() == 4 && value.bytes().all(|byte| byte.is_ascii_digit());
    value.parse().ok().filter(|year| four && *year > 0)
}

fn encode(value: &str, text: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                text.push(char::from(byte))
            }
            b' ' => text.push('+'),
            _ => {
                text.push('%');
                text.push(char::from(DIGITS[usize::from(byte >> 4)]));
                text.push(char::from(DIGITS[usize::from(byte & 15)]));
            }
        }
    }
}

/// A `%` that begins no byte stands for itself, and bytes that are no text for the sign of that.
fn decoded(value: &str) -> String {
    let bytes = value.as_bytes();
    let mut text = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let pair = bytes.get(at + 1..at + 3).filter(|_| *byte == b'%');
        let escaped = pair.and_then(|pair| Some(digit(pair[0])? << 4 | digit(pair[1])?));
        text.push(escaped.unwrap_or(if *byte == b'+' { b' ' } else { *byte }));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&text).into_owned()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

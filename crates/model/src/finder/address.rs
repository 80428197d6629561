//! The query of a reader in the address: read and written here alone.

use super::query::{FinderQuery, Sort};
use crate::listing::PageNumber;
use crate::percent;
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

/// Reads a query string from its `?` on. A parameter that can be given once only counts as given last.
pub(super) fn read(text: &str) -> FinderQuery {
    let mut query = FinderQuery::default();
    let mut sort = None;
    for pair in text.strip_prefix('?').unwrap_or(text).split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decode(value);
        match decode(key).as_str() {
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

/// Writes a query string from its `?` on.
pub(super) fn write(query: &FinderQuery) -> String {
    let query = query.clone().in_order();
    let mut text = String::new();
    let mut add = |key: &str, value: &str| {
        text.push(if text.is_empty() { '?' } else { '&' });
        text.push_str(key);
        text.push('=');
        text.push_str(&encode(value));
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
pub fn plain(text: &str) -> String {
    let spaced = |letter: char| letter.is_whitespace() || letter.is_control();
    text.split(spaced)
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn slug(value: String) -> Option<String> {
    is_slug(&value).then_some(value)
}

/// A year of four digits.
pub fn year(value: &str) -> Option<u16> {
    let four = value.len() == 4 && value.bytes().all(|byte| byte.is_ascii_digit());
    value.parse().ok().filter(|year| four && *year > 0)
}

/// As browsers write forms: a space is a `+`.
pub fn encode(value: &str) -> String {
    percent::encode(value).replace("%20", "+")
}

/// What [`encode`] wrote.
pub fn decode(value: &str) -> String {
    percent::decode(&value.replace('+', " "))
}

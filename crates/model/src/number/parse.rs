//! A text that is one number and nothing else.
//!
//! Digits with a slash may be a month, a telephone or a price, so a reading counts as a number only when
//! something speaks for it: words before it (“Nghị định”, “số”), a year, or signs that nothing else has.
//! How much is needed depends on how many parts its signs have.

use super::reading::{FIRST_YEAR, Place, Reading, read};
use super::words::{self, Words};
use super::{DocumentNumber, signs};
use crate::letter::{is_alphabetic, is_alphanumeric};
use crate::slug::slugify;

/// The longest text worth reading, in bytes: a joint circular of eight bodies, with its nature before it
/// and the day behind it, has about 120, more with its marks decomposed. What is longer is a sentence.
const LONGEST: usize = 200;

pub(super) fn parse(text: &str) -> Option<DocumentNumber> {
    if text.len() > LONGEST {
        return None;
    }
    let at = text.find(|letter: char| letter.is_ascii_digit())?;
    let words = words::whole(&text[..at])?;
    let reading = read(text, at, Place::Alone)?;
    let adopted_in = year_beside(&text[reading.end..])?;
    let sure = match reading.parts.as_slice() {
        [] => is_number_without_signs(&reading, words, adopted_in),
        [only] => is_number_with_one_part(&reading, only, words),
        [first, ..] => is_number_with_parts(&reading, first, words),
    };
    sure.then(|| DocumentNumber::new(&reading, words, adopted_in))
}

/// `NĐ 111/2015`, `111/2015`, `nghị định 111`: without signs, a nature must stand before it, or a year
/// within it and either “số” before it or digits that can be nothing else.
fn is_number_without_signs(reading: &Reading<'_>, words: Words, adopted_in: Option<u16>) -> bool {
    // 11/2015 is a month, 2015/2016 a span of years, 020/2000 2000 a telephone.
    let month = reading
        .ordinal
        .parse()
        .is_ok_and(|number: u32| number <= 12);
    let telephone = reading.ordinal.starts_with('0') || adopted_in.is_some();
    let bare = !month && !telephone && !reading.begins_with_year();
    words.named || (reading.year.is_some() && (words.announced || bare))
}

/// `113/TTg`, `04/2017/QH14`, `23/CP`, `111/2015/NĐ`: one part of signs may also be a unit or a word.
fn is_number_with_one_part(reading: &Reading<'_>, part: &str, words: Words) -> bool {
    let written_as_signs = reading.capital && !reading.spaced;
    let known =
        matches!(part, "CP" | "SL") || signs::common_nature(part).is_some() || is_long(part);
    let dated = reading.year.is_some() && (words.announced || signs::is_nature(part));
    signs::stands_alone(part) || (written_as_signs && known) || words.named || dated
}

/// `111/2015/NĐ-CP`, `567/TTg-NN`: the first part tells, or the words before it do. Of unknown signs,
/// capitals with a year or a long first part are enough.
fn is_number_with_parts(reading: &Reading<'_>, first: &str, words: Words) -> bool {
    let long = reading.year.is_some() || is_long(first);
    signs::is_nature(first)
        || signs::is_body(first)
        || words.named
        || words.announced
        || (reading.capital && long)
}

/// Letters that a part needs to be no currency or unit, which have three at most: `15/USD`, `3/kWh`.
const LONG: usize = 4;

fn is_long(part: &str) -> bool {
    part.chars().filter(|letter| is_alphabetic(*letter)).count() >= LONG
}

/// What follows a number: nothing, or the year or day of adoption. `None` when it is something else.
fn year_beside(rest: &str) -> Option<Option<u16>> {
    let slug = slugify(rest);
    if slug.is_empty() {
        return rest
            .chars()
            .all(|letter| !is_alphanumeric(letter) && letter != '%')
            .then_some(None);
    }
    let words: Vec<&str> = slug.split('-').collect();
    let year: u16 = words.last().filter(|word| word.len() == 4)?.parse().ok()?;
    let fits = match words.as_slice() {
        [_] | ["nam", _] => true,
        ["ngay", rest @ ..] => rest.iter().all(|word| is_of_day(word)),
        _ => false,
    };
    (fits && year >= FIRST_YEAR).then_some(Some(year))
}

fn is_of_day(word: &str) -> bool {
    matches!(word, "thang" | "nam") || word.bytes().all(|byte| byte.is_ascii_digit())
}

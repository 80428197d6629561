//! A text that is one number and nothing else.

use super::reading::{Place, Reading, read};
use super::words::{self, Words};
use super::{DocumentNumber, signs};
use crate::slug::slugify;

/// The longest text worth reading, in bytes.
const LONGEST: usize = 200;

pub(super) fn parse(text: &str) -> Option<DocumentNumber> {
    if text.len() > LONGEST {
        return None;
    }
    let at = text.find(|letter: char| letter.is_ascii_digit())?;
    let said = words::whole(&text[..at])?;
    let reading = read(text, at, Place::Alone)?;
    let adopted_in = year_beside(&text[reading.end..])?;
    let sure = match reading.parts.as_slice() {
        [] => is_sure_without_signs(&reading, said, adopted_in),
        [only] => is_sure_with_one(&reading, only, said),
        [first, ..] => is_sure_with_several(&reading, first, said),
    };
    sure.then(|| DocumentNumber::new(&reading, said, adopted_in))
}

fn is_sure_without_signs(reading: &Reading<'_>, said: Words, adopted_in: Option<u16>) -> bool {
    // 11/2015 is a month, 2015/2016 a span of years, 020/2000 2000 a telephone.
    let month = reading
        .ordinal
        .parse()
        .is_ok_and(|number: u32| number <= 12);
    let telephone = reading.ordinal.starts_with('0') || adopted_in.is_some();
    let bare = !month && !telephone && !reading.begins_with_year();
    said.named || reading.year.is_some() && (said.announced || bare)
}

fn is_sure_with_one(reading: &Reading<'_>, part: &str, said: Words) -> bool {
    let capital = reading.capital && !reading.spaced;
    // Shorter ones may be a currency or a unit: 15/USD.
    let known =
        matches!(part, "CP" | "SL") || signs::common_nature(part).is_some() || is_long(part);
    let dated = reading.year.is_some() && (said.announced || signs::is_nature(part));
    signs::stands_alone(part) || capital && known || said.named || dated
}

fn is_sure_with_several(reading: &Reading<'_>, first: &str, said: Words) -> bool {
    let long = reading.year.is_some() || is_long(first);
    signs::is_nature(first)
        || signs::is_body(first)
        || said.named
        || said.announced
        || reading.capital && long
}

fn is_long(part: &str) -> bool {
    part.chars().filter(|letter| letter.is_alphabetic()).count() > 3
}

/// What follows a number: nothing, or the year or day of adoption. `None` when it is something else.
fn year_beside(rest: &str) -> Option<Option<u16>> {
    let slug = slugify(rest);
    if slug.is_empty() {
        return rest
            .chars()
            .all(|letter| !letter.is_alphanumeric() && letter != '%')
            .then_some(None);
    }
    let words: Vec<&str> = slug.split('-').collect();
    let year: u16 = words.last().filter(|word| word.len() == 4)?.parse().ok()?;
    let fits = match words.as_slice() {
        [_] | ["nam", _] => true,
        ["ngay", rest @ ..] => rest.iter().all(|word| is_of_day(word)),
        _ => false,
    };
    (fits && year >= 1945).then_some(Some(year))
}

fn is_of_day(word: &str) -> bool {
    matches!(word, "thang" | "nam") || word.bytes().all(|byte| byte.is_ascii_digit())
}

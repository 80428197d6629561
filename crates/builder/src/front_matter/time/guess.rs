//! The day and time that was probably meant, for the proposal in a message: dates as newspapers,
//! mails and feeds write them.
//!
//! A proposal is the very instant that stands there or none: what is left over after reading, such as
//! a zone that nobody knows, makes it none.

use model::day::{Day, VIETNAM_OFFSET_SECONDS};
use model::moment::Moment;

use super::{on_vietnams_clock, parse_offset};

/// Zones with a name and the minutes by which they are ahead of UTC. Others have one name for
/// several clocks, or change it with the season.
const ZONES: [(&str, i64); 5] = [
    ("ict", VIETNAM_OFFSET_SECONDS / 60),
    ("gmt", 0),
    ("utc", 0),
    ("ut", 0),
    ("z", 0),
];

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Words around a date that say nothing more: days of the week, what stands before its parts.
const FILLING: [&str; 32] = [
    "thu",
    "hai",
    "ba",
    "tu",
    "nam",
    "sau",
    "bay",
    "chu",
    "nhat",
    "cn",
    "ngay",
    "thang",
    "luc",
    "vao",
    "hoi",
    "gio",
    "phut",
    "mon",
    "tue",
    "wed",
    "thur",
    "fri",
    "sat",
    "sun",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "dang",
];

/// What was probably meant: `18/03/2024 08h30` is 2024-03-18 08:30, and so is
/// `Mon, 18 Mar 2024 01:30:00 GMT`. A day stands before its month, as in Vietnam.
pub fn guess(text: &str) -> Option<Moment> {
    let (rest, clock) = take_clock(&model::fold::fold(text))?;
    let day = day_of(&rest)?;
    match clock {
        None => Some(Moment::on(day)),
        Some((clock, offset)) => on_vietnams_clock(day, clock, offset),
    }
}

type Clock = ((u16, u16), Option<i64>);

/// The text without its time of day, and that time; `None` when there is one that cannot be read.
fn take_clock(text: &str) -> Option<(String, Option<Clock>)> {
    let Some((start, end, clock)) = find_clock(text) else {
        return Some((text.to_owned(), None));
    };
    let (after, clock) = half_of_day(text[end..].trim_start(), clock)?;
    let (after, offset) = take_offset(after)?;
    // The `T` between day and time.
    let before = &text[..start];
    let before = before
        .strip_suffix('t')
        .filter(|day| ends_in_digit(day))
        .unwrap_or(before);
    Some((format!("{before} {after}"), Some((clock, offset))))
}

/// `08:30`, `08:30:00`, `8h30`, `8 giờ 30`: where it begins and ends.
fn find_clock(text: &str) -> Option<(usize, usize, (u16, u16))> {
    for (at, _) in text
        .char_indices()
        .filter(|(at, _)| number_begins(text, *at))
    {
        let Some((hour, rest)) = leading_number(&text[at..]) else {
            continue;
        };
        let mark = [":", "h", " gio "]
            .iter()
            .find_map(|mark| rest.strip_prefix(mark).map(|rest| (*mark, rest)));
        let Some((mark, rest)) = mark else { continue };
        let (minute, mut rest) = match leading_number(rest) {
            Some(read) => read,
            None if mark == "h" => (0, rest),
            None => continue,
        };
        let seconds = rest
            .strip_prefix(':')
            .filter(|_| mark == ":")
            .and_then(leading_number);
        if let Some((_, after)) = seconds {
            rest = after;
        }
        return Some((at, text.len() - rest.len(), (hour, minute)));
    }
    None
}

fn number_begins(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let joined = before.ends_with(|sign: char| sign.is_alphanumeric() || sign == ':');
    let after_day = before.strip_suffix('t').is_some_and(ends_in_digit);
    text[at..].starts_with(|sign: char| sign.is_ascii_digit()) && (!joined || after_day)
}

fn ends_in_digit(text: &str) -> bool {
    text.ends_with(|sign: char| sign.is_ascii_digit())
}

/// A number of at most four digits, and what follows.
fn leading_number(text: &str) -> Option<(u16, &str)> {
    let end = text
        .find(|sign: char| !sign.is_ascii_digit())
        .unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    Some((super::digits(number, 4)?, rest))
}

/// Morning or afternoon, where a word says it: `am`, `pm`, `SA`, `CH`.
fn half_of_day(after: &str, (hour, minute): (u16, u16)) -> Option<(&str, (u16, u16))> {
    let Some((word, rest)) = [("am", 0), ("sa", 0), ("pm", 12), ("ch", 12)]
        .into_iter()
        .find_map(|(word, add)| {
            let rest = after.strip_prefix(word)?;
            (!rest.starts_with(|next: char| next.is_alphanumeric()))
                .then_some((add, rest.trim_start()))
        })
    else {
        return Some((after, (hour, minute)));
    };
    match hour {
        12 => Some((rest, (word, minute))),
        1..=11 => Some((rest, (hour + word, minute))),
        _ => None,
    }
}

/// `+0700`, `GMT+7`, `(GMT+7)`, `ICT` at the beginning, and what follows.
fn take_offset(after: &str) -> Option<(&str, Option<i64>)> {
    let after = after.trim_start_matches([' ', '(', ',']);
    let letters = after
        .find(|sign: char| !sign.is_ascii_alphabetic())
        .unwrap_or(after.len());
    let (name, rest) = after.split_at(letters);
    let zone = ZONES.into_iter().find(|(zone, _)| *zone == name);
    let sign = rest.trim_start();
    if (zone.is_some_and(|(name, _)| name != "ict") || name.is_empty())
        && sign.starts_with(['+', '-'])
    {
        let end = sign[1..]
            .find(|sign: char| !sign.is_ascii_digit() && sign != ':')
            .map_or(sign.len(), |end| end + 1);
        let minutes = parse_offset(&sign[..end])?;
        return Some((without_zone(&sign[end..], minutes), Some(minutes)));
    }
    match zone {
        Some((_, minutes)) => Some((rest.trim_start_matches(')'), Some(minutes))),
        None => Some((after, None)),
    }
}

/// What follows a number of hours, without a second name of the same offset: `+07`, `ICT`, `)`.
fn without_zone(rest: &str, minutes: i64) -> &str {
    let trimmed = rest.trim_matches([' ', '(', ')']);
    let (zone, after) = trimmed.split_once(' ').unwrap_or((trimmed, ""));
    let named = ZONES
        .iter()
        .any(|(name, ahead)| *name == zone && *ahead == minutes);
    if named || parse_offset(zone) == Some(minutes) {
        after
    } else {
        trimmed
    }
}

/// The day that the rest of the text says, when it says nothing else.
fn day_of(text: &str) -> Option<Day> {
    let mut numbers: Vec<u16> = Vec::new();
    let mut month = None;
    let mut before = "";
    for word in text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        match super::digits(word, 4) {
            // “Thứ 2” is a day of the week.
            Some(_) if before == "thu" && word.len() == 1 => {}
            Some(number) => numbers.push(number),
            None => match month_of(word) {
                Some(_) if month.is_some() => return None,
                Some(named) => month = Some(named),
                None if FILLING.contains(&word) => {}
                None => return None,
            },
        }
        before = word;
    }
    let (year, month, day) = match (numbers.as_slice(), month) {
        ([first, month, last], None) if *first > 31 => (*first, *month, *last),
        ([first, month, last], None) => (*last, *month, *first),
        ([day, year], Some(month)) => (*year, month, *day),
        _ => return None,
    };
    (year >= 1900).then(|| Day::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?))?
}

fn month_of(word: &str) -> Option<u16> {
    let short = MONTHS.iter().position(|month| {
        word == *month || word.len() > 3 && FULL_MONTHS.contains(&word) && word.starts_with(month)
    })?;
    u16::try_from(short + 1).ok()
}

const FULL_MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

#[cfg(test)]
mod tests;

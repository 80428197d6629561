//! Days and times as editors and other systems write them.
//!
//! What has one meaning only is read. What has to be guessed is shown to the editor as a proposal.
//! The forms are those of newsrooms and other systems, which the parsers of date libraries do not have
//! (docs/decisions/0014-libraries-of-the-builder.md).

mod guess;

use model::day::{Day, VIETNAM_OFFSET_SECONDS};
use model::moment::Moment;

pub use guess::guess;

/// Reads a day with the year first, `2026-11-22` or `2026/11/22`, alone or with a time on Vietnam's
/// clock. Instants with any offset are put on that clock: `2026-11-22T18:30:00Z` is
/// `2026-11-23 01:30`. Seconds are read and dropped.
pub fn parse_moment(text: &str) -> Option<Moment> {
    let text = text.trim();
    let (date, rest) = match text.find(['T', 't', ' ']) {
        Some(at) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    };
    let day = parse_day(date)?;
    let Some(rest) = rest else {
        return Some(Moment::on(day));
    };
    let (clock, offset) = split_offset(rest)?;
    on_vietnams_clock(day, parse_clock(clock)?, offset)
}

/// As editors write it: `2026-03-18`, or `2026-03-18 08:30`.
pub fn written(moment: Moment) -> String {
    if moment.is_whole_day() {
        return moment.to_string();
    }
    moment
        .to_string()
        .replacen('T', " ", 1)
        .chars()
        .take("2026-03-18 08:30".len())
        .collect()
}

/// The year, the month and the day between hyphens or slashes, in this order.
fn parse_day(text: &str) -> Option<Day> {
    let separator = if text.contains('/') { '/' } else { '-' };
    let parts: Vec<&str> = text.split(separator).collect();
    let [year, month, day] = parts.as_slice() else {
        return None;
    };
    if year.len() != 4 {
        return None;
    }
    let (month, day) = (digits(month, 2)?, digits(day, 2)?);
    Day::new(
        digits(year, 4)?,
        u8::try_from(month).ok()?,
        u8::try_from(day).ok()?,
    )
}

/// `08:30`, `8:30`, `08:30:00` or `08:30:00.123`: hour and minute.
fn parse_clock(text: &str) -> Option<(u16, u16)> {
    let mut parts = text.split(':');
    let (hour, minute) = (parts.next()?, parts.next()?);
    if let Some(seconds) = parts.next() {
        let (whole, fraction) = seconds.split_once('.').unwrap_or((seconds, "0"));
        let seconds = Some(whole)
            .filter(|whole| whole.len() == 2)
            .and_then(|whole| digits(whole, 2));
        seconds.filter(|seconds| *seconds < 60)?;
        digits(fraction, fraction.len())?;
    }
    let minute = Some(minute)
        .filter(|minute| minute.len() == 2)
        .and_then(|minute| digits(minute, 2))?;
    parts.next().is_none().then_some((digits(hour, 2)?, minute))
}

/// The clock, and the minutes by which it is ahead of UTC where an offset follows it.
fn split_offset(text: &str) -> Option<(&str, Option<i64>)> {
    if let Some(clock) = text.strip_suffix(['Z', 'z']) {
        return Some((clock.trim_end(), Some(0)));
    }
    match text.rfind(['+', '-']) {
        Some(at) => Some((text[..at].trim_end(), Some(parse_offset(&text[at..])?))),
        None => Some((text, None)),
    }
}

/// `+07:00`, `+0700`, `+07` or `+7` in minutes; no clock is farther from UTC than 14 hours.
fn parse_offset(text: &str) -> Option<i64> {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let rest = text.strip_prefix(['+', '-'])?;
    let (hours, minutes) = match rest.split_once(':') {
        Some(parts) => parts,
        None if rest.len() == 4 => rest.split_at_checked(2)?,
        None => (rest, "00"),
    };
    let minutes = Some(minutes)
        .filter(|minutes| minutes.len() == 2)
        .and_then(|minutes| digits(minutes, 2))?;
    let total = i64::from(digits(hours, 2)?) * 60 + i64::from(minutes);
    (minutes < 60 && total <= 14 * 60).then_some(sign * total)
}

/// A number of at most so many digits, and of nothing else.
fn digits(text: &str, most: usize) -> Option<u16> {
    let plain =
        !text.is_empty() && text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
    // A fraction may have more digits than a number; only that it is one matters.
    plain.then(|| {
        text.bytes()
            .take(4)
            .fold(0, |sum, byte| sum * 10 + u16::from(byte - b'0'))
    })
}

/// The same instant on the clock of Vietnam. Without an offset it is on that clock already.
fn on_vietnams_clock(day: Day, (hour, minute): (u16, u16), offset: Option<i64>) -> Option<Moment> {
    let local = Moment::at(day, hour, minute)?;
    Some(match offset {
        None => local,
        Some(minutes) => {
            Moment::in_vietnam(local.epoch_seconds() + VIETNAM_OFFSET_SECONDS - minutes * 60)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_come_onto_vietnams_clock() {
        let cases = [
            ("2026-11-23", Some("2026-11-23")),
            ("2026/11/23", Some("2026-11-23")),
            ("2026-1-3", Some("2026-01-03")),
            ("2026/1/3 8:30", Some("2026-01-03T08:30:00+07:00")),
            ("2026-11-23 08:30", Some("2026-11-23T08:30:00+07:00")),
            ("2026-11-23t08:30:00", Some("2026-11-23T08:30:00+07:00")),
            (
                "2026-11-23T08:30:00+0700",
                Some("2026-11-23T08:30:00+07:00"),
            ),
            (
                "2026-11-23 08:30:00 +07:00",
                Some("2026-11-23T08:30:00+07:00"),
            ),
            (
                "2026-11-23 08:30:00 +0700",
                Some("2026-11-23T08:30:00+07:00"),
            ),
            ("2026-11-23T08:30+07", Some("2026-11-23T08:30:00+07:00")),
            ("2026-11-23T09:05+07:00", Some("2026-11-23T09:05:00+07:00")),
            ("2026-11-22T18:30:00Z", Some("2026-11-23T01:30:00+07:00")),
            ("2026-11-22t18:30:00z", Some("2026-11-23T01:30:00+07:00")),
            ("2026-11-22 18:30:00 Z", Some("2026-11-23T01:30:00+07:00")),
            (
                "2026-11-22T18:30:00.123+00:00",
                Some("2026-11-23T01:30:00+07:00"),
            ),
            (
                "2026-11-22T18:30:00.123456789Z",
                Some("2026-11-23T01:30:00+07:00"),
            ),
            (
                "2026-11-23T01:30:00+08:00",
                Some("2026-11-23T00:30:00+07:00"),
            ),
            (
                "2026-11-23T00:15:00+07:30",
                Some("2026-11-22T23:45:00+07:00"),
            ),
            (
                "2026-11-22T12:00:00-05:00",
                Some("2026-11-23T00:00:00+07:00"),
            ),
            (
                "2026-11-22T12:00:00-0500",
                Some("2026-11-23T00:00:00+07:00"),
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(
                parse_moment(text)
                    .map(|moment| moment.to_string())
                    .as_deref(),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn what_may_mean_something_else_is_not_read() {
        let none = [
            "2026-11-22Z",
            "2026-02-30",
            "2026-11-23T24:00",
            "2026-11-23T08:60",
            "2026-11-23T08:30:61",
            "2026-11-23T08:3",
            "2026-11-23T08:30:0",
            "2026-11-23T08:30:00.",
            "2026-11-23T08:30:00+15:00",
            "2026-11-23T08:30:00+07:60",
            "2026-11-23T08:30:00 ICT",
            "2026-11-23T",
            "2026-11-23x08:30",
            "18/03/2026",
            "26-11-23",
            "2026-11/23",
            "02026-11-23",
            "hôm nay",
            "ngày",
            "",
        ];
        for text in none {
            assert_eq!(parse_moment(text), None, "{text}");
        }
    }
}

//! Days and times as editors and other systems write them.

use model::day::Day;
use model::moment::Moment;

/// Reads what [`Moment`] reads, and instants with any offset, which are put on Vietnam's clock:
/// `2026-11-22T18:30:00Z` is `2026-11-23 01:30`.
pub fn parse_moment(text: &str) -> Option<Moment> {
    text.parse().ok().or_else(|| on_vietnams_clock(text))
}

fn on_vietnams_clock(text: &str) -> Option<Moment> {
    let (local, offset_minutes) = match text.strip_suffix('Z') {
        Some(local) => (local, 0),
        None => {
            let (local, offset) = text.split_at_checked(text.len().checked_sub(6)?)?;
            (local, parse_offset(offset)?)
        }
    };
    // Fractions of a second are dropped, as seconds are.
    let local = local.split_once('.').map_or(local, |(whole, _)| whole);
    let local: Moment = local.parse().ok().filter(|moment: &Moment| !moment.is_whole_day())?;
    let seconds = local.epoch_seconds() + (7 * 60 - offset_minutes) * 60;
    let minutes = (seconds + 7 * 3600).rem_euclid(86_400) / 60;
    Moment::at(Day::in_vietnam(seconds), (minutes / 60) as u16, (minutes % 60) as u16)
}

/// `+07:00` in minutes.
fn parse_offset(text: &str) -> Option<i64> {
    let (sign, rest) = match text.as_bytes().first()? {
        b'+' => (1, &text[1..]),
        b'-' => (-1, &text[1..]),
        _ => return None,
    };
    let (hours, minutes) = rest.split_once(':')?;
    let both_digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !both_digits(hours) || !both_digits(minutes) {
        return None;
    }
    Some(sign * (hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?))
}

/// The day that was probably meant: `18/03/2024`, `18-3-2024` and `2024/3/18` all give 2024-03-18.
pub fn guess(text: &str) -> Option<Day> {
    let date = text.split([' ', 'T', ',']).next()?;
    let parts: Vec<u16> =
        date.split(['/', '-', '.']).map(|part| part.parse().ok()).collect::<Option<Vec<_>>>()?;
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if *first > 31 { (*first, *last) } else { (*last, *first) };
    (year >= 1900).then(|| Day::new(year, u8::try_from(*month).ok()?, u8::try_from(day).ok()?))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_come_onto_vietnams_clock() {
        let cases = [
            ("2026-11-23", Some("2026-11-23")),
            ("2026-11-23 08:30", Some("2026-11-23T08:30:00+07:00")),
            ("2026-11-22T18:30:00Z", Some("2026-11-23T01:30:00+07:00")),
            ("2026-11-22T18:30:00.123+00:00", Some("2026-11-23T01:30:00+07:00")),
            ("2026-11-23T01:30:00+08:00", Some("2026-11-23T00:30:00+07:00")),
            ("2026-11-23T00:15:00+07:30", Some("2026-11-22T23:45:00+07:00")),
            ("2026-11-22T12:00:00-05:00", Some("2026-11-23T00:00:00+07:00")),
            ("2026-11-22Z", None),
            ("2026-02-30", None),
            ("hôm nay", None),
            ("ngày", None),
        ];
        for (text, expected) in cases {
            assert_eq!(parse_moment(text).map(|moment| moment.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn the_day_that_was_meant() {
        for text in ["18/03/2024", "18-3-2024", "2024/3/18", "18.03.2024", "18/03/2024 08:30"] {
            assert_eq!(guess(text).map(|day| day.to_string()).as_deref(), Some("2024-03-18"), "{text}");
        }
        for text in ["31/02/2024", "2024", "tháng 3", "1/2/3", "18/03/24"] {
            assert_eq!(guess(text), None, "{text}");
        }
    }
}

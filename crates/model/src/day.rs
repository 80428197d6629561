//! Calendar days of the proleptic Gregorian calendar, as the portal writes and speaks them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A calendar day, year 1 to 9999. In JSON an ISO string: `"2026-11-23"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

/// The text is not a day: wrong form, or no such day in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayError;

impl fmt::Display for DayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a calendar day of the form 2026-11-23")
    }
}

impl std::error::Error for DayError {}

/// Seconds by which Vietnam's clock is ahead of UTC, all year round.
pub const VIETNAM_OFFSET_SECONDS: i64 = 7 * 3600;
/// Leap seconds do not count.
pub(crate) const SECONDS_A_DAY: i64 = 86_400;
/// Days from 0000-03-01 to 1970-01-01.
const EPOCH_SHIFT: i64 = 719_468;

impl Day {
    /// A day from its parts; `None` when the calendar has no such day or the year is not 1–9999.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && day >= 1
            && day <= days_in_month(year, month);
        exists.then_some(Self { year, month, day })
    }

    /// The day it is in Vietnam at `seconds` since 1970-01-01T00:00:00Z.
    /// Instants outside the years 1–9999 give the nearest day of that range.
    pub fn in_vietnam(seconds: i64) -> Self {
        Self::from_epoch_days(
            (seconds.saturating_add(VIETNAM_OFFSET_SECONDS)).div_euclid(SECONDS_A_DAY),
        )
    }

    /// The day `days` after 1970-01-01, held within the years 1–9999.
    ///
    /// `civil_from_days` of Howard Hinnant's *chrono-Compatible Low-Level Date Algorithms*
    /// (<https://howardhinnant.github.io/date_algorithms.html>); the tests compare it with jiff.
    pub fn from_epoch_days(days: i64) -> Self {
        // Years are counted from March, so that the leap day comes last; 146097 days are 400 years.
        let shifted = days.clamp(-719_162, 2_932_896) + EPOCH_SHIFT;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self {
            year: year as u16,
            month: month as u8,
            day: day as u8,
        }
    }

    /// Days since 1970-01-01; negative before. `days_from_civil` of the same source.
    pub fn epoch_days(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month_from_march = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - EPOCH_SHIFT
    }

    /// Four-digit year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// 1–12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// As Vietnamese readers write it: `23/11/2026`.
    pub fn short(self) -> String {
        format!("{:02}/{:02}/{:04}", self.day, self.month, self.year)
    }
}

fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Day {
    /// ISO: `2026-11-23`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Day {
    type Err = DayError;

    /// Reads exactly `YYYY-MM-DD`.
    fn from_str(text: &str) -> Result<Self, DayError> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(DayError);
        }
        let year = number(&bytes[0..4])?;
        let (month, day) = (number(&bytes[5..7])?, number(&bytes[8..10])?);
        Self::new(year, month as u8, day as u8).ok_or(DayError)
    }
}

/// Reads ASCII digits; at most four, so the result fits.
pub(crate) fn number(digits: &[u8]) -> Result<u16, DayError> {
    digits.iter().try_fold(0, |sum, byte| match byte {
        b'0'..=b'9' => Ok(sum * 10 + u16::from(byte - b'0')),
        _ => Err(DayError),
    })
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(D::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "format": "date",
            "description": "A calendar day, ISO 8601: 2026-11-23"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_day_changes_at_midnight_in_vietnam() {
        // 2026-11-22T16:59:59Z and one second later.
        assert_eq!(Day::in_vietnam(1_795_366_799).to_string(), "2026-11-22");
        assert_eq!(Day::in_vietnam(1_795_366_800).to_string(), "2026-11-23");
    }

    #[test]
    fn only_real_days_are_read() {
        for good in ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(good.parse::<Day>().unwrap().to_string(), good);
        }
        let bad = [
            "2023-02-29",
            "1900-02-29",
            "2024-13-01",
            "2024-00-10",
            "2024-01-32",
            "24-01-01",
            "2024/01/01",
            "2024-1-1",
            "0000-01-01",
            "2024-01-0a",
            "",
        ];
        for text in bad {
            assert_eq!(text.parse::<Day>(), Err(DayError), "{text}");
        }
    }

    proptest! {
        #[test]
        fn days_agree_with_a_calendar_library(days in -719_162i64..2_932_896) {
            let peer = jiff::civil::date(1970, 1, 1) + jiff::Span::new().days(days);
            let day = Day::from_epoch_days(days);
            prop_assert_eq!(day.to_string(), peer.to_string());
            prop_assert_eq!(day.epoch_days(), days);
            prop_assert_eq!(day.to_string().parse::<Day>(), Ok(day));
        }
    }
}

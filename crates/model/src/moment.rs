//! When something was published: a day, or an instant on Vietnam's clock.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::day::{Day, DayError, SECONDS_A_DAY, VIETNAM_OFFSET_SECONDS, number};

/// A day with an optional time of day on Vietnam's clock (+07:00).
/// In JSON `"2026-11-23"`, or with a time `"2026-11-23T08:30:00+07:00"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    day: Day,
    /// Minutes after midnight, below 1440; a bare day sorts before every time on it.
    minutes: Option<u16>,
}

impl Moment {
    /// A whole day.
    pub fn on(day: Day) -> Self {
        Self { day, minutes: None }
    }

    /// A time on that day; `None` when there is no such time.
    pub fn at(day: Day, hour: u16, minute: u16) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self {
            day,
            minutes: Some(hour * 60 + minute),
        })
    }

    /// The minute it is in Vietnam at `seconds` since 1970-01-01T00:00:00Z. Seconds of the minute are dropped.
    pub fn in_vietnam(seconds: i64) -> Self {
        let of_day = seconds
            .saturating_add(VIETNAM_OFFSET_SECONDS)
            .rem_euclid(SECONDS_A_DAY);
        Self {
            day: Day::in_vietnam(seconds),
            minutes: Some((of_day / 60) as u16),
        }
    }

    /// The day, in Vietnam.
    pub fn day(self) -> Day {
        self.day
    }

    /// Is no time of day known?
    pub fn is_whole_day(self) -> bool {
        self.minutes.is_none()
    }

    /// Seconds since 1970-01-01T00:00:00Z; for a bare day those of its midnight in Vietnam.
    pub fn epoch_seconds(self) -> i64 {
        let of_day = i64::from(self.minutes.unwrap_or(0)) * 60;
        self.day.epoch_days() * SECONDS_A_DAY + of_day - VIETNAM_OFFSET_SECONDS
    }

    /// As readers see it: `23/11/2026`, or `23/11/2026, 08:30`.
    pub fn short(self) -> String {
        match self.minutes {
            None => self.day.short(),
            Some(minutes) => format!(
                "{}, {:02}:{:02}",
                self.day.short(),
                minutes / 60,
                minutes % 60
            ),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.minutes {
            None => write!(f, "{}", self.day),
            Some(minutes) => {
                write!(
                    f,
                    "{}T{:02}:{:02}:00+07:00",
                    self.day,
                    minutes / 60,
                    minutes % 60
                )
            }
        }
    }
}

impl FromStr for Moment {
    type Err = DayError;

    /// Reads `2026-11-23`, `2026-11-23 08:30`, `2026-11-23T08:30:00` (both on Vietnam's clock) and
    /// instants with the offset `+07:00`. Seconds are read and dropped.
    fn from_str(text: &str) -> Result<Self, DayError> {
        let Some((day, rest)) = text.split_at_checked(10) else {
            return Err(DayError);
        };
        let day = day.parse()?;
        if rest.is_empty() {
            return Ok(Self::on(day));
        }
        let clock = rest.strip_prefix(['T', ' ']).ok_or(DayError)?;
        let clock = clock.strip_suffix("+07:00").unwrap_or(clock).as_bytes();
        let (hours_minutes, seconds) = clock.split_at_checked(5).ok_or(DayError)?;
        let plain = hours_minutes[2] == b':' && is_seconds(seconds);
        let (hour, minute) = (number(&hours_minutes[..2])?, number(&hours_minutes[3..])?);
        if plain {
            Self::at(day, hour, minute).ok_or(DayError)
        } else {
            Err(DayError)
        }
    }
}

/// Nothing, or `:00` to `:59`.
fn is_seconds(text: &[u8]) -> bool {
    text.is_empty() || matches!(text, [b':', b'0'..=b'5', b'0'..=b'9'])
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(D::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Moment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Moment".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:00\+07:00)?$",
            "description": "A day (2026-11-23) or an instant on Vietnam's clock (2026-11-23T08:30:00+07:00)"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_and_written() {
        let cases = [
            ("2026-11-23", "2026-11-23", "23/11/2026"),
            (
                "2026-11-23 08:30",
                "2026-11-23T08:30:00+07:00",
                "23/11/2026, 08:30",
            ),
            (
                "2026-11-23T08:30",
                "2026-11-23T08:30:00+07:00",
                "23/11/2026, 08:30",
            ),
            (
                "2026-11-23T23:59:59",
                "2026-11-23T23:59:00+07:00",
                "23/11/2026, 23:59",
            ),
            (
                "2026-11-23T08:30:00+07:00",
                "2026-11-23T08:30:00+07:00",
                "23/11/2026, 08:30",
            ),
        ];
        for (text, iso, short) in cases {
            let moment: Moment = text.parse().unwrap();
            assert_eq!(moment.to_string(), iso);
            assert_eq!(moment.short(), short);
            assert_eq!(iso.parse(), Ok(moment));
        }
        let bad = [
            "2026-11-23T",
            "2026-11-23T24:00",
            "2026-11-23T08:60",
            "2026-11-23T08:30Z",
            "2026-11-23T08:30:00+08:00",
            "2026-11-23x08:30",
            "2026-11-23 8:30",
            "2026-11-23T08:30:61",
            "hôm nay",
        ];
        for text in bad {
            assert_eq!(text.parse::<Moment>(), Err(DayError), "{text}");
        }
    }

    #[test]
    fn a_time_is_an_instant_on_vietnams_clock() {
        let moment: Moment = "1970-01-01T07:01".parse().unwrap();
        assert_eq!(moment.epoch_seconds(), 60);
    }

    proptest::proptest! {
        #[test]
        fn instants_agree_with_a_calendar_library(seconds in -62_135_596_800i64..253_402_200_000) {
            let moment = Moment::in_vietnam(seconds);
            let peer = jiff::tz::Offset::constant(7).to_datetime(jiff::Timestamp::from_second(seconds).unwrap());
            let expected = peer.strftime("%Y-%m-%dT%H:%M:00+07:00").to_string();
            proptest::prop_assert_eq!(moment.to_string(), expected);
            proptest::prop_assert_eq!(moment.epoch_seconds(), seconds - seconds.rem_euclid(60));
        }
    }
}

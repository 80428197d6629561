//! The instant that the portal is built for: `--now`, or the clock. What is written depends on this
//! instant and on no other reading of the clock.

use std::time::{SystemTime, UNIX_EPOCH};

use model::moment::Moment;

/// Seconds since 1970-01-01T00:00:00Z.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place where time comes in; `--now` takes its place"
)]
pub(super) fn now() -> i64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

/// Reads a day or an instant on Vietnam's clock.
pub(super) fn parse(text: &str) -> Result<i64, String> {
    let moment: Moment = text
        .parse()
        .map_err(|_| "not an instant such as 2026-11-23T08:00:00+07:00 or 2026-11-23".to_owned())?;
    Ok(moment.epoch_seconds())
}

//! Did a file change since it was read? Its times tell where they can, else its content.
//!
//! Times cannot tell when somebody set them: layers of images, archives and checkouts give all
//! files one time, in whole seconds. The system's own clock writes fractions, so a time without
//! any counts as set. Nor can times tell when a file changed just before it was read: a second
//! change within the clock's step would leave the same time.

use std::fs::{self, Metadata};
use std::io;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::site::{Fingerprint, fingerprint};

/// Size and times of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stat {
    /// Size in bytes.
    pub bytes: u64,
    /// Last change as the file says, in nanoseconds since 1970; wraps after the year 2554.
    pub modified: u64,
    /// Last change as the system says, which nobody can set; where it keeps none, as the file says.
    pub changed: u64,
}

/// What a file was when it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stamp {
    /// This size; nothing else of the file was used.
    Size(u64),
    /// These times, which tell every change. The content, where it was looked at, tells more: that a
    /// file with other times is the same.
    Times(Stat, Option<Fingerprint>),
    /// This size and content; its times tell nothing.
    Content(u64, Fingerprint),
}

const SECOND: u64 = 1_000_000_000;

/// Steps of clocks are shorter than this, on network drives too.
const STEP: u64 = 2 * SECOND;

/// The time, as [`Stat`] counts it.
#[expect(
    clippy::disallowed_methods,
    reason = "tells whether a file is younger than the step of the clock; it decides what is read again, not what is written"
)]
pub fn now() -> u64 {
    nanoseconds(SystemTime::now())
}

fn nanoseconds(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        .as_nanos() as u64
}

impl Stat {
    /// Of a file.
    pub fn of(metadata: &Metadata) -> io::Result<Self> {
        let modified = nanoseconds(metadata.modified()?);
        Ok(Self {
            bytes: metadata.len(),
            modified,
            changed: changed(metadata).unwrap_or(modified),
        })
    }

    /// Did somebody set its times?
    pub fn is_set(&self) -> bool {
        self.changed.is_multiple_of(SECOND)
    }

    /// Will another change of the file, from `now` on, show in its times?
    pub fn tells(&self, now: u64) -> bool {
        !self.is_set() && self.changed.saturating_add(STEP) < now
    }
}

#[cfg(unix)]
fn changed(metadata: &Metadata) -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    let seconds = u64::try_from(metadata.ctime()).ok()?;
    Some(
        seconds
            .wrapping_mul(SECOND)
            .wrapping_add(u64::try_from(metadata.ctime_nsec()).ok()?),
    )
}

#[cfg(not(unix))]
fn changed(_: &Metadata) -> Option<u64> {
    None
}

impl Stamp {
    /// Of a text. Its content is always looked at: it is small, and whole folders get new times
    /// when they are copied.
    pub fn of_text(stat: Stat, disk: &Path, now: u64) -> io::Result<Self> {
        let content = content(disk)?;
        let times = Self::Times(stat, Some(content));
        Ok(if stat.tells(now) {
            times
        } else {
            Self::Content(stat.bytes, content)
        })
    }

    /// Of a file that may be large: its content is looked at only when its times do not tell.
    pub fn of_file(stat: Stat, disk: &Path, now: u64) -> io::Result<Self> {
        if stat.tells(now) {
            return Ok(Self::Times(stat, None));
        }
        Ok(Self::Content(stat.bytes, content(disk)?))
    }

    /// The stamp to keep for a file that now has these times; `None` when it changed.
    pub fn renew(&self, stat: Stat, disk: &Path, now: u64) -> Option<Self> {
        let (bytes, known) = match self {
            Self::Size(bytes) => return (*bytes == stat.bytes).then(|| self.clone()),
            Self::Times(before, _) if *before == stat => return Some(self.clone()),
            Self::Times(before, known) => (before.bytes, (*known)?),
            Self::Content(bytes, known) => (*bytes, *known),
        };
        let same = bytes == stat.bytes && content(disk).ok()? == known;
        let times = Self::Times(stat, Some(known));
        same.then(|| {
            if stat.tells(now) {
                times
            } else {
                Self::Content(bytes, known)
            }
        })
    }
}

fn content(disk: &Path) -> io::Result<Fingerprint> {
    Ok(fingerprint(&blake3::hash(&fs::read(disk)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Long after any file of these tests.
    const LATER: u64 = 4_000_000_000 * SECOND;
    const ODD: u64 = 1_700_000_000 * SECOND + 4_000_000;

    fn stat(bytes: u64, changed: u64) -> Stat {
        Stat {
            bytes,
            modified: changed,
            changed,
        }
    }

    #[test]
    fn times_tell_when_the_system_set_them_some_while_ago() {
        let cases = [
            (ODD, LATER, true),
            (ODD, ODD + 3 * SECOND, true),
            (ODD, ODD + SECOND, false),
            (ODD, ODD - SECOND, false),
            (1_700_000_000 * SECOND, LATER, false),
            (0, LATER, false),
        ];
        for (changed, now, expected) in cases {
            assert_eq!(stat(1, changed).tells(now), expected, "{changed} {now}");
        }
    }

    #[test]
    fn content_decides_where_times_do_not() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x");
        let write = |text: &str| fs::write(&file, text).unwrap();
        let fixed = stat(3, 0);
        write("một");
        let stamp = Stamp::of_text(fixed, &file, LATER).unwrap();
        assert_eq!(stamp.renew(fixed, &file, LATER), Some(stamp.clone()));
        write("hai");
        assert_eq!(
            stamp.renew(fixed, &file, LATER),
            None,
            "same size, same time"
        );
        assert!(
            Stamp::of_file(fixed, &file, LATER)
                .unwrap()
                .renew(fixed, &file, LATER)
                .is_some()
        );
    }

    #[test]
    fn a_text_with_other_times_and_the_same_content_is_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x");
        fs::write(&file, "abc").unwrap();
        let (before, after) = (stat(3, ODD), stat(3, ODD + 5));
        let text = Stamp::of_text(before, &file, LATER).unwrap();
        let renewed = text.renew(after, &file, LATER).unwrap();
        assert_eq!(renewed, Stamp::of_text(after, &file, LATER).unwrap());
        let large = Stamp::of_file(before, &file, LATER).unwrap();
        assert_eq!(large.renew(before, &file, LATER), Some(large.clone()));
        assert_eq!(
            large.renew(after, &file, LATER),
            None,
            "its content was never looked at"
        );
        assert_eq!(
            Stamp::Size(3).renew(after, &file, LATER),
            Some(Stamp::Size(3))
        );
        assert_eq!(Stamp::Size(4).renew(after, &file, LATER), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_time_that_was_set_does_not_hide_a_change() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x");
        let set = |text: &str| {
            fs::write(&file, text).unwrap();
            let open = fs::File::options().append(true).open(&file).unwrap();
            open.set_modified(UNIX_EPOCH + std::time::Duration::from_nanos(ODD))
                .unwrap();
            Stat::of(&fs::metadata(&file).unwrap()).unwrap()
        };
        let before = set("sáu");
        let stamp = Stamp::of_text(before, &file, now()).unwrap();
        let after = set("tám");
        assert_eq!(
            (before.bytes, before.modified),
            (after.bytes, after.modified)
        );
        assert_eq!(stamp.renew(after, &file, now()), None);
    }
}

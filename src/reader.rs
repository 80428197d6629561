//! What depends on the reader and can be seen: the day whose law is shown.
//!
//! The first render takes the day the page was built for, so that it equals the prerendered page;
//! `browser::as_of` puts the reader's own day in its place afterwards.

use leptos::prelude::*;
use model::day::Day;

/// The day whose law is shown, and how it came to be that one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// The day, in Vietnam.
    pub day: Day,
    /// What the address asks for.
    pub asked: Asked,
}

/// What the address says about the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Nothing: it is the reader's today, or before the start the day of the build.
    Nothing,
    /// `?ngay=2023-12-01`. With it, the address without it: the way back.
    Day(String),
    /// Something that is no day.
    Nonsense,
}

/// The signals that views follow. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Reader {
    /// The day whose law is shown.
    pub as_of: RwSignal<AsOf>,
}

impl Reader {
    /// A reader who asked for nothing, on that day.
    pub fn new(day: Day) -> Self {
        Self { as_of: RwSignal::new(AsOf { day, asked: Asked::Nothing }) }
    }

    /// The day whose law is shown; followed where it is read.
    pub(crate) fn day(self) -> Day {
        self.as_of.with(|as_of| as_of.day)
    }
}

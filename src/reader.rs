//! What depends on the reader and can be seen: the day whose law is shown, and what the finder found.
//!
//! The first render takes the day the page was built for, so that it equals the prerendered page;
//! `browser::as_of` puts the reader's own day in its place afterwards.

use std::sync::Arc;

use leptos::prelude::*;
use model::day::Day;
use model::finder::FinderAnswer;

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
    /// The finder of documents can answer: its choices are boxes then, and links before.
    pub(crate) finder_ready: RwSignal<bool>,
    /// It could not be fetched.
    pub(crate) finder_failed: RwSignal<bool>,
    /// What it found; nothing while nothing is asked.
    pub(crate) found: RwSignal<Option<Arc<FinderAnswer>>>,
}

impl Reader {
    /// A reader who asked for nothing, on that day.
    pub fn new(day: Day) -> Self {
        Self {
            as_of: RwSignal::new(AsOf {
                day,
                asked: Asked::Nothing,
            }),
            finder_ready: RwSignal::new(false),
            finder_failed: RwSignal::new(false),
            found: RwSignal::new(None),
        }
    }

    /// The day whose law is shown; followed where it is read.
    pub(crate) fn day(self) -> Day {
        self.as_of.with(|as_of| as_of.day)
    }

    /// Can the finder answer? Followed where it is read; so is the next.
    pub(crate) fn has_finder(self) -> bool {
        self.finder_ready.get()
    }

    /// Could it not be fetched?
    pub(crate) fn lacks_finder(self) -> bool {
        self.finder_failed.get()
    }

    /// What the finder found; followed where it is read.
    pub(crate) fn findings(self) -> Option<Arc<FinderAnswer>> {
        self.found.get()
    }
}

//! What views are given beside the values that they show: the portal, and the signals they follow.
//!
//! The first render takes the day the page was built for, so that it equals the prerendered page;
//! `browser::as_of` puts the reader's own day in its place afterwards.

use std::sync::Arc;

use leptos::prelude::*;
use model::day::Day;
use model::finder::FinderAnswer;
use model::permalink::BasePath;
use model::portal::Portal;

use crate::app::RouteState;

/// The day whose law is shown, and how it came to be that one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// The day, in Vietnam.
    pub day: Day,
    /// What the address asks for.
    pub requested: RequestedDate,
}

/// What the address says about the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestedDate {
    /// Nothing: it is the reader's today, or before the start the day of the build.
    None,
    /// `?ngay=2023-12-01`. With it, the address without it: the way back.
    On(String),
    /// Something that is no day.
    Invalid,
}

/// The signals that views follow and `browser` sets. Cheap to copy.
#[derive(Clone, Copy)]
pub struct AppState {
    /// What `<main>` shows.
    pub route: RwSignal<RouteState>,
    /// The day whose law is shown.
    pub as_of: RwSignal<AsOf>,
    /// The finder of documents can answer: its choices are boxes then, and links before.
    pub(crate) finder_ready: RwSignal<bool>,
    /// It could not be fetched.
    pub(crate) finder_failed: RwSignal<bool>,
    /// The words that wait for it: they stand in the document, which views do not look at.
    pub(crate) asked_words: fn() -> String,
    /// What it found; nothing while nothing is asked.
    pub(crate) found: RwSignal<Option<Arc<FinderAnswer>>>,
}

impl AppState {
    /// The state of a reader who asked for nothing, on that day.
    pub fn new(route: RouteState, day: Day) -> Self {
        Self {
            route: RwSignal::new(route),
            as_of: RwSignal::new(AsOf {
                day,
                requested: RequestedDate::None,
            }),
            finder_ready: RwSignal::new(false),
            finder_failed: RwSignal::new(false),
            asked_words: String::new,
            found: RwSignal::new(None),
        }
    }

    /// The day whose law is shown; followed where it is read, like all that follows here.
    pub(crate) fn day(self) -> Day {
        self.as_of.with(|as_of| as_of.day)
    }

    /// Can the finder answer?
    pub(crate) fn has_finder(self) -> bool {
        self.finder_ready.get()
    }

    /// Could the finder not be fetched?
    pub(crate) fn search_failed(self) -> bool {
        self.finder_failed.get()
    }

    /// What the finder found.
    pub(crate) fn search_results(self) -> Option<Arc<FinderAnswer>> {
        self.found.get()
    }
}

/// The portal and the state of the app: the first argument of every view that needs one of the two.
/// Places that follow signals keep a copy.
#[derive(Clone)]
pub(crate) struct ViewContext {
    /// The facts of the portal.
    pub(crate) portal: Arc<Portal>,
    /// The signals.
    pub(crate) state: AppState,
    base: BasePath,
}

impl ViewContext {
    pub(crate) fn new(portal: Arc<Portal>, state: AppState) -> Self {
        Self {
            base: portal.base(),
            portal,
            state,
        }
    }

    /// A path of the portal as it stands in a link.
    pub(crate) fn href(&self, path: &str) -> String {
        self.base.href(path)
    }

    /// A path of the portal as an absolute address.
    pub(crate) fn url(&self, path: &str) -> String {
        self.portal.url(path)
    }

    /// The day whose law is shown; followed where it is read.
    pub(crate) fn day(&self) -> Day {
        self.state.day()
    }
}

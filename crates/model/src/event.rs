//! Events (sự kiện): dated subjects with coverage.

use serde::{Deserialize, Serialize};

use crate::article::ArticleSummary;
use crate::day::Day;
use crate::listing::Listing;
use crate::trusted_html::TrustedHtml;

/// An event as listings show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EventSummary {
    /// Its name.
    pub name: String,
    /// `/su-kien/{slug}/`
    pub path: String,
    /// Absolute address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(target_arch = "wasm32", serde(skip_deserializing))] // The app goes by paths.
    pub url: String,
    /// What it is, in one to three sentences.
    pub standfirst: String,
    /// Its first day.
    pub starts_on: Day,
    /// Its last day; the first day itself for an event of one day.
    pub ends_on: Day,
    /// Where it takes place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

/// The data of `/su-kien/` and its further pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EventsPage {
    /// The events, latest start first.
    pub events: Listing<EventSummary>,
}

/// The data of `/su-kien/{slug}/` and its further pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EventPage {
    /// The event.
    pub event: EventSummary,
    /// More about it.
    #[serde(default, skip_serializing_if = "TrustedHtml::is_empty")]
    pub body: TrustedHtml,
    /// Its coverage, newest first.
    pub articles: Listing<ArticleSummary>,
}

//! Pages that stand by themselves, and the site map.

use serde::{Deserialize, Serialize};

use crate::facet::FacetCount;
use crate::link::Link;
use crate::trusted_html::TrustedHtml;

/// The data of `/{static-page}/`, and of `/van-ban/co-quan/` and `/van-ban/linh-vuc/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StaticPage {
    /// Its title.
    pub title: String,
    /// What it says, in short.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standfirst: Option<String>,
    /// Its text.
    #[serde(default, skip_serializing_if = "TrustedHtml::is_empty")]
    pub body: TrustedHtml,
    /// The facets that its text lists, by name; only on the pages of all bodies and all fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", serde(skip_deserializing))] // The app shows the text.
    pub facets: Vec<FacetCount>,
}

/// The data of `/so-do/` and `/tim-kiem/`: every way into the portal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SiteMapPage {
    /// All categories, in the editors' order.
    pub categories: Vec<Link>,
    /// All events, latest start first.
    pub events: Vec<Link>,
    /// The natures that legal documents have, most documents first, then the pages of all bodies and all fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Link>,
    /// All static pages, by title.
    pub pages: Vec<Link>,
}

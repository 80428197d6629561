//! A name with the address of a page: an entry of a menu, a category, a facet.

use serde::{Deserialize, Serialize};

use crate::article::ArticleSummary;
use crate::event::EventSummary;

/// A name with the address it leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Link {
    /// What is written.
    pub name: String,
    /// The path within the portal: `/chuyen-muc/tin-chinh-sach/`.
    pub path: String,
    /// The same place as an absolute address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(target_arch = "wasm32", serde(skip_deserializing))] // The app goes by paths.
    pub url: String,
}

impl From<&ArticleSummary> for Link {
    fn from(article: &ArticleSummary) -> Self {
        Self {
            name: article.headline.clone(),
            path: article.path.clone(),
            url: article.url.clone(),
        }
    }
}

impl From<&EventSummary> for Link {
    fn from(event: &EventSummary) -> Self {
        Self {
            name: event.name.clone(),
            path: event.path.clone(),
            url: event.url.clone(),
        }
    }
}

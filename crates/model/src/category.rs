//! Categories (chuyên mục): the sections of the portal's news.

use serde::{Deserialize, Serialize};

use crate::article::ArticleSummary;
use crate::link::Link;
use crate::listing::Listing;

/// The data of `/chuyen-muc/{slug}/` and its further pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CategoryPage {
    /// The category itself.
    pub category: Link,
    /// What is filed here, in a sentence.
    pub standfirst: String,
    /// Its articles, newest first.
    pub articles: Listing<ArticleSummary>,
}

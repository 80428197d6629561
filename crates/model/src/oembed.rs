//! oEmbed: what the portal answers to sites that turn a pasted address into more than a link.

use serde::{Deserialize, Serialize};

/// `/api/v1/oembed/….json`, in the words of oEmbed 1.0. It is one file for all who ask, so the size
/// they name is not looked at; the frame fits into any width.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OEmbed {
    /// Of oEmbed: `1.0`.
    pub version: String,
    /// What is given.
    #[serde(rename = "type")]
    pub kind: OEmbedKind,
    /// The portal's name.
    pub provider_name: String,
    /// The portal's address.
    pub provider_url: String,
    /// Headline, name or number.
    pub title: String,
    /// Who signs the article or issued the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author_name: Option<String>,
    /// Seconds after which the answer is worth asking for again.
    pub cache_age: u32,
    /// Of the frame, in pixels.
    pub width: u32,
    /// Of the frame, in pixels.
    pub height: u32,
    /// A quotation with a link, and the frame.
    pub html: String,
}

/// The kind of an oEmbed answer. The portal gives one of oEmbed's four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OEmbedKind {
    /// HTML.
    Rich,
}

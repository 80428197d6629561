//! Pictures that belong to an item.

use serde::{Deserialize, Serialize};

/// A picture with the words that belong to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Picture {
    /// Path within the portal: `/hinh/khuon-dap.svg`.
    pub src: String,
    /// What the picture shows, for readers who cannot see it.
    pub alt: String,
    /// Width in CSS pixels; reserves the place before the picture arrives.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// A line under the picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
}

//! A named place of the portal.

use serde::{Deserialize, Serialize};

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

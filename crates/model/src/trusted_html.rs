//! HTML that went through the builder's allow-list.

use serde::{Deserialize, Serialize};

/// A piece of HTML that is safe to put into a page as it stands.
///
/// Only the builder's sanitiser makes one; the browser reads it back from the portal's own JSON.
/// `clippy.toml` refuses every other call of [`TrustedHtml::from_sanitiser`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct TrustedHtml(String);

impl TrustedHtml {
    /// Wraps what the sanitiser let through.
    pub fn from_sanitiser(html: String) -> Self {
        Self(html)
    }

    /// Reads back what the builder wrote into a JSON file of the portal: the way of the app, which has no serde.
    pub fn from_contract(html: String) -> Self {
        Self(html)
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Nothing to show: no text, or the data block of a page whose body stands in the page already.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

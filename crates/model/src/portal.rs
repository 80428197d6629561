//! Facts of the whole portal: names, menu, footer.

use serde::{Deserialize, Serialize};

use crate::link::Link;
use crate::permalink::BasePath;

/// What every page needs to know of the portal. Published as `/api/v1/portal.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Portal {
    /// Full name.
    pub name: String,
    /// The large line of the masthead.
    pub short_name: String,
    /// The small line above it.
    pub kicker: String,
    /// One sentence on what the portal is; the front page's description.
    pub description: String,
    /// Scheme and host without a trailing slash: `https://cnht.example`.
    pub base_address: String,
    /// `/`, or the folder the portal lives in: `/cong/`.
    pub base_path: String,
    /// A sentence for the foot of every page, such as that the texts are samples.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<String>,
    /// The masthead's links.
    pub menu: Vec<Link>,
    /// The footer's links.
    pub footer_links: Vec<Link>,
    /// The footer's lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub footer_lines: Vec<String>,
    /// The license line, where one is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence_line: Option<String>,
    /// Whom to write to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
}

impl Portal {
    /// What stands before every path.
    pub fn base(&self) -> BasePath {
        BasePath::new(&self.base_path)
    }

    /// The absolute address of a path within the portal.
    pub fn url(&self, path: &str) -> String {
        format!("{}{}", self.base_address, self.base().href(path))
    }
}

/// Whom to write to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contact {
    /// Who answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// E-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

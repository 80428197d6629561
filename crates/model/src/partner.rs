//! Partners (đối tác): friendly organizations, in groups.

use serde::{Deserialize, Serialize};

use crate::listing::Pagination;
use crate::picture::Picture;

/// A friendly organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Partner {
    /// Its name.
    pub name: String,
    /// Its own site.
    pub link: String,
    /// Its logo; without one the name is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<Picture>,
    /// What it does, in one sentence.
    pub line: String,
}

/// Partners of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PartnerGroup {
    /// The group's name.
    pub name: String,
    /// Its members, in the order of their names.
    pub partners: Vec<Partner>,
}

/// The data of `/doi-tac/` and its further pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PartnersPage {
    /// The groups of this page; one that is cut stands on two pages.
    pub groups: Vec<PartnerGroup>,
    /// Where this page stands.
    pub pagination: Pagination,
}

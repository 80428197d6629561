//! Facets of the legal documents: the ways in that have pages of their own.

use serde::{Deserialize, Serialize};

/// A side from which documents are looked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Facet {
    /// Of one kind, by its slug: `/van-ban/nghi-dinh/`.
    Nature(String),
    /// Of one issuing body, by its slug: `/van-ban/co-quan/bo-tai-chinh/`.
    Body(String),
    /// About one field, by its slug: `/van-ban/linh-vuc/dau-tu/`.
    Field(String),
    /// Adopted in one year: `/van-ban/nam/2015/`.
    Year(u16),
}

/// What facets have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FacetKind {
    /// Loại văn bản.
    Nature,
    /// Cơ quan ban hành.
    Body,
    /// Lĩnh vực.
    Field,
    /// Năm ban hành.
    Year,
}

impl Facet {
    /// Its kind.
    pub fn kind(&self) -> FacetKind {
        match self {
            Self::Nature(_) => FacetKind::Nature,
            Self::Body(_) => FacetKind::Body,
            Self::Field(_) => FacetKind::Field,
            Self::Year(_) => FacetKind::Year,
        }
    }

    /// The part of the address that tells it from others of its kind.
    pub fn slug(&self) -> String {
        match self {
            Self::Nature(slug) | Self::Body(slug) | Self::Field(slug) => slug.clone(),
            Self::Year(year) => year.to_string(),
        }
    }
}

/// All facets of one kind that have documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FacetGroup {
    /// Which kind.
    pub kind: FacetKind,
    /// Most documents first, then by name; years latest first.
    pub facets: Vec<FacetCount>,
}

/// A facet and how many documents it has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FacetCount {
    /// Which.
    pub facet: Facet,
    /// The name readers see.
    pub name: String,
    /// How many documents.
    pub count: u32,
}

//! Facets of the legal documents: the ways in that have pages of their own.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::listing::PageNumber;
use crate::permalink::Address;

/// How many issuing bodies, and how many fields, a listing of documents names at the most. There may be
/// hundreds of each, and they would stand on every page of every listing; all of them have a page of their
/// own. Natures and years are few by their kind.
pub const SHOWN: usize = 24;

/// A side from which documents are looked for. In JSON the path of its page: `"/van-ban/nghi-dinh/"`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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

impl From<Facet> for String {
    fn from(facet: Facet) -> Self {
        Address::DocumentsBy(facet, PageNumber::FIRST).path()
    }
}

/// The path is not that of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FacetError;

impl fmt::Display for FacetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the path of a facet such as /van-ban/nghi-dinh/")
    }
}

impl TryFrom<String> for Facet {
    type Error = FacetError;

    fn try_from(path: String) -> Result<Self, FacetError> {
        match Address::parse(&path) {
            Some(Address::DocumentsBy(facet, PageNumber::FIRST)) => Ok(facet),
            _ => Err(FacetError),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Facet {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Facet".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^/van-ban/",
            "description": "A facet of the legal documents, by the path of its page: /van-ban/nghi-dinh/"
        })
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_facet_is_written_as_its_path() {
        let cases = [
            (Facet::Nature("nghi-dinh".into()), "\"/van-ban/nghi-dinh/\""),
            (
                Facet::Body("bo-tai-chinh".into()),
                "\"/van-ban/co-quan/bo-tai-chinh/\"",
            ),
            (
                Facet::Field("dau-tu".into()),
                "\"/van-ban/linh-vuc/dau-tu/\"",
            ),
            (Facet::Year(2015), "\"/van-ban/nam/2015/\""),
        ];
        for (facet, json) in cases {
            assert_eq!(serde_json::to_string(&facet).unwrap(), json);
            assert_eq!(serde_json::from_str::<Facet>(json).unwrap(), facet);
        }
        for wrong in [
            "\"/van-ban/\"",
            "\"/van-ban/nghi-dinh/trang/2/\"",
            "\"/bai-viet/a/\"",
            "\"\"",
        ] {
            assert!(serde_json::from_str::<Facet>(wrong).is_err(), "{wrong}");
        }
    }
}

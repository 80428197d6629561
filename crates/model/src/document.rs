//! Legal documents (văn bản pháp luật).

use serde::{Deserialize, Serialize};

use crate::article::{Attachment, Heading};
use crate::day::Day;
use crate::listing::Listing;
use crate::trusted_html::TrustedHtml;

/// A legal document as listings show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentSummary {
    /// Its official number: `111/2015/NĐ-CP`.
    pub number: String,
    /// `/van-ban/{nature}/{number}/`
    pub path: String,
    /// Absolute address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Its kind: `Nghị định`.
    pub nature: String,
    /// Who issued it.
    pub issuing_body: String,
    /// Its title (trích yếu).
    pub title: String,
    /// The day it was adopted.
    pub adopted_on: Day,
}

/// The data of `/van-ban/` and its further pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentsPage {
    /// The documents, latest adopted first.
    pub documents: Listing<DocumentSummary>,
}

/// The data of `/van-ban/{nature}/{number}/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentPage {
    /// What listings show.
    pub document: DocumentSummary,
    /// Who signed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signer: Option<Signer>,
    /// The first day in force, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_from: Option<Day>,
    /// The first day no longer in force, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_until: Option<Day>,
    /// The fields it rules.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<String>,
    /// Its files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Attachment>,
    /// What it does to other documents.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation>,
    /// The headings of its text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contents: Vec<Heading>,
    /// The portal holds no text of it. Said apart, since the data block leaves the text out.
    #[serde(default)]
    pub without_text: bool,
    /// Its text, or a summary.
    #[serde(default, skip_serializing_if = "TrustedHtml::is_empty")]
    pub body: TrustedHtml,
}

/// Who signed a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Signer {
    /// The person.
    pub name: String,
    /// The post held then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
}

/// What a document does to others, as its own text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    /// Rests on.
    BasedOn,
    /// Gives details or guidance for.
    Guides,
    /// Changes or supplements.
    Amends,
    /// Takes the place of.
    Replaces,
    /// Ends.
    Repeals,
    /// Brings together in one text.
    Consolidates,
}

impl RelationKind {
    /// All kinds, in the order in which pages show them.
    pub const ALL: [Self; 6] =
        [Self::BasedOn, Self::Guides, Self::Amends, Self::Replaces, Self::Repeals, Self::Consolidates];

    /// The key editors write.
    pub fn key(self) -> &'static str {
        match self {
            Self::BasedOn => "based_on",
            Self::Guides => "guides",
            Self::Amends => "amends",
            Self::Replaces => "replaces",
            Self::Repeals => "repeals",
            Self::Consolidates => "consolidates",
        }
    }
}

/// The documents to which a document does the same thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Relation {
    /// What it does.
    pub kind: RelationKind,
    /// To which.
    pub documents: Vec<DocumentReference>,
}

/// A document named by its number, which the portal may hold or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentReference {
    /// Its number.
    pub number: String,
    /// Its page, where the portal holds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

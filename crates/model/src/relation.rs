//! What legal documents do to each other, written on one side and shown on both.

pub mod national;

use serde::{Deserialize, Serialize};

use crate::day::Day;

/// What a document does to another, as its own text says.
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
    /// Lets rest for a time.
    Suspends,
    /// Puts mistakes of its printing right.
    Corrects,
    /// Brings together in one text.
    Consolidates,
    /// Names, without changing anything.
    RefersTo,
}

impl RelationKind {
    /// All kinds, in the order in which pages show them: what changes the force comes first.
    pub const ALL: [Self; 9] = [
        Self::Replaces,
        Self::Repeals,
        Self::Amends,
        Self::Suspends,
        Self::Corrects,
        Self::Consolidates,
        Self::Guides,
        Self::BasedOn,
        Self::RefersTo,
    ];

    /// The key editors write.
    pub fn key(self) -> &'static str {
        match self {
            Self::BasedOn => "based_on",
            Self::Guides => "guides",
            Self::Amends => "amends",
            Self::Replaces => "replaces",
            Self::Repeals => "repeals",
            Self::Suspends => "suspends",
            Self::Corrects => "corrects",
            Self::Consolidates => "consolidates",
            Self::RefersTo => "refers_to",
        }
    }
}

/// From which side a relation is seen.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The document does it to others.
    #[default]
    Does,
    /// Others do it to the document: the builder makes this side.
    Undergoes,
}

/// The documents to which a document does the same thing, or which do it to the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Relation {
    /// What is done.
    pub kind: RelationKind,
    /// By whom.
    #[serde(default)]
    pub direction: Direction,
    /// The others, latest adopted first.
    pub documents: Vec<RelatedDocument>,
}

/// The other side of a relation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RelatedDocument {
    /// The other document.
    pub document: DocumentReference,
    /// Only a part is touched.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub in_part: bool,
    /// Which part, where named: `Điều 9 khoản 2`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
    /// The first day it takes effect, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// The first day it no longer does: the end of a suspension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

/// A document named by its number, which the portal may hold or not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentReference {
    /// Its number.
    pub number: String,
    /// Its page, where the portal holds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Its kind, where the portal holds it: `Nghị định`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nature: Option<String>,
    /// Its title, where the portal holds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// When it was adopted, where the portal holds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopted_on: Option<Day>,
}

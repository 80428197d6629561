//! What items say of each other, looked up: categories by name, relations and citations by number,
//! facets, and what is due.
//!
//! All of it is worked out anew every time, so that nothing old can hide in the cache. What cannot be
//! looked up is kept as data; `validate` says it to editors.

pub(crate) mod categories;
mod citations;
mod complete;
pub(crate) mod due;
pub(crate) mod facets;
pub(crate) mod numbers;
pub(crate) mod relations;

use model::moment::Moment;

use crate::diagnostic::Position;
use crate::document_index::DocumentIndex;
use crate::options::LoadOptions;
use crate::read::ParsedContent;
use due::Due;
use facets::FacetIndex;
use relations::{RelationProblem, Relations};

/// All items, with what they say of each other looked up.
#[derive(Debug)]
pub(crate) struct ResolvedContent {
    /// The items. Articles and documents have all that comes from other files and from the day but who
    /// cites a document: that depends on what is shown.
    pub(crate) content: ParsedContent,
    /// The facets that documents name.
    pub(crate) facets: FacetIndex,
    /// What can be read at the instant the portal is built for.
    pub(crate) due: Due,
    /// When the next scheduled article, update or withdrawal becomes due.
    pub(crate) next_due: Option<Moment>,
    /// Relations that could not be looked up, or that cannot be.
    pub(crate) relation_problems: Vec<RelationProblem>,
    /// Documents that are named and that the portal does not hold.
    pub(crate) missing: Vec<Mention>,
}

/// A place that names a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    /// The number as it is written there.
    pub(crate) number: String,
    /// The name of the file in diagnostics.
    pub(crate) file: String,
    /// The place in it.
    pub(crate) position: Position,
}

/// Looks everything up.
pub(crate) fn resolve(
    options: &LoadOptions,
    mut content: ParsedContent,
    index: &DocumentIndex,
) -> ResolvedContent {
    categories::resolve(&mut content);
    let Relations {
        problems,
        mut missing,
    } = relations::resolve(&mut content.documents);
    missing.extend(citations::missing(&content, index));
    let documents = content.documents.iter();
    let facets = FacetIndex::of(documents.flat_map(|document| &document.entry));
    let due = Due::new(options);
    let next_due = due.next(&content.articles);
    complete::complete(&mut content, index, &facets, &due);
    ResolvedContent {
        content,
        facets,
        due,
        next_due,
        relation_problems: problems,
        missing,
    }
}

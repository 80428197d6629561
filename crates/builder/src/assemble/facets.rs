//! The lists of documents: by nature, by who issued them, by field and by year.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use model::facet::Facet;

use crate::collation;
use crate::resolve::facets::FacetIndex;
use crate::site::{DocumentEntry, FacetEntry};

/// Every facet that has documents, by kind; within one most documents first, then by name, and
/// years latest first.
pub(super) fn entries(documents: &[DocumentEntry], index: &FacetIndex) -> Vec<FacetEntry> {
    let mut found: BTreeMap<&Facet, Vec<usize>> = BTreeMap::new();
    for (at, document) in documents.iter().enumerate() {
        for (facet, _) in &document.facets {
            let members = found.entry(facet).or_default();
            if members.last() != Some(&at) {
                members.push(at);
            }
        }
    }
    let entry = |(facet, documents): (&Facet, Vec<usize>)| FacetEntry {
        name: index
            .get(facet)
            .map_or_else(|| facet.slug(), |named| named.name.clone()),
        facet: facet.clone(),
        documents,
    };
    let mut entries: Vec<FacetEntry> = found.into_iter().map(entry).collect();
    entries.sort_by_cached_key(|entry| {
        let weight = match entry.facet {
            Facet::Year(year) => usize::from(year),
            _ => entry.documents.len(),
        };
        (
            entry.facet.kind(),
            Reverse(weight),
            collation::key(&entry.name),
            entry.facet.slug(),
        )
    });
    entries
}

//! The facets of legal documents: which ones a document has, how editors spell them, and the one
//! name that readers see.

mod meanings;
mod spellings;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use model::facet::{Facet, FacetKind};

use crate::collation;
use crate::front_matter::document::DocumentHead;
use crate::front_matter::node::{Entry, Node, Value};
use crate::site::{DocumentEntry, FacetEntry};

pub(crate) use meanings::{Meanings, same_name};

/// The names that a document's head spells out, in this order: its nature, who issued it, its fields.
pub(crate) fn spelled(entry: &DocumentEntry) -> impl Iterator<Item = (FacetKind, &str)> {
    let nature = (FacetKind::Nature, entry.summary.nature.as_str());
    let body = (FacetKind::Body, entry.summary.issuing_body.as_str());
    let fields = entry
        .fields
        .iter()
        .map(|field| (FacetKind::Field, field.as_str()));
    [nature, body].into_iter().chain(fields)
}

/// The bytes where those names stand, in the same order.
pub(super) fn spelled_at(head: &DocumentHead, entries: &[Entry]) -> Vec<usize> {
    let names = [&head.nature, &head.issuing_body]
        .into_iter()
        .flatten()
        .map(|name| name.at);
    let fields = entries
        .iter()
        .find(|entry| entry.key.eq_ignore_ascii_case("fields"))
        .map(|entry| &entry.node);
    let fields = fields.into_iter().flat_map(|node| match &node.value {
        Value::List(nodes) => nodes.as_slice(),
        _ => std::slice::from_ref(node),
    });
    let read = |node: &&Node| matches!(&node.value, Value::Text(text) if !text.trim().is_empty());
    names
        .chain(fields.filter(read).map(|node| node.at))
        .collect()
}

/// Every facet that has documents, by kind; within one most documents first, then by name, and
/// years latest first.
pub(super) fn entries(documents: &[DocumentEntry]) -> Vec<FacetEntry> {
    let meanings = Meanings::of(documents);
    let mut found: BTreeMap<Facet, Vec<usize>> = BTreeMap::new();
    for (index, document) in documents.iter().enumerate() {
        for (facet, _) in meanings.facets(document) {
            let members = found.entry(facet).or_default();
            if members.last() != Some(&index) {
                members.push(index);
            }
        }
    }
    let entry = |(facet, documents): (Facet, Vec<usize>)| FacetEntry {
        name: meanings
            .get(&facet)
            .map_or_else(|| facet.slug(), |meaning| meaning.name.clone()),
        facet,
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

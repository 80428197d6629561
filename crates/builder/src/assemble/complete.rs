//! What articles and documents take from other files and from the day: names of categories and
//! events, documents they cite, changes that are due.

use std::collections::{BTreeMap, HashSet};

use model::link::Link;

use crate::document_index::DocumentIndex;
use crate::fingerprint::{Fingerprint, fingerprint};
use crate::read::{ParsedArticle, ParsedContent, ParsedDocument};
use crate::resolve::citations;
use crate::resolve::due::Due;
use crate::resolve::facets::FacetIndex;
use crate::site::{ArticleEntry, DocumentEntry};

/// What items are completed with: categories and events by slug, documents by number, the day.
#[derive(Debug)]
pub(super) struct Completion<'a> {
    categories: BTreeMap<String, Link>,
    events: BTreeMap<String, String>,
    documents: &'a DocumentIndex,
    facets: &'a FacetIndex,
    due: &'a Due,
}

impl<'a> Completion<'a> {
    pub(super) fn new(
        content: &ParsedContent,
        documents: &'a DocumentIndex,
        facets: &'a FacetIndex,
        due: &'a Due,
    ) -> Self {
        let categories = content.categories.iter().flat_map(|parsed| &parsed.entry);
        let events = content.events.iter().flat_map(|parsed| &parsed.entry);
        Self {
            categories: categories
                .map(|entry| (entry.slug.clone(), entry.link.clone()))
                .collect(),
            events: events
                .map(|entry| (entry.slug.clone(), entry.summary.name.clone()))
                .collect(),
            documents,
            facets,
            due,
        }
    }

    /// The article with everything that comes from other files and from the day.
    pub(super) fn article(&self, parsed: ParsedArticle) -> Option<ArticleEntry> {
        let mut entry = parsed.entry?;
        let (category, _) = parsed.category?;
        entry.summary.category = self.categories.get(&category)?.clone();
        entry.category = category;
        entry.event = parsed.event.map(|(event, _)| event);
        entry.updates = self.due.made(entry.updates);
        entry.withdrawal = self.due.withdrawn(entry.withdrawal);
        entry.summary.withdrawn = entry.withdrawal.is_some();
        let cited = citations::look_up(&parsed.outline.citations, self.documents);
        entry.documents = each_once(&cited);
        self.sign(&mut entry, &cited);
        Some(entry)
    }

    /// The document; what others do to it is there already.
    pub(super) fn document(&self, parsed: ParsedDocument) -> Option<DocumentEntry> {
        let mut entry = parsed.entry?;
        entry.facets = self.facets.facets(&entry).collect();
        let cited = citations::look_up_once(&parsed.outline.citations, self.documents);
        entry.fingerprint = signed(blake3::Hasher::new(), entry.fingerprint, &[], &cited);
        Some(entry)
    }

    /// Lets the fingerprint cover what was filled in.
    fn sign(&self, entry: &mut ArticleEntry, cited: &[Option<&str>]) {
        let mut hash = blake3::Hasher::new();
        hash.update(&[u8::from(entry.summary.withdrawn)]);
        hash.update(&entry.updates.len().to_le_bytes());
        let event = entry.event.as_deref().unwrap_or_default();
        let event_name = self.events.get(event).map_or("", String::as_str);
        let names = [
            &entry.category,
            &entry.summary.category.name,
            event,
            event_name,
        ];
        entry.fingerprint = signed(hash, entry.fingerprint, &names, cited);
    }
}

/// The documents in the order of their first mention, each once.
fn each_once(paths: &[Option<&str>]) -> Vec<String> {
    let mut seen = HashSet::new();
    paths
        .iter()
        .flatten()
        .filter(|path| seen.insert(**path))
        .map(|path| (*path).to_owned())
        .collect()
}

/// The fingerprint of an item with names of others, and with the documents that are held and that
/// its body leads to.
fn signed(
    mut hash: blake3::Hasher,
    own: Fingerprint,
    names: &[&str],
    cited: &[Option<&str>],
) -> Fingerprint {
    hash.update(&own);
    for text in names
        .iter()
        .copied()
        .chain(cited.iter().map(|path| path.unwrap_or_default()))
    {
        hash.update(text.as_bytes());
        // No text holds a zero byte, so that texts cannot flow into each other.
        hash.update(&[0]);
    }
    fingerprint(&hash.finalize())
}

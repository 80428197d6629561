//! What items take from other files and from the day: names of categories, documents they cite, facets,
//! changes that are due.

use std::collections::{BTreeMap, HashSet};

use model::link::Link;
use rayon::prelude::*;

use super::citations;
use super::due::Due;
use super::facets::FacetIndex;
use crate::document_index::DocumentIndex;
use crate::fingerprint::{Fingerprint, fingerprint};
use crate::read::{ParsedArticle, ParsedContent, ParsedDocument};
use crate::site::ArticleEntry;

/// Completes all articles and documents. What others do to a document is there already.
pub(super) fn complete(
    content: &mut ParsedContent,
    index: &DocumentIndex,
    facets: &FacetIndex,
    due: &Due,
) {
    let names = Names::of(content);
    let articles = content.articles.par_iter_mut();
    articles.for_each(|article| complete_article(article, &names, index, due));
    let documents = content.documents.par_iter_mut();
    documents.for_each(|document| complete_document(document, index, facets));
}

/// Names by slug.
struct Names {
    categories: BTreeMap<String, Link>,
    events: BTreeMap<String, String>,
}

impl Names {
    fn of(content: &ParsedContent) -> Self {
        let categories = content.categories.iter().flat_map(|parsed| &parsed.entry);
        let events = content.events.iter().flat_map(|parsed| &parsed.entry);
        Self {
            categories: categories
                .map(|entry| (entry.slug.clone(), entry.link.clone()))
                .collect(),
            events: events
                .map(|entry| (entry.slug.clone(), entry.summary.name.clone()))
                .collect(),
        }
    }
}

/// A category that is not there leaves the article without one, which `validate` reports as an error.
fn complete_article(article: &mut ParsedArticle, names: &Names, index: &DocumentIndex, due: &Due) {
    let Some(entry) = &mut article.entry else {
        return;
    };
    if let Some((category, _)) = &article.category
        && let Some(link) = names.categories.get(category)
    {
        entry.summary.category = link.clone();
        entry.category.clone_from(category);
    }
    entry.event = article.event.as_ref().map(|(event, _)| event.clone());
    due.keep_made(&mut entry.updates);
    entry.withdrawal = due.withdrawn(entry.withdrawal.take());
    entry.summary.withdrawn = entry.withdrawal.is_some();
    let cited = citations::look_up(&article.outline.citations, index);
    entry.documents = each_once(&cited);
    sign(entry, names, &cited);
}

fn complete_document(document: &mut ParsedDocument, index: &DocumentIndex, facets: &FacetIndex) {
    let Some(entry) = &mut document.entry else {
        return;
    };
    entry.facets = facets.facets(entry).collect();
    let cited = citations::look_up_once(&document.outline.citations, index);
    entry.fingerprint = signed(blake3::Hasher::new(), entry.fingerprint, &[], &cited);
}

/// Lets the fingerprint cover what was filled in.
fn sign(entry: &mut ArticleEntry, names: &Names, cited: &[Option<&str>]) {
    let mut hash = blake3::Hasher::new();
    hash.update(&[u8::from(entry.summary.withdrawn)]);
    hash.update(&entry.updates.len().to_le_bytes());
    let event = entry.event.as_deref().unwrap_or_default();
    let event_name = names.events.get(event).map_or("", String::as_str);
    let filled_in = [
        &entry.category,
        &entry.summary.category.name,
        event,
        event_name,
    ];
    entry.fingerprint = signed(hash, entry.fingerprint, &filled_in, cited);
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

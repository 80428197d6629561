//! Who cites which document: looked up anew every time, because documents come and go while an
//! article stays in the cache.

use std::collections::HashSet;

use rayon::prelude::*;

use crate::document_index::DocumentIndex;
use crate::markdown::Citation;
use crate::read::{Outline, ParsedContent};
use crate::resolve::Mention;

/// For each citation the path of the document, where the portal holds it.
pub(super) fn look_up<'c>(
    citations: &'c [Citation],
    index: &'c DocumentIndex,
) -> Vec<Option<&'c str>> {
    citations
        .iter()
        .map(|citation| citation.cited.path(index))
        .collect()
}

/// The same without repetitions: laws cite few documents, and these often.
pub(super) fn look_up_once<'c>(
    citations: &'c [Citation],
    index: &'c DocumentIndex,
) -> Vec<Option<&'c str>> {
    let mut seen = HashSet::new();
    let once = citations
        .iter()
        .filter(|citation| seen.insert(&citation.cited));
    once.map(|citation| citation.cited.path(index)).collect()
}

/// The full numbers in articles, events and pages whose documents the portal does not hold; not
/// those in words of others. What legal texts cite is reported with their relations.
pub(super) fn missing(content: &ParsedContent, index: &DocumentIndex) -> Vec<Mention> {
    let articles = content.articles.par_iter().map(|article| &article.outline);
    let mut missing: Vec<Mention> = articles
        .flat_map_iter(|outline| missing_in(outline, index))
        .collect();
    let events = content.events.iter().map(|event| &event.outline);
    let pages = content.pages.iter().map(|page| &page.outline);
    let others = events.chain(pages);
    missing.extend(others.flat_map(|outline| missing_in(outline, index)));
    missing
}

fn missing_in(outline: &Outline, index: &DocumentIndex) -> impl Iterator<Item = Mention> {
    outline
        .citations
        .iter()
        .filter(|citation| !citation.quoted)
        .filter_map(|citation| {
            let number = citation.cited.unknown(index)?;
            Some(Mention {
                number,
                file: outline.file.clone(),
                position: citation.position,
            })
        })
}

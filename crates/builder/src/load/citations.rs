//! Who cites which document: looked up anew every time, because documents come and go while an
//! article stays in the cache.

use std::collections::{HashMap, HashSet};

use model::document::CitingArticle;
use rayon::prelude::*;

use crate::load::{Drafts, Outline};
use crate::markdown::Citation;
use crate::register::Register;
use crate::site::{ArticleEntry, DocumentEntry};
use crate::validate::unknown_documents::Mention;

/// For each citation the path of the document, where the portal holds it.
pub(super) fn look_up<'c>(
    citations: &'c [Citation],
    register: &'c Register,
) -> Vec<Option<&'c str>> {
    citations
        .iter()
        .map(|citation| citation.cited.path(register))
        .collect()
}

/// The same without repetitions: laws cite few documents, and these often.
pub(super) fn look_up_once<'c>(
    citations: &'c [Citation],
    register: &'c Register,
) -> Vec<Option<&'c str>> {
    let mut seen = HashSet::new();
    let once = citations
        .iter()
        .filter(|citation| seen.insert(&citation.cited));
    once.map(|citation| citation.cited.path(register)).collect()
}

/// The documents in the order of their first mention, each once.
pub(super) fn each_once(paths: &[Option<&str>]) -> Vec<String> {
    let mut seen = HashSet::new();
    paths
        .iter()
        .flatten()
        .filter(|path| seen.insert(**path))
        .map(|path| (*path).to_owned())
        .collect()
}

/// Tells the documents who cites them. The articles are those that are shown, newest first.
pub(super) fn tell(documents: &mut [DocumentEntry], articles: &[ArticleEntry]) {
    let mut citing: HashMap<&str, Vec<CitingArticle>> = HashMap::new();
    for article in articles
        .iter()
        .filter(|article| article.withdrawal.is_none())
    {
        for path in &article.documents {
            citing.entry(path).or_default().push(link(article));
        }
    }
    for document in documents {
        document.articles = citing
            .remove(document.summary.path.as_str())
            .unwrap_or_default();
    }
}

fn link(article: &ArticleEntry) -> CitingArticle {
    let summary = &article.summary;
    CitingArticle {
        headline: summary.headline.clone(),
        path: summary.path.clone(),
        url: summary.url.clone(),
        published: summary.published,
    }
}

/// The full numbers in articles, events and pages whose documents the portal does not hold; not
/// those in words of others. What legal texts cite is told of their relations.
pub(crate) fn unknown(drafts: &Drafts, register: &Register) -> Vec<Mention> {
    let articles = drafts.articles.par_iter().map(|draft| &draft.outline);
    let mut unknown: Vec<Mention> = articles
        .flat_map_iter(|outline| unknown_of(outline, register))
        .collect();
    let events = drafts.events.iter().map(|draft| &draft.outline);
    let pages = drafts.pages.iter().map(|draft| &draft.outline);
    unknown.extend(
        events
            .chain(pages)
            .flat_map(|outline| unknown_of(outline, register)),
    );
    unknown
}

fn unknown_of(outline: &Outline, register: &Register) -> impl Iterator<Item = Mention> {
    outline
        .citations
        .iter()
        .filter(|citation| !citation.quoted)
        .filter_map(|citation| {
            let number = citation.cited.unknown(register)?;
            Some(Mention {
                number,
                file: outline.file.clone(),
                position: citation.position,
            })
        })
}

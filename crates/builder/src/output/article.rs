//! Pages of articles, with their neighbors in the category and in the event.

use std::collections::HashMap;

use model::article::{ArticlePage, ArticleSummary};
use model::document::DocumentSummary;
use model::link::Link;
use model::page::PageContent;
use model::permalink::Address;
use model::trusted_html::TrustedHtml;
use rayon::prelude::*;

use super::{LazyBody, PreparedPage};
use crate::site::{ArticleEntry, Site};

/// How many other articles of the event are shown.
const SAME_EVENT: usize = 4;

/// Documents by path.
type Documents<'a> = HashMap<&'a str, &'a DocumentSummary>;

/// A page for every article, made when it is asked for: all of them at once take much memory. Bodies are added when
/// a page is written.
pub(super) fn pages(site: &Site) -> impl ParallelIterator<Item = PreparedPage<'_>> {
    let by_category = places(site, |entry| Some(entry.category.as_str()));
    let by_event = places(site, |entry| entry.event.as_deref());
    let documents: Documents<'_> = site
        .documents
        .iter()
        .map(|entry| (entry.summary.path.as_str(), &entry.summary))
        .collect();
    site.articles
        .par_iter()
        .enumerate()
        .map(move |(at, entry)| {
            let category = &by_category[entry.category.as_str()];
            let event = entry
                .event
                .as_deref()
                .map_or(&[][..], |event| &by_event[event]);
            page(site, entry, at, category, event, &documents)
        })
}

/// The articles of each group, by their places in the site's order, newest first.
pub(super) fn places<'a>(
    site: &'a Site,
    group: impl Fn(&'a ArticleEntry) -> Option<&'a str>,
) -> HashMap<&'a str, Vec<usize>> {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, entry) in site.articles.iter().enumerate() {
        if let Some(group) = group(entry) {
            places.entry(group).or_default().push(at);
        }
    }
    places
}

fn page<'a>(
    site: &Site,
    entry: &'a ArticleEntry,
    at: usize,
    category: &[usize],
    event: &[usize],
    documents: &Documents<'_>,
) -> PreparedPage<'a> {
    let place = category.binary_search(&at).unwrap_or_default();
    let neighbor = |place: Option<usize>| {
        place
            .and_then(|place| category.get(place))
            .map(|at| Link::from(&site.articles[*at].summary))
    };
    let page = ArticlePage {
        article: entry.summary.clone(),
        event: entry.event.as_ref().and_then(|slug| event_link(site, slug)),
        byline: entry.byline.clone(),
        updates: entry.updates.clone(),
        withdrawal: entry.withdrawal.clone(),
        contents: entry.contents.clone(),
        body: TrustedHtml::default(),
        tags: entry.tags.clone(),
        attachments: entry.attachments.clone(),
        documents: cited(entry, documents),
        newer: neighbor(place.checked_sub(1)),
        older: neighbor(Some(place + 1)),
        same_event: same_event(site, at, event),
    };
    PreparedPage {
        address: Address::Article(entry.slug.clone()),
        content: PageContent::Article(Box::new(page)),
        lazy_body: Some(LazyBody::Article(entry)),
        seed: entry.fingerprint,
    }
}

fn cited(entry: &ArticleEntry, documents: &Documents<'_>) -> Vec<DocumentSummary> {
    let held = entry
        .documents
        .iter()
        .filter_map(|path| documents.get(path.as_str()));
    held.map(|summary| (*summary).clone()).collect()
}

fn event_link(site: &Site, slug: &str) -> Option<Link> {
    site.events
        .iter()
        .find(|event| event.slug == slug)
        .map(|event| Link::from(&event.summary))
}

fn same_event(site: &Site, at: usize, event: &[usize]) -> Vec<ArticleSummary> {
    let others = event.iter().filter(|other| **other != at).take(SAME_EVENT);
    others
        .map(|other| site.articles[*other].summary.clone())
        .collect()
}

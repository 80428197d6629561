//! Which pages stand for what the portal shows of the law.

use std::fs;

use model::article::ArticlePage;
use model::day::Day;
use model::document::{DocumentPage, DocumentSummary, DocumentsPage};
use model::facet::{FacetCount, FacetKind};
use model::finder::{Finder, FinderIndex};
use model::listing::PageNumber;
use model::page::{Page, PageContent};
use model::permalink::{Address, finder_index};
use model::status::{Change, Effect};

use super::{Built, PageKind};
use crate::failure::Outcome;

/// The pages, and the finder.
#[derive(Clone, Debug)]
pub(crate) struct Law {
    /// An article that cites documents.
    pub(crate) citing: Page,
    /// An article that cites a document which ended after the article appeared.
    pub(crate) outdated: (Page, DocumentSummary),
    /// A document that another one ended, which was adopted before that day.
    pub(crate) ended: Ended,
    /// A document whose text has addresses for its clauses, and a list of contents.
    pub(crate) text: Page,
    /// A page of facets of each kind, and a second page of one.
    pub(crate) facets: Vec<PageKind>,
    /// The finder as the app has it.
    pub(crate) finder: Finder,
}

/// A document that has ended.
#[derive(Clone, Debug)]
pub(crate) struct Ended {
    /// Its page.
    pub(crate) page: Page,
    /// What listings show of it.
    pub(crate) document: DocumentSummary,
    /// What ended it.
    pub(crate) end: Change,
}

impl Ended {
    /// The last day on which it was in force.
    pub(crate) fn eve(&self) -> Day {
        before(self.end.on)
    }

    /// The last day on which nobody knew that it would end.
    pub(crate) fn unknowing(&self) -> Outcome<Day> {
        Ok(before(self.end.by.adopted_on.ok_or(
            "nobody knows when the other document was adopted",
        )?))
    }
}

impl Law {
    /// Chooses from all pages.
    pub(super) fn of(built: &Built, pages: &[Page]) -> Outcome<Self> {
        let index = built.folder.join(&finder_index()[1..]);
        let index: FinderIndex = serde_json::from_slice(&fs::read(index)?)?;
        let outdated = pages
            .iter()
            .find_map(|page| Some((page.clone(), outdated(article(page)?)?)));
        let citing = pages
            .iter()
            .find(|page| article(page).is_some_and(|page| !page.documents.is_empty()));
        let text = pages
            .iter()
            .find(|page| document(page).is_some_and(has_clauses));
        let path = Address::Documents(PageNumber::FIRST).path();
        let all = pages
            .iter()
            .find(|page| page.path == path)
            .and_then(listing);
        Ok(Self {
            citing: citing.ok_or("no article cites a document")?.clone(),
            outdated: outdated.ok_or("no article cites a document that ended later")?,
            ended: pages
                .iter()
                .find_map(ended)
                .ok_or("no document was ended by another")?,
            text: text.ok_or("no document has clauses and contents")?.clone(),
            facets: facets(&all.ok_or("there are no documents")?.facets, pages),
            finder: index
                .load()
                .ok_or("the index of the finder cannot be read")?,
        })
    }
}

fn article(page: &Page) -> Option<&ArticlePage> {
    if let PageContent::Article(article) = &page.content {
        Some(article)
    } else {
        None
    }
}

fn document(page: &Page) -> Option<&DocumentPage> {
    if let PageContent::Document(document) = &page.content {
        Some(document)
    } else {
        None
    }
}

fn listing(page: &Page) -> Option<&DocumentsPage> {
    if let PageContent::Documents(documents) = &page.content {
        Some(documents)
    } else {
        None
    }
}

fn before(day: Day) -> Day {
    Day::from_epoch_days(day.epoch_days() - 1)
}

fn outdated(article: &ArticlePage) -> Option<DocumentSummary> {
    let published = article.article.published.day();
    let later = |document: &&DocumentSummary| {
        document
            .validity
            .changes
            .iter()
            .any(|change| change.effect == Effect::Ended && change.on > published)
    };
    article.documents.iter().find(later).cloned()
}

fn ended(page: &Page) -> Option<Ended> {
    let document = document(page)?.document.clone();
    let end = document.validity.changes.iter().find(|change| {
        change.effect == Effect::Ended
            && change
                .by
                .adopted_on
                .is_some_and(|adopted_on| adopted_on < change.on)
    });
    Some(Ended {
        page: page.clone(),
        end: end?.clone(),
        document,
    })
}

fn has_clauses(document: &DocumentPage) -> bool {
    document.contents.len() >= 3 && document.body.as_str().contains("-khoan-2\"")
}

fn facets(all: &[FacetCount], pages: &[Page]) -> Vec<PageKind> {
    let groups = all.chunk_by(|one, other| one.facet.kind() == other.facet.kind());
    let first = |group: &[FacetCount]| {
        let name = match group[0].facet.kind() {
            FacetKind::Nature => "list of a nature",
            FacetKind::Body => "list of an issuing body",
            FacetKind::Field => "list of a field",
            FacetKind::Year => "list of a year",
        };
        let facet = group[0].facet.clone();
        PageKind {
            name,
            path: Address::DocumentsBy(facet, PageNumber::FIRST).path(),
        }
    };
    let second = pages.iter().find(|page| {
        listing(page)
            .is_some_and(|list| list.facet.is_some() && list.documents.pagination.page.get() == 2)
    });
    let second = second.map(|page| PageKind {
        name: "second list of a facet",
        path: page.path.clone(),
    });
    groups.map(first).chain(second).collect()
}

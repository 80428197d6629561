//! The search itself: one walk over all documents answers what fits, in which order, and what every
//! choice would show.

use super::choices::Choices;
use super::counts::Counts;
use super::filters::Filters;
use super::load::Texts;
use super::query::FinderQuery;
use super::ranking::{self, Ranking};
use crate::day::Day;
use crate::document::DocumentSummary;
use crate::listing::{PageNumber, Pagination};
use crate::number::document_slug;
use crate::permalink::Address;
use crate::slug::slugify;
use crate::status::Validity;

/// All legal documents, ready to be searched. Made by [`super::FinderIndex::load`].
#[derive(Clone, Debug)]
pub struct Finder {
    /// What readers choose from.
    pub choices: Choices,
    pub(super) documents: Vec<Document>,
    pub(super) numbers: Vec<String>,
    pub(super) titles: Vec<String>,
    pub(super) texts: Texts,
}

/// What is known of a document besides its texts; choices by their place.
#[derive(Clone, Debug)]
pub(super) struct Document {
    pub(super) nature: usize,
    pub(super) body: usize,
    pub(super) fields: Vec<usize>,
    pub(super) year: usize,
    pub(super) adopted_on: Day,
    pub(super) validity: Validity,
    pub(super) numeral: Option<u32>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The documents of this page, in the order asked for.
    pub documents: Vec<DocumentSummary>,
    /// Where this page stands; its `item_count` is how many documents there are in all.
    pub pagination: Pagination,
    /// What every choice would show.
    pub counts: Counts,
}

impl Finder {
    /// Answers a query as of the day it names, or else as of today. What was adopted later is left out,
    /// and a page beyond the last is the last.
    pub fn find(&self, query: &FinderQuery, today: Day, page_size: usize) -> Found {
        let day = query.day.unwrap_or(today);
        let filters = Filters::new(query, &self.choices);
        let ranking = Ranking::new(query, self);
        let mut counts = Counts::new(&self.choices);
        let mut keys = Vec::new();
        for (at, document) in self.documents.iter().enumerate() {
            if document.adopted_on > day {
                continue;
            }
            let status = document.validity.status_on(document.adopted_on, day);
            let failed = filters.failed(document, status);
            // A document that fails in two groups is in no list and in no count, whatever the words are.
            if failed.count_ones() > 1 {
                continue;
            }
            let Some(key) = ranking.key(at) else { continue };
            counts.add(document, status, failed);
            if failed == 0 {
                keys.push(key);
            }
        }
        keys.sort_unstable();
        self.page(&keys, query.page, page_size.max(1), counts)
    }

    fn page(&self, keys: &[u64], page: PageNumber, size: usize, counts: Counts) -> Found {
        let page_count = Pagination::page_count(keys.len(), size);
        let last = PageNumber::new(page_count).unwrap_or(PageNumber::FIRST);
        let page = page.min(last);
        let start = (page.get() as usize - 1) * size;
        let shown = &keys[start..keys.len().min(start + size)];
        Found {
            documents: shown
                .iter()
                .map(|key| self.summary(ranking::document_of(*key)))
                .collect(),
            pagination: Pagination {
                page,
                page_count,
                item_count: keys.len() as u32,
            },
            counts,
        }
    }

    /// A document as listings show it, by its place in the index. Its absolute address is left out, and
    /// so is by which documents its force changes.
    pub fn summary(&self, document: usize) -> DocumentSummary {
        let facts = &self.documents[document];
        let (nature, body) = (
            &self.choices.natures[facts.nature],
            &self.choices.bodies[facts.body],
        );
        let number = &self.numbers[document];
        let slug = document_slug(number, facts.adopted_on, &body.name);
        DocumentSummary {
            number: number.clone(),
            path: Address::Document(slugify(&nature.name), slug).path(),
            url: String::new(),
            nature: nature.name.clone(),
            issuing_body: body.name.clone(),
            title: self.titles[document].clone(),
            adopted_on: facts.adopted_on,
            validity: facts.validity.clone(),
        }
    }

    /// How many documents the index holds.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Does it hold none?
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }
}

//! What the finder's module answers to the app: everything about a query that the page shows.

use serde::{Deserialize, Serialize};

use super::address::{BODY, FIELD, NATURE};
use super::sentence::{QueryPart, parts, sentence};
use super::{Choice, Finder, FinderQuery};
use crate::day::Day;
use crate::document::DocumentSummary;
use crate::facet::SHOWN;
use crate::link::Link;
use crate::listing::{Listing, PageNumber};

/// How many documents stand on a page of what was found.
const PAGE_SIZE: usize = 20;

/// An answer. Queries in it are query strings, from the `?` on; empty for the plain list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FinderAnswer {
    /// The query, in the one form that addresses have.
    pub query: String,
    /// Does it ask for more than the plain list?
    pub asks: bool,
    /// What is shown, in a sentence.
    pub sentence: String,
    /// The parts of the query as the sentence says them; their path is the query without them.
    pub parts: Vec<Link>,
    /// The documents of this page.
    pub documents: Listing<DocumentSummary>,
    /// The query from its first page on; `&trang=2` behind it leads on.
    pub first_page: String,
    /// The order in force, as the address writes it.
    pub sort: String,
    /// How many documents each box of the form would show. The contract is positional, because an answer
    /// is due at every keystroke and names would be most of it: one count for each element
    /// `.choice__count` of the form in document order, which is all natures that have a slug, then
    /// `Status::CHOICES`, then the first [`SHOWN`] bodies and the first [`SHOWN`] fields that have one.
    /// The app's component `boxes` makes the form in this order, and its `browser::finder_form` writes the
    /// counts by position.
    pub counts: Vec<u32>,
}

impl FinderAnswer {
    /// Answers a query as of `today`, or of the day it names.
    pub fn new(finder: &Finder, query: &FinderQuery, today: Day) -> Self {
        let found = finder.find(query, today, PAGE_SIZE);
        let choices = &finder.choices;
        let part = |part: QueryPart| Link {
            name: part.text,
            path: part.without.to_query_string(),
            url: String::new(),
        };
        let mut counts = shown(&choices.natures, &found.counts.natures, usize::MAX);
        counts.extend(found.counts.statuses);
        counts.extend(shown(&choices.bodies, &found.counts.bodies, SHOWN));
        counts.extend(shown(&choices.fields, &found.counts.fields, SHOWN));
        let documents = Listing {
            items: found.documents,
            pagination: found.pagination,
        };
        Self {
            query: query.to_query_string(),
            asks: !query.is_empty(),
            sentence: sentence(query, choices, documents.pagination.item_count),
            parts: parts(query, choices).into_iter().map(part).collect(),
            documents,
            first_page: FinderQuery {
                page: PageNumber::FIRST,
                ..query.clone()
            }
            .to_query_string(),
            sort: query.sort.slug().to_owned(),
            counts,
        }
    }

    /// The query of another page of the same list.
    pub fn at_page(&self, page: PageNumber) -> String {
        match page {
            PageNumber::FIRST => self.first_page.clone(),
            page => [
                self.first_page.as_str(),
                "&",
                super::address::PAGE,
                "=",
                &page.to_string(),
            ]
            .concat(),
        }
    }
}

/// The choices that have boxes, with their places. A name of which no slug can be made has none.
fn boxed(choices: &[Choice], most: usize) -> impl Iterator<Item = (usize, &Choice)> {
    choices
        .iter()
        .enumerate()
        .filter(|(_, choice)| !choice.slug.is_empty())
        .take(most)
}

fn shown(choices: &[Choice], counts: &[u32], most: usize) -> Vec<u32> {
    boxed(choices, most).map(|(at, _)| counts[at]).collect()
}

/// The choices asked for that have no box, as further parameters of a query string: `&co-quan=so-xay-dung`.
/// The state of the form lacks them, so that they must be added to it.
pub fn unboxed(finder: &Finder, query: &FinderQuery) -> String {
    let choices = &finder.choices;
    let mut text = String::new();
    for (key, slugs, choices, most) in [
        (NATURE, &query.natures, &choices.natures, usize::MAX),
        (BODY, &query.bodies, &choices.bodies, SHOWN),
        (FIELD, &query.fields, &choices.fields, SHOWN),
    ] {
        for slug in slugs
            .iter()
            .filter(|slug| boxed(choices, most).all(|(_, choice)| choice.slug != **slug))
        {
            text.push_str(&["&", key, "=", slug].concat());
        }
    }
    text
}

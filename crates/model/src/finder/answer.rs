//! What the finder's module tells the app: everything about a question that the page shows.

use serde::{Deserialize, Serialize};

use super::address::{BODY, FIELD, NATURE, STATUS};
use super::sentence::{parts, sentence};
use super::{Choice, Finder, FinderQuery};
use crate::day::Day;
use crate::document::DocumentSummary;
use crate::listing::{PageNumber, Pagination};
use crate::status::Status;

/// How many documents stand on a page of what was found.
const PAGE_SIZE: usize = 20;

/// An answer. Questions in it are query strings, from the `?` on; empty for the plain list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FinderAnswer {
    /// The question, in the one form that addresses have.
    pub question: String,
    /// Does it ask for more than the plain list?
    pub asks: bool,
    /// What is shown, in a sentence.
    pub sentence: String,
    /// The parts of the question, to be taken away.
    pub parts: Vec<AnswerPart>,
    /// The documents of this page.
    pub documents: Vec<DocumentSummary>,
    /// Where this page stands.
    pub pagination: Pagination,
    /// The question from its first page on; `&trang=2` behind it leads on.
    pub first_page: String,
    /// The order in force, as the address writes it.
    pub sort: String,
    /// How many documents every choice would show.
    pub counts: Vec<AnswerCount>,
}

/// A part of the question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerPart {
    /// How the sentence says it.
    pub text: String,
    /// The question without it.
    pub without: String,
}

/// A choice with its count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerCount {
    /// The parameter: `loai`.
    pub name: String,
    /// Its value: `nghi-dinh`.
    pub value: String,
    /// How many documents there would be.
    pub count: u32,
}

impl FinderAnswer {
    /// Answers a question as of `today`, or of the day it names.
    pub fn new(finder: &Finder, query: &FinderQuery, today: Day) -> Self {
        let found = finder.find(query, today, PAGE_SIZE);
        let choices = &finder.choices;
        let part = |part: super::sentence::QueryPart| AnswerPart {
            text: part.text,
            without: part.without.to_query_string(),
        };
        let statuses = Status::CHOICES.map(|status| status.slug().to_owned());
        let mut counts = Vec::new();
        add(&mut counts, NATURE, slugs(&choices.natures), &found.counts.natures);
        add(&mut counts, STATUS, statuses.to_vec(), &found.counts.statuses);
        add(&mut counts, BODY, slugs(&choices.bodies), &found.counts.bodies);
        add(&mut counts, FIELD, slugs(&choices.fields), &found.counts.fields);
        Self {
            question: query.to_query_string(),
            asks: !query.is_empty(),
            sentence: sentence(query, choices, found.pagination.item_count),
            parts: parts(query, choices).into_iter().map(part).collect(),
            documents: found.documents,
            pagination: found.pagination,
            first_page: FinderQuery { page: PageNumber::FIRST, ..query.clone() }.to_query_string(),
            sort: query.sort.slug().to_owned(),
            counts,
        }
    }

    /// The question of another page of the same list.
    pub fn at_page(&self, page: PageNumber) -> String {
        match page {
            PageNumber::FIRST => self.first_page.clone(),
            page => [self.first_page.as_str(), "&", super::address::PAGE, "=", &page.to_string()].concat(),
        }
    }
}

fn slugs(choices: &[Choice]) -> Vec<String> {
    choices.iter().map(|choice| choice.slug.clone()).collect()
}

fn add(all: &mut Vec<AnswerCount>, name: &str, values: Vec<String>, counts: &[u32]) {
    let counted = values.into_iter().zip(counts);
    all.extend(counted.map(|(value, count)| AnswerCount { name: name.to_owned(), value, count: *count }));
}

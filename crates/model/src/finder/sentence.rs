//! The sentence that says what is shown, and its parts that a reader can remove.

use super::choices::{Choice, Choices, name_of};
use super::query::FinderQuery;
use crate::listing::PageNumber;
use crate::text::document::{lower_first, status};
use crate::text::finder as text;

/// A part of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryPart {
    /// How the sentence says it: `của Bộ Tài chính`.
    pub text: String,
    /// The query without it, from its first page.
    pub without: FinderQuery,
}

/// `18 nghị định, thông tư của Bộ Tài chính còn hiệu lực, ban hành từ 2015`, without a full stop.
pub fn sentence(query: &FinderQuery, choices: &Choices, count: u32) -> String {
    let natures = names(&query.natures, &choices.natures, lower_first);
    let mut sentence = text::count_of(&natures, count);
    let mut add = |before: &str, part: &str| {
        sentence.push_str(before);
        sentence.push_str(part);
    };
    if !query.bodies.is_empty() {
        add(
            " ",
            &text::issued_by(&text::any_of(&names(
                &query.bodies,
                &choices.bodies,
                str::to_owned,
            ))),
        );
    }
    if !query.fields.is_empty() {
        add(
            " ",
            &text::about(&text::any_of(&names(
                &query.fields,
                &choices.fields,
                lower_first,
            ))),
        );
    }
    if !query.words.is_empty() {
        add(" ", &text::with_words(&query.words));
    }
    // After the name of a body the status follows as in speech; after a field it would seem to belong to it.
    let mut before = if query.fields.is_empty() && query.words.is_empty() {
        " "
    } else {
        ", "
    };
    for clause in [
        force(query),
        text::adopted_within(query.from_year, query.to_year),
    ]
    .into_iter()
    .flatten()
    {
        add(before, &clause);
        before = ", ";
    }
    sentence
}

/// The status and the day; the day alone when no status is asked for.
fn force(query: &FinderQuery) -> Option<String> {
    let statuses: Vec<String> = query
        .statuses
        .iter()
        .map(|one| status(*one).to_owned())
        .collect();
    let day = query.day.map(text::on_day);
    match (statuses.is_empty(), day) {
        (true, day) => day,
        (false, None) => Some(text::any_of(&statuses)),
        (false, Some(day)) => Some(format!("{} {day}", text::any_of(&statuses))),
    }
}

/// Every part by itself, in the order of the sentence.
pub fn parts(query: &FinderQuery, choices: &Choices) -> Vec<QueryPart> {
    let first = FinderQuery {
        page: PageNumber::FIRST,
        ..query.clone()
    };
    let mut parts = Vec::new();
    let mut add = |text: String, take: &dyn Fn(&mut FinderQuery)| {
        let mut without = first.clone();
        take(&mut without);
        parts.push(QueryPart { text, without });
    };
    for slug in &query.natures {
        let name = lower_first(name_of(&choices.natures, slug));
        add(name, &|query| query.natures.retain(|other| other != slug));
    }
    for slug in &query.bodies {
        let name = name_of(&choices.bodies, slug);
        add(text::issued_by(name), &|query| {
            query.bodies.retain(|other| other != slug)
        });
    }
    for slug in &query.fields {
        let name = lower_first(name_of(&choices.fields, slug));
        add(text::about(&name), &|query| {
            query.fields.retain(|other| other != slug)
        });
    }
    if !query.words.is_empty() {
        add(text::with_words(&query.words), &|query| {
            *query = query.with_words("")
        });
    }
    for one in &query.statuses {
        add(status(*one).into(), &|query| {
            query.statuses.retain(|other| other != one)
        });
    }
    if let Some(years) = text::adopted_within(query.from_year, query.to_year) {
        add(years, &|query| {
            (query.from_year, query.to_year) = (None, None)
        });
    }
    if let Some(day) = query.day {
        add(text::on_day(day), &|query| query.day = None);
    }
    parts
}

fn names(slugs: &[String], choices: &[Choice], written: fn(&str) -> String) -> Vec<String> {
    slugs
        .iter()
        .map(|slug| written(name_of(choices, slug)))
        .collect()
}

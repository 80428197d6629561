//! The finder of documents.

use model::day::Day;
use model::document::DocumentSummary;
use model::facet::SHOWN;
use model::finder::address::{BODY, FIELD, NATURE, SORT, STATUS};
use model::finder::sentence::sentence;
use model::finder::{Choice, Counts, FinderQuery, Found, Sort};
use model::listing::PageNumber;
use model::permalink::{Address, finder_index};
use model::status::Status;
use serde_json::json;

use super::Visit;
use crate::failure::{Outcome, same};

/// How many documents stand on a page of what was found.
const PAGE_SIZE: usize = 20;

const NUMBERS: &str = "[...document.querySelectorAll('.finder-results .document-row__number')]
    .map(({ textContent }) => textContent)";

const COUNTS: &str = "[...document.querySelectorAll('form[data-finder] .choice')].map((row) => {
    const { name, value } = row.querySelector('.choice__box');
    return [name, value, Number(row.querySelector('.choice__count').textContent)];
})";

const CHOSEN: &str =
    "[...new FormData(document.querySelector('form[data-finder]'))].filter(([, value]) => value)";

/// A box: group, value, how many documents it would show.
type Row = (String, String, u32);

impl Visit {
    /// The path of the finder with a query.
    pub(crate) fn finder_with(&self, query: &FinderQuery) -> String {
        format!(
            "{}{}",
            Address::Documents(PageNumber::FIRST).path(),
            query.to_query_string()
        )
    }

    /// Opens the finder and waits for its index.
    pub(crate) async fn opens_the_finder(&self) -> Outcome {
        self.open(&self.finder_with(&FinderQuery::default()))
            .await?;
        self.expect_finder().await?;
        self.remembers_the_document().await
    }

    /// Types into the box of the finder.
    pub(crate) async fn looks_for(&self, words: &str) -> Outcome {
        self.click("form[data-finder] [name=q]").await?;
        self.types(words).await
    }

    /// What the finder has to answer.
    pub(crate) fn answer_to(&self, query: &FinderQuery) -> Found {
        self.samples.law.finder.find(query, today(), PAGE_SIZE)
    }

    /// How often was the index asked for?
    pub(crate) fn times_index_asked(&self) -> usize {
        self.portal.times_asked(&finder_index())
    }

    /// The choices have become boxes.
    pub(crate) async fn expect_finder(&self) -> Outcome {
        let boxes = "document.querySelector('form[data-finder] .choice__box')";
        self.until("the choices are boxes", boxes, Vec::new()).await
    }

    /// The choices are links.
    pub(crate) async fn expect_choices_as_links(&self) -> Outcome {
        let links = "document.querySelectorAll('form[data-finder] a.choice__name').length > 3
            && !document.querySelector('form[data-finder] .choice__box')";
        self.until("the choices are links", links, Vec::new()).await
    }

    /// Address, sentence, documents, counts and form are those of a query.
    pub(crate) async fn expect_answer_to(&self, query: &FinderQuery) -> Outcome {
        self.expect_address(&self.finder_with(query)).await?;
        self.expect_results_of(query).await
    }

    /// Sentence, documents, counts and form are those of a query, however its address puts it.
    pub(crate) async fn expect_results_of(&self, query: &FinderQuery) -> Outcome {
        let found = self.answer_to(query);
        let choices = &self.samples.law.finder.choices;
        self.expect_text(
            ".finder-sentence",
            &sentence(query, choices, found.pagination.item_count),
        )
        .await?;
        self.expect_documents(&found.documents).await?;
        same(
            "the counts",
            self.value::<Vec<Row>>(COUNTS).await?,
            self.rows(&found.counts),
        )?;
        let form = self.value::<Vec<(String, String)>>(CHOSEN).await?;
        same(
            "the form",
            read(form),
            FinderQuery {
                page: PageNumber::FIRST,
                ..query.clone()
            },
        )
    }

    /// The documents that are listed.
    pub(crate) async fn expect_documents(&self, documents: &[DocumentSummary]) -> Outcome {
        let numbers: Vec<&str> = documents.iter().map(|document| &*document.number).collect();
        let listed = format!("JSON.stringify({NUMBERS}) === JSON.stringify(arguments[0])");
        self.until(
            &format!("{numbers:?} are listed"),
            &listed,
            vec![json!(numbers)],
        )
        .await
    }

    /// Nothing is asked: all documents are listed, and no part can be taken away.
    pub(crate) async fn expect_all_documents(&self) -> Outcome {
        self.expect_address(&self.finder_with(&FinderQuery::default()))
            .await?;
        let plain = "!document.querySelector('.finder-parts')";
        self.until("no part of a query is shown", plain, Vec::new())
            .await?;
        let count = self.samples.law.finder.len();
        let counted =
            "document.querySelector('.finder-sentence').textContent.startsWith(arguments[0])";
        self.until(
            &format!("{count} documents are counted"),
            counted,
            vec![json!(format!("{count} "))],
        )
        .await
    }

    /// Takes or gives back one of the boxes.
    pub(crate) async fn ticks(&self, group: &str, value: &str) -> Outcome {
        self.clicks_at(&format!(
            "form[data-finder] .choice__box[name={group}][value='{value}']"
        ))
        .await
    }

    /// Takes an order, with the keyboard: its first letters choose it.
    pub(crate) async fn sorts_by(&self, sort: Sort) -> Outcome {
        self.run::<()>(
            &format!("document.querySelector('form[data-finder] [name={SORT}]').focus()"),
            Vec::new(),
        )
        .await?;
        self.types(model::text::finder::sort(sort)).await
    }

    /// What the boxes that are there should say, in their order.
    fn rows(&self, counts: &Counts) -> Vec<Row> {
        let choices = &self.samples.law.finder.choices;
        let slugs = |choices: &[Choice]| {
            choices
                .iter()
                .map(|one| one.slug.clone())
                .collect::<Vec<_>>()
        };
        let boxed = |choices: &[Choice]| slugs(&choices[..choices.len().min(SHOWN)]);
        let statuses = Status::CHOICES
            .map(|status| status.slug().to_owned())
            .to_vec();
        let groups = [
            (NATURE, slugs(&choices.natures), &counts.natures),
            (STATUS, statuses, &counts.statuses),
            (BODY, boxed(&choices.bodies), &counts.bodies),
            (FIELD, boxed(&choices.fields), &counts.fields),
        ];
        let rows = groups.into_iter().flat_map(|(group, slugs, counts)| {
            slugs
                .into_iter()
                .zip(counts)
                .map(|(slug, count)| (group.to_owned(), slug, *count))
        });
        rows.collect()
    }
}

/// The day it is in Vietnam.
#[expect(
    clippy::disallowed_methods,
    reason = "the browser under test has the clock of this machine"
)]
pub(crate) fn today() -> Day {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    Day::in_vietnam(now.map(|since| since.as_secs()).unwrap_or_default() as i64)
}

/// What a form would send.
fn read(form: Vec<(String, String)>) -> FinderQuery {
    let pairs: Vec<String> = form
        .into_iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    FinderQuery::parse(&pairs.join("&"))
}

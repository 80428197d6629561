//! What the finder finds: by words, numbers and years, and nothing.

use model::finder::{FinderQuery, Sort};
use model::fold::fold;
use model::text::finder::{CLEAR, NONE};
use serde_json::json;
use thirtyfour::Key;

use super::Case;
use crate::failure::{Outcome, holds};
use crate::visit::Visit;

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(words_without_marks_find_words_with_them),
        Case::new(the_number_somebody_means_stands_first),
        Case::new(years_and_order_are_followed),
        Case::new(nothing_found_says_so),
    ]
}

async fn words_without_marks_find_words_with_them(visit: &Visit) -> Outcome {
    let finder = &visit.samples.law.finder;
    let titles = (0..finder.len()).map(|at| finder.summary(at));
    let marked = titles.into_iter().find(|document| {
        document.title.contains('đ') && fold(&document.title) != document.title.to_lowercase()
    });
    let document = marked.ok_or("no title has marks and a đ")?;
    let word = document
        .title
        .split(' ')
        .find(|word| word.contains('đ'))
        .unwrap_or_default();
    let folded = fold(word.trim_matches(|sign: char| !sign.is_alphanumeric()));
    visit.opens_the_finder().await?;
    visit.looks_for(&folded).await?;
    visit
        .expect_answer_to(&FinderQuery::default().with_words(&folded))
        .await?;
    let found = visit
        .answer_to(&FinderQuery::default().with_words(&folded))
        .documents;
    holds(
        &format!("“{folded}” finds “{}”", document.title),
        found.iter().any(|one| one.number == document.number),
    )
}

async fn the_number_somebody_means_stands_first(visit: &Visit) -> Outcome {
    let finder = &visit.samples.law.finder;
    let document = (0..finder.len())
        .map(|at| finder.summary(at))
        .find(|one| one.number.ends_with("/NĐ-CP"));
    let number = document
        .ok_or("there is no decree of the government")?
        .number;
    let spelled = format!("nd {}", number.trim_end_matches("/NĐ-CP"));
    visit.opens_the_finder().await?;
    visit.looks_for(&spelled).await?;
    visit
        .expect_answer_to(&FinderQuery::default().with_words(&spelled))
        .await?;
    visit
        .expect_text(".finder-results .document-row__number", &number)
        .await
}

async fn years_and_order_are_followed(visit: &Visit) -> Outcome {
    let finder = &visit.samples.law.finder;
    let year = *finder
        .choices
        .years
        .get(2)
        .ok_or("there are not three years")?;
    visit.opens_the_finder().await?;
    visit.clicks_at("form[data-finder] [name=tu]").await?;
    visit.types(&year.to_string()).await?;
    visit.presses(Key::Tab).await?;
    let from = FinderQuery {
        from_year: Some(year),
        ..FinderQuery::default()
    };
    visit.expect_answer_to(&from).await?;
    visit.types(&year.to_string()).await?;
    visit.presses(Key::Enter).await?;
    let within = FinderQuery {
        to_year: Some(year),
        ..from
    };
    visit.expect_answer_to(&within).await?;
    visit.sorts_by(Sort::InForce).await?;
    let sorted = FinderQuery {
        sort: Sort::InForce,
        ..within.clone()
    };
    visit.expect_answer_to(&sorted).await?;
    visit.goes_back().await?;
    visit.expect_answer_to(&within).await
}

async fn nothing_found_says_so(visit: &Visit) -> Outcome {
    let words = "vòng bi không có";
    visit.opens_the_finder().await?;
    visit.looks_for(words).await?;
    visit
        .expect_answer_to(&FinderQuery::default().with_words(words))
        .await?;
    let hint = "[...document.querySelectorAll('.finder-results p')]
        .some(({ textContent }) => textContent === arguments[0])";
    visit
        .until("a way on is shown", hint, vec![json!(NONE)])
        .await?;
    visit.expect_accessible("main").await?;
    visit.click_link(CLEAR).await?;
    visit.expect_all_documents().await
}

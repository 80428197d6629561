//! The finder of documents: what is typed and chosen, what is found, and its address.

use model::finder::address::{BODY, NATURE};
use model::finder::sentence::parts;
use model::finder::{FinderQuery, Sort};
use model::fold::fold;
use model::permalink::Address;
use model::status::Status;
use model::text::finder::{CLEAR, NONE};
use model::text::{DOCUMENTS, NEXT_PAGE};
use serde_json::json;
use thirtyfour::{By, Key};

use super::Case;
use crate::failure::{Outcome, holds, same};
use crate::visit::Visit;

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(typing_filters_under_the_same_entry_of_the_history),
        Case::new(a_choice_is_a_step_that_back_takes_back),
        Case::new(parts_of_a_question_can_be_taken_away),
        Case::new(an_address_says_everything),
        Case::new(words_without_marks_find_words_with_them),
        Case::new(the_number_somebody_means_stands_first),
        Case::new(years_and_order_are_followed),
        Case::new(nothing_found_says_so),
        Case::new(further_pages_of_what_was_found_have_addresses),
        Case::new(a_document_and_back_finds_the_same),
        Case::new(below_typing_and_choosing_work_in_a_folder).below(),
    ]
}

async fn opens(visit: &Visit) -> Outcome {
    visit.open(&visit.finder_with(&FinderQuery::default())).await?;
    visit.sees_the_finder().await?;
    visit.remembers_the_document().await
}

async fn types_in_the_box(visit: &Visit, words: &str) -> Outcome {
    visit.click("form[data-finder] [name=q]").await?;
    visit.types(words).await
}

fn with_words(words: &str) -> FinderQuery {
    FinderQuery::default().with_words(words)
}

/// A question with one nature, and one with a body too; each finds something.
fn two_choices(visit: &Visit) -> Outcome<(FinderQuery, FinderQuery)> {
    let finder = &visit.samples.law.finder;
    let nature = finder.choices.natures.first().ok_or("no nature")?.slug.clone();
    let one = FinderQuery { natures: vec![nature], ..FinderQuery::default() };
    let body = finder.choices.bodies.first().ok_or("no body")?.slug.clone();
    let two = FinderQuery { bodies: vec![body], ..one.clone() };
    holds("both choices find something", !visit.answer_to(&two).documents.is_empty())?;
    Ok((one, two))
}

async fn typing_filters_under_the_same_entry_of_the_history(visit: &Visit) -> Outcome {
    let words = "thuế thu nhập";
    visit.open(&Address::SiteMap.path()).await?;
    visit.remembers_the_document().await?;
    visit.click_link(DOCUMENTS).await?;
    visit.arrives_at(&visit.finder_with(&FinderQuery::default())).await?;
    visit.sees_the_finder().await?;
    let before: u32 = visit.value("history.length").await?;
    types_in_the_box(visit, words).await?;
    visit.sees_the_answer_to(&with_words(words)).await?;
    holds("something is found", !visit.answer_to(&with_words(words)).documents.is_empty())?;
    same("entries of the history", visit.value::<u32>("history.length").await?, before)?;
    for _ in 0..words.chars().count() {
        visit.presses(Key::Backspace).await?;
    }
    visit.sees_all_documents().await?;
    visit.goes_back().await?;
    visit.arrives_at(&Address::SiteMap.path()).await?;
    visit.is_in_the_same_document().await
}

async fn a_choice_is_a_step_that_back_takes_back(visit: &Visit) -> Outcome {
    let (one, two) = two_choices(visit)?;
    opens(visit).await?;
    visit.ticks(NATURE, &one.natures[0]).await?;
    visit.sees_the_answer_to(&one).await?;
    visit.ticks(BODY, &two.bodies[0]).await?;
    visit.sees_the_answer_to(&two).await?;
    visit.goes_back().await?;
    visit.sees_the_answer_to(&one).await?;
    visit.goes_back().await?;
    visit.sees_all_documents().await?;
    visit.goes_forward().await?;
    visit.sees_the_answer_to(&one).await?;
    visit.ticks(NATURE, &one.natures[0]).await?;
    visit.sees_all_documents().await?;
    visit.is_in_the_same_document().await
}

async fn parts_of_a_question_can_be_taken_away(visit: &Visit) -> Outcome {
    let (_, two) = two_choices(visit)?;
    let query = FinderQuery { statuses: vec![Status::InForce, Status::Partly], ..two };
    visit.open(&visit.finder_with(&query)).await?;
    visit.sees_the_answer_to(&query).await?;
    visit.remembers_the_document().await?;
    let part = parts(&query, &visit.samples.law.finder.choices).remove(1);
    visit.click_link(&part.text).await?;
    visit.sees_the_answer_to(&part.without).await?;
    visit.click_link(CLEAR).await?;
    visit.sees_all_documents().await?;
    visit.goes_back().await?;
    visit.sees_the_answer_to(&part.without).await?;
    visit.is_in_the_same_document().await
}

async fn an_address_says_everything(visit: &Visit) -> Outcome {
    let (_, two) = two_choices(visit)?;
    let years = (Some(2000), Some(2024));
    let field = visit.samples.law.finder.choices.fields.first().ok_or("no field")?.slug.clone();
    let query = FinderQuery {
        words: "quy định".into(),
        fields: vec![field],
        statuses: vec![Status::InForce, Status::Partly],
        from_year: years.0,
        to_year: years.1,
        sort: Sort::InForce,
        day: Some(visit.samples.law.ended.eve()),
        ..two
    };
    visit.open(&visit.finder_with(&query)).await?;
    visit.sees_the_answer_to(&query).await?;
    visit.sees_links_keep(query.day).await?;
    visit.reload().await?;
    visit.sees_the_app().await?;
    visit.sees_the_answer_to(&query).await
}

async fn words_without_marks_find_words_with_them(visit: &Visit) -> Outcome {
    let finder = &visit.samples.law.finder;
    let titles = (0..finder.len()).map(|at| finder.summary(at));
    let marked = titles.into_iter().find(|document| {
        document.title.contains('đ') && fold(&document.title) != document.title.to_lowercase()
    });
    let document = marked.ok_or("no title has marks and a đ")?;
    let word = document.title.split(' ').find(|word| word.contains('đ')).unwrap_or_default();
    let folded = fold(word.trim_matches(|sign: char| !sign.is_alphanumeric()));
    opens(visit).await?;
    types_in_the_box(visit, &folded).await?;
    visit.sees_the_answer_to(&with_words(&folded)).await?;
    let found = visit.answer_to(&with_words(&folded)).documents;
    holds(
        &format!("“{folded}” finds “{}”", document.title),
        found.iter().any(|one| one.number == document.number),
    )
}

async fn the_number_somebody_means_stands_first(visit: &Visit) -> Outcome {
    let finder = &visit.samples.law.finder;
    let document = (0..finder.len()).map(|at| finder.summary(at)).find(|one| one.number.ends_with("/NĐ-CP"));
    let number = document.ok_or("there is no decree of the government")?.number;
    let spelled = format!("nd {}", number.trim_end_matches("/NĐ-CP"));
    opens(visit).await?;
    types_in_the_box(visit, &spelled).await?;
    visit.sees_the_answer_to(&with_words(&spelled)).await?;
    visit.sees_words(".finder-results .document-row__number", &number).await
}

async fn years_and_order_are_followed(visit: &Visit) -> Outcome {
    let finder = &visit.samples.law.finder;
    let year = *finder.choices.years.get(2).ok_or("there are not three years")?;
    opens(visit).await?;
    visit.clicks_at("form[data-finder] [name=tu]").await?;
    visit.types(&year.to_string()).await?;
    visit.presses(Key::Tab).await?;
    let from = FinderQuery { from_year: Some(year), ..FinderQuery::default() };
    visit.sees_the_answer_to(&from).await?;
    visit.types(&year.to_string()).await?;
    visit.presses(Key::Enter).await?;
    let within = FinderQuery { to_year: Some(year), ..from };
    visit.sees_the_answer_to(&within).await?;
    visit.sorts_by(Sort::InForce).await?;
    let sorted = FinderQuery { sort: Sort::InForce, ..within.clone() };
    visit.sees_the_answer_to(&sorted).await?;
    visit.goes_back().await?;
    visit.sees_the_answer_to(&within).await
}

async fn nothing_found_says_so(visit: &Visit) -> Outcome {
    let words = "vòng bi không có";
    opens(visit).await?;
    types_in_the_box(visit, words).await?;
    visit.sees_the_answer_to(&with_words(words)).await?;
    let said = "[...document.querySelectorAll('.finder-results p')]
        .some(({ textContent }) => textContent === arguments[0])";
    visit.until("a way on is told", said, vec![json!(NONE)]).await?;
    visit.finds_nobody_shut_out("main").await?;
    visit.click_link(CLEAR).await?;
    visit.sees_all_documents().await
}

async fn further_pages_of_what_was_found_have_addresses(visit: &Visit) -> Outcome {
    let first = FinderQuery { from_year: Some(2000), ..FinderQuery::default() };
    let pages = visit.answer_to(&first).pagination;
    let second = FinderQuery { page: pages.next().ok_or("all is found on one page")?, ..first.clone() };
    visit.open(&visit.finder_with(&first)).await?;
    visit.sees_the_answer_to(&first).await?;
    visit.remembers_the_document().await?;
    visit.find(By::LinkText(NEXT_PAGE)).await?.click().await?;
    visit.sees_the_answer_to(&second).await?;
    visit.goes_back().await?;
    visit.sees_the_answer_to(&first).await?;
    visit.is_in_the_same_document().await
}

async fn a_document_and_back_finds_the_same(visit: &Visit) -> Outcome {
    let query = with_words("thuế");
    let first = visit.answer_to(&query).documents.remove(0);
    opens(visit).await?;
    types_in_the_box(visit, "thuế").await?;
    visit.sees_the_answer_to(&query).await?;
    visit.click_link(&first.number).await?;
    visit.arrives_at(&first.path).await?;
    visit.goes_back().await?;
    visit.arrives_at(&visit.finder_with(&query)).await?;
    visit.sees_the_answer_to(&query).await?;
    visit.follow(&visit.finder_with(&FinderQuery::default())).await?;
    visit.sees_all_documents().await?;
    same("times the index was asked for", visit.times_index_asked(), 1)?;
    visit.is_in_the_same_document().await
}

async fn below_typing_and_choosing_work_in_a_folder(visit: &Visit) -> Outcome {
    let (one, _) = two_choices(visit)?;
    opens(visit).await?;
    visit.ticks(NATURE, &one.natures[0]).await?;
    visit.sees_the_answer_to(&one).await?;
    types_in_the_box(visit, "thuế").await?;
    let both = one.with_words("thuế");
    visit.sees_the_answer_to(&both).await?;
    let first = visit.answer_to(&both).documents.remove(0);
    visit.click_link(&first.number).await?;
    visit.arrives_at(&first.path).await?;
    visit.goes_back().await?;
    visit.sees_the_answer_to(&both).await?;
    visit.is_in_the_same_document().await
}

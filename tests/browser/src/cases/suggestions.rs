//! Suggestions below a search box: the combobox of the ARIA Authoring Practices.

use model::page::PageContent;
use model::permalink::Address;
use serde_json::json;
use thirtyfour::Key;

use super::Case;
use super::search::title_words;
use crate::failure::{Outcome, holds, same};
use crate::visit::{MASTHEAD, Visit};

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(arrows_enter_and_escape_do_what_readers_expect),
        Case::new(a_suggestion_leads_to_its_page),
        Case::new(a_pointer_takes_a_suggestion),
        Case::new(the_finder_suggests_documents_and_filters_on),
        Case::new(an_input_method_keeps_its_keys),
        Case::new(the_answer_comes_first_and_enter_wants_no_suggestions),
    ]
}

async fn types_into_the_masthead(visit: &Visit, words: &str) -> Outcome {
    visit.open(&Address::Front.path()).await?;
    visit.remembers_the_document().await?;
    visit.click(MASTHEAD).await?;
    visit.types(words).await?;
    visit.expect_suggestions().await
}

async fn expect_current(visit: &Visit, expected: Option<usize>) -> Outcome {
    same(
        "the current option",
        visit.current_option().await?,
        expected,
    )
}

async fn arrows_enter_and_escape_do_what_readers_expect(visit: &Visit) -> Outcome {
    let words = title_words(visit)?;
    let word = words.split(' ').next().unwrap_or_default();
    types_into_the_masthead(visit, word).await?;
    let count: usize = visit
        .value("document.querySelectorAll('[role=option]').length")
        .await?;
    holds("there is more than one suggestion", count > 1)?;
    visit.expect_accessible("html").await?;
    expect_current(visit, None).await?;
    visit.presses(Key::Down).await?;
    expect_current(visit, Some(0)).await?;
    visit.expect_accessible("header").await?;
    visit.presses(Key::Down).await?;
    expect_current(visit, Some(1)).await?;
    visit.presses(Key::Up).await?;
    visit.presses(Key::Up).await?;
    expect_current(visit, None).await?;
    visit.presses(Key::Up).await?;
    expect_current(visit, Some(count - 1)).await?;
    // These belong to the words again.
    visit.presses(Key::Home).await?;
    expect_current(visit, None).await?;
    same(
        "the caret",
        visit
            .value::<u32>("document.activeElement.selectionStart")
            .await?,
        0,
    )?;
    visit.presses(Key::Escape).await?;
    visit.expect_no_suggestions().await?;
    same(
        "the words stay",
        visit
            .value::<String>("document.activeElement.value")
            .await?,
        word.to_owned(),
    )?;
    visit.presses(Key::Down).await?;
    visit.expect_suggestions().await?;
    expect_current(visit, Some(0)).await?;
    visit.presses(Key::Tab).await?;
    visit.expect_no_suggestions().await?;
    visit.is_in_the_same_document().await
}

async fn a_suggestion_leads_to_its_page(visit: &Visit) -> Outcome {
    types_into_the_masthead(visit, &title_words(visit)?).await?;
    let option = "[...document.querySelectorAll('[role=option]')].findIndex(({ dataset }) => dataset.href === arguments[0])";
    let href = visit.portal.href(&visit.samples.article.path);
    let at: i32 = visit
        .run(&format!("return {option}"), vec![json!(href)])
        .await?;
    holds(&format!("{href} is suggested"), at >= 0)?;
    for _ in 0..=at {
        visit.presses(Key::Down).await?;
    }
    visit.presses(Key::Enter).await?;
    visit.arrives_at(&visit.samples.article.path).await?;
    visit.expect_no_suggestions().await?;
    visit.is_in_the_same_document().await
}

async fn a_pointer_takes_a_suggestion(visit: &Visit) -> Outcome {
    types_into_the_masthead(visit, &title_words(visit)?).await?;
    let href = visit.of_option(0, "dataset.href").await?;
    visit.clicks_at("[role=option]").await?;
    let there = "location.pathname + location.search + location.hash === arguments[0]";
    visit
        .until("the suggestion is followed", there, vec![href])
        .await?;
    visit.is_in_the_same_document().await
}

async fn the_finder_suggests_documents_and_filters_on(visit: &Visit) -> Outcome {
    let PageContent::Document(page) = &visit.samples.law.text.content else {
        return Err("the document is none".into());
    };
    let number = page.document.number.clone();
    visit.opens_the_finder().await?;
    visit.looks_for(&number).await?;
    visit.expect_suggestions().await?;
    visit
        .expect_text(".finder-results .document-row__number", &number)
        .await?;
    same(
        "where the first suggestion leads",
        visit.of_option(0, "dataset.href").await?,
        json!(visit.portal.href(&visit.samples.law.text.path)),
    )?;
    visit.expect_accessible("main").await?;
    visit.presses(Key::Down).await?;
    visit.presses(Key::Enter).await?;
    visit.arrives_at(&visit.samples.law.text.path).await?;
    visit.is_in_the_same_document().await
}

/// While letters are composed, arrows and Enter choose among what the input method offers.
async fn an_input_method_keeps_its_keys(visit: &Visit) -> Outcome {
    let words = title_words(visit)?;
    types_into_the_masthead(visit, &words).await?;
    let press = "
        const press = (key) => {
            const event = new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
            return document.activeElement.dispatchEvent(event);
        };
        return ['ArrowDown', 'ArrowUp', 'Enter', 'Escape'].map(press);";
    let left: Vec<bool> = visit.run(press, Vec::new()).await?;
    holds("the keys are left alone", left.iter().all(|left| *left))?;
    expect_current(visit, None).await?;
    visit.expect_suggestions().await
}

async fn the_answer_comes_first_and_enter_wants_no_suggestions(visit: &Visit) -> Outcome {
    let words = title_words(visit)?;
    visit.opens_the_search().await?;
    visit.types(&words).await?;
    visit.expect_answered(&words).await?;
    visit.expect_suggestions().await?;
    visit.selects_words().await?;
    visit.types("thép").await?;
    visit.presses(Key::Enter).await?;
    visit.expect_answered("thép").await?;
    // Longer than suggestions wait for another letter.
    let wait = "return new Promise((go) => setTimeout(go, 500, null));";
    visit.run::<()>(wait, Vec::new()).await?;
    visit.expect_no_suggestions().await
}

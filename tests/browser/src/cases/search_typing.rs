//! Typing into the box of the search's page.

use model::permalink::Address;
use serde_json::json;
use thirtyfour::Key;

use super::Case;
use super::search::title_words;
use crate::failure::{Outcome, holds, same};
use crate::visit::{BOX, Visit};

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(letters_that_an_input_method_composes_are_answered),
        Case::new(the_count_is_announced_once_the_reader_stops),
        Case::new(the_address_follows_what_is_typed),
        Case::new(a_box_that_is_emptied_leaves_the_other_ways_on),
    ]
}

/// Android composes all the time, so waiting for the end of it would find nothing there. The letters before
/// the last are no words, and nobody looks for them.
async fn letters_that_an_input_method_composes_are_answered(visit: &Visit) -> Outcome {
    let letters = ["d", "đ", "đu", "đư", "đươ", "đườ", "đường"];
    visit.opens_the_search().await?;
    visit.notes_sentences().await?;
    let watch = "
        window.__rewritten = [];
        const box = document.activeElement;
        const plain = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
        Object.defineProperty(box, 'value', {
            get() { return plain.get.call(this); },
            set(value) { window.__rewritten.push(value); plain.set.call(this, value); },
        });";
    visit.run::<()>(watch, Vec::new()).await?;
    for composed in letters {
        visit.composes(composed).await?;
    }
    visit.expect_answered("đường").await?;
    same(
        "the words in the box",
        visit
            .value::<String>("document.activeElement.value")
            .await?,
        "đường".to_owned(),
    )?;
    same(
        "what a script wrote into the box",
        visit.value::<Vec<String>>("window.__rewritten").await?,
        Vec::<String>::new(),
    )?;
    let shown: Vec<String> = visit.value("window.__shown").await?;
    let half = |shown: &&String| {
        letters[..6]
            .iter()
            .any(|letters| shown.contains(&format!("“{letters}”")))
    };
    let half: Vec<&String> = shown.iter().filter(half).collect();
    same("sentences about half letters", half, Vec::<&String>::new())?;
    visit.expect_address(&visit.search_for("đường")).await
}

async fn the_count_is_announced_once_the_reader_stops(visit: &Visit) -> Outcome {
    let words = title_words(visit)?;
    visit.opens_the_search().await?;
    visit.notes_sentences().await?;
    let times = "
        window.__letter = 0;
        window.__silence = [];
        addEventListener('input', () => { window.__letter = performance.now(); }, true);
        new MutationObserver(() => {
            if (document.querySelector('.search-page [role=status]')?.textContent !== window.__heard) {
                window.__heard = document.querySelector('.search-page [role=status]').textContent;
                window.__silence.push(performance.now() - window.__letter);
            }
        }).observe(document.body, { childList: true, characterData: true, subtree: true });";
    visit.run::<()>(times, Vec::new()).await?;
    visit.types(&words).await?;
    visit.expect_answered(&words).await?;
    let announced =
        "window.__announced.at(-1) === document.querySelector('.search-page__count').textContent";
    visit
        .until("the count is announced", announced, Vec::new())
        .await?;
    let (announced, silence): (Vec<String>, Vec<f64>) = visit
        .value("[window.__announced, window.__silence]")
        .await?;
    same("sentences that were announced", announced.len(), 1)?;
    holds(
        &format!("{silence:?} ms after the last letter"),
        silence.last().is_some_and(|silence| *silence >= 950.0),
    )?;
    let place = "document.querySelectorAll('.search-page [role=status]').length";
    same("places that announce", visit.value::<u32>(place).await?, 1)?;
    let focused = "document.activeElement.matches(arguments[0])";
    visit
        .until("the focus stays in the box", focused, vec![json!(BOX)])
        .await
}

async fn the_address_follows_what_is_typed(visit: &Visit) -> Outcome {
    let words = title_words(visit)?;
    visit.open(&visit.samples.article.path).await?;
    visit.follow(&Address::Search.path()).await?;
    visit.arrives_at(&Address::Search.path()).await?;
    visit.remembers_the_document().await?;
    let entry: Option<f64> = visit.value("history.state").await?;
    visit.click(BOX).await?;
    visit.types(&words).await?;
    visit.expect_address(&visit.search_for(&words)).await?;
    same(
        "the number of the entry",
        visit.value::<Option<f64>>("history.state").await?,
        entry,
    )?;
    // Enter has nothing to add: the entry has these words already.
    visit.presses(Key::Enter).await?;
    visit.expect_no_suggestions().await?;
    visit
        .expect_first_result(&visit.samples.article.path)
        .await?;
    visit.clicks_at(".search-result a").await?;
    visit.arrives_at(&visit.samples.article.path).await?;
    visit.goes_back().await?;
    visit.arrives_at(&visit.search_for(&words)).await?;
    visit.goes_back().await?;
    visit.arrives_at(&visit.samples.article.path).await?;
    visit.is_in_the_same_document().await
}

async fn a_box_that_is_emptied_leaves_the_other_ways_on(visit: &Visit) -> Outcome {
    let words = title_words(visit)?;
    visit.open(&visit.search_for(&words)).await?;
    visit.expect_answered(&words).await?;
    visit.click(BOX).await?;
    visit.selects_words().await?;
    visit.presses(Key::Backspace).await?;
    visit.expect_address(&Address::Search.path()).await?;
    let empty = "!document.querySelector('.search-result') && !document.querySelector('.search-page__count').textContent";
    visit.until("nothing is shown", empty, Vec::new()).await
}

//! What the search fetches and when, what it says to the server, and what is left when something fails.

use model::permalink::Address;
use model::text::search_page::INCOMPLETE;
use model::text::{SEARCH, finder};
use serde_json::json;
use thirtyfour::Key;

use super::Case;
use super::search::title_words;
use crate::failure::{Outcome, same};
use crate::portal::{Answer, RequestFilter};
use crate::visit::{BOX, MASTHEAD, Visit};

pub(super) fn cases() -> Vec<Case> {
    let mut cases = vec![
        Case::new(nothing_is_fetched_before_a_touch),
        Case::new(nothing_is_fetched_before_enter_where_data_is_saved),
        Case::new(no_request_says_the_words),
        Case::new(without_the_app_the_page_answers_and_types_on),
        Case::new(the_switch_for_the_key_is_remembered),
        Case::new(without_scripts_the_pages_say_how_to_go_on),
        Case::new(a_shard_of_other_bytes_is_refused),
    ];
    for (what, asked) in [
        ("a module", RequestFilter::Finder("js")),
        ("a wasm", RequestFilter::Finder("wasm")),
        ("a root", RequestFilter::Path("/api/v1/tim-kiem.bin".into())),
    ] {
        for answer in [Answer::NotFound, Answer::Dropped, Answer::Garbage] {
            let asked = asked.clone();
            let name = format!("search quiet: {what} that is {answer:?} leaves words and ways on");
            cases.push(Case::named(name, async move |visit| {
                leaves_words_and_ways_on(visit, asked.clone(), answer).await
            }));
        }
    }
    for answer in [Answer::NotFound, Answer::Dropped, Answer::ServerError] {
        let name = format!("search quiet: what was found stays when shards are {answer:?}");
        cases.push(Case::named(name, async move |visit| {
            what_was_found_stays(visit, answer).await
        }));
    }
    cases
}

async fn nothing_is_fetched_before_a_touch(visit: &Visit) -> Outcome {
    for path in [
        Address::Front.path(),
        visit.samples.article.path.clone(),
        Address::Search.path(),
    ] {
        visit.open(&path).await?;
        visit.asks_the_server_something().await?;
        visit.wait_for_two_frames().await?;
        same(&path, visit.times_search_fetched(), 0)?;
    }
    same(
        "times the script was asked for elsewhere",
        visit.portal.times(&RequestFilter::SearchScript),
        1,
    )?;
    visit.click(BOX).await?;
    visit
        .wait("the first touch fetches", async || {
            visit.times_search_fetched() >= 3
        })
        .await
}

async fn nothing_is_fetched_before_enter_where_data_is_saved(visit: &Visit) -> Outcome {
    let words = title_words(visit)?;
    visit.saves_data().await?;
    visit.open(&visit.samples.article.path).await?;
    visit.click(MASTHEAD).await?;
    visit.types(&words).await?;
    visit.asks_the_server_something().await?;
    visit.wait_for_two_frames().await?;
    same(
        "the script",
        visit.portal.times(&RequestFilter::SearchScript),
        0,
    )?;
    visit.presses(Key::Enter).await?;
    visit.expect_answered(&words).await?;
    visit.expect_app().await?;
    let fetched = visit.times_search_fetched();
    visit.click(BOX).await?;
    visit.presses(Key::End).await?;
    visit.types(" thép").await?;
    visit.asks_the_server_something().await?;
    visit.wait_for_two_frames().await?;
    same(
        "fetched while typing",
        visit.times_search_fetched(),
        fetched,
    )?;
    visit.presses(Key::Enter).await?;
    visit.expect_answered(&format!("{words} thép")).await
}

async fn no_request_says_the_words(visit: &Visit) -> Outcome {
    let words = title_words(visit)?;
    visit.opens_the_search().await?;
    visit.types(&words).await?;
    visit.expect_answered(&words).await?;
    visit.expect_address(&visit.search_for(&words)).await?;
    // Pages are fetched for passages, and one is followed.
    visit.scrolls_to(200).await?;
    visit.clicks_at(".search-result a").await?;
    visit.arrives_at(&visit.samples.article.path).await?;
    visit.asks_the_server_something().await?;
    visit.expect_words_kept(&words)
}

async fn leaves_words_and_ways_on(visit: &Visit, asked: RequestFilter, answer: Answer) -> Outcome {
    let words = title_words(visit)?;
    if matches!(
        (&asked, answer),
        (RequestFilter::Finder("js"), Answer::Garbage)
    ) {
        visit.expects("Failed to load module script: Expected a JavaScript");
    }
    visit.portal.answers(asked, answer);
    // Names have hashes, and another try has a number.
    visit.expects_answer("", answer);
    visit.open(&visit.search_for(&words)).await?;
    visit.expect_search_failed(&words).await?;
    visit.portal.recovers();
    visit.click("[data-search=again]").await?;
    visit.expect_answered(&words).await?;
    visit.expect_first_result(&visit.samples.article.path).await
}

async fn what_was_found_stays(visit: &Visit, answer: Answer) -> Outcome {
    let words = title_words(visit)?;
    visit.open(&visit.search_for(&words)).await?;
    visit.expect_answered(&words).await?;
    visit
        .expect_first_result(&visit.samples.article.path)
        .await?;
    visit.portal.answers(RequestFilter::Shard, answer);
    visit.expects_answer("", answer);
    visit.click(BOX).await?;
    visit.selects_words().await?;
    visit.types("nghị định hỗ trợ").await?;
    visit
        .expect_text(".search-page__trouble p", INCOMPLETE)
        .await?;
    visit.portal.recovers();
    visit.click("[data-search=again]").await?;
    visit.expect_answered("nghị định hỗ trợ").await?;
    let well = "!document.querySelector('.search-page__trouble p') && document.querySelector('.search-result')";
    visit.until("all of it is found", well, Vec::new()).await
}

async fn a_shard_of_other_bytes_is_refused(visit: &Visit) -> Outcome {
    let words = title_words(visit)?;
    visit.portal.answers(RequestFilter::Shard, Answer::Garbage);
    visit.open(&visit.search_for(&words)).await?;
    visit
        .expect_text(".search-page__trouble p", INCOMPLETE)
        .await?;
    visit.portal.recovers();
    visit.click("[data-search=again]").await?;
    visit.expect_first_result(&visit.samples.article.path).await
}

async fn without_the_app_the_page_answers_and_types_on(visit: &Visit) -> Outcome {
    let words = title_words(visit)?;
    visit.portal.answers(RequestFilter::Wasm, Answer::NotFound);
    visit.expects_answer("", Answer::NotFound);
    visit.load(&visit.search_for("thép")).await?;
    visit.expect_app_failed().await?;
    visit.expect_answered("thép").await?;
    visit.click(BOX).await?;
    visit.selects_words().await?;
    visit.types(&words).await?;
    visit.expect_answered(&words).await?;
    visit.expect_suggestions().await?;
    visit.expect_address(&visit.search_for(&words)).await?;
    visit.presses(Key::Escape).await?;
    visit.expect_no_suggestions().await?;
    visit.clicks_at(".search-result a").await?;
    visit.expect_address(&visit.samples.article.path).await
}

async fn the_switch_for_the_key_is_remembered(visit: &Visit) -> Outcome {
    visit.open(&Address::Search.path()).await?;
    visit.click(".search-page__key input").await?;
    visit.open(&visit.samples.article.path).await?;
    visit.types("/").await?;
    visit.wait_for_two_frames().await?;
    let focused = "document.activeElement.matches('[type=search]')";
    same("the key is off", visit.value::<bool>(focused).await?, false)?;
    visit.open(&Address::Search.path()).await?;
    visit
        .until(
            "the switch shows it",
            "document.querySelector('.search-page__key input')?.checked === false",
            Vec::new(),
        )
        .await?;
    visit.click(".search-page__key input").await?;
    visit
        .run::<()>("document.activeElement.blur()", Vec::new())
        .await?;
    visit.types("/").await?;
    visit.until("the key is on", focused, Vec::new()).await
}

async fn without_scripts_the_pages_say_how_to_go_on(visit: &Visit) -> Outcome {
    let words = "vòng bi";
    visit.runs_no_scripts(true).await?;
    visit.load(&visit.search_for(words)).await?;
    visit.expect_heading(SEARCH).await?;
    let sentence = "[...document.querySelectorAll('main noscript p')].map((p) => p.checkVisibility() && p.textContent).join()";
    let sentence = format!("{sentence} === arguments[0]");
    visit
        .until(
            "the page says why nothing is found",
            &sentence,
            vec![json!(model::text::search_page::NO_SCRIPT)],
        )
        .await?;
    visit.expect_other_ways_on().await?;
    let documents = format!(
        "{}?q=vong+bi",
        Address::Documents(model::listing::PageNumber::FIRST).path()
    );
    visit.load(&documents).await?;
    visit
        .until(
            "the list says that it is no answer",
            &sentence,
            vec![json!(finder::NO_SCRIPT)],
        )
        .await?;
    // The audit at the end of the visit is a script.
    visit.runs_no_scripts(false).await
}

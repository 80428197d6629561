//! Theme and size of letters.

use model::permalink::Address;
use serde_json::Value;

use super::Case;
use crate::failure::{Outcome, holds, same};
use crate::portal::{Answer, RequestFilter};
use crate::visit::{SEARCH_OPENER, Visit};

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(choices_are_remembered_and_there_before_the_first_paint),
        Case::new(a_choice_taken_back_is_forgotten),
        Case::new(a_chosen_theme_looks_like_the_devices),
        Case::new(the_largest_letters_fit_a_narrow_viewport),
        Case::new(large_letters_leave_room_in_the_search_box),
        Case::new(the_address_can_be_copied),
    ]
}

const CHOSEN: &str = "((html) => [html.dataset.theme ?? null, html.dataset.textSize ?? null])(document.documentElement)";

async fn choices_are_remembered_and_there_before_the_first_paint(visit: &Visit) -> Outcome {
    visit.open(&Address::Front.path()).await?;
    visit.chooses("theme", "dark").await?;
    visit.chooses("textSize", "larger").await?;
    visit.expect_dark_page().await?;
    visit.portal.answers(RequestFilter::Wasm, Answer::Late);
    visit.reload().await?;
    visit.wait_for_two_frames().await?;
    let chosen: (Option<String>, Option<String>) = visit.value(CHOSEN).await?;
    same(
        "what was chosen",
        chosen,
        (Some("dark".into()), Some("larger".into())),
    )?;
    visit
        .until(
            "the first paint",
            "performance.getEntriesByName('first-paint').length",
            Vec::new(),
        )
        .await?;
    let set_and_painted =
        "[window.__chosen, performance.getEntriesByName('first-paint')[0].startTime]";
    let (set, painted): (f64, f64) = visit.value(set_and_painted).await?;
    holds(
        &format!("set after {set} ms, painted after {painted}"),
        set < painted,
    )?;
    visit.expect_dark_page().await?;
    visit.portal.recovers();
    visit.expect_app().await?;
    let shown = "[...document.querySelectorAll('[data-setting]')].map(({ value }) => value)";
    same(
        "what the choices show",
        visit.value::<Vec<String>>(shown).await?,
        ["larger", "dark", "larger", "dark"],
    )?;
    visit.expect_no_layout_shift().await
}

async fn a_choice_taken_back_is_forgotten(visit: &Visit) -> Outcome {
    visit.prefers_dark().await?;
    visit.open(&Address::Front.path()).await?;
    visit.chooses("theme", "light").await?;
    visit.chooses("textSize", "large").await?;
    visit.chooses("theme", "").await?;
    visit.chooses("textSize", "").await?;
    same(
        "what is chosen",
        visit.value::<Value>(CHOSEN).await?,
        serde_json::json!([null, null]),
    )?;
    visit.reload().await?;
    visit.expect_app().await?;
    same(
        "what is stored",
        visit.value::<u32>("localStorage.length").await?,
        0,
    )?;
    visit.expect_dark_page().await
}

/// The stylesheet says its colors twice, for the device's wish and for the reader's.
async fn a_chosen_theme_looks_like_the_devices(visit: &Visit) -> Outcome {
    visit.open(&visit.samples.article.path).await?;
    let light = visit.colors().await?;
    visit.chooses("theme", "dark").await?;
    let chosen_dark = visit.colors().await?;
    visit.prefers_dark().await?;
    visit.chooses("theme", "").await?;
    let dark = visit.colors().await?;
    visit.chooses("theme", "light").await?;
    let chosen_light = visit.colors().await?;
    holds("the themes differ", light != dark)?;
    same("dark, chosen", chosen_dark, dark)?;
    same("light, chosen", chosen_light, light)
}

async fn the_largest_letters_fit_a_narrow_viewport(visit: &Visit) -> Outcome {
    visit.has_viewport(320, 640).await?;
    for kind in visit
        .samples
        .kinds()
        .iter()
        .filter(|kind| !kind.is_nowhere())
    {
        visit.open(&kind.path).await?;
        visit.chooses("textSize", "larger").await?;
        visit.expect_no_overflow().await?;
    }
    Ok(())
}

async fn large_letters_leave_room_in_the_search_box(visit: &Visit) -> Outcome {
    visit.has_viewport(375, 812).await?;
    visit.open(&visit.samples.article.path).await?;
    visit.enlarges_letters(150).await?;
    visit.spaces_letters().await?;
    visit.click(SEARCH_OPENER).await?;
    let form = "[...document.querySelectorAll('header .search-form > *')]";
    let room = format!(
        "{form}.every((part) => part.clientWidth > 60 && part.scrollWidth <= part.clientWidth)"
    );
    visit
        .until("box and button hold their words", &room, Vec::new())
        .await
}

async fn the_address_can_be_copied(visit: &Visit) -> Outcome {
    visit.may_copy().await?;
    visit.has_viewport(1280, 900).await?;
    visit.open(&visit.samples.article.path).await?;
    visit.clicks_at("[data-action=copy]").await?;
    visit
        .expect_text("[data-reader=said]", model::text::COPIED)
        .await?;
    let read = "const done = arguments[0]; navigator.clipboard.readText().then(done, (error) => done(String(error)))";
    same(
        "what was copied",
        visit.later::<String>(read, Vec::new()).await?,
        &*visit.samples.article.url,
    )
}

//! How long the finder takes to answer a keystroke. `cargo xtask bench finder` builds the portal for it
//! and runs it.

mod keystrokes;

use model::finder::FinderQuery;
use model::text::finder::with_words;
use serde_json::json;

use super::{Page, SLOWED, is_proven, with_page};
use crate::failure::{Outcome, holds, same};
use crate::portal::{Built, Portal};
use keystrokes::Keystrokes;

/// What readers type, letter by letter: a query on each line.
const QUERIES: &str = include_str!("../../../fixtures/finder-bench-queries.txt");

/// Notes when the choices have become boxes, from the moment the page is asked for.
const NOTE_BOXES: &str = "
    new MutationObserver((_, observer) => {
        if (!document.querySelector('form[data-finder=live] .choice__box')) return;
        observer.disconnect();
        window.__boxes = performance.now();
    }).observe(document, { childList: true, subtree: true });";

const BOXES: &str = "
    const done = arguments[0];
    const look = () => (window.__boxes ? done(window.__boxes) : setTimeout(look, 100));
    look();";

/// Measures and prints, with the portal that `PORTAL_BENCH_DIST` names.
pub(super) fn run() -> Outcome {
    let portal = Portal::serve(&Built::in_place("PORTAL_BENCH_DIST", "/")?)?;
    with_page(async |page| measure(page, &portal).await)
}

async fn measure(page: &Page, portal: &Portal) -> Outcome {
    page.tell(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({"source": NOTE_BOXES}),
    )
    .await?;
    page.driver.goto(portal.url("/van-ban/")).await?;
    // Not before: a page that is opened in a slowed browser is slowed by that much once more.
    page.slows(SLOWED).await?;
    let boxes: f64 = page.wait_for(BOXES).await?;
    let all: String = page
        .run("return document.querySelector('.finder-sentence').textContent")
        .await?;
    let mut keystrokes = Keystrokes::default();
    for typed in QUERIES.lines() {
        keystrokes.add(&page.driver, typed).await?;
    }
    let times = page.slowing().await?;
    println!("\nin a browser slowed {times:.1} times once the page had loaded: {all}");
    println!(
        "{:<20} {boxes:>7.0} ms after the page was asked for",
        "choices are boxes"
    );
    println!("{keystrokes}");
    is_proven(times)
}

/// The page has answered these very words, and had nothing left to do once it had.
fn is_answered(words: &str, sentence: &str, late: u32) -> Outcome {
    let words = FinderQuery::default().with_words(words).words;
    let says = format!("“{sentence}” answers “{words}”");
    holds(&says, sentence.contains(&with_words(&words)))?;
    same("changes of the page after the answer was measured", late, 0)
}

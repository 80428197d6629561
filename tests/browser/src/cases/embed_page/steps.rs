//! What all tests of the page for webmasters do and expect.

use model::permalink::{Address, embed_page};
use serde_json::json;

use crate::failure::Outcome;
use crate::visit::Visit;

/// Opens the page with these choices, and waits for its script and its preview.
pub(super) async fn opens(visit: &Visit, query: &str) -> Outcome {
    visit.open(&format!("{}{query}", embed_page())).await?;
    expect_script(visit).await
}

pub(super) async fn expect_script(visit: &Visit) -> Outcome {
    let live = "document.querySelector('[data-embed=live]')";
    visit
        .until("the page's script is there", live, Vec::new())
        .await
}

/// Takes an entry of a list.
pub(super) async fn takes(visit: &Visit, name: &str, value: &str) -> Outcome {
    visit
        .click(&format!("[name={name}] option[value='{value}']"))
        .await
}

/// Ticks or takes one of several.
pub(super) async fn ticks(visit: &Visit, name: &str, value: &str) -> Outcome {
    visit.click(&format!("[name={name}][value={value}]")).await
}

/// The code of this name contains a piece.
pub(super) async fn expect_code(visit: &Visit, name: &str, piece: &str) -> Outcome {
    let code =
        "document.querySelector(`[data-code=${arguments[0]}]`).textContent.includes(arguments[1])";
    visit
        .until(
            &format!("the code holds {piece}"),
            code,
            vec![json!(name), json!(piece)],
        )
        .await
}

pub(super) async fn expect_query(visit: &Visit, query: &str) -> Outcome {
    visit
        .expect_address(&format!("{}{query}", embed_page()))
        .await
}

/// The element shows as many headlines.
pub(super) async fn expect_headlines(visit: &Visit, count: u32) -> Outcome {
    let shown = "document.querySelector('[data-stage] cnht-news').shadowRoot
        ?.querySelectorAll('section:not(.wait) .item').length === arguments[0]";
    visit
        .until(
            &format!("the preview has {count} headlines"),
            shown,
            vec![json!(count)],
        )
        .await
}

/// The message of this name is shown.
pub(super) async fn expect_message(visit: &Visit, name: &str) -> Outcome {
    let shown = "[...document.querySelectorAll(`[data-say=${arguments[0]}]`)].some((one) => one.checkVisibility())";
    visit
        .until(&format!("“{name}” is shown"), shown, vec![json!(name)])
        .await
}

pub(super) async fn expect_no_message(visit: &Visit, name: &str) -> Outcome {
    let shown = "[...document.querySelectorAll(`[data-say=${arguments[0]}]`)].every((one) => !one.checkVisibility())";
    visit
        .until(&format!("“{name}” is not shown"), shown, vec![json!(name)])
        .await
}

/// The slug of a category that has a list of two pages.
pub(super) fn category(visit: &Visit) -> Outcome<String> {
    match Address::parse(&visit.samples.category) {
        Some(Address::Category(slug, _)) => Ok(slug),
        _ => Err("the sample is no category".into()),
    }
}

//! On a phone: a masthead of one row, text on the first screen, search and menu behind buttons.

use model::permalink::Address;
use serde_json::{Value, json};
use thirtyfour::Key;

use super::Case;
use crate::failure::{Outcome, holds, same};
use crate::visit::{MENU_OPENER, SEARCH_OPENER, Visit};

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(every_text_begins_on_the_first_screen),
        Case::new(the_masthead_leaves_room_for_the_page),
        Case::new(the_search_opens_with_its_box_in_hand),
        Case::new(escape_closes_search_and_menu),
        Case::new(settings_and_date_are_in_the_menu),
        Case::new(contents_and_tools_are_folded),
    ]
}

const WIDTH: u32 = 375;
const HEIGHT: u32 = 812;

const OPEN: &str = "document.querySelector(':popover-open')?.id ?? null";

async fn every_text_begins_on_the_first_screen(visit: &Visit) -> Outcome {
    visit.has_viewport(WIDTH, HEIGHT).await?;
    let mut late = Vec::new();
    for path in &visit.samples.texts {
        visit.load(path).await?;
        let top =
            "document.querySelector('.rich-text').firstElementChild.getBoundingClientRect().top";
        let top: f64 = visit.value(top).await?;
        if top > f64::from(HEIGHT) {
            late.push(format!("{top:.0} {path}"));
        }
    }
    holds(
        &format!("texts that begin later:\n{}", late.join("\n")),
        late.is_empty(),
    )
}

/// A quarter of the screen at most: in the largest letters, and magnified four times in a window of 1280 by 1024.
async fn the_masthead_leaves_room_for_the_page(visit: &Visit) -> Outcome {
    for (width, height, size) in [(WIDTH, HEIGHT, "larger"), (320, 256, "")] {
        visit.has_viewport(width, height).await?;
        visit.open(&Address::Front.path()).await?;
        visit.chooses("textSize", size).await?;
        let shown = "document.querySelector('#portal > header').getBoundingClientRect().height";
        let shown: f64 = visit.value(shown).await?;
        holds(
            &format!("the masthead is {shown} px high in a window of {width} by {height}"),
            shown <= f64::from(height) / 4.0,
        )?;
    }
    Ok(())
}

async fn the_search_opens_with_its_box_in_hand(visit: &Visit) -> Outcome {
    let in_hand = "document.activeElement.matches('#portal-search:popover-open [type=search]')";
    visit.has_viewport(WIDTH, HEIGHT).await?;
    visit.load(&visit.samples.article.path).await?;
    visit.click(SEARCH_OPENER).await?;
    visit
        .until("the box has the focus", in_hand, Vec::new())
        .await?;
    visit.expect_accessible("#portal > header").await?;
    visit.presses(Key::Escape).await?;
    visit.types("/").await?;
    visit
        .until("the key / opens it too", in_hand, Vec::new())
        .await?;
    visit.types("khuôn").await?;
    visit.presses(Key::Enter).await?;
    visit.arrives_at("/tim-kiem/?q=khu%C3%B4n").await
}

async fn escape_closes_search_and_menu(visit: &Visit) -> Outcome {
    visit.has_viewport(WIDTH, HEIGHT).await?;
    visit.load(&visit.samples.article.path).await?;
    for (opener, panel) in [
        (MENU_OPENER, "portal-menu"),
        (SEARCH_OPENER, "portal-search"),
    ] {
        visit.click(opener).await?;
        same(
            "what is open",
            visit.value::<Value>(OPEN).await?,
            json!(panel),
        )?;
        visit.presses(Key::Escape).await?;
        same(
            "what is open still",
            visit.value::<Value>(OPEN).await?,
            json!(null),
        )?;
        let focused = format!("document.activeElement.matches('{opener}')");
        holds(
            "the button has the focus again",
            visit.value(&focused).await?,
        )?;
    }
    Ok(())
}

async fn settings_and_date_are_in_the_menu(visit: &Visit) -> Outcome {
    visit.has_viewport(WIDTH, HEIGHT).await?;
    visit.load(&visit.samples.article.path).await?;
    visit.click(MENU_OPENER).await?;
    let date = "document.querySelector('#portal-menu [data-reader=date]').checkVisibility() \
        && document.querySelector('#portal-menu [data-reader=date]').textContent.includes('tháng')";
    holds("the date is shown", visit.value(date).await?)?;
    visit.presses(Key::Escape).await?;
    visit.chooses("theme", "dark").await?;
    visit.expect_dark_page().await?;
    let both = "[...document.querySelectorAll('[data-setting=theme]')].map(({ value }) => value)";
    same(
        "both show it",
        visit.value::<Value>(both).await?,
        json!(["dark", "dark"]),
    )
}

async fn contents_and_tools_are_folded(visit: &Visit) -> Outcome {
    let last = visit.samples.last_heading()?;
    let link = format!("main nav a[href='#{last}']");
    visit.has_viewport(WIDTH, HEIGHT).await?;
    visit.load(&visit.samples.article.path).await?;
    let shown = format!(
        "document.querySelector(\"{link}\").checkVisibility({{ contentVisibilityAuto: true }})"
    );
    holds(
        "the contents are folded",
        !visit.value::<bool>(&shown).await?,
    )?;
    visit.click(".contents summary").await?;
    visit.click(&link).await?;
    visit.expect_on_top(last).await?;
    visit.has_viewport(1280, 900).await?;
    visit.load(&visit.samples.article.path).await?;
    holds("a wide window shows them", visit.value(&shown).await?)
}

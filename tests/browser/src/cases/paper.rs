//! What is read, on paper.

use serde_json::json;

use super::Case;
use crate::failure::{Outcome, holds, same};
use crate::visit::Visit;

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(a_sheet_says_number_and_address),
        Case::new(every_sheet_has_room_for_its_foot),
        Case::new(the_screen_does_not_show_the_foot_of_the_sheet),
        Case::new(nothing_to_click_is_printed),
        Case::new(what_a_summary_folds_away_is_printed),
        Case::new(notes_are_printed_whole_and_without_their_arrows),
    ]
}

const SEEN: &str =
    "[...document.querySelectorAll(arguments[0])].some((one) => one.checkVisibility())";

async fn a_sheet_says_number_and_address(visit: &Visit) -> Outcome {
    let document = &visit.samples.law.ended;
    visit.open(&document.page.path).await?;
    visit.looks_at_the_print().await?;
    let title = format!("{} {}", document.document.nature, document.document.number);
    let foot = "(({ innerText, checkVisibility }, style) => [innerText, style.position, style.display])(
        document.querySelector('.print-sheet'), getComputedStyle(document.querySelector('.print-sheet')))";
    let foot: [String; 3] = visit.value(foot).await?;
    same(
        "the foot of every sheet",
        foot,
        [
            format!("{title} · {}", document.page.url),
            "fixed".into(),
            "block".into(),
        ],
    )?;
    visit.looks_at_the_screen().await
}

/// The line stood on the last words of the sheet. Only what a browser repeats keeps them apart.
async fn every_sheet_has_room_for_its_foot(visit: &Visit) -> Outcome {
    visit.open(&visit.samples.law.text.path).await?;
    visit.looks_at_the_print().await?;
    let room = "(({ display, breakInside, height }) => [display, breakInside, parseFloat(height)])(
        getComputedStyle(document.body, '::after'))";
    let (display, inside, height): (String, String, f64) = visit.value(room).await?;
    same(
        "the room is repeated",
        (&*display, &*inside),
        ("table-footer-group", "avoid"),
    )?;
    let foot: f64 = visit
        .value("document.querySelector('.print-sheet').offsetHeight")
        .await?;
    holds(
        &format!("{foot} px stand in a room of {height} px"),
        foot <= height,
    )?;
    visit.looks_at_the_screen().await
}

async fn the_screen_does_not_show_the_foot_of_the_sheet(visit: &Visit) -> Outcome {
    visit.open(&visit.samples.law.text.path).await?;
    let seen: bool = visit
        .run(&format!("return {SEEN}"), vec![json!(".print-sheet")])
        .await?;
    same("the foot is seen", seen, false)
}

async fn nothing_to_click_is_printed(visit: &Visit) -> Outcome {
    for path in [
        &visit.samples.law.text.path,
        &visit.finder_with(&Default::default()),
    ] {
        visit.open(path).await?;
        visit.looks_at_the_print().await?;
        let seen: bool = visit
            .run(
                &format!("return {SEEN}"),
                vec![json!("button, input, select, nav")],
            )
            .await?;
        holds(&format!("{path} prints controls"), !seen)?;
        visit.looks_at_the_screen().await?;
    }
    Ok(())
}

/// A closed summary kept its text off the sheet, where nobody can open it.
async fn what_a_summary_folds_away_is_printed(visit: &Visit) -> Outcome {
    visit.open(&visit.samples.law.text.path).await?;
    let fold = "document.querySelector('.rich-text').insertAdjacentHTML('beforeend',
        '<details><summary>Mở</summary><p>Chữ gấp lại</p></details>'); return true";
    let _: bool = visit.run(fold, Vec::new()).await?;
    let seen = format!("return {SEEN}");
    let folded = || vec![json!(".rich-text details p")];
    same(
        "it is seen on the screen",
        visit.run::<bool>(&seen, folded()).await?,
        false,
    )?;
    visit.looks_at_the_print().await?;
    same(
        "it is seen on paper",
        visit.run::<bool>(&seen, folded()).await?,
        true,
    )?;
    visit.looks_at_the_screen().await
}

async fn notes_are_printed_whole_and_without_their_arrows(visit: &Visit) -> Outcome {
    let has_notes = "!!document.querySelector('.footnotes__back a')";
    for path in &visit.samples.texts {
        visit.load(path).await?;
        if visit.value(has_notes).await? {
            break;
        }
    }
    holds("some text has notes", visit.value(has_notes).await?)?;
    visit.looks_at_the_print().await?;
    let arrows: bool = visit
        .run(&format!("return {SEEN}"), vec![json!(".footnotes__back a")])
        .await?;
    holds("no arrow leads back on paper", !arrows)?;
    let whole = "getComputedStyle(document.querySelector('.footnotes li')).breakInside";
    same(
        "a note on two sheets",
        visit.value::<String>(whole).await?,
        "avoid",
    )?;
    visit.looks_at_the_screen().await
}

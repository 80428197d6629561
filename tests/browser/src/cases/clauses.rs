//! Legal texts: addresses of their clauses, and the contents that follow the reading.

use model::page::PageContent;
use model::text::document::{CITATION_COPIED, CLAUSE_COPIED, clause_name};
use serde_json::json;
use thirtyfour::Key;

use super::Case;
use crate::failure::{Outcome, holds, same};
use crate::visit::Visit;

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(an_address_leads_to_its_clause),
        Case::new(the_contents_follow_the_reading),
        Case::new(the_address_of_a_clause_is_copied_with_the_mouse),
        Case::new(the_address_of_a_clause_is_copied_with_the_keyboard),
        Case::new(tab_passes_by_the_clauses),
        Case::new(buttons_come_once_and_leave_headings_as_they_are),
        Case::new(the_citation_is_copied),
    ]
}

const READ: &str = "const done = arguments[0]; navigator.clipboard.readText().then(done, (error) => done(String(error)))";

async fn opens(visit: &Visit) -> Outcome {
    visit.may_copy().await?;
    visit.open(&visit.samples.law.text.path).await
}

/// The ids of the parts in the order of the text.
async fn clauses(visit: &Visit) -> Outcome<Vec<String>> {
    visit
        .value("[...document.querySelectorAll('.rich-text .clause[id]')].map(({ id }) => id)")
        .await
}

async fn far_clause(visit: &Visit) -> Outcome<String> {
    let ids = clauses(visit).await?;
    let second = ids.iter().filter(|id| id.ends_with("-khoan-2")).nth(2);
    Ok(second
        .ok_or("no third article has a second clause")?
        .clone())
}

async fn an_address_leads_to_its_clause(visit: &Visit) -> Outcome {
    opens(visit).await?;
    let id = far_clause(visit).await?;
    let path = format!("{}#{id}", visit.samples.law.text.path);
    visit.open("/").await?;
    visit.open(&path).await?;
    visit.expect_on_top(&id).await?;
    visit
        .until(
            "it is marked",
            "document.querySelector(':target').id === arguments[0]",
            vec![json!(id)],
        )
        .await?;
    visit.open("/").await?;
    visit.remembers_the_document().await?;
    visit.follow(&path).await?;
    visit.arrives_at(&path).await?;
    visit.expect_on_top(&id).await?;
    visit.is_in_the_same_document().await
}

async fn the_contents_follow_the_reading(visit: &Visit) -> Outcome {
    opens(visit).await?;
    let hrefs =
        "[...document.querySelectorAll('.contents a')].map((link) => link.getAttribute('href'))";
    let hrefs: Vec<String> = visit.value(hrefs).await?;
    let middle = hrefs.len() / 2;
    for (at, read, marked) in [
        (middle, true, middle),
        (middle, false, middle - 1),
        (2, true, 2),
    ] {
        visit.reads_up_to(&hrefs[at], read).await?;
        visit.expect_contents_at(&hrefs[marked]).await?;
    }
    visit.scrolls_to(0).await?;
    let none = "!document.querySelector('.contents a[aria-current]')";
    visit
        .until("nothing is marked above the text", none, Vec::new())
        .await
}

async fn copied(visit: &Visit, id: &str) -> Outcome {
    visit
        .expect_text(
            "[data-reader=said]",
            &format!("{CLAUSE_COPIED} {}", clause_name(id)),
        )
        .await?;
    let url = format!("{}#{id}", visit.samples.law.text.url);
    same(
        "what was copied",
        visit.later::<String>(READ, Vec::new()).await?,
        url,
    )
}

async fn the_address_of_a_clause_is_copied_with_the_mouse(visit: &Visit) -> Outcome {
    opens(visit).await?;
    for id in [far_clause(visit).await?, "dieu-1".to_owned()] {
        let button = format!("[data-clause='{id}']");
        visit
            .run::<()>(
                "document.getElementById(arguments[0]).scrollIntoView({ block: 'center' })",
                vec![json!(id)],
            )
            .await?;
        visit.click(&button).await?;
        visit.expect_text(&button, "✓").await?;
        copied(visit, &id).await?;
        visit.expect_text(&button, "#").await?;
    }
    Ok(())
}

async fn the_address_of_a_clause_is_copied_with_the_keyboard(visit: &Visit) -> Outcome {
    opens(visit).await?;
    let ids = clauses(visit).await?;
    let at = ids
        .iter()
        .position(|id| id.ends_with("-khoan-1"))
        .ok_or("no clause")?;
    let focus = "document.querySelector(`[data-clause='${arguments[0]}']`).focus()";
    visit.run::<()>(focus, vec![json!(ids[at - 1])]).await?;
    for (key, id) in [
        (Key::Down, &ids[at]),
        (Key::Down, &ids[at + 1]),
        (Key::Up, &ids[at]),
    ] {
        visit.presses(key).await?;
        let there = "document.activeElement.dataset.clause === arguments[0]";
        visit
            .until(&format!("the focus is on {id}"), there, vec![json!(id)])
            .await?;
    }
    let seen = "getComputedStyle(document.activeElement).opacity === '1'";
    visit
        .until("the button in focus is seen", seen, Vec::new())
        .await?;
    visit.presses(Key::Enter).await?;
    copied(visit, &ids[at]).await?;
    let stays = "document.activeElement.dataset.clause === arguments[0]";
    visit
        .until("the focus stays", stays, vec![json!(ids[at])])
        .await
}

async fn tab_passes_by_the_clauses(visit: &Visit) -> Outcome {
    opens(visit).await?;
    let stops = "[...document.querySelectorAll('.clause__copy')]
        .filter(({ tabIndex }) => tabIndex === 0).map(({ dataset }) => dataset.clause)";
    let stops: Vec<String> = visit.value(stops).await?;
    holds("there are stops", stops.len() > 3)?;
    let small = |id: &&String| id.contains("-khoan-") || id.contains("-diem-");
    same(
        "clauses that tab stops at",
        stops.iter().find(small),
        None::<&String>,
    )
}

async fn buttons_come_once_and_leave_headings_as_they_are(visit: &Visit) -> Outcome {
    let path = &visit.samples.law.text.path;
    opens(visit).await?;
    let names = "[...document.querySelectorAll('.rich-text :is(h2, h3)')].map(({ textContent }) => textContent.replace(/\\s+/g, ' '))";
    let named: Vec<String> = visit.value(names).await?;
    let PageContent::Document(document) = &visit.samples.law.text.content else {
        return Err("the document is none".into());
    };
    let listed: Vec<&str> = document
        .contents
        .iter()
        .map(|heading| &*heading.text)
        .collect();
    same("the headings", named, listed)?;
    let ids = clauses(visit).await?;
    visit.follow(&format!("{path}?ngay=2026-06-01")).await?;
    visit
        .expect_address(&format!("{path}?ngay=2026-06-01"))
        .await?;
    visit.follow("/").await?;
    visit.arrives_at("/").await?;
    visit.follow(path).await?;
    visit.arrives_at(path).await?;
    let buttons =
        "[...document.querySelectorAll('.clause__copy')].map(({ dataset }) => dataset.clause)";
    same(
        "the buttons",
        visit.value::<Vec<String>>(buttons).await?,
        ids,
    )
}

async fn the_citation_is_copied(visit: &Visit) -> Outcome {
    opens(visit).await?;
    let PageContent::Document(document) = &visit.samples.law.text.content else {
        return Err("the document is none".into());
    };
    visit.click("[data-action=copy-citation]").await?;
    visit
        .expect_text("[data-reader=citation-said]", CITATION_COPIED)
        .await?;
    same(
        "what was copied",
        visit.later::<String>(READ, Vec::new()).await?,
        &*document.citation,
    )
}

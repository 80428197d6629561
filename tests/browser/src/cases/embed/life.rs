//! The element's life in a page: moved, removed, put back, many at once, changed.

use serde_json::json;

use super::{LATEST, only_widget};
use crate::cases::Case;
use crate::failure::{Outcome, holds, same};
use crate::visit::Visit;

/// The newest documents.
const DOCUMENTS: &str = "/api/v1/moi-nhat/van-ban.json";

/// Keeps the boxes of the elements, and says whether they are the very same ones later.
const KEEP: &str =
    "window.__boxes = [...document.querySelectorAll('cnht-news')].map(({ shadowRoot }) =>
    shadowRoot.querySelector('.cnht'))";
const KEPT: &str = "[...document.querySelectorAll('cnht-news')].every(({ shadowRoot }) =>
    window.__boxes.includes(shadowRoot.querySelector('.cnht')))";

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(a_parent_that_renders_again_loses_nothing),
        Case::new(react_itself_may_render_again),
        Case::new(moved_or_put_back_it_asks_for_nothing),
        Case::new(twenty_on_a_page_ask_once_for_each_source_when_they_come_near),
        Case::new(changes_of_one_moment_are_one_change),
        Case::new(back_and_forth_while_it_loads_is_one_answer),
        Case::new(a_list_shows_as_many_as_are_asked_for),
    ]
}

async fn a_parent_that_renders_again_loses_nothing(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    let before = visit.goes_to_host(&hosts, "react").await?;
    visit.expect_events(2).await?;
    visit.run::<()>(KEEP, Vec::new()).await?;
    for button in ["#again", "#order", "#away", "#away", "#order"] {
        visit.click(button).await?;
    }
    visit.expect_events(2).await?;
    holds(
        "the boxes are the very same",
        visit.value::<bool>(KEPT).await?,
    )?;
    visit.click("#fresh").await?;
    visit.expect_events(4).await?;
    visit.click("#fewer").await?;
    visit.expect_events(6).await?;
    for widget in visit.widgets().await? {
        widget.is_right(2)?;
    }
    let asked = [LATEST, DOCUMENTS].map(|path| visit.portal.times_asked(path));
    same("requests", asked, [1, 1])?;
    visit.expect_host_unchanged(&before).await?;
    visit.keeps_a_picture("embed react").await
}

/// What React removed it makes anew.
async fn react_itself_may_render_again(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    let before = visit.goes_to_host(&hosts, "react-itself").await?;
    visit.expect_events(2).await?;
    visit.run::<()>(KEEP, Vec::new()).await?;
    for button in ["#again", "#order", "#again", "#order"] {
        visit.click(button).await?;
    }
    visit.expect_events(2).await?;
    holds(
        "the boxes are the very same",
        visit.value::<bool>(KEPT).await?,
    )?;
    for (buttons, heard) in [
        (["#away", "#away"].as_slice(), 4),
        (&["#fresh"], 6),
        (&["#fewer"], 8),
    ] {
        for button in buttons {
            visit.click(button).await?;
        }
        visit.expect_events(heard).await?;
    }
    for widget in visit.widgets().await? {
        widget.is_right(2)?;
    }
    let asked = [LATEST, DOCUMENTS].map(|path| visit.portal.times_asked(path));
    same("requests", asked, [1, 1])?;
    visit.expect_host_unchanged(&before).await?;
    visit.keeps_a_picture("embed react itself").await
}

async fn moved_or_put_back_it_asks_for_nothing(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    visit.goes_to_host(&hosts, "plain").await?;
    visit.expect_events(1).await?;
    visit.run::<()>(KEEP, Vec::new()).await?;
    let one = "const one = document.querySelector('cnht-news'), place = one.parentNode;";
    let moves = [
        "place.append(one)",
        "place.previousElementSibling.append(one); place.append(one)",
        "place.moveBefore(one, place.firstChild)",
        "one.remove(); requestAnimationFrame(() => place.append(one))",
    ];
    for script in moves {
        visit
            .run::<()>(&format!("{one} {script}"), Vec::new())
            .await?;
        visit.wait_for_two_frames().await?;
        holds(script, visit.value::<bool>(KEPT).await?)?;
    }
    visit.expect_events(1).await?;
    same("requests", visit.portal.times_asked(LATEST), 1)?;
    only_widget(visit).await?.is_right(5)
}

async fn twenty_on_a_page_ask_once_for_each_source_when_they_come_near(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    let before = visit.goes_to_host(&hosts, "twenty").await?;
    visit
        .until(
            "the first ones are there",
            "window.__events?.length > 1",
            Vec::new(),
        )
        .await?;
    visit.wait_for_two_frames().await?;
    same(
        "requests for what is far away",
        visit.portal.times_asked(DOCUMENTS),
        0,
    )?;
    for _ in 0..20 {
        visit.run::<()>("scrollBy(0, 600)", Vec::new()).await?;
        visit.wait_for_two_frames().await?;
    }
    visit.expect_events(20).await?;
    for widget in visit.widgets().await? {
        widget.is_right(2)?;
    }
    let asked = [LATEST, DOCUMENTS].map(|path| visit.portal.times_asked(path));
    same("requests", asked, [1, 1])?;
    visit.expect_host_unchanged(&before).await?;
    visit.keeps_a_picture("embed twenty").await
}

async fn changes_of_one_moment_are_one_change(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    visit.goes_to_host(&hosts, "plain").await?;
    visit.expect_events(1).await?;
    let change = "const one = document.querySelector('cnht-news');
        one.setAttribute('kind', 'documents'); one.setAttribute('limit', '7'); one.setAttribute('limit', '2');";
    visit.run::<()>(change, Vec::new()).await?;
    let events = visit.expect_events(2).await?;
    same(
        "the last event",
        (events[1].kind.as_deref(), events[1].count),
        (Some("documents"), Some(2)),
    )?;
    only_widget(visit).await?.is_right(2)
}

async fn back_and_forth_while_it_loads_is_one_answer(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    visit.goes_to_host(&hosts, "plain").await?;
    visit.expect_events(1).await?;
    // Longer than the element waits for more changes, and shorter than any answer takes.
    let change = "
        const [slug, done] = arguments, one = document.querySelector('cnht-news');
        const steps = [['kind', 'documents'], ['kind', 'category'], ['kind', 'documents']];
        one.setAttribute('category', slug);
        (async () => {
            for (const step of steps) {
                one.setAttribute(...step);
                for (let turn = 0; turn < 9; turn += 1) await undefined;
            }
            done();
        })();";
    let slug = visit
        .samples
        .category
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default();
    visit.later::<()>(change, vec![json!(slug)]).await?;
    visit.expect_events(2).await?;
    visit.wait_for_two_frames().await?;
    visit.expect_events(2).await?;
    Ok(())
}

/// A page of the portal's own lists holds fewer.
async fn a_list_shows_as_many_as_are_asked_for(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    visit.goes_to_host(&hosts, "plain").await?;
    visit.expect_events(1).await?;
    let ask = "
        const [name, value] = arguments, one = document.querySelector('cnht-news');
        one.removeAttribute('kind');
        one.setAttribute('limit', 20);
        one.setAttribute(name, value);";
    let slug = visit
        .samples
        .category
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default();
    for (heard, (name, value)) in [("kind", "documents"), ("category", slug)]
        .into_iter()
        .enumerate()
    {
        visit
            .run::<()>(ask, vec![json!(name), json!(value)])
            .await?;
        let count = visit
            .expect_events(heard + 2)
            .await?
            .last()
            .and_then(|event| event.count);
        holds(
            &format!("{value}: {count:?} are shown"),
            count.is_some_and(|count| count > 10),
        )?;
    }
    Ok(())
}

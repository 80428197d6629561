//! Back and forward, and pages that come late or in another order.

use model::listing::PageNumber;
use model::permalink::Address;
use model::text;
use serde_json::json;

use super::Case;
use crate::failure::{Outcome, holds, same};
use crate::portal::{Answer, RequestFilter};
use crate::visit::Visit;

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(back_and_forward_lead_to_where_one_was),
        Case::new(back_leads_to_where_one_was_also_when_the_data_comes_late),
        Case::new(a_reload_leads_to_where_one_was),
        Case::new(the_old_page_stays_until_the_skeleton_comes),
        Case::new(the_last_click_wins),
    ]
}

async fn back_and_forward_lead_to_where_one_was(visit: &Visit) -> Outcome {
    let (front, article) = (Address::Front.path(), visit.samples.article.path.clone());
    visit.open(&front).await?;
    visit.remembers_the_document().await?;
    visit.scrolls_to(700).await?;
    visit.follow(&article).await?;
    visit.arrives_at(&article).await?;
    visit.is_scrolled_to(0).await?;
    visit.scrolls_to(400).await?;
    visit.follow(&Address::SiteMap.path()).await?;
    visit.arrives_at(&Address::SiteMap.path()).await?;
    visit.goes_back().await?;
    visit.arrives_at(&article).await?;
    visit.is_scrolled_to(400).await?;
    visit.goes_back().await?;
    visit.arrives_at(&front).await?;
    visit.is_scrolled_to(700).await?;
    visit.expect_page_as_served().await?;
    visit.goes_forward().await?;
    visit.arrives_at(&article).await?;
    visit.is_scrolled_to(400).await?;
    visit.expect_page_as_served().await?;
    visit.is_in_the_same_document().await
}

async fn back_leads_to_where_one_was_also_when_the_data_comes_late(visit: &Visit) -> Outcome {
    let front = Address::Front.path();
    visit.open(&front).await?;
    visit.scrolls_to(700).await?;
    visit.follow(&visit.samples.article.path).await?;
    visit.arrives_at(&visit.samples.article.path).await?;
    visit.portal.answers(RequestFilter::Data, Answer::Late);
    visit.goes_back().await?;
    visit.expect_skeleton().await?;
    visit.wait_for_two_frames().await?;
    visit.portal.recovers();
    visit.arrives_at(&front).await?;
    visit.is_scrolled_to(700).await
}

async fn a_reload_leads_to_where_one_was(visit: &Visit) -> Outcome {
    let article = &visit.samples.article.path;
    visit.open(&Address::Front.path()).await?;
    visit.follow(article).await?;
    visit.arrives_at(article).await?;
    visit.scrolls_to(400).await?;
    visit.reload().await?;
    visit.expect_app().await?;
    visit.is_scrolled_to(400).await
}

async fn the_old_page_stays_until_the_skeleton_comes(visit: &Visit) -> Outcome {
    let path = Address::Documents(PageNumber::FIRST).path();
    visit.open(&Address::Front.path()).await?;
    let watch = "
        const times = window.__times = {};
        addEventListener('click', () => { times.click = performance.now(); }, true);
        new MutationObserver(() => {
            const now = performance.now();
            times.change ??= now;
            if (document.querySelector('[aria-busy]')) times.skeleton ??= now;
        }).observe(document.querySelector('main'), { childList: true, subtree: true });";
    visit.run::<()>(watch, Vec::new()).await?;
    visit.portal.answers(RequestFilter::Data, Answer::Late);
    visit.click_link(text::DOCUMENTS).await?;
    visit.expect_skeleton().await?;
    visit.expect_address(&path).await?;
    let (first, skeleton): (f64, f64) = visit
        .value("[window.__times.change, window.__times.skeleton].map((time) => time - window.__times.click)")
        .await?;
    same("the first change is the skeleton", first, skeleton)?;
    holds(
        &format!("the skeleton came after {skeleton} ms"),
        skeleton >= 299.0,
    )?;
    let announced =
        "document.querySelector('[aria-busy] [role=status]').textContent === arguments[0]";
    visit
        .until(
            "the status says that the page is loading",
            announced,
            vec![json!(text::LOADING)],
        )
        .await?;
    visit.expect_accessible("main").await?;
    visit.portal.recovers();
    visit.arrives_at(&path).await?;
    visit.expect_page_as_served().await
}

async fn the_last_click_wins(visit: &Visit) -> Outcome {
    let slow = Address::Documents(PageNumber::FIRST);
    let quick = Address::Partners(PageNumber::FIRST).path();
    visit.open(&Address::Front.path()).await?;
    visit
        .portal
        .answers(RequestFilter::Path(slow.api_path()), Answer::Late);
    visit.click_link(text::DOCUMENTS).await?;
    visit.click_link(text::PARTNERS).await?;
    visit.arrives_at(&quick).await?;
    visit.portal.recovers();
    visit.asks_the_server_something().await?;
    visit.expect_address(&quick).await?;
    visit.expect_page_as_served().await
}

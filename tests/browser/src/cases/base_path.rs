//! The portal in a folder of its host.

use model::listing::PageNumber;
use model::permalink::Address;
use model::text;
use serde_json::json;

use super::Case;
use crate::failure::{Outcome, same};
use crate::portal::Samples;
use crate::visit::Visit;

pub(super) fn cases(samples: &Samples) -> Vec<Case> {
    let kinds = samples.kinds().into_iter().map(|kind| {
        let name = format!("below: the {} is taken over in a folder too", kind.name);
        Case::named(name, async move |visit| {
            visit.open_kind(&kind).await?;
            visit.expect_page_as_served().await
        })
    });
    let others = [
        Case::new(links_lead_within_the_folder),
        Case::new(addresses_beside_the_folder_are_left_alone),
        Case::new(an_address_beside_the_folder_is_no_page),
    ];
    kinds.chain(others).map(Case::below).collect()
}

async fn links_lead_within_the_folder(visit: &Visit) -> Outcome {
    let documents = Address::Documents(PageNumber::FIRST);
    visit.open(&Address::Front.path()).await?;
    visit.remembers_the_document().await?;
    visit.click_link(text::DOCUMENTS).await?;
    visit.arrives_at(&documents.path()).await?;
    visit.expect_page_as_served().await?;
    visit.follow(&visit.samples.article.path).await?;
    visit.arrives_at(&visit.samples.article.path).await?;
    visit.expect_page_as_served().await?;
    visit.goes_back().await?;
    visit.arrives_at(&documents.path()).await?;
    visit.is_in_the_same_document().await
}

async fn addresses_beside_the_folder_are_left_alone(visit: &Visit) -> Outcome {
    visit.open(&Address::Front.path()).await?;
    for href in [
        "/",
        "/cong-khac/",
        "/cong-khac/van-ban/",
        "/van-ban/",
        "/congvan-ban/",
    ] {
        same(
            href,
            visit.app_takes(json!({"href": href}), json!({})).await?,
            false,
        )?;
    }
    same(
        "/cong/",
        visit
            .app_takes(json!({"href": "/cong/doi-tac/"}), json!({}))
            .await?,
        true,
    )?;
    visit
        .arrives_at(&Address::Partners(PageNumber::FIRST).path())
        .await?;
    same(
        "/cong",
        visit.app_takes(json!({"href": "/cong"}), json!({})).await?,
        true,
    )?;
    visit.arrives_at(&Address::Front.path()).await
}

async fn an_address_beside_the_folder_is_no_page(visit: &Visit) -> Outcome {
    visit.expects(
        "/cong-khac/ - Failed to load resource: the server responded with a status of 404",
    );
    visit.load("-khac/").await?;
    visit.expect_app().await?;
    visit.expect_heading(text::NOT_FOUND_TITLE).await?;
    visit.click_link(text::FRONT).await?;
    visit.arrives_at(&Address::Front.path()).await
}

//! Data fetched ahead.

use model::listing::PageNumber;
use model::permalink::Address;
use model::text;
use serde_json::json;

use super::Case;
use crate::failure::{Outcome, same};
use crate::portal::{Answer, RequestFilter};
use crate::visit::Visit;

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(data_is_fetched_when_the_pointer_comes_and_used_at_the_click),
        Case::new(data_is_fetched_when_the_finger_or_the_focus_comes),
        Case::new(nothing_is_fetched_ahead_on_suspicion),
        Case::new(nothing_is_fetched_ahead_where_data_is_saved),
    ]
}

async fn data_is_fetched_when_the_pointer_comes_and_used_at_the_click(visit: &Visit) -> Outcome {
    let documents = Address::Documents(PageNumber::FIRST);
    visit.open(&Address::Front.path()).await?;
    visit.points_at_link(text::DOCUMENTS).await?;
    visit.expect_fetched(&documents).await?;
    // A second request would get no answer.
    visit.portal.answers(RequestFilter::Data, Answer::Late);
    visit.click_link(text::DOCUMENTS).await?;
    visit.arrives_at(&documents.path()).await?;
    same(
        "times the data was asked for",
        visit.portal.times_asked(&documents.api_path()),
        1,
    )
}

async fn data_is_fetched_when_the_finger_or_the_focus_comes(visit: &Visit) -> Outcome {
    visit.open(&Address::Front.path()).await?;
    let (documents, partners) = (
        Address::Documents(PageNumber::FIRST),
        Address::Partners(PageNumber::FIRST),
    );
    let link = "document.querySelector(`header nav a[href='${arguments[0]}']`)";
    let finger = format!("{link}.dispatchEvent(new Event('touchstart', {{ bubbles: true }}))");
    visit
        .run::<()>(&finger, vec![json!(documents.path())])
        .await?;
    visit.expect_fetched(&documents).await?;
    visit
        .run::<()>(&format!("{link}.focus()"), vec![json!(partners.path())])
        .await?;
    visit.expect_fetched(&partners).await
}

async fn expect_no_data_asked_for(visit: &Visit) -> Outcome {
    visit
        .until(
            "the page has been idle for long",
            "performance.now() > 3000",
            Vec::new(),
        )
        .await?;
    visit.asks_the_server_something().await?;
    same(
        "data that was asked for",
        visit.portal.data_asked_for(),
        Vec::<String>::new(),
    )
}

async fn nothing_is_fetched_ahead_on_suspicion(visit: &Visit) -> Outcome {
    visit.open(&visit.samples.category).await?;
    expect_no_data_asked_for(visit).await
}

async fn nothing_is_fetched_ahead_where_data_is_saved(visit: &Visit) -> Outcome {
    let documents = Address::Documents(PageNumber::FIRST);
    visit.saves_data().await?;
    visit.open(&Address::Front.path()).await?;
    same(
        "the browser saves data",
        visit.value::<bool>("navigator.connection.saveData").await?,
        true,
    )?;
    visit.points_at_link(text::DOCUMENTS).await?;
    expect_no_data_asked_for(visit).await?;
    visit.click_link(text::DOCUMENTS).await?;
    visit.arrives_at(&documents.path()).await
}

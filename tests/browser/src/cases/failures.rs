//! What cannot be shown: four kinds, each with its sentence and a way on.

use model::listing::PageNumber;
use model::permalink::Address;
use model::text::{self, failure};
use serde_json::{Value, json};

use super::Case;
use crate::failure::{Outcome, same};
use crate::portal::{Answer, RequestFilter};
use crate::visit::Visit;

/// How the data fails, and what the page says of it.
const KINDS: [(&str, Answer, &str, &str); 8] = [
    (
        "is not there",
        Answer::NotFound,
        failure::NOT_FOUND_TITLE,
        failure::NOT_FOUND,
    ),
    (
        "is a page in its place",
        Answer::FalsePage,
        failure::NOT_FOUND_TITLE,
        failure::NOT_FOUND,
    ),
    (
        "does not arrive",
        Answer::Dropped,
        failure::OFFLINE_TITLE,
        failure::OFFLINE,
    ),
    (
        "ends in an error of the server",
        Answer::ServerError,
        failure::SERVER_TITLE,
        failure::SERVER,
    ),
    (
        "is no JSON",
        Answer::Garbage,
        failure::UNREADABLE_TITLE,
        failure::UNREADABLE,
    ),
    (
        "has a negative number",
        Answer::Rewritten(|data| with_item_count(data, json!(-1))),
        failure::UNREADABLE_TITLE,
        failure::UNREADABLE,
    ),
    (
        "has a number that is not whole",
        Answer::Rewritten(|data| with_item_count(data, json!(1.5))),
        failure::UNREADABLE_TITLE,
        failure::UNREADABLE,
    ),
    (
        "has a number that is too large",
        Answer::Rewritten(|data| with_item_count(data, json!(4_294_967_296_u64))),
        failure::UNREADABLE_TITLE,
        failure::UNREADABLE,
    ),
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = vec![
        Case::new(a_wrong_address_gets_a_real_404_and_ways_on),
        Case::new(an_article_published_after_the_build_opens),
        Case::new(an_article_published_after_the_build_waits_for_the_server),
        Case::new(an_old_address_leads_to_the_new_one),
        Case::new(an_old_address_keeps_day_and_place),
    ];
    cases.extend(KINDS.map(|(what, answer, title, sentence)| {
        let name = format!("failures: data that {what} is explained, and there is a way on");
        Case::named(name, async move |visit| {
            is_explained_with_a_way_on(visit, answer, title, sentence).await
        })
    }));
    cases
}

/// The list of documents with another number of documents in all.
fn with_item_count(mut data: Value, number: Value) -> Value {
    // The tests fail without it: the page would be shown.
    if let Some(count) = data.pointer_mut("/page/content/documents/documents/pagination/item_count")
    {
        *count = number;
    }
    data
}

async fn is_explained_with_a_way_on(
    visit: &Visit,
    answer: Answer,
    title: &str,
    sentence: &str,
) -> Outcome {
    let documents = Address::Documents(PageNumber::FIRST);
    visit.open(&Address::Front.path()).await?;
    visit.remembers_the_document().await?;
    visit
        .portal
        .answers(RequestFilter::Path(documents.api_path()), answer);
    visit.expects_answer(&documents.api_path(), answer);
    visit.click_link(text::DOCUMENTS).await?;
    visit.expect_heading(title).await?;
    visit.arrives_at(&documents.path()).await?;
    visit.expect_text("main h1 + p", sentence).await?;
    let heads = "[document.title.startsWith(arguments[0]), document.querySelectorAll('link[rel=canonical]').length]";
    let heads: (bool, u32) = visit
        .run(&format!("return {heads}"), vec![json!(title)])
        .await?;
    same(
        "the title says it, and there is no canonical address",
        heads,
        (true, 0),
    )?;
    visit.expect_accessible("html").await?;
    visit.portal.recovers();
    takes_the_way_on(visit, answer, &documents.path()).await
}

async fn takes_the_way_on(visit: &Visit, answer: Answer, path: &str) -> Outcome {
    match answer {
        Answer::Dropped | Answer::ServerError => {
            visit.click_link(failure::TRY_AGAIN).await?;
            visit.expect_heading(text::DOCUMENTS).await?;
            visit.is_in_the_same_document().await?;
        }
        Answer::Garbage | Answer::Rewritten(_) => {
            visit.click_link(failure::RELOAD).await?;
            visit.is_in_another_document().await?;
            visit.expect_app().await?;
        }
        _ => {
            visit.click_link(text::SITE_MAP).await?;
            visit.expect_heading(text::SITE_MAP).await?;
            visit.click_link(text::DOCUMENTS).await?;
        }
    }
    visit.expect_heading(text::DOCUMENTS).await?;
    visit.expect_address(path).await?;
    visit.expect_page_as_served().await
}

async fn a_wrong_address_gets_a_real_404_and_ways_on(visit: &Visit) -> Outcome {
    // No page can have such an address, so there is nothing to ask the server for.
    let path = "/Khong-Co/";
    visit.expects_refusal(path, 404);
    visit.open(path).await?;
    let status = "performance.getEntriesByType('navigation')[0].responseStatus";
    same("the status", visit.value::<u32>(status).await?, 404)?;
    visit.expect_heading(failure::NOT_FOUND_TITLE).await?;
    visit.remembers_the_document().await?;
    visit.click_link(text::FRONT).await?;
    visit.arrives_at(&Address::Front.path()).await?;
    visit.is_in_the_same_document().await?;
    visit.expect_page_as_served().await
}

async fn an_article_published_after_the_build_opens(visit: &Visit) -> Outcome {
    let article = &visit.samples.article.path;
    visit
        .portal
        .answers(RequestFilter::Path(article.clone()), Answer::NotFound);
    visit.expects_refusal(article, 404);
    visit.open(article).await?;
    visit.portal.recovers();
    visit.expect_page_as_served().await?;
    visit.remembers_the_document().await?;
    visit.click_link(text::PARTNERS).await?;
    visit.expect_heading(text::PARTNERS).await?;
    visit.is_in_the_same_document().await
}

async fn an_article_published_after_the_build_waits_for_the_server(visit: &Visit) -> Outcome {
    let article = &visit.samples.article.path;
    visit
        .portal
        .answers(RequestFilter::Path(article.clone()), Answer::NotFound);
    visit.portal.answers(
        RequestFilter::Path(visit.samples.article_data()),
        Answer::ServerError,
    );
    visit.expects_refusal(article, 404);
    visit.expects_refusal(&visit.samples.article_data(), 503);
    visit.open(article).await?;
    visit.expect_heading(failure::SERVER_TITLE).await?;
    visit.portal.recovers();
    visit.click_link(failure::TRY_AGAIN).await?;
    visit.arrives_at(article).await?;
    visit
        .until(
            "the article is there",
            "document.querySelector('main article')",
            Vec::new(),
        )
        .await?;
    visit.expect_page_as_served().await
}

async fn an_old_address_leads_to_the_new_one(visit: &Visit) -> Outcome {
    let first = format!("{}trang/1/", visit.samples.category);
    visit.open(&first).await?;
    visit.expect_address(&visit.samples.category).await?;
    let (old, new) = visit.samples.moved.clone();
    visit.open(&old).await?;
    visit.expect_address(&new).await
}

async fn an_old_address_keeps_day_and_place(visit: &Visit) -> Outcome {
    let asked = "?ngay=2026-01-15#noi-dung";
    let (old, new) = visit.samples.moved.clone();
    visit.load(&format!("{old}{asked}")).await?;
    visit.expect_address(&format!("{new}{asked}")).await?;
    // An old address that the app follows itself.
    let category = visit.samples.category.clone();
    visit.open(&Address::Front.path()).await?;
    visit.remembers_the_document().await?;
    visit.follow(&format!("{category}trang/1/{asked}")).await?;
    visit.expect_address(&format!("{category}{asked}")).await?;
    visit.is_in_the_same_document().await
}

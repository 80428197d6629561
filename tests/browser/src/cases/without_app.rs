//! The app does not come, or breaks: every page is still a page, and every link a link.

use model::listing::PageNumber;
use model::permalink::Address;
use model::text;

use super::Case;
use crate::failure::{Outcome, same};
use crate::portal::{Answer, RequestFilter};
use crate::visit::{MENU_OPENER, SEARCH_OPENER, Visit};

pub(super) fn cases() -> Vec<Case> {
    let mut cases = vec![
        Case::new(links_work_while_the_app_is_on_its_way),
        Case::new(links_work_after_the_app_broke),
        Case::new(back_works_after_the_app_broke),
        Case::new(menu_links_and_search_work_without_scripts),
    ];
    let blocked = [
        ("is not there", Answer::NotFound),
        ("does not arrive", Answer::Dropped),
        ("ends in an error of the server", Answer::ServerError),
        ("is garbage", Answer::Garbage),
    ];
    cases.extend(blocked.map(|(what, answer)| {
        let name = format!("without app: a module that {what} leaves a page with links");
        Case::named(name, async move |visit| {
            a_page_with_links_is_left(visit, answer).await
        })
    }));
    let script = [
        ("does not arrive", Answer::Dropped),
        ("ends in an error of the server", Answer::ServerError),
    ];
    cases.extend(script.map(|(what, answer)| {
        let name = format!("without app: a script that {what} leaves a page with links");
        Case::named(name, async move |visit| {
            the_page_does_without_its_script(visit, answer).await
        })
    }));
    cases.extend(script.map(|(what, answer)| {
        let name = format!("without app: a loader that {what} leaves a page with links");
        Case::named(name, async move |visit| {
            the_page_does_without_its_loader(visit, answer).await
        })
    }));
    cases
}

fn documents() -> String {
    Address::Documents(PageNumber::FIRST).path()
}

async fn a_page_with_links_is_left(visit: &Visit, answer: Answer) -> Outcome {
    visit.portal.answers(RequestFilter::Wasm, answer);
    visit.expects_answer(".wasm", answer);
    visit.load(&visit.samples.article.path).await?;
    visit.expect_app_failed().await?;
    shows_the_page_without_tools(visit).await?;
    loads_the_next_page(visit).await?;
    visit.expect_app_failed().await
}

async fn the_page_does_without_its_script(visit: &Visit, answer: Answer) -> Outcome {
    visit.portal.answers(RequestFilter::Script, answer);
    visit.expects_answer(".js", answer);
    visit.load(&visit.samples.article.path).await?;
    visit.expect_app_failed().await?;
    shows_the_page_without_tools(visit).await?;
    // What the loader does is done.
    visit.chooses("theme", "dark").await?;
    visit.expect_dark_page().await?;
    loads_the_next_page(visit).await
}

async fn the_page_does_without_its_loader(visit: &Visit, answer: Answer) -> Outcome {
    visit.portal.answers(RequestFilter::Loader, answer);
    visit.expects_answer(".js", answer);
    visit.expects("error: script");
    visit.load(&visit.samples.article.path).await?;
    shows_the_page_without_tools(visit).await?;
    expect_hidden(visit, "[data-reader=settings]").await?;
    loads_the_next_page(visit).await
}

async fn shows_the_page_without_tools(visit: &Visit) -> Outcome {
    visit.expect_page_as_served().await?;
    expect_hidden(visit, "[data-reader=tool]").await
}

/// Controls that nobody would act on are not shown.
async fn expect_hidden(visit: &Visit, selector: &str) -> Outcome {
    let seen = "[...document.querySelectorAll(arguments[0])].some((part) => part.checkVisibility({ visibilityProperty: true }))";
    let seen: bool = visit
        .run(&format!("return {seen}"), vec![serde_json::json!(selector)])
        .await?;
    same(&format!("{selector} is seen"), seen, false)
}

async fn loads_the_next_page(visit: &Visit) -> Outcome {
    visit.remembers_the_document().await?;
    visit.click_link(text::DOCUMENTS).await?;
    visit.is_in_another_document().await?;
    visit.expect_address(&documents()).await?;
    visit.expect_heading(text::DOCUMENTS).await
}

async fn links_work_while_the_app_is_on_its_way(visit: &Visit) -> Outcome {
    visit.portal.answers(RequestFilter::Wasm, Answer::Late);
    visit.load(&visit.samples.article.path).await?;
    visit.points_at_something().await?;
    loads_the_next_page(visit).await?;
    visit.portal.recovers();
    visit.expect_app().await
}

/// Overwrites all of the app's memory, so that the next event it handles traps.
async fn breaks_the_app(visit: &Visit) -> Outcome {
    visit.expects("RuntimeError");
    visit
        .run::<()>(
            "new Uint8Array(window.__memory.buffer).fill(0xff)",
            Vec::new(),
        )
        .await?;
    visit
        .run::<()>(
            "document.querySelector('main a').dispatchEvent(new Event('pointerover', { bubbles: true }))",
            Vec::new(),
        )
        .await?;
    visit.expect_app_failed().await
}

async fn links_work_after_the_app_broke(visit: &Visit) -> Outcome {
    visit.open(&visit.samples.article.path).await?;
    breaks_the_app(visit).await?;
    visit.expect_accessible("html").await?;
    loads_the_next_page(visit).await?;
    visit.expect_app().await
}

async fn back_works_after_the_app_broke(visit: &Visit) -> Outcome {
    visit.open(&Address::Front.path()).await?;
    visit.click_link(text::DOCUMENTS).await?;
    visit.arrives_at(&documents()).await?;
    breaks_the_app(visit).await?;
    visit.remembers_the_document().await?;
    visit.goes_back().await?;
    visit.is_in_another_document().await?;
    visit.expect_app().await?;
    visit.expect_address(&Address::Front.path()).await?;
    visit.expect_page_as_served().await
}

async fn menu_links_and_search_work_without_scripts(visit: &Visit) -> Outcome {
    visit.runs_no_scripts(true).await?;
    visit.has_viewport(375, 812).await?;
    visit.load(&Address::Front.path()).await?;
    visit.click(MENU_OPENER).await?;
    visit.click_link(text::PARTNERS).await?;
    visit.expect_heading(text::PARTNERS).await?;
    visit.click(SEARCH_OPENER).await?;
    visit.click("[data-reader=search-box]").await?;
    visit.types("vòng bi").await?;
    visit.click("header [role=search] button").await?;
    visit.expect_heading(text::SEARCH).await?;
    visit.expect_address("/tim-kiem/?q=v%C3%B2ng+bi").await?;
    // The audit at the end of the visit is a script.
    visit.runs_no_scripts(false).await
}

//! Links with the app: the next page comes into the same document.

use model::listing::PageNumber;
use model::permalink::Address;
use model::text;
use serde_json::{Value, json};
use thirtyfour::Key;

use super::Case;
use crate::failure::{Outcome, same};
use crate::portal::{PageKind, Samples};
use crate::visit::{MENU_OPENER, Visit};

pub(super) fn cases(samples: &Samples) -> Vec<Case> {
    let mut cases = vec![
        Case::new(a_link_stays_in_the_document),
        Case::new(the_title_is_there_before_the_heading_gets_the_focus_once),
        Case::new(the_menu_marks_the_place),
        Case::new(the_menu_of_a_phone_closes),
        Case::new(a_heading_of_the_same_page_is_the_browsers),
        Case::new(a_heading_of_another_page_is_scrolled_to),
        Case::new(the_first_tab_leads_past_the_masthead),
        Case::new(some_clicks_are_left_to_the_browser),
    ];
    cases.extend(samples.kinds().into_iter().map(|kind| {
        let name = format!(
            "navigation: the {} comes by a link as it comes by itself",
            kind.name
        );
        Case::named(name, async move |visit| {
            comes_by_a_link_as_by_itself(visit, &kind).await
        })
    }));
    cases
}

fn documents() -> String {
    Address::Documents(PageNumber::FIRST).path()
}

async fn comes_by_a_link_as_by_itself(visit: &Visit, kind: &PageKind) -> Outcome {
    let from = if kind.path == Address::SiteMap.path() {
        Address::Front
    } else {
        Address::SiteMap
    };
    visit.open(&from.path()).await?;
    visit.remembers_the_document().await?;
    if kind.is_nowhere() {
        visit.expects_refusal(&kind.data(), 404);
        // RequestFilter for below, to compare.
        visit.expects_refusal(&kind.path, 404);
    }
    visit.follow(&kind.path).await?;
    visit.arrives_at(&kind.path).await?;
    visit.is_in_the_same_document().await?;
    visit.is_scrolled_to(0).await?;
    visit.expect_page_as_served().await?;
    visit.expect_one_heading().await
}

async fn a_link_stays_in_the_document(visit: &Visit) -> Outcome {
    visit.open(&Address::Front.path()).await?;
    visit.remembers_the_document().await?;
    visit.click_link(text::DOCUMENTS).await?;
    visit.expect_heading(text::DOCUMENTS).await?;
    visit.expect_address(&documents()).await?;
    visit.is_in_the_same_document().await
}

async fn the_title_is_there_before_the_heading_gets_the_focus_once(visit: &Visit) -> Outcome {
    visit.open(&Address::Front.path()).await?;
    let before: String = visit.value("document.title").await?;
    let watch = "
        window.__focused = [];
        addEventListener('focusin', ({ target }) => window.__focused.push([target.localName, document.title]));";
    visit.run::<()>(watch, Vec::new()).await?;
    visit.click_link(text::DOCUMENTS).await?;
    visit.arrives_at(&documents()).await?;
    visit.wait_for_two_frames().await?;
    let after = text::page_title(text::DOCUMENTS, &before);
    let focused: Vec<(String, String)> = visit.value("window.__focused").await?;
    same(
        "where the focus went, under which title",
        focused,
        [("a".into(), before), ("h1".into(), after)],
    )
}

async fn the_menu_marks_the_place(visit: &Visit) -> Outcome {
    let marks = "[...document.querySelectorAll('#portal > header [aria-current]')]
        .map((link) => [link.getAttribute('href'), link.getAttribute('aria-current')])";
    visit.open(&Address::Front.path()).await?;
    same(
        "marks on the front page",
        visit.value::<Value>(marks).await?,
        json!([]),
    )?;
    visit.click_link(text::DOCUMENTS).await?;
    visit.arrives_at(&documents()).await?;
    let page = json!([documents(), "page"]);
    same(
        "marks on the list",
        visit.value::<Value>(marks).await?,
        json!([page]),
    )?;
    visit.follow(&visit.samples.document.path).await?;
    visit.arrives_at(&visit.samples.document.path).await?;
    let within = json!([documents(), "true"]);
    same(
        "marks on a document",
        visit.value::<Value>(marks).await?,
        json!([within]),
    )
}

async fn the_menu_of_a_phone_closes(visit: &Visit) -> Outcome {
    visit.has_viewport(375, 812).await?;
    visit.open(&Address::Front.path()).await?;
    visit.click(MENU_OPENER).await?;
    // The open menu lies over the page, which the rules take for targets cut short.
    visit.expect_accessible("#portal > header").await?;
    visit.click_link(text::PARTNERS).await?;
    visit.expect_heading(text::PARTNERS).await?;
    visit
        .until(
            "the menu is closed",
            "!document.querySelector(':popover-open')",
            Vec::new(),
        )
        .await
}

async fn a_heading_of_the_same_page_is_the_browsers(visit: &Visit) -> Outcome {
    // So high that nothing has to be scrolled to before the click.
    visit.has_viewport(1280, 1600).await?;
    visit.open(&visit.samples.article.path).await?;
    visit.remembers_the_document().await?;
    let last = visit.samples.last_heading()?;
    visit
        .clicks_at(&format!("main nav a[href='#{last}']"))
        .await?;
    visit
        .expect_address(&format!("{}#{last}", visit.samples.article.path))
        .await?;
    visit.expect_on_top(last).await?;
    visit.goes_back().await?;
    visit.expect_address(&visit.samples.article.path).await?;
    visit.is_scrolled_to(0).await?;
    visit.is_in_the_same_document().await
}

async fn a_heading_of_another_page_is_scrolled_to(visit: &Visit) -> Outcome {
    visit.open(&Address::Front.path()).await?;
    visit.remembers_the_document().await?;
    let last = visit.samples.last_heading()?;
    let path = format!("{}#{last}", visit.samples.article.path);
    visit.follow(&path).await?;
    visit.arrives_at(&path).await?;
    visit.expect_on_top(last).await?;
    visit.is_in_the_same_document().await
}

async fn the_first_tab_leads_past_the_masthead(visit: &Visit) -> Outcome {
    visit.open(&Address::Front.path()).await?;
    visit.presses(Key::Tab).await?;
    let focused: String = visit.value("document.activeElement.textContent").await?;
    same("the first stop", &*focused, text::SKIP_LINK)?;
    visit.presses(Key::Enter).await?;
    visit.presses(Key::Tab).await?;
    visit
        .until(
            "the next stop is in the main part",
            "document.activeElement.closest('main')",
            Vec::new(),
        )
        .await
}

async fn some_clicks_are_left_to_the_browser(visit: &Visit) -> Outcome {
    visit.open(&Address::Front.path()).await?;
    let to = documents();
    let cases = [
        (json!({"href": to}), json!({"ctrlKey": true})),
        (json!({"href": to}), json!({"metaKey": true})),
        (json!({"href": to}), json!({"shiftKey": true})),
        (json!({"href": to}), json!({"altKey": true})),
        (json!({"href": to}), json!({"button": 1})),
        (json!({"href": to, "target": "_blank"}), json!({})),
        (json!({"href": to, "download": "list"}), json!({})),
        (json!({"href": to, "rel": "nofollow external"}), json!({})),
        (json!({"href": "/favicon.svg"}), json!({})),
        (json!({"href": "/api/v1/van-ban.json"}), json!({})),
        (json!({"href": "mailto:a@b.example"}), json!({})),
        (json!({"href": "https://cnht.example/van-ban/"}), json!({})),
        (json!({"href": "#noi-dung"}), json!({})),
    ];
    for (link, click) in cases {
        let what = format!("the app takes {link} clicked with {click}");
        same(&what, visit.app_takes(link, click).await?, false)?;
    }
    same(
        "the app takes a plain link",
        visit.app_takes(json!({"href": to}), json!({})).await?,
        true,
    )?;
    visit.arrives_at(&to).await
}

//! The page for webmasters as a page: without scripts, in narrow windows, in the dark, and how it starts.

use model::permalink::{Address, Frame, embed_page};
use model::text::{self, embed as words};

use super::Case;
use super::steps::{expect_headlines, expect_message, expect_query, expect_script, opens, takes};
use crate::failure::{Outcome, holds, same};
use crate::visit::Visit;

pub(super) fn cases() -> Vec<Case> {
    let case = |name: &str| format!("embed page: {name}");
    vec![
        Case::named(
            case("it is a whole page without scripts"),
            it_is_a_whole_page_without_scripts,
        ),
        Case::named(
            case("nothing moves while it starts"),
            nothing_moves_while_it_starts,
        ),
        Case::named(case("it fits a narrow viewport"), it_fits_a_narrow_viewport),
        Case::named(
            case("it is for readers in the dark"),
            it_is_for_readers_in_the_dark,
        ),
        Case::named(
            case("the reader s theme and the preview s agree"),
            the_reader_s_theme_and_the_preview_s_agree,
        ),
        Case::named(
            case("links from other pages lead here"),
            links_from_other_pages_lead_here,
        ),
    ]
}

async fn it_is_a_whole_page_without_scripts(visit: &Visit) -> Outcome {
    visit.runs_no_scripts(true).await?;
    visit.load(&embed_page()).await?;
    visit.expect_page_loaded().await?;
    visit.expect_heading(words::TITLE).await?;
    let seen = "document.querySelector('.embed-state__still').checkVisibility({ visibilityProperty: true })";
    holds(
        "it says that choices need a script",
        visit.value(seen).await?,
    )?;
    holds(
        "no control can be used",
        visit
            .value(
                "!document.querySelector('main form :is(input, select, textarea, button):enabled')",
            )
            .await?,
    )?;
    let buttons = "[...document.querySelectorAll('[data-copy]')].every((one) => !one.checkVisibility({ visibilityProperty: true }))";
    holds("no button nobody would act on", visit.value(buttons).await?)?;
    let shown = "[...document.querySelectorAll('[data-code]')].filter((one) => one.checkVisibility() && one.textContent).length";
    holds("all codes are there", visit.value::<u32>(shown).await? >= 7)?;
    let preview = "document.querySelectorAll('[data-stage] li a').length";
    same(
        "headlines to look at",
        visit.value::<u32>(preview).await?,
        5,
    )?;
    visit.click_link(words::KIND_LATEST).await?;
    visit.expect_address(&Frame::Latest.path()).await?;
    visit.goes_back().await?;
    visit.has_viewport(320, 640).await?;
    visit.expect_no_overflow().await?;
    // The audit at the end of the visit is a script.
    visit.runs_no_scripts(false).await
}

async fn nothing_moves_while_it_starts(visit: &Visit) -> Outcome {
    opens(visit, "").await?;
    expect_headlines(visit, 5).await?;
    visit.expect_no_layout_shift().await?;
    visit.has_viewport(375, 812).await?;
    visit.reload().await?;
    expect_script(visit).await?;
    visit.expect_app().await?;
    visit.asks_the_server_something().await?;
    visit.expect_no_layout_shift().await
}

async fn it_fits_a_narrow_viewport(visit: &Visit) -> Outcome {
    visit.has_viewport(320, 640).await?;
    for query in [
        "",
        "?cach=wordpress",
        "?cach=iframe",
        "?loai=bai-viet&mau=rieng&mau-chu=ffffff&nhan=en",
    ] {
        opens(visit, query).await?;
        visit.expect_no_overflow().await?;
        visit.spaces_letters().await?;
        visit.expect_no_overflow().await?;
        visit.enlarges_letters(200).await?;
        visit.expect_no_overflow().await?;
    }
    Ok(())
}

async fn it_is_for_readers_in_the_dark(visit: &Visit) -> Outcome {
    visit.prefers_dark().await?;
    opens(visit, "?loai=bai-viet&mau=rieng&mau-chu=ffffff").await?;
    visit.expect_dark_page().await?;
    expect_message(visit, "pale-ink").await?;
    expect_message(visit, "article-wanted").await
}

/// A page that says which colors it has is followed, whatever the device asks for.
async fn the_reader_s_theme_and_the_preview_s_agree(visit: &Visit) -> Outcome {
    opens(visit, "").await?;
    expect_headlines(visit, 5).await?;
    let paper = "getComputedStyle(document.querySelector('[data-stage] cnht-news').shadowRoot.querySelector('.cnht')).backgroundColor";
    visit.chooses("theme", "dark").await?;
    visit
        .until(
            "a dark preview",
            &format!("{paper} === 'rgb(11, 28, 54)'"),
            Vec::new(),
        )
        .await?;
    expect_query(visit, "").await?;
    takes(visit, "giao-dien", "sang").await?;
    visit
        .until(
            "a light preview",
            &format!("{paper} === 'rgb(251, 250, 246)'"),
            Vec::new(),
        )
        .await?;
    visit.expect_dark_page().await
}

async fn links_from_other_pages_lead_here(visit: &Visit) -> Outcome {
    visit.open(&Address::SiteMap.path()).await?;
    visit.remembers_the_document().await?;
    visit.click("main a[href$='/nhung/']").await?;
    visit.is_in_another_document().await?;
    visit.expect_heading(words::TITLE).await?;
    visit.expect_app().await?;
    visit.click("footer a[href$='/nhung/']").await?;
    visit.expect_heading(words::TITLE).await?;
    visit.expect_app().await?;
    visit.click_link(text::SITE_MAP).await?;
    visit.arrives_at(&Address::SiteMap.path()).await
}

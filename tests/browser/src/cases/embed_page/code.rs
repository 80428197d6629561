//! The code that the page for webmasters gives: every way of embedding, versions, copying.

use model::permalink::{Frame, embed_page};
use model::text::embed as words;
use serde_json::json;

use super::Case;
use super::steps::{expect_code, expect_headlines, expect_query, opens, takes, ticks};
use crate::failure::{Outcome, holds, same};
use crate::visit::Visit;

pub(super) fn cases() -> Vec<Case> {
    let case = |name: &str| format!("embed page: {name}");
    vec![
        Case::named(
            case("the script writes the code that was there"),
            the_script_writes_the_code_that_was_there,
        ),
        Case::named(case("every way has its code"), every_way_has_its_code),
        Case::named(
            case("a version can be fixed once there is one"),
            a_version_can_be_fixed_once_there_is_one,
        ),
        Case::named(case("code can be copied"), code_can_be_copied),
    ]
}

/// What the builder wrote for the usual choice and what the script writes for it.
async fn the_script_writes_the_code_that_was_there(visit: &Visit) -> Outcome {
    let codes = "[...document.querySelectorAll('[data-code]')].map((code) => `${code.dataset.code}: ${code.textContent}`)";
    visit.runs_no_scripts(true).await?;
    visit.load(&embed_page()).await?;
    visit.expect_page_loaded().await?;
    let written: Vec<String> = visit.value(codes).await?;
    visit.runs_no_scripts(false).await?;
    opens(visit, "").await?;
    takes(visit, "bo-cuc", "gon").await?;
    expect_code(visit, "iframe", "layout=compact").await?;
    takes(visit, "bo-cuc", "danh-sach").await?;
    expect_headlines(visit, 5).await?;
    let mut now: Vec<String> = visit.value(codes).await?;
    // Without colors of one's own nobody sees the rule for them.
    now.retain(|code| !code.starts_with("colours"));
    let written: Vec<_> = written
        .into_iter()
        .filter(|code| !code.starts_with("colours"))
        .collect();
    same("the codes", now, written)
}

async fn every_way_has_its_code(visit: &Visit) -> Outcome {
    opens(visit, "").await?;
    let ways = "[...document.querySelectorAll('[data-way]')].filter((one) => one.checkVisibility()).map((one) => one.dataset.way)";
    same(
        "ways",
        visit.value::<Vec<String>>(ways).await?,
        ["html", "html"],
    )?;
    ticks(visit, "cach", "wordpress").await?;
    same(
        "ways",
        visit.value::<Vec<String>>(ways).await?,
        ["wordpress", "wordpress", "wordpress"],
    )?;
    expect_code(visit, "wordpress", "<cnht-news>").await?;
    expect_code(visit, "provider", "wp_oembed_add_provider( '").await?;
    ticks(visit, "cach", "iframe").await?;
    same(
        "ways",
        visit.value::<Vec<String>>(ways).await?,
        ["iframe", "iframe"],
    )?;
    takes(visit, "bo-cuc", "gon").await?;
    expect_query(visit, "?cach=iframe&bo-cuc=gon").await?;
    let frame = format!(
        "{}?layout=compact\" title=\"{} – ",
        Frame::Latest.path(),
        words::KIND_LATEST
    );
    expect_code(visit, "iframe", &frame).await?;
    let high = "((frame) => frame?.style.height && frame.contentDocument.querySelector('cnht-news')?.shadowRoot
        ?.querySelectorAll('[data-layout=compact] .item').length === 5)(document.querySelector('[data-stage] iframe'))";
    visit
        .until(
            "the real frame stands in the preview, as high as it says",
            high,
            Vec::new(),
        )
        .await
}

/// The first release comes when the element is done; until then the page says that there is none.
async fn a_version_can_be_fixed_once_there_is_one(visit: &Visit) -> Outcome {
    opens(visit, "").await?;
    let released = "document.querySelector('[data-code=fixed]')?.textContent ?? null";
    let Some(script) = visit.value::<Option<String>>(released).await? else {
        let no_release = "document.querySelector('#csp').textContent.includes(arguments[0])";
        return visit
            .until(
                "the page says so",
                no_release,
                vec![json!(words::POLICY_NO_RELEASE)],
            )
            .await;
    };
    visit.click("main form summary").await?;
    ticks(visit, "phien-ban", "co-dinh").await?;
    expect_query(visit, "?phien-ban=co-dinh").await?;
    expect_code(visit, "html", &format!("{script}\n<cnht-news>\n")).await?;
    let checked = "
        const done = arguments[1];
        const tag = new DOMParser().parseFromString(arguments[0], 'text/html').querySelector('script');
        const path = new URL(tag.src).pathname;
        fetch(path, { integrity: tag.integrity }).then(({ ok }) => done(ok), () => done(false));";
    holds(
        "the file is what its check says",
        visit.later(checked, vec![json!(script)]).await?,
    )
}

async fn code_can_be_copied(visit: &Visit) -> Outcome {
    visit.may_copy().await?;
    opens(visit, "?so-tin=2").await?;
    expect_headlines(visit, 2).await?;
    let code: String = visit
        .value("document.querySelector('[data-code=html]').textContent")
        .await?;
    visit.click("[data-copy=html]").await?;
    visit.expect_text("[data-said=html]", words::COPIED).await?;
    let read = "const done = arguments[0]; navigator.clipboard.readText().then(done, (error) => done(String(error)))";
    same(
        "what was copied",
        visit.later::<String>(read, Vec::new()).await?,
        code,
    )?;
    visit
        .run::<()>(
            "navigator.clipboard.writeText = () => Promise.reject(new Error('no'))",
            Vec::new(),
        )
        .await?;
    visit.click("[data-copy=policy-html]").await?;
    visit
        .expect_text("[data-said=policy-html]", words::COPY_FAILED)
        .await?;
    let marked: String = visit.value("getSelection().toString()").await?;
    holds("the code is marked", marked.starts_with("script-src http"))
}

//! The page for webmasters: choices become a preview, code and an address.

mod history;
mod troubles;

use model::permalink::{Address, Frame, embed_page};
use model::text::{self, embed as words};
use serde_json::json;
use thirtyfour::Key;

use super::Case;
use crate::failure::{Outcome, holds, same};
use crate::visit::Visit;

pub(super) fn cases() -> Vec<Case> {
    let own = [
        Case::new(choices_change_code_preview_and_address),
        Case::named(
            "embed page: choices change code, preview and address in a folder too".into(),
            choices_change_code_preview_and_address,
        )
        .below(),
        Case::new(the_script_writes_the_code_that_was_there),
        Case::new(every_way_has_its_code),
        Case::new(a_version_can_be_fixed_once_there_is_one),
        Case::new(own_colours_are_shown_and_judged),
        Case::new(code_can_be_copied),
        Case::new(all_of_it_works_from_the_keyboard),
        Case::new(it_is_a_whole_page_without_scripts),
        Case::new(nothing_moves_while_it_starts),
        Case::new(it_fits_a_narrow_viewport),
        Case::new(it_is_for_readers_in_the_dark),
        Case::new(the_reader_s_theme_and_the_preview_s_agree),
        Case::new(links_from_other_pages_lead_here),
    ];
    own.into_iter()
        .chain(history::cases())
        .chain(troubles::cases())
        .collect()
}

/// Opens the page with these choices, and waits for its script and its preview.
async fn opens(visit: &Visit, query: &str) -> Outcome {
    visit.open(&format!("{}{query}", embed_page())).await?;
    expect_script(visit).await
}

async fn expect_script(visit: &Visit) -> Outcome {
    let live = "document.querySelector('[data-embed=live]')";
    visit
        .until("the page's script is there", live, Vec::new())
        .await
}

/// Takes an entry of a list.
async fn takes(visit: &Visit, name: &str, value: &str) -> Outcome {
    visit
        .click(&format!("[name={name}] option[value='{value}']"))
        .await
}

/// Ticks or takes one of several.
async fn ticks(visit: &Visit, name: &str, value: &str) -> Outcome {
    visit.click(&format!("[name={name}][value={value}]")).await
}

/// The code of this name holds such a piece.
async fn expect_code(visit: &Visit, name: &str, piece: &str) -> Outcome {
    let code =
        "document.querySelector(`[data-code=${arguments[0]}]`).textContent.includes(arguments[1])";
    visit
        .until(
            &format!("the code holds {piece}"),
            code,
            vec![json!(name), json!(piece)],
        )
        .await
}

async fn expect_query(visit: &Visit, query: &str) -> Outcome {
    visit
        .expect_address(&format!("{}{query}", embed_page()))
        .await
}

/// The element shows as many headlines.
async fn expect_headlines(visit: &Visit, count: u32) -> Outcome {
    let shown = "document.querySelector('[data-stage] cnht-news').shadowRoot
        ?.querySelectorAll('section:not(.wait) .item').length === arguments[0]";
    visit
        .until(
            &format!("the preview has {count} headlines"),
            shown,
            vec![json!(count)],
        )
        .await
}

/// The sentence of this name is shown.
async fn expect_message(visit: &Visit, name: &str) -> Outcome {
    let told = "[...document.querySelectorAll(`[data-say=${arguments[0]}]`)].some((one) => one.checkVisibility())";
    visit
        .until(&format!("“{name}” is told"), told, vec![json!(name)])
        .await
}

async fn expect_no_message(visit: &Visit, name: &str) -> Outcome {
    let told = "[...document.querySelectorAll(`[data-say=${arguments[0]}]`)].every((one) => !one.checkVisibility())";
    visit
        .until(&format!("“{name}” is not told"), told, vec![json!(name)])
        .await
}

/// The slug of a category that has a list of two pages.
fn category(visit: &Visit) -> Outcome<String> {
    match Address::parse(&visit.samples.category) {
        Some(Address::Category(slug, _)) => Ok(slug),
        _ => Err("the sample is no category".into()),
    }
}

async fn choices_change_code_preview_and_address(visit: &Visit) -> Outcome {
    opens(visit, "").await?;
    expect_headlines(visit, 5).await?;
    let slug = category(visit)?;
    takes(visit, "loai", "chuyen-muc").await?;
    takes(visit, "chuyen-muc", &slug).await?;
    takes(visit, "bo-cuc", "gon").await?;
    takes(visit, "giao-dien", "toi").await?;
    visit.click("[name=so-tin]").await?;
    visit.presses(Key::Backspace).await?;
    visit.presses(Key::Delete).await?;
    visit.types("3").await?;
    expect_query(
        visit,
        &format!("?loai=chuyen-muc&chuyen-muc={slug}&so-tin=3&bo-cuc=gon&giao-dien=toi"),
    )
    .await?;
    let tag =
        format!("<cnht-news category=\"{slug}\" limit=\"3\" layout=\"compact\" theme=\"dark\">");
    expect_code(visit, "html", &tag).await?;
    expect_headlines(visit, 3).await?;
    let listed = "
        const code = document.querySelector('[data-code=html]').textContent;
        const inert = new DOMParser().parseFromString(code, 'text/html');
        const shadow = document.querySelector('[data-stage] cnht-news').shadowRoot;
        const links = (root, which) => [...root.querySelectorAll(which)].map(({ href, textContent }) => [href, textContent]);
        return JSON.stringify(links(inert, 'li a')) === JSON.stringify(links(shadow, '.link'));";
    holds(
        "code and preview have the same headlines",
        visit.run(listed, Vec::new()).await?,
    )?;
    // What is usual again leaves the address.
    takes(visit, "giao-dien", "tu-dong").await?;
    takes(visit, "bo-cuc", "danh-sach").await?;
    takes(visit, "loai", "van-ban").await?;
    expect_query(visit, "?loai=van-ban&so-tin=3").await?;
    expect_code(visit, "html", "<cnht-news kind=\"documents\" limit=\"3\">").await?;
    expect_headlines(visit, 3).await
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
    // Without colours of one's own nobody sees the rule for them.
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
        let said = "document.querySelector('#csp').textContent.includes(arguments[0])";
        return visit
            .until("it is said", said, vec![json!(words::POLICY_NO_RELEASE)])
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

async fn own_colours_are_shown_and_judged(visit: &Visit) -> Outcome {
    opens(visit, "?mau=rieng&mau-nen=ffffff&mau-chu=777777").await?;
    expect_message(visit, "pale-ink").await?;
    expect_no_message(visit, "pale-link").await?;
    let told = "document.querySelector('[data-say=pale-ink]').textContent";
    let sentence: String = visit.value(told).await?;
    // 4.48 : 1, which is not to be rounded up to enough.
    same(
        "the sentence",
        sentence,
        format!("{}4,4{}", words::TOO_PALE[0], words::TOO_PALE_END),
    )?;
    expect_code(
        visit,
        "html",
        "style=\"--cnht-paper: #ffffff; --cnht-ink: #777777; ",
    )
    .await?;
    expect_code(visit, "colours", "--cnht-ink: #777777;\n").await?;
    let ink = "getComputedStyle(document.querySelector('[data-stage] cnht-news').shadowRoot.querySelector('.heading')).color";
    visit
        .until(
            "the preview has that ink",
            &format!("{ink} === 'rgb(119, 119, 119)'"),
            Vec::new(),
        )
        .await?;
    let set = "
        const box = document.querySelector('[name=mau-chu]');
        box.value = '#767676';
        box.dispatchEvent(new Event('input', { bubbles: true }));";
    visit.run::<()>(set, Vec::new()).await?;
    expect_no_message(visit, "pale-ink").await?;
    expect_query(visit, "?mau=rieng&mau-nen=ffffff&mau-chu=767676").await?;
    ticks(visit, "mau", "rieng").await?;
    expect_query(visit, "").await?;
    expect_code(visit, "html", "<cnht-news>").await?;
    visit
        .until(
            "the preview has the portal's ink",
            &format!("{ink} === 'rgb(10, 31, 61)'"),
            Vec::new(),
        )
        .await
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

async fn all_of_it_works_from_the_keyboard(visit: &Visit) -> Outcome {
    visit.may_copy().await?;
    opens(visit, "").await?;
    visit
        .run::<()>("document.querySelector('main a').focus()", Vec::new())
        .await?;
    visit.presses(Key::Tab).await?;
    visit.presses(Key::Down).await?;
    expect_query(visit, "?cach=wordpress").await?;
    visit.presses(Key::Up).await?;
    visit.presses(Key::Tab).await?;
    // Letters choose from a list.
    visit.types("văn").await?;
    expect_query(visit, "?loai=van-ban").await?;
    visit.presses(Key::Tab).await?;
    visit.presses(Key::Up).await?;
    expect_query(visit, "?loai=van-ban&so-tin=6").await?;
    let at_button = "document.activeElement.matches('[data-copy=html]')";
    for _ in 0..40 {
        if visit.value::<bool>(at_button).await? {
            break;
        }
        visit.presses(Key::Tab).await?;
    }
    let ring = "getComputedStyle(document.activeElement).outlineStyle";
    same(
        "the focus is seen",
        visit.value::<String>(ring).await?,
        "solid",
    )?;
    visit.presses(Key::Enter).await?;
    visit.expect_text("[data-said=html]", words::COPIED).await
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
    // For the last look round.
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

/// A page that says which colours it has is followed, whatever the device asks for.
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

//! The page for webmasters: choices become a preview, code and an address.

mod steps;

mod code;
mod history;
mod look;
mod troubles;

use model::text::embed as words;
use thirtyfour::Key;

use super::Case;
use crate::failure::{Outcome, holds, same};
use crate::visit::Visit;
use steps::{
    category, expect_code, expect_headlines, expect_message, expect_no_message, expect_query,
    opens, takes, ticks,
};

pub(super) fn cases() -> Vec<Case> {
    let own = [
        Case::new(choices_change_code_preview_and_address),
        Case::named(
            "embed page: choices change code, preview and address in a folder too".into(),
            choices_change_code_preview_and_address,
        )
        .below(),
        Case::new(own_colours_are_shown_and_judged),
        Case::new(all_of_it_works_from_the_keyboard),
    ];
    own.into_iter()
        .chain(code::cases())
        .chain(look::cases())
        .chain(history::cases())
        .chain(troubles::cases())
        .collect()
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

async fn own_colours_are_shown_and_judged(visit: &Visit) -> Outcome {
    opens(visit, "?mau=rieng&mau-nen=ffffff&mau-chu=777777").await?;
    expect_message(visit, "pale-ink").await?;
    expect_no_message(visit, "pale-link").await?;
    let message = "document.querySelector('[data-say=pale-ink]').textContent";
    let sentence: String = visit.value(message).await?;
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

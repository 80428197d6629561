//! The portal's news as other pages embed them, with nothing chosen: as code, and to look at.
//!
//! The page's script writes the same code for other choices; a test in the browser holds both to the
//! same letters.

use model::embed::EmbedPage;
use model::link::Link;
use model::permalink::{Frame, embedded};
use model::portal::Portal;
use model::text::embed as text;

use crate::markup::tags::{self, a, button, cnht_news, div, iframe, li, p, ul};
use crate::markup::{Element, Markup};

/// The height of a frame until its script has told its own; the page's script reckons alike.
const FRAME_HEIGHT: &str = "620";

/// The element as code: the script, and the element with today's headlines between its tags.
pub(crate) fn html_code(portal: &Portal, page: &EmbedPage) -> String {
    let script = tags::script()
        .attr("type", "module")
        .attr("src", portal.url(&embedded("cnht-news.js")));
    Markup::from([Markup::from(script), "\n".into(), element(page).into()]).code()
}

/// The element, whose links stand in lines of their own: people read the code.
pub(crate) fn element(page: &EmbedPage) -> Element {
    let item = |to: &Link| {
        let link = a().attr("href", to.url.clone()).child(&to.name);
        [Markup::from("\n    "), li().child(link).into()]
    };
    let items: Markup = page.newest.iter().flat_map(item).collect();
    cnht_news()
        .child("\n  ")
        .child(ul().child(items).child("\n  "))
        .child("\n")
}

/// The script's tag with the check of its version.
pub(crate) fn fixed_code(portal: &Portal, page: &EmbedPage) -> Option<String> {
    let fixed = page.fixed.as_ref()?;
    let script = tags::script()
        .attr("type", "module")
        .attr("src", portal.url(&fixed.path))
        .attr("integrity", fixed.integrity.clone())
        .attr("crossorigin", "anonymous");
    Some(Markup::from(script).code())
}

/// The newest news as a frame, and the script that gives it its height.
pub(crate) fn iframe_code(portal: &Portal) -> String {
    let frame = iframe()
        .attr("src", portal.url(&Frame::Latest.path()))
        .attr("title", text::frame_title(text::KIND_LATEST, portal))
        .attr("width", "100%")
        .attr("height", FRAME_HEIGHT)
        .attr("loading", "lazy")
        .attr("frameborder", "0");
    let script = tags::script()
        .attr("async", "")
        .attr("src", portal.url(&embedded("frame-host.js")));
    Markup::from([Markup::from(frame), "\n".into(), script.into()]).code()
}

/// The real element, with what is said when it cannot show anything. The frame's place is filled by
/// the page's script, once a frame is chosen.
pub(crate) fn preview(page: &EmbedPage) -> Element {
    let reason = |(reason, words): (&'static str, &'static str)| {
        p().class("notice")
            .attr("data-failed", reason)
            .attr("hidden", "")
            .child(words)
    };
    let failed: Markup = text::PREVIEW_FAILED.map(reason).into();
    let again = button()
        .class("embed__button")
        .attr("type", "button")
        .attr("data-again", "")
        .attr("hidden", "")
        .child(text::TRY_AGAIN);
    let stage = div()
        .class("embed-stage")
        .attr("role", "group")
        .attr("aria-label", text::PREVIEW)
        .attr("data-stage", "")
        .attr("data-frame-title", text::PREVIEW_FRAME)
        .child(element(page));
    div()
        .class("embed-preview")
        .child(p().class("embed__note").child(text::PREVIEW_NOTE))
        .child(stage)
        .child(
            div()
                .class("embed-says")
                .attr("aria-live", "polite")
                .child(failed),
        )
        .child(again)
}

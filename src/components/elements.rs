//! Single elements that many components share.

use model::day::Day;
use model::link::Link;
use model::moment::Moment;
use model::text;
use model::trusted_html::TrustedHtml;

use crate::app::MAIN_ID;
use crate::markup::tags::{a, div, noscript, p, span, time};
use crate::markup::{Element, Leaf, Open};
use crate::view_context::ViewContext;

/// A link to a path of the portal; text and classes are added where it is used.
pub(crate) fn link(cx: &ViewContext, path: &str) -> Element<Open> {
    a().attr("href", cx.href(path))
}

/// A link with the name of the place it leads to.
pub(crate) fn named_link(cx: &ViewContext, to: &Link) -> Element {
    link(cx, &to.path).child(&to.name)
}

/// Leads keyboard readers past the masthead: the first link of every page, seen only while it has
/// the focus.
pub(crate) fn skip_link() -> Element {
    a().class("skip-link")
        .attr("href", format!("#{MAIN_ID}"))
        .child(text::SKIP_LINK)
}

/// `23/11/2026`, for people and machines.
pub(crate) fn day(day: Day) -> Element {
    time().attr("datetime", day.to_string()).child(day.short())
}

/// The day whose law is shown. While nothing changes with the day, `src/loader.js` puts the reader's own in its
/// place, without the app.
pub(crate) fn law_day(day: Day) -> Element {
    span().attr("data-reader", "law-day").child(day.short())
}

/// The day, with the time of day where it is known.
pub(crate) fn moment(moment: Moment) -> Element {
    time()
        .attr("datetime", moment.to_string())
        .child(moment.short())
}

/// Text written in Markdown. The one place where HTML goes into a page as it stands; the type says
/// that the builder's sanitizer let it through. Hydration leaves what is there alone, so the data
/// block needs no second copy.
pub(crate) fn rich_text(html: &TrustedHtml) -> Element<Leaf> {
    div().class("rich-text").inner_html(html)
}

/// What is said where the browser runs no script. The sentence stands in prerendered pages alone: the app is a
/// script itself, and leaves its place empty.
pub(crate) fn no_script(sentence: &'static str) -> Element {
    noscript()
        .attr("data-reader", "no-script")
        .child(cfg!(feature = "ssr").then(|| p().child(sentence)))
}

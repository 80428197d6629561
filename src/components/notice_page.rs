//! A page that says why there is nothing to show, and how to go on.

use model::permalink::Address;
use model::text::{self, failure};

use crate::components::elements::link;
use crate::components::search_form::search_form;
use crate::markup::tags::{div, h1, li, nav, p, ul};
use crate::markup::{Element, Markup};
use crate::view_context::ViewContext;

/// Heading, sentence, and ways on: those given, then the front page and the site map.
pub(crate) fn notice_page(
    cx: &ViewContext,
    (title, sentence): (&'static str, &'static str),
    search: bool,
    ways: Vec<Element>,
) -> Element {
    let always = [
        (text::FRONT, Address::Front),
        (text::SITE_MAP, Address::SiteMap),
    ]
    .map(|(name, address)| link(cx, &address.path()).child(name));
    let ways: Markup = ways
        .into_iter()
        .chain(always)
        .map(|way| li().child(way))
        .collect();
    div()
        .class("notice-page wrap")
        .child(h1().child(title))
        .child(p().class("notice-page__sentence").child(sentence))
        .child(search.then(|| search_form(cx, text::SEARCH_HERE)))
        .child(
            nav()
                .attr("aria-label", failure::WAYS_ON)
                .child(ul().class("notice-page__ways").child(ways)),
        )
}

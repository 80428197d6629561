//! A page that says why there is nothing to show, and how to go on.

use model::permalink::{Address, BasePath};
use model::text::{self, failure};

use crate::components::link::link;
use crate::components::search_form::search_form;
use crate::markup::{Element, Markup, el};

/// Heading, sentence, and ways on: those given, then the front page and the site map.
pub(crate) fn notice_page(
    base: &BasePath,
    (title, sentence): (&'static str, &'static str),
    search: bool,
    ways: Vec<Element>,
) -> Element {
    let always = [
        (text::FRONT, Address::Front),
        (text::SITE_MAP, Address::SiteMap),
    ]
    .map(|(name, address)| link(base, &address.path()).add(name));
    let ways: Markup = ways
        .into_iter()
        .chain(always)
        .map(|way| el("li").add(way))
        .collect();
    el("div")
        .class("notice-page wrap")
        .add(el("h1").add(title))
        .add(el("p").class("notice-page__sentence").add(sentence))
        .add(search.then(|| search_form(base, text::SEARCH_HERE)))
        .add(
            el("nav")
                .attr("aria-label", failure::WAYS_ON)
                .add(el("ul").class("notice-page__ways").add(ways)),
        )
}

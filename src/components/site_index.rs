//! Every way into the portal, as lists of links.

use model::link::Link;
use model::listing::PageNumber;
use model::permalink::{Address, BasePath};
use model::static_page::SiteMapPage;
use model::text;

use crate::components::link::named_link;
use crate::markup::{Element, Markup, el};

/// Indexes, categories, events, kinds of documents and pages. An empty list is left out with its heading.
pub(crate) fn site_index(base: &BasePath, map: &SiteMapPage) -> Element {
    let indexes = [
        (text::FRONT, Address::Front),
        (text::EVENTS, Address::Events(PageNumber::FIRST)),
        (text::DOCUMENTS, Address::Documents(PageNumber::FIRST)),
        (text::PARTNERS, Address::Partners(PageNumber::FIRST)),
        (text::SEARCH, Address::Search),
        (text::SITE_MAP, Address::SiteMap),
    ];
    let indexes = indexes.map(|(name, address)| place(name, &address));
    el("div")
        .class("site-index")
        .add(links(base, text::MENU, &indexes))
        .add(links(base, text::CATEGORIES, &map.categories))
        .add(links(base, text::EVENTS, &map.events))
        .add(links(base, text::DOCUMENTS, &map.documents))
        .add(links(base, text::STATIC_PAGES, &map.pages))
}

/// A place that has a name in `text`.
pub(crate) fn place(name: &str, address: &Address) -> Link {
    Link {
        name: name.into(),
        path: address.path(),
        url: String::new(),
    }
}

fn links(base: &BasePath, title: &'static str, links: &[Link]) -> Option<Element> {
    let items: Markup = links
        .iter()
        .map(|to| el("li").add(named_link(base, to)))
        .collect();
    (!links.is_empty()).then(|| {
        el("section")
            .class("site-index__part")
            .add(el("h2").class("section-title").add(title))
            .add(el("ul").class("site-index__list").add(items))
    })
}

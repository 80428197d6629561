//! Every way into the portal, as lists of links.

use model::link::Link;
use model::listing::PageNumber;
use model::permalink::Address;
use model::static_page::SiteMapPage;
use model::text;

use crate::components::elements::named_link;
use crate::markup::tags::{div, h2, li, section, ul};
use crate::markup::{Element, Markup};
use crate::view_context::ViewContext;

/// Indexes, categories, events, natures of documents and pages. An empty list is left out with its heading.
pub(crate) fn site_index(cx: &ViewContext, map: &SiteMapPage) -> Element {
    let indexes = [
        (text::FRONT, Address::Front),
        (text::EVENTS, Address::Events(PageNumber::FIRST)),
        (text::DOCUMENTS, Address::Documents(PageNumber::FIRST)),
        (text::PARTNERS, Address::Partners(PageNumber::FIRST)),
        (text::SEARCH, Address::Search),
        (text::SITE_MAP, Address::SiteMap),
    ];
    let indexes = indexes.map(|(name, address)| place(name, &address));
    div()
        .class("site-index")
        .child(links(cx, text::MENU, &indexes))
        .child(links(cx, text::CATEGORIES, &map.categories))
        .child(links(cx, text::EVENTS, &map.events))
        .child(links(cx, text::DOCUMENTS, &map.documents))
        .child(links(cx, text::STATIC_PAGES, &map.pages))
}

/// A place that has a name in `text`.
pub(crate) fn place(name: &str, address: &Address) -> Link {
    Link {
        name: name.into(),
        path: address.path(),
        url: String::new(),
    }
}

fn links(cx: &ViewContext, title: &'static str, links: &[Link]) -> Option<Element> {
    let items: Markup = links
        .iter()
        .map(|to| li().child(named_link(cx, to)))
        .collect();
    (!links.is_empty()).then(|| {
        section()
            .class("site-index__part")
            .child(h2().class("section-title").child(title))
            .child(ul().class("site-index__list").child(items))
    })
}

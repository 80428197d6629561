//! Every way into the portal, as lists of links.

use leptos::prelude::*;
use model::link::Link;
use model::permalink::{Address, BasePath};
use model::static_page::SiteMapPage;
use model::text;

/// Categories, indexes, events and pages. An empty list is left out with its heading.
#[component]
pub(crate) fn SiteIndex<'a>(base: &'a BasePath, map: &'a SiteMapPage) -> AnyView {
    let here =
        |name: &str, address: Address| Link { name: name.into(), path: address.path(), url: String::new() };
    let first = model::listing::PageNumber::FIRST;
    let indexes = [
        here(text::FRONT, Address::Front),
        here(text::EVENTS, Address::Events(first)),
        here(text::DOCUMENTS, Address::Documents(first)),
        here(text::PARTNERS, Address::Partners(first)),
        here(text::SEARCH, Address::Search),
        here(text::SITE_MAP, Address::SiteMap),
    ];
    view! {
        <div class="site-index">
            {links(base, text::MENU, &indexes)}
            {links(base, text::CATEGORIES, &map.categories)}
            {links(base, text::EVENTS, &map.events)}
            {links(base, text::STATIC_PAGES, &map.pages)}
        </div>
    }
    .into_any()
}

fn links(base: &BasePath, title: &'static str, links: &[Link]) -> Option<AnyView> {
    let items: Vec<_> = links
        .iter()
        .map(|link| view! { <li><a href=base.href(&link.path)>{link.name.clone()}</a></li> })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="site-index__part">
                <h2 class="section-title">{title}</h2>
                <ul class="site-index__list">{items}</ul>
            </section>
        }
        .into_any()
    })
}

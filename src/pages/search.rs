//! `/tim-kiem/`

use model::permalink::BasePath;
use model::static_page::SiteMapPage;
use model::text;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::search_form::search_form;
use crate::components::site_index::site_index;
use crate::markup::{Element, el};

/// Says honestly what it can do, keeps the reader's words, and shows the other ways.
pub(crate) fn search_page(base: &BasePath, map: &SiteMapPage) -> Element {
    let head = el("header")
        .class("listing-head")
        .add(el("h1").add(text::SEARCH))
        .add(search_form(base, text::SEARCH_HERE))
        .add(
            el("p")
                .class("listing-head__words")
                .attr("data-reader", "search-words"),
        )
        .add(
            el("p")
                .class("listing-head__standfirst")
                .add(text::SEARCH_NOT_YET),
        );
    el("div")
        .class("listing wrap")
        .add(breadcrumbs(base, &[]))
        .add(head)
        .add(site_index(base, map))
}

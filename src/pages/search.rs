//! `/tim-kiem/`

use model::permalink::BasePath;
use model::static_page::SiteMapPage;
use model::text;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::search_form::search_form;
use crate::components::site_index::site_index;
use crate::markup::Element;
use crate::markup::tags::{div, h1, header, p};

/// Says honestly what it can do, keeps the reader's words, and shows the other ways.
pub(crate) fn search_page(base: &BasePath, map: &SiteMapPage) -> Element {
    let head = header()
        .class("listing-head")
        .child(h1().child(text::SEARCH))
        .child(search_form(base, text::SEARCH_HERE))
        .child(
            p().class("listing-head__words")
                .attr("data-reader", "search-words"),
        )
        .child(
            p().class("listing-head__standfirst")
                .child(text::SEARCH_NOT_YET),
        );
    div()
        .class("listing wrap")
        .child(breadcrumbs(base, &[]))
        .child(head)
        .child(site_index(base, map))
}

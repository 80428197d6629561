//! `/tim-kiem/`

use model::static_page::SiteMapPage;
use model::text;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::search_form::search_form;
use crate::components::site_index::site_index;
use crate::markup::Element;
use crate::markup::tags::{div, h1, header, p};
use crate::view_context::ViewContext;

/// Says honestly what it can do, keeps the reader's words, and shows the other ways.
pub(crate) fn search_page(cx: &ViewContext, map: &SiteMapPage) -> Element {
    div()
        .class("listing wrap")
        .child(breadcrumbs(cx, &[]))
        .child(
            header()
                .class("listing-head")
                .child(h1().child(text::SEARCH))
                .child(search_form(cx, text::SEARCH_HERE))
                .child(
                    p().class("listing-head__words")
                        .attr("data-reader", "search-words"),
                )
                .child(
                    p().class("listing-head__standfirst")
                        .child(text::SEARCH_NOT_YET),
                ),
        )
        .child(site_index(cx, map))
}

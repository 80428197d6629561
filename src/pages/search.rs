//! `/tim-kiem/`

use model::static_page::SiteMapPage;
use model::text;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::elements::no_script;
use crate::components::search_form::search_form;
use crate::components::site_index::site_index;
use crate::markup::Element;
use crate::markup::tags::{div, h1, header};
use crate::view_context::ViewContext;

/// The box, an empty place that the search's script fills (`search/`), and below it the other ways on, which
/// are all there is where no script runs.
pub(crate) fn search_page(cx: &ViewContext, map: &SiteMapPage) -> Element {
    div()
        .class("listing wrap")
        .child(breadcrumbs(cx, &[]))
        .child(
            header()
                .class("listing-head")
                .child(h1().child(text::SEARCH))
                .child(search_form(cx, text::SEARCH_HERE))
                .child(no_script(text::search_page::NO_SCRIPT)),
        )
        .child(
            div()
                .class("search-page")
                .attr("data-reader", "search-page"),
        )
        .child(site_index(cx, map))
}

//! The form of the finder of documents: words, and the choices beside them.

use model::document::DocumentsPage;
use model::facet::{Facet, FacetCount, FacetKind};
use model::finder::address::{FROM, TO, WORDS};
use model::listing::PageNumber;
use model::permalink::Address;
use model::text;

use super::choices::{boxes, links, parameter};
use crate::components::elements::named_link;
use crate::markup::tags::{button, details, div, form, input, p, summary};
use crate::markup::{Element, Leaf, Markup};
use crate::view_context::ViewContext;

/// A plain GET form. Without script its choices are links to the facets' pages; on `/van-ban/` the
/// app turns them into boxes once it has the index. Elsewhere it leads to `/van-ban/`.
pub(crate) fn finder_form(cx: &ViewContext, page: &DocumentsPage, live: bool) -> Element {
    let documents = Address::Documents(PageNumber::FIRST).path();
    form()
        .class("finder")
        .attr("role", "search")
        .attr("aria-label", text::finder::LABEL)
        .attr("action", cx.href(&documents))
        .attr("method", "get")
        .attr("data-finder", if live { "live" } else { "still" })
        .child(search_box(page))
        .child(panel(cx, page, live))
}

/// The box and its button. On a facet's page the search stays within the facet.
fn search_box(page: &DocumentsPage) -> Element {
    let within = page.facet.iter().flat_map(|named| hidden(&named.facet));
    div()
        .class("search-form")
        .child(
            input()
                .class("search-form__box")
                .attr("type", "search")
                .attr("name", WORDS)
                .attr("aria-label", text::finder::WORDS)
                .attr("placeholder", text::finder::PLACEHOLDER)
                .attr("autocomplete", "off"),
        )
        .child(within.collect::<Markup>())
        .child(
            button()
                .class("search-form__button")
                .attr("type", "submit")
                .child(text::SEARCH_BUTTON),
        )
}

fn hidden(facet: &Facet) -> Vec<Element<Leaf>> {
    let input = |name: &'static str| {
        input()
            .attr("type", "hidden")
            .attr("name", name)
            .attr("value", facet.slug())
    };
    match facet.kind() {
        FacetKind::Year => vec![input(FROM), input(TO)],
        kind => vec![input(parameter(kind))],
    }
}

/// There are hundreds of bodies and fields, so the form names the most frequent alone, and links to
/// the pages that name all.
fn panel(cx: &ViewContext, page: &DocumentsPage, live: bool) -> Element {
    let more = page.more.iter().map(|to| p().child(named_link(cx, to)));
    details()
        .class("finder__panel")
        .child(
            summary()
                .class("finder__summary")
                .child(text::finder::PANEL),
        )
        .child(choices(cx, &page.facets, live))
        .child(more.collect::<Markup>())
}

fn choices(cx: &ViewContext, facets: &[FacetCount], live: bool) -> Element<Leaf> {
    let (cx, facets) = (cx.clone(), facets.to_vec());
    let choices = move || {
        if live && cx.state.has_finder() {
            boxes(&facets)
        } else {
            links(&cx, &facets)
        }
    };
    div()
        .class("finder__choices")
        .attr("data-reader", "finder-choices")
        .dynamic(choices)
}

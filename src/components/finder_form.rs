//! The form of the finder of documents: words, and the choices beside them.

use model::document::DocumentsPage;
use model::facet::{Facet, FacetKind};
use model::finder::address::{FROM, TO, WORDS};
use model::listing::PageNumber;
use model::permalink::{Address, BasePath};
use model::text;

use crate::components::finder_choices::{boxes, links, parameter};
use crate::components::link::named_link;
use crate::markup::tags::{button, details, div, form, p, summary};
use crate::markup::{Element, Leaf, Markup, tags};
use crate::reader::Reader;

/// A plain GET form. Without script its choices are links to the facets' pages; on `/van-ban/` the
/// app turns them into boxes once it has the index. Elsewhere it leads to `/van-ban/`.
pub(crate) fn finder_form(
    base: &BasePath,
    page: &DocumentsPage,
    live: bool,
    reader: Reader,
) -> Element {
    let documents = Address::Documents(PageNumber::FIRST).path();
    let (choices_base, facets) = (base.clone(), page.facets.clone());
    let choices = move || {
        let ready = live && reader.has_finder();
        if ready {
            boxes(&facets)
        } else {
            links(&choices_base, &facets)
        }
    };
    // There are hundreds of bodies and fields, so the form names the most frequent alone.
    let more = page.more.iter().map(|to| p().child(named_link(base, to)));
    let panel = details()
        .class("finder__panel")
        .child(
            summary()
                .class("finder__summary")
                .child(text::finder::PANEL),
        )
        .child(
            div()
                .class("finder__choices")
                .attr("data-reader", "finder-choices")
                .dynamic(choices),
        )
        .child(more.collect::<Markup>());
    form()
        .class("finder")
        .attr("role", "search")
        .attr("aria-label", text::finder::LABEL)
        .attr("action", base.href(&documents))
        .attr("method", "get")
        .attr("data-finder", if live { "live" } else { "still" })
        .child(words(page))
        .child(panel)
}

/// The box and its button. On a facet's page the search stays within the facet.
fn words(page: &DocumentsPage) -> Element {
    let words = tags::input()
        .class("search-form__box")
        .attr("type", "search")
        .attr("name", WORDS)
        .attr("aria-label", text::finder::WORDS)
        .attr("placeholder", text::finder::PLACEHOLDER)
        .attr("autocomplete", "off");
    let within: Markup = page
        .facet
        .iter()
        .flat_map(|named| hidden(&named.facet))
        .collect();
    div().class("search-form").child(words).child(within).child(
        button()
            .class("search-form__button")
            .attr("type", "submit")
            .child(text::SEARCH_BUTTON),
    )
}

fn hidden(facet: &Facet) -> Vec<Element<Leaf>> {
    let input = |name: &'static str| {
        tags::input()
            .attr("type", "hidden")
            .attr("name", name)
            .attr("value", facet.slug())
    };
    match facet.kind() {
        FacetKind::Year => vec![input(FROM), input(TO)],
        kind => vec![input(parameter(kind))],
    }
}

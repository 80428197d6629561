//! How to cite a document, ready to be taken away.

use model::document::DocumentSummary;
use model::number;
use model::text;

use crate::markup::{Element, el};

/// The full citation; its button comes with the app, which copies what stands in the box.
pub(crate) fn citation(document: &DocumentSummary) -> Element {
    let DocumentSummary { nature, number, adopted_on, issuing_body, title, .. } = document;
    let words = number::citation(nature, number, *adopted_on, issuing_body, title);
    let button = el("button")
        .class("tools__item")
        .attr("type", "button")
        .attr("data-action", "copy-citation")
        .add(text::document::COPY_CITATION);
    el("section")
        .class("citation")
        .add(el("h2").class("section-title").add(text::document::CITATION))
        .add(el("p").class("citation__words").attr("id", "trich-dan").add(words))
        .add(el("p").class("tools__scripted").attr("data-reader", "tool").add(button))
        .add(el("p").class("tools__said").attr("role", "status").attr("data-reader", "citation-said"))
}

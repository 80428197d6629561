//! How to cite a document, ready to be taken away.

use model::text;

use crate::markup::{Element, el};

/// The full citation; its button comes with the app, which copies what stands in the box.
pub(crate) fn citation(words: &str) -> Element {
    let button = el("button")
        .class("tools__item")
        .attr("type", "button")
        .attr("data-action", "copy-citation")
        .add(text::document::COPY_CITATION);
    el("section")
        .class("citation")
        .add(
            el("h2")
                .class("section-title")
                .add(text::document::CITATION),
        )
        .add(
            el("p")
                .class("citation__words")
                .attr("id", "trich-dan")
                .add(words.to_owned()),
        )
        .add(
            el("p")
                .class("tools__scripted")
                .attr("data-reader", "tool")
                .add(button),
        )
        .add(
            el("p")
                .class("tools__said")
                .attr("role", "status")
                .attr("data-reader", "citation-said"),
        )
}

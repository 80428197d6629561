//! How to cite a document, with a button that copies the citation.

use model::text;

use crate::markup::Element;
use crate::markup::tags::{button, h2, p, section};

/// The full citation; its button comes with the app, which copies what stands in the box.
pub(crate) fn citation(words: &str) -> Element {
    section()
        .class("citation")
        .child(h2().class("section-title").child(text::document::CITATION))
        .child(
            p().class("citation__words")
                .attr("id", "trich-dan")
                .child(words.to_owned()),
        )
        .child(
            p().class("tools__scripted")
                .attr("data-reader", "tool")
                .child(
                    button()
                        .class("tools__item")
                        .attr("type", "button")
                        .attr("data-action", "copy-citation")
                        .child(text::document::COPY_CITATION),
                ),
        )
        .child(
            p().class("tools__message")
                .attr("role", "status")
                .attr("data-reader", "citation-said"),
        )
}

//! Gray shapes while data is awaited; shown only after 300 ms.

use model::text;

use crate::markup::tags::{div, p, span};
use crate::markup::{Element, Markup};

/// How many lines of text the shapes stand for.
const LINES: usize = 5;

/// Says once that the page is loading; the shapes themselves are silent.
pub(crate) fn skeleton() -> Element {
    let lines: Markup = (0..LINES).map(|_| span().class("skeleton__line")).collect();
    let shapes = div()
        .attr("aria-hidden", "true")
        .child(span().class("skeleton__title"))
        .child(lines);
    div()
        .class("skeleton wrap")
        .attr("aria-busy", "true")
        .child(
            p().class("visually-hidden")
                .attr("role", "status")
                .child(text::LOADING),
        )
        .child(shapes)
}

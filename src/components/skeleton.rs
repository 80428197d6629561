//! Grey shapes while data is awaited; shown only after 300 ms.

use model::text;

use crate::markup::{Element, Markup, el};

/// How many lines of text the shapes stand for.
const LINES: usize = 5;

/// Says once that the page is loading; the shapes themselves are silent.
pub(crate) fn skeleton() -> Element {
    let lines: Markup = (0..LINES)
        .map(|_| el("span").class("skeleton__line"))
        .collect();
    let shapes = el("div")
        .attr("aria-hidden", "true")
        .add(el("span").class("skeleton__title"))
        .add(lines);
    el("div")
        .class("skeleton wrap")
        .attr("aria-busy", "true")
        .add(
            el("p")
                .class("visually-hidden")
                .attr("role", "status")
                .add(text::LOADING),
        )
        .add(shapes)
}

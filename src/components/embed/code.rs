//! A piece of code to take away.

use model::text::embed as text;

use crate::markup::{Element, el};

/// The code under its label, with a button that copies it. `name` is how the page's script calls it.
/// Long lines are broken: nothing has to be scrolled sideways to be read.
pub(crate) fn embed_code(name: &'static str, label: &'static str, code: String) -> Element {
    let button = el("button")
        .class("embed__button embed-code__copy")
        .attr("type", "button")
        .attr("data-copy", name)
        .add(text::copy(label));
    let head = el("div")
        .class("embed-code__head")
        .add(el("p").class("embed-code__label").add(label))
        .add(button);
    el("div")
        .class("embed-code")
        .add(head)
        .add(
            el("pre")
                .class("embed-code__text")
                .add(el("code").attr("data-code", name).add(code)),
        )
        .add(
            el("p")
                .class("embed__said")
                .attr("role", "status")
                .attr("data-said", name),
        )
}

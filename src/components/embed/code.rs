//! A piece of code with a button that copies it.

use model::text::embed as text;

use crate::markup::Element;
use crate::markup::tags::{self, button, div, p, pre};

/// The code under its label, with a button that copies it. `name` is how the page's script calls it.
/// Long lines are broken: nothing has to be scrolled sideways to be read.
pub(crate) fn embed_code(name: &'static str, label: &'static str, code: String) -> Element {
    div()
        .class("embed-code")
        .child(
            div()
                .class("embed-code__head")
                .child(p().class("embed-code__label").child(label))
                .child(
                    button()
                        .class("embed__button embed-code__copy")
                        .attr("type", "button")
                        .attr("data-copy", name)
                        .child(text::copy(label)),
                ),
        )
        .child(
            pre()
                .class("embed-code__text")
                .child(tags::code().attr("data-code", name).child(code)),
        )
        .child(
            p().class("embed__message")
                .attr("role", "status")
                .attr("data-said", name),
        )
}

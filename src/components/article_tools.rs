//! What a reader can do with a page: print, pass on.

use model::percent::encode;
use model::text;

use crate::markup::{Element, el};

/// The mail link works always; the buttons appear with the app, which acts on `data-action`.
pub(crate) fn article_tools(title: &str, url: &str) -> Element {
    let mail = format!("mailto:?subject={}&body={}", encode(title), encode(url));
    let mail = el("a")
        .class("tools__item")
        .attr("href", mail)
        .add(text::SHARE_BY_MAIL);
    let list = el("ul")
        .class("tools__list")
        .add(el("li").add(mail))
        .add(button("print", text::PRINT))
        .add(button("copy", text::COPY_ADDRESS))
        .add(button("share", text::SHARE));
    el("section")
        .class("tools")
        .add(el("h2").class("rail__title").add(text::TOOLS))
        .add(list)
        .add(
            el("p")
                .class("tools__said")
                .attr("role", "status")
                .attr("data-reader", "said"),
        )
}

fn button(action: &'static str, label: &'static str) -> Element {
    let button = el("button")
        .class("tools__item")
        .attr("type", "button")
        .attr("data-action", action)
        .add(label);
    el("li")
        .class("tools__scripted")
        .attr("data-reader", "tool")
        .add(button)
}

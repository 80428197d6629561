//! What stands beside a text in a wide window, and above it on a phone: its contents, and what a reader
//! can do with the page.

use model::article::Heading;
use model::percent::encode;
use model::text;

use crate::markup::tags::{a, button, details, div, h2, li, nav, ol, p, section, summary, ul};
use crate::markup::{Element, Markup, Open};

/// The place of both.
pub(crate) fn sidebar() -> Element<Open> {
    div().class("sidebar")
}

/// Links to the headings, from three up; with fewer the text is its own overview.
pub(crate) fn contents_list(headings: &[Heading], label: &'static str) -> Option<Element> {
    (headings.len() >= 3).then(|| {
        nav().class("contents").attr("aria-label", label).child(
            fold(label).child(ol().child(headings.iter().map(contents_item).collect::<Markup>())),
        )
    })
}

/// Folded on a phone. In a wide window the stylesheet shows what is inside, with the heading in place of the summary;
/// a browser that cannot do that keeps it folded.
fn fold(label: &'static str) -> Element {
    let summary = summary().class("fold__summary").child(label);
    let title = h2().class("sidebar__title").child(label);
    details().class("fold").child(summary).child(title)
}

fn contents_item(heading: &Heading) -> Element {
    li().class(if heading.level == 2 {
        "contents__item"
    } else {
        "contents__item contents__item--sub"
    })
    .child(
        a().attr("href", format!("#{}", heading.id))
            .child(&heading.text),
    )
}

/// Print and pass on. The mail link works always; the buttons appear with the app, which acts on
/// `data-action`.
pub(crate) fn page_tools(title: &str, url: &str) -> Element {
    let mail = format!("mailto:?subject={}&body={}", encode(title), encode(url));
    section()
        .class("tools")
        .child(
            fold(text::TOOLS).child(
                ul().class("tools__list")
                    .child(
                        li().child(
                            a().class("tools__item")
                                .attr("href", mail)
                                .child(text::SHARE_BY_MAIL),
                        ),
                    )
                    .child(tool("print", text::PRINT))
                    .child(tool("copy", text::COPY_ADDRESS))
                    .child(tool("share", text::SHARE)),
            ),
        )
        .child(
            p().class("tools__message")
                .attr("role", "status")
                .attr("data-reader", "said"),
        )
}

fn tool(action: &'static str, label: &'static str) -> Element {
    li().class("tools__scripted")
        .attr("data-reader", "tool")
        .child(
            button()
                .class("tools__item")
                .attr("type", "button")
                .attr("data-action", action)
                .child(label),
        )
}

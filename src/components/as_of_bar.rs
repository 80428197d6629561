//! The bar that says that the portal is shown as of another day than the reader's.

use leptos::prelude::*;
use model::text;

use crate::markup::tags::{a, div, p};
use crate::markup::{Element, Leaf, Markup};
use crate::view_context::{RequestedDate, ViewContext};

/// Empty while nothing was asked; then the day, and the way back to today. Readers who listen are
/// told when it appears.
pub(crate) fn as_of_bar(cx: &ViewContext) -> Element<Leaf> {
    let as_of = cx.state.as_of;
    let bar = move || {
        as_of.with(|as_of| match &as_of.requested {
            RequestedDate::None => Markup::Empty,
            RequestedDate::Invalid => sentence(text::document::BROKEN_DAY.to_owned()).into(),
            RequestedDate::On(back) => sentence(text::document::shown_as_of(as_of.day))
                .child(" ")
                .child(
                    a().attr("href", back.clone())
                        .attr("data-reader", "today")
                        .child(text::document::BACK_TO_TODAY),
                )
                .into(),
        })
    };
    div().class("as-of").attr("role", "status").dynamic(bar)
}

fn sentence(words: String) -> Element {
    p().class("as-of__inner wrap").child(words)
}

//! The bar that says that the portal is shown as of another day than the reader's.

use leptos::prelude::*;
use model::text;

use crate::markup::{Element, Markup, el};
use crate::reader::{Asked, Reader};

/// Empty while nothing was asked; then the day, and the way back to today. Readers who listen are
/// told when it appears.
pub(crate) fn as_of_bar(reader: Reader) -> Element {
    el("div")
        .class("as-of")
        .attr("role", "status")
        .live(move || {
            reader.as_of.with(|as_of| match &as_of.asked {
                Asked::Nothing => Markup::Nothing,
                Asked::Nonsense => words(text::document::BROKEN_DAY.to_owned()).into(),
                Asked::Day(back) => {
                    let back = el("a")
                        .attr("href", back.clone())
                        .attr("data-reader", "today")
                        .add(text::document::BACK_TO_TODAY);
                    words(text::document::shown_as_of(as_of.day))
                        .add(" ")
                        .add(back)
                        .into()
                }
            })
        })
}

fn words(sentence: String) -> Element {
    el("p").class("as-of__inner wrap").add(sentence)
}

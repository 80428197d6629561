//! The bar that says that the portal is shown as of another day than the reader's.

use leptos::prelude::*;
use model::text;

use crate::markup::tags::{a, div, p};
use crate::markup::{Element, Leaf, Markup};
use crate::reader::{Asked, Reader};

/// Empty while nothing was asked; then the day, and the way back to today. Readers who listen are
/// told when it appears.
pub(crate) fn as_of_bar(reader: Reader) -> Element<Leaf> {
    div()
        .class("as-of")
        .attr("role", "status")
        .dynamic(move || {
            reader.as_of.with(|as_of| match &as_of.asked {
                Asked::Nothing => Markup::Empty,
                Asked::Nonsense => words(text::document::BROKEN_DAY.to_owned()).into(),
                Asked::Day(back) => {
                    let back = a()
                        .attr("href", back.clone())
                        .attr("data-reader", "today")
                        .child(text::document::BACK_TO_TODAY);
                    words(text::document::shown_as_of(as_of.day))
                        .child(" ")
                        .child(back)
                        .into()
                }
            })
        })
}

fn words(sentence: String) -> Element {
    p().class("as-of__inner wrap").child(sentence)
}

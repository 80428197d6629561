//! A section of a page under a heavy rule.

use crate::markup::Element;
use crate::markup::tags::{h2, header, section};

/// The section with its heading, and what stands beside it: a count, or the way to all of it.
pub(crate) fn page_section(title: &str, beside: Element) -> Element {
    section().class("page-section").child(
        header()
            .class("page-section__head")
            .child(h2().class("page-section__title").child(title.to_owned()))
            .child(" ")
            .child(beside),
    )
}

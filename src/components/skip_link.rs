//! The first focusable link of every page.

use model::text;

use crate::app::MAIN_ID;
use crate::markup::Element;
use crate::markup::tags::a;

/// Leads keyboard readers past the masthead. Seen only while it has the focus.
pub(crate) fn skip_link() -> Element {
    a().class("skip-link")
        .attr("href", format!("#{MAIN_ID}"))
        .child(text::SKIP_LINK)
}

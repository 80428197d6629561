//! The trail from the front page to here.

use model::permalink::Address;
use model::text;

use crate::components::elements::link;
use crate::markup::tags::{li, nav, ol};
use crate::markup::{Element, Markup};
use crate::view_context::ViewContext;

/// The way back up: the front page, then `crumbs` (names with their paths). The page itself is not
/// in it: its heading stands right below.
pub(crate) fn breadcrumbs(cx: &ViewContext, crumbs: &[(&str, &str)]) -> Element {
    let front = Address::Front.path();
    let items: Markup = [(text::FRONT, front.as_str())]
        .iter()
        .chain(crumbs)
        .map(|(name, path)| {
            li().class("breadcrumbs__item")
                .child(link(cx, path).child((*name).to_owned()))
        })
        .collect();
    nav()
        .class("breadcrumbs")
        .attr("aria-label", text::BREADCRUMBS_LABEL)
        .child(ol().class("breadcrumbs__list").child(items))
}

//! Links within the portal.

use model::link::Link;

use crate::markup::tags::a;
use crate::markup::{Element, Open};
use crate::view_context::ViewContext;

/// A link to a path of the portal; words and classes are added by who uses it.
pub(crate) fn link(cx: &ViewContext, path: &str) -> Element<Open> {
    a().attr("href", cx.href(path))
}

/// A link with the name of the place it leads to.
pub(crate) fn named_link(cx: &ViewContext, to: &Link) -> Element {
    link(cx, &to.path).child(&to.name)
}

//! Links within the portal.

use model::link::Link;
use model::permalink::BasePath;

use crate::markup::tags::a;
use crate::markup::{Element, Open};

/// A link to a path of the portal; words and classes are added by who uses it.
pub(crate) fn link(base: &BasePath, path: &str) -> Element<Open> {
    a().attr("href", base.href(path))
}

/// A link with the name of the place it leads to.
pub(crate) fn named_link(base: &BasePath, to: &Link) -> Element {
    link(base, &to.path).child(&to.name)
}

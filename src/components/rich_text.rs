//! Text written in Markdown.

use model::trusted_html::TrustedHtml;

use crate::markup::tags::div;
use crate::markup::{Element, Leaf};

/// The one place where HTML goes into a page as it stands; the type says that the builder's
/// sanitiser let it through. Hydration leaves what is there alone, so the data block needs no
/// second copy.
pub(crate) fn rich_text(html: &TrustedHtml) -> Element<Leaf> {
    div().class("rich-text").inner_html(html)
}

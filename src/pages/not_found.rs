//! `404.html`

use crate::app::LoadError;
use crate::components::failure::title_and_sentence;
use crate::components::notice_page::notice_page;
use crate::markup::Element;
use crate::view_context::ViewContext;

/// What happened, and the ways on.
pub(crate) fn not_found_page(cx: &ViewContext) -> Element {
    notice_page(
        cx,
        title_and_sentence(LoadError::NotFound),
        true,
        Vec::new(),
    )
}

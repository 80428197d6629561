//! `404.html`

use model::permalink::BasePath;

use crate::app::LoadError;
use crate::components::failure::title_and_sentence;
use crate::components::notice_page::notice_page;
use crate::markup::Element;

/// What happened, and the ways on.
pub(crate) fn not_found_page(base: &BasePath) -> Element {
    notice_page(
        base,
        title_and_sentence(LoadError::NotFound),
        true,
        Vec::new(),
    )
}

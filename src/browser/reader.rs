//! What depends on the reader: applied after hydration and after every step, to elements marked
//! `data-reader`, so that the first render equals the prerendered page. The date line and the settings are the
//! business of `src/loader.js`, which does not wait for the app.

use web_sys::Element;

use super::document::find;
use super::{clauses, contents, tools};

/// Follows the reader's tools.
pub(crate) fn listen() {
    tools::listen();
    contents::listen();
    clauses::listen();
}

/// Fits the page to the reader.
pub(crate) fn apply() {
    clauses::show();
    contents::show();
}

/// The first element with this place for the reader.
pub(super) fn element(place: &str) -> Option<Element> {
    find(&format!("[data-reader={place}]"))
}

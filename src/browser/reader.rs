//! What depends on the reader: applied after hydration and after every step, to elements marked
//! `data-reader`, so that the first render equals the prerendered page.

use web_sys::Element;

use super::document::{find, window};
use super::{as_of, clauses, contents, settings, tools};

/// Follows the reader's settings and tools.
pub(crate) fn listen() {
    settings::listen();
    tools::listen();
    contents::listen();
    clauses::listen();
}

/// Fills in the day, and what the settings are.
pub(crate) fn apply() {
    set_text("date", &as_of::today().long());
    settings::show();
    tools::show();
    clauses::show();
    contents::show();
}

fn set_text(place: &str, text: &str) {
    if let Some(element) = element(place) {
        element.set_text_content(Some(text));
    }
}

/// The first element with this place for the reader.
pub(super) fn element(place: &str) -> Option<Element> {
    find(&format!("[data-reader={place}]"))
}

/// Storage may be switched off, or full: then settings last as long as the page.
pub(super) fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

//! What depends on the reader: applied after hydration and after every step, to elements marked
//! `data-reader`, so that the first render equals the prerendered page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::document::{find, find_all, window};
use super::{as_of, clauses, contents, location, settings, tools};

/// Follows the reader's settings and tools.
pub(crate) fn listen() {
    settings::listen();
    tools::listen();
    contents::listen();
    clauses::listen();
}

/// Fills in the day, the words searched for, and what the settings are.
pub(crate) fn apply() {
    set_text("date", &as_of::today().long());
    settings::show();
    tools::show();
    clauses::show();
    contents::show();
    if let Some(words) = search_words() {
        set_text("search-words", &model::text::search_words(&words));
        fill_boxes(&words);
    }
}

/// The words of the query string, `?q=`, on pages that have a place for them.
fn search_words() -> Option<String> {
    element("search-words")?;
    let query = web_sys::UrlSearchParams::new_with_str(&location::search()).ok()?;
    let words = query.get("q")?;
    let words = words.trim();
    (!words.is_empty()).then(|| words.to_owned())
}

/// What is typed already stays.
fn fill_boxes(words: &str) {
    for input in find_all("main [data-reader=search-box]") {
        if let Ok(input) = input.dyn_into::<HtmlInputElement>()
            && input.value().is_empty()
        {
            input.set_value(words);
        }
    }
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

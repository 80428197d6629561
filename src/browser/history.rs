//! The browser's history: every entry gets a number, under which its scroll position is kept.

use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration};

use super::document::window;

fn history() -> History {
    window().history().expect("a window has a history")
}

/// The number of the current entry; `None` for one the app has not numbered yet.
pub(super) fn entry() -> Option<u64> {
    history().state().ok()?.as_f64().map(|number| number as u64)
}

/// Numbers the current entry without changing its address.
pub(super) fn number(entry: u64) {
    // Refused only when called hundreds of times a minute; then the position is lost, nothing else.
    let _ = history().replace_state(&JsValue::from_f64(entry as f64), "");
}

/// A new entry with an address.
pub(super) fn push(entry: u64, address: &str) {
    let _ = history().push_state_with_url(&JsValue::from_f64(entry as f64), "", Some(address));
}

/// Corrects the address of the current entry.
pub(super) fn replace(entry: u64, address: &str) {
    let _ = history().replace_state_with_url(&JsValue::from_f64(entry as f64), "", Some(address));
}

/// From the first step on the client the app places the scroll itself; a reload or a return to the
/// document is the browser's own matter again.
pub(super) fn restore_ourselves(ours: bool) {
    let mode = if ours {
        ScrollRestoration::Manual
    } else {
        ScrollRestoration::Auto
    };
    let _ = history().set_scroll_restoration(mode);
}

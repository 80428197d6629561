//! Theme and size of letters: on the root element at once, and remembered.
//!
//! `style/theme.js` reads the same keys before the first paint, so that nothing flashes.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

use super::document::{document, find};
use super::listen as listen_to;
use super::reader::storage;

/// The settings, with the value that means "as designed" and is not stored.
const SETTINGS: [(&str, &str); 2] = [("theme", "system"), ("text-size", "normal")];

/// Applies and remembers a choice.
pub(super) fn listen() {
    listen_to(&document(), "change", |event| {
        let Some(select) = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlSelectElement>().ok())
        else {
            return;
        };
        if let Some(name) = select.get_attribute("data-setting") {
            choose(&name, &select.value());
        }
    });
}

fn choose(name: &str, value: &str) {
    let Some(html) = document().document_element() else {
        return;
    };
    let attribute = format!("data-{name}");
    let plain = SETTINGS.contains(&(name, value));
    let stored = storage();
    // A refusal (private mode, full storage) leaves the choice for this page alone.
    if plain {
        let _ = html.remove_attribute(&attribute);
        let _ = stored.map(|storage| storage.remove_item(name));
    } else {
        let _ = html.set_attribute(&attribute, value);
        let _ = stored.map(|storage| storage.set_item(name, value));
    }
}

/// Makes the choices show what is in force.
pub(super) fn show() {
    let Some(html) = document().document_element() else {
        return;
    };
    for (name, plain) in SETTINGS {
        let value = html
            .get_attribute(&format!("data-{name}"))
            .unwrap_or_else(|| plain.to_owned());
        let select = find(&format!("[data-setting={name}]"));
        if let Some(select) = select.and_then(|select| select.dyn_into::<HtmlSelectElement>().ok())
        {
            select.set_value(&value);
        }
    }
}

//! Print, copy the address, share: buttons marked `data-action`.

use model::text;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::document::{document, find, find_around, window};
use super::listen as listen_to;
use super::reader::element;

/// Acts on the buttons of any page.
pub(super) fn listen() {
    listen_to(&document(), "click", |event| {
        let button = find_around(&event, "[data-action]");
        match button
            .and_then(|button| button.get_attribute("data-action"))
            .as_deref()
        {
            Some("print") => drop(window().print()),
            Some("copy") => wasm_bindgen_futures::spawn_local(copy_address()),
            Some("copy-citation") => wasm_bindgen_futures::spawn_local(copy_citation()),
            Some("share") => share(),
            _ => {}
        }
    });
}

/// The canonical address of the page.
pub(super) fn address() -> String {
    let canonical = find("link[rel=canonical]").and_then(|link| link.get_attribute("href"));
    canonical.unwrap_or_else(|| window().location().href().unwrap_or_default())
}

async fn copy_address() {
    let copied = copy(&address()).await;
    announce(
        "said",
        if copied {
            text::COPIED
        } else {
            text::COPY_FAILED
        },
    );
}

async fn copy_citation() {
    let words = document()
        .get_element_by_id("trich-dan")
        .and_then(|words| words.text_content());
    let copied = copy(&words.unwrap_or_default()).await;
    announce(
        "citation-said",
        if copied {
            text::document::CITATION_COPIED
        } else {
            text::COPY_FAILED
        },
    );
}

/// Tells the reader the outcome, in a `role=status` element, which screen readers read.
pub(super) fn announce(place: &str, words: &str) {
    if let Some(status) = element(place) {
        status.set_text_content(Some(words));
    }
}

/// Puts words on the clipboard; false when the browser refuses.
pub(super) async fn copy(words: &str) -> bool {
    let navigator = window().navigator();
    // Without https there is no clipboard at all; asking it would throw.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).unwrap_or_default();
    clipboard.is_object()
        && JsFuture::from(navigator.clipboard().write_text(words))
            .await
            .is_ok()
}

/// The device's own share sheet, where there is one.
fn share_function() -> Option<js_sys::Function> {
    js_sys::Reflect::get(&window().navigator(), &"share".into())
        .ok()?
        .dyn_into()
        .ok()
}

fn share() {
    let Some(function) = share_function() else {
        return;
    };
    let data = js_sys::Object::new();
    let set = |key: &str, value: &str| js_sys::Reflect::set(&data, &key.into(), &value.into());
    let _ = set("title", &document().title());
    let _ = set("url", &address());
    if let Ok(promise) = function.call1(&JsValue::from(window().navigator()), &data)
        && let Ok(promise) = promise.dyn_into::<js_sys::Promise>()
    {
        // The reader may close the sheet: that is no failure.
        wasm_bindgen_futures::spawn_local(async move { drop(JsFuture::from(promise).await) });
    }
}

//! Data fetched ahead: when a pointer or a finger comes near a link, or the focus.
//!
//! Nothing is fetched on suspicion: of the links in view a reader follows one at most, and a listing alone is 6 kB.

use std::cell::RefCell;
use std::rc::Rc;

use model::permalink::{Address, BasePath};
use wasm_bindgen::JsValue;
use web_sys::HtmlAnchorElement;

use super::document::{document, window};
use super::links::{destination, link_of};
use super::listen;
use crate::data::ContentClient;

/// Fetches ahead, never on a connection that asks to save data.
pub(super) struct Prefetch {
    base: BasePath,
    client: ContentClient,
    asked: RefCell<Vec<Address>>,
}

impl Prefetch {
    pub(super) fn new(base: BasePath, client: ContentClient) -> Self {
        Self {
            base,
            client,
            asked: RefCell::default(),
        }
    }

    /// Follows pointer, finger and keyboard focus.
    pub(super) fn listen(self: &Rc<Self>) {
        for event in ["pointerover", "touchstart", "focusin"] {
            let prefetch = Rc::clone(self);
            listen(&document(), event, move |event| {
                if let Some(link) = link_of(&event) {
                    prefetch.fetch(&link);
                }
            });
        }
    }

    /// Fetches the data of a link, once.
    fn fetch(&self, link: &HtmlAnchorElement) {
        let Some(to) = destination(&self.base, link) else {
            return;
        };
        if to.pathname == super::location::pathname()
            || saves_data()
            || self.client.has(&to.address)
        {
            return;
        }
        let mut asked = self.asked.borrow_mut();
        if asked.contains(&to.address) {
            return;
        }
        asked.push(to.address.clone());
        let client = self.client.clone();
        wasm_bindgen_futures::spawn_local(async move {
            // A failure is shown when the reader follows the link.
            let _ = client.load(&to.address).await;
        });
    }
}

/// Does the reader's device ask to save data, or is its connection very slow?
pub(super) fn saves_data() -> bool {
    let get = |object: &JsValue, key: &str| js_sys::Reflect::get(object, &key.into()).ok();
    let connection = get(&window().navigator(), "connection").filter(JsValue::is_object);
    connection.is_some_and(|connection| {
        let saves = get(&connection, "saveData").is_some_and(|value| value.is_truthy());
        let kind = get(&connection, "effectiveType")
            .and_then(|value| value.as_string())
            .unwrap_or_default();
        saves || kind.ends_with("2g")
    })
}

//! Data fetched ahead: when a pointer or a finger comes near a link, and when idle for links in view.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::set_timeout;
use model::permalink::{Address, BasePath};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlAnchorElement, IntersectionObserver, IntersectionObserverEntry};

use super::document::{document, find_all, window};
use super::links::{destination, link_of};
use super::listen;
use crate::data::ContentClient;

/// How many pages one page may fetch ahead on its own; what readers point at comes on top.
const IDLE_LIMIT: u32 = 8;

/// How long after its arrival a page counts as idle.
const IDLE_AFTER: Duration = Duration::from_millis(1500);

/// Fetches ahead, never on a connection that asks to save data.
pub(super) struct Prefetch {
    base: BasePath,
    client: ContentClient,
    asked: RefCell<Vec<Address>>,
    budget: Cell<u32>,
    observer: RefCell<Option<IntersectionObserver>>,
}

impl Prefetch {
    pub(super) fn new(base: BasePath, client: ContentClient) -> Self {
        Self {
            base,
            client,
            asked: RefCell::default(),
            budget: Cell::new(0),
            observer: RefCell::default(),
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

    /// A new page: watches the links of its main part once it is idle.
    pub(super) fn on_page_change(self: &Rc<Self>) {
        if let Some(observer) = self.observer.borrow_mut().take() {
            observer.disconnect();
        }
        self.budget.set(IDLE_LIMIT);
        if saves_data() {
            return;
        }
        let prefetch = Rc::clone(self);
        set_timeout(move || prefetch.watch(), IDLE_AFTER);
    }

    fn watch(self: &Rc<Self>) {
        let prefetch = Rc::clone(self);
        let seen = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            for entry in entries
                .iter()
                .filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok())
            {
                prefetch.seen(&entry);
            }
        });
        let Ok(observer) = IntersectionObserver::new(seen.as_ref().unchecked_ref()) else {
            return;
        };
        seen.forget();
        for link in find_all("main a[href]") {
            observer.observe(&link);
        }
        if let Some(old) = self.observer.replace(Some(observer)) {
            old.disconnect();
        }
    }

    fn seen(&self, entry: &IntersectionObserverEntry) {
        let left = self.budget.get();
        if !entry.is_intersecting() || left == 0 {
            return;
        }
        if let Ok(link) = entry.target().dyn_into::<HtmlAnchorElement>()
            && self.fetch(&link)
        {
            self.budget.set(left - 1);
        }
    }

    /// Fetches the data of a link; `false` when there is nothing to fetch.
    fn fetch(&self, link: &HtmlAnchorElement) -> bool {
        let Some(to) = destination(&self.base, link) else {
            return false;
        };
        if to.pathname == super::location::pathname()
            || saves_data()
            || self.client.has(&to.address)
        {
            return false;
        }
        let mut asked = self.asked.borrow_mut();
        if asked.contains(&to.address) {
            return false;
        }
        asked.push(to.address.clone());
        let client = self.client.clone();
        wasm_bindgen_futures::spawn_local(async move {
            // A failure is shown when the reader follows the link.
            let _ = client.load(&to.address).await;
        });
        true
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

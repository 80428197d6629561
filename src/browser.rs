//! The only part that touches the document, the history and the reader's own settings.

pub(crate) mod as_of;
pub(crate) mod clauses;
pub(crate) mod contents;
pub(crate) mod document;
pub(crate) mod finder;
pub(crate) mod finder_form;
pub(crate) mod finder_module;
pub(crate) mod history;
pub(crate) mod links;
pub(crate) mod location;
pub(crate) mod navigator;
pub(crate) mod prefetch;
pub(crate) mod reader;
pub(crate) mod scroll;
pub(crate) mod tools;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::EventTarget;

/// Listens for the life of the document: the app is never unmounted, so nothing has to be undone.
/// One listener on the document or window serves all elements, those of later pages too.
fn listen(target: &EventTarget, event: &str, act: impl FnMut(web_sys::Event) + 'static) {
    let act = Closure::<dyn FnMut(web_sys::Event)>::new(act);
    // Refused only for a detached window, where nothing is to be done.
    let _ = target.add_event_listener_with_callback(event, act.as_ref().unchecked_ref());
    act.forget();
}

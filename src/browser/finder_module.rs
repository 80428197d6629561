//! The finder's own wasm module, which `start.js` knows how to open.

use std::cell::RefCell;

use js_sys::{Function, Promise, Reflect};
use model::day::Day;
use model::finder::FinderAnswer;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::data::parse;

/// The name under which `start.js` leaves the way to the module.
const OPEN: &str = "openFinder";

/// The module, once it is there with its index.
#[derive(Default)]
pub(super) struct FinderModule(RefCell<Option<JsValue>>);

impl FinderModule {
    pub(super) fn is_ready(&self) -> bool {
        self.0.borrow().is_some()
    }

    /// Opens the module and hands it the index. False when one of the two is of no use.
    pub(super) async fn load(&self, index: &str) -> bool {
        let module = open().await;
        let loaded = module
            .as_ref()
            .and_then(|module| call(module, "load", &[index.into()]));
        let ready = loaded.is_some_and(|loaded| loaded.is_truthy());
        if ready {
            self.0.replace(module);
        }
        ready
    }

    /// Asks it. `words` take the place of those of the question. What the form says (`of_form`) lacks the
    /// choices without a box, which the module remembers.
    pub(super) fn answer(
        &self,
        question: &str,
        words: Option<String>,
        today: Day,
        of_form: bool,
    ) -> Option<FinderAnswer> {
        let module = self.0.borrow().clone()?;
        let words = words.map_or(JsValue::UNDEFINED, JsValue::from);
        let answer = call(
            &module,
            "answer",
            &[
                question.into(),
                words,
                today.to_string().into(),
                of_form.into(),
            ],
        );
        let answer = answer.and_then(|answer| parse(&answer.as_string()?));
        if answer.is_none() {
            // A trap: nothing in it can be relied on any more.
            self.0.replace(None);
        }
        answer
    }
}

async fn open() -> Option<JsValue> {
    let open: Function = Reflect::get(&js_sys::global(), &OPEN.into())
        .ok()?
        .dyn_into()
        .ok()?;
    let opened: Promise = open.call0(&JsValue::UNDEFINED).ok()?.dyn_into().ok()?;
    JsFuture::from(opened).await.ok()
}

/// Calls a function of the module. A trap in it is a failure of the finder, not of the app.
fn call(module: &JsValue, name: &str, given: &[JsValue]) -> Option<JsValue> {
    let function: Function = Reflect::get(module, &name.into()).ok()?.dyn_into().ok()?;
    let given: js_sys::Array = given.iter().collect();
    function.apply(&JsValue::UNDEFINED, &given).ok()
}

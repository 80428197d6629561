//! The finder's own wasm module, which `start.js` knows how to open.

use js_sys::{Function, Promise, Reflect};
use model::day::Day;
use model::finder::FinderAnswer;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::data::parse;

/// The name under which `start.js` leaves the way to the module.
const OPEN: &str = "openFinder";

/// The module with its index, ready to answer.
pub(super) struct FinderModule(JsValue);

impl FinderModule {
    /// Opens the module and hands it the index. `None` when one of the two cannot be used.
    pub(super) async fn load(index: &str) -> Option<Self> {
        let module = open().await?;
        let loaded = call(&module, "load", &[index.into()])?;
        loaded.is_truthy().then_some(Self(module))
    }

    /// Asks it. `words` take the place of those of the query. `of_form`: the query is the state of
    /// the form, which lacks the choices without a box; the module adds those of the last query.
    /// `None` after a trap: nothing in the module can be relied on any more.
    pub(super) fn answer(
        &self,
        query: &str,
        words: Option<String>,
        today: Day,
        of_form: bool,
    ) -> Option<FinderAnswer> {
        let words = words.map_or(JsValue::UNDEFINED, JsValue::from);
        let answer = call(
            &self.0,
            "answer",
            &[
                query.into(),
                words,
                today.to_string().into(),
                of_form.into(),
            ],
        );
        parse(&answer?.as_string()?)
    }
}

async fn open() -> Option<JsValue> {
    let open: Function = Reflect::get(&js_sys::global(), &OPEN.into())
        .ok()?
        .dyn_into()
        .ok()?;
    let opened: Promise = open.call0(&JsValue::UNDEFINED).ok()?.dyn_into().ok()?;
    logged(JsFuture::from(opened).await)
}

/// Calls a function of the module. A trap in it is a failure of the finder, not of the app.
fn call(module: &JsValue, name: &str, given: &[JsValue]) -> Option<JsValue> {
    let function: Function = Reflect::get(module, &name.into()).ok()?.dyn_into().ok()?;
    let given: js_sys::Array = given.iter().collect();
    let result = function.apply(&JsValue::UNDEFINED, &given);
    logged(result)
}

/// Debug builds say on the console why the module failed.
fn logged(result: Result<JsValue, JsValue>) -> Option<JsValue> {
    result
        .inspect_err(|error| leptos::logging::debug_error!("the finder's module: {error:?}"))
        .ok()
}

//! JSON as the browser read it, taken apart field by field.
//!
//! The browser parses; here its values become ours. serde's derived code explains every mistake and gives up at
//! the first, for which each struct carries what undoes the fields before it: a fifth of the module. Readers get
//! one sentence for all mistakes, so that here a mistake is noted, something stands in its place, and the whole
//! is thrown away at the end. `records` names the fields.

mod records;

use std::cell::Cell;

use js_sys::{Array, JSON, Object, Reflect};
use model::json::whole_number;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// Was anything not of the shape that was asked for?
    static UNREADABLE: Cell<bool> = const { Cell::new(false) };
}

/// Reads a text; `None` when it is no JSON or not of this shape. Debug builds say on the console what is wrong.
pub(crate) fn read<T: FromJson>(text: &str) -> Option<T> {
    UNREADABLE.set(false);
    let value = match JSON::parse(text) {
        Ok(value) => Json(value),
        Err(_) => return None,
    };
    let read = T::from_json(&value);
    (!UNREADABLE.get()).then_some(read)
}

/// A type of the contract.
pub(crate) trait FromJson: Sized {
    /// The value; or, after a note that it is unreadable, anything of the type.
    fn from_json(json: &Json) -> Self;
}

/// A value of the browser's; `undefined` for what is not there.
pub(crate) struct Json(JsValue);

impl Json {
    /// Notes that this is not what the contract has there.
    #[inline(never)]
    fn refuse(&self, expected: &str) {
        UNREADABLE.set(true);
        leptos::logging::debug_error!("unreadable JSON: expected {expected}, found {:?}", self.0);
        // Release builds have no words for it.
        let _ = expected;
    }

    /// The value of a field.
    #[inline(never)]
    fn get(&self, name: &str) -> Json {
        if !self.0.is_object() {
            self.refuse(name);
        }
        // Refused only for what is no object.
        Json(Reflect::get(&self.0, &name.into()).unwrap_or_default())
    }

    fn is_missing(&self) -> bool {
        self.0.is_null() || self.0.is_undefined()
    }

    /// A field that is always there.
    fn field<T: FromJson>(&self, name: &str) -> T {
        T::from_json(&self.get(name))
    }

    /// A field that is left out where it says nothing.
    fn optional<T: FromJson + Default>(&self, name: &str) -> T {
        let value = self.get(name);
        if value.is_missing() {
            T::default()
        } else {
            T::from_json(&value)
        }
    }

    /// A variant: its name, and its value, which one without a value lacks.
    #[inline(never)]
    fn variant(&self) -> (String, Json) {
        if let Some(name) = self.0.as_string() {
            return (name, Json(JsValue::UNDEFINED));
        }
        let name = self
            .0
            .dyn_ref::<Object>()
            .map(|object| Object::keys(object).get(0));
        let name = name.and_then(|name| name.as_string()).unwrap_or_default();
        let value = self.get(&name);
        (name, value)
    }

    #[inline(never)]
    fn text(&self) -> String {
        self.0.as_string().unwrap_or_else(|| {
            self.refuse("a string");
            String::new()
        })
    }

    /// A whole number up to `largest`.
    #[inline(never)]
    fn number(&self, largest: u64) -> u64 {
        let number = self.0.as_f64().and_then(whole_number);
        number
            .filter(|number| *number <= largest)
            .unwrap_or_else(|| {
                self.refuse("a whole number");
                0
            })
    }

    /// What a text says in the words of the type.
    fn parsed<T>(&self, parse: impl FnOnce(String) -> Option<T>, instead: T) -> T {
        parse(self.text()).unwrap_or_else(|| {
            self.refuse("words of another form");
            instead
        })
    }
}

impl FromJson for String {
    fn from_json(json: &Json) -> Self {
        json.text()
    }
}

impl FromJson for bool {
    fn from_json(json: &Json) -> Self {
        json.0.as_bool().unwrap_or_else(|| {
            json.refuse("a boolean");
            false
        })
    }
}

impl FromJson for u64 {
    fn from_json(json: &Json) -> Self {
        json.number(u64::MAX)
    }
}

impl FromJson for u32 {
    fn from_json(json: &Json) -> Self {
        json.number(Self::MAX.into()) as Self
    }
}

impl FromJson for u8 {
    fn from_json(json: &Json) -> Self {
        json.number(Self::MAX.into()) as Self
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(json: &Json) -> Self {
        (!json.is_missing()).then(|| T::from_json(json))
    }
}

impl<T: FromJson> FromJson for Box<T> {
    fn from_json(json: &Json) -> Self {
        Self::new(T::from_json(json))
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: &Json) -> Self {
        match json.0.dyn_ref::<Array>() {
            Some(array) => (0..array.length())
                .map(|at| T::from_json(&Json(array.get(at))))
                .collect(),
            None => {
                json.refuse("an array");
                Self::new()
            }
        }
    }
}

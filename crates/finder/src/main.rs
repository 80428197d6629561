//! The finder of legal documents as a wasm module of its own, which the app loads on the finder's page
//! alone: whoever reads an article does not pay for it (docs/decisions/0009).
//!
//! Questions come as the query string of an address, answers go as JSON. All that is done with them is
//! done in `model::finder`, and tested there.

use std::cell::RefCell;

use model::finder::{Finder, FinderAnswer, FinderIndex, FinderQuery, unboxed};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static FINDER: RefCell<Option<Finder>> = const { RefCell::new(None) };
    /// The choices of the last question that have no box.
    static UNBOXED: RefCell<String> = const { RefCell::new(String::new()) };
}

/// What is asked first, for nobody: browsers compile a function when it is first called, and the reader's
/// first letter is not to wait for that.
const TRIAL: (&str, &str) = ("?q=a", "2026-01-01");

/// Takes the published index. False when it is none that this finder can read.
#[wasm_bindgen]
pub fn load(index: &str) -> bool {
    let index: Option<FinderIndex> = serde_json::from_str(index).ok();
    let finder = index.and_then(FinderIndex::load);
    FINDER.replace(finder);
    answer(TRIAL.0, None, TRIAL.1, false).is_some()
}

/// The answer to what the address asks, as JSON of [`FinderAnswer`]. `words`, when given, take the place
/// of those in the address: they are being typed. `today` is the reader's day, ISO. Nothing before an
/// index is there. A question that is what the form says (`of_form`) keeps the choices of the last one that
/// have no box there.
#[wasm_bindgen]
pub fn answer(question: &str, words: Option<String>, today: &str, of_form: bool) -> Option<String> {
    let unboxed_before = UNBOXED.take();
    let mut query =
        FinderQuery::parse(&[question, if of_form { &unboxed_before } else { "" }].concat());
    if let Some(words) = words {
        query = query.with_words(&words);
    }
    let today = today.parse().ok()?;
    FINDER.with_borrow(|finder| {
        let finder = finder.as_ref()?;
        UNBOXED.replace(unboxed(finder, &query));
        let answer = FinderAnswer::new(finder, &query, today);
        serde_json::to_string(&answer).ok()
    })
}

fn main() {}

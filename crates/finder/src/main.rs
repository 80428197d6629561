//! The finder of legal documents as a wasm module of its own. The app loads it on the finder's page alone,
//! so that readers of an article do not download it (docs/decisions/0009).
//!
//! Queries come as the query string of an address, answers go as JSON. All that is done with them is
//! done in `model::finder`, and tested there.

pub mod search;

use std::cell::RefCell;

use model::finder::{Finder, FinderAnswer, FinderIndex, FinderQuery, unboxed};
use wasm_bindgen::prelude::wasm_bindgen;

/// Weighs less than the standard library's, see decision 0010.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

thread_local! {
    static FINDER: RefCell<Option<Finder>> = const { RefCell::new(None) };
    /// The choices of the last query that have no box in the form, as [`unboxed`] writes them.
    static UNBOXED: RefCell<String> = const { RefCell::new(String::new()) };
}

/// A query and a day. It is asked once at load and its answer thrown away: browsers compile a function
/// when it is first called, and the reader's first letter must not wait for that.
const WARM_UP_QUERY: (&str, &str) = ("?q=a", "2026-01-01");

/// Takes the published index. False when this finder cannot read it.
#[wasm_bindgen]
pub fn load(index: &str) -> bool {
    let finder = FinderIndex::from_json(index).and_then(FinderIndex::load);
    FINDER.replace(finder);
    answer(WARM_UP_QUERY.0, None, WARM_UP_QUERY.1, false).is_some()
}

/// The answer to a query string, as JSON of [`FinderAnswer`]; nothing before an index is loaded. `words`,
/// when given, take the place of those in the query: they are being typed. `today` is the reader's day,
/// ISO. `of_form`: the query is the state of the form, which lacks choices that have no box; those of the
/// last query are added.
#[wasm_bindgen]
pub fn answer(query: &str, words: Option<String>, today: &str, of_form: bool) -> Option<String> {
    let unboxed_before = UNBOXED.take();
    let mut query =
        FinderQuery::parse(&[query, if of_form { &unboxed_before } else { "" }].concat());
    if let Some(words) = words {
        query = query.with_words(&words);
    }
    let today = today.parse().ok()?;
    FINDER.with_borrow(|finder| {
        let finder = finder.as_ref()?;
        UNBOXED.replace(unboxed(finder, &query));
        Some(FinderAnswer::new(finder, &query, today).to_json())
    })
}

fn main() {}

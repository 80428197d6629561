//! The search of the portal, for the script of `search/`. All that is done here is done, and tested, in the
//! crate `search`.

use std::cell::RefCell;

use search::session::Session;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static SESSION: RefCell<Session> = RefCell::default();
}

/// Takes the root of the index; `base` is where the portal begins on its host. False when this search cannot
/// read it.
#[wasm_bindgen(js_name = searchLoad)]
pub fn search_load(root: &[u8], base: &str) -> bool {
    SESSION.with_borrow_mut(|session| session.load(root, base))
}

/// Takes a shard; false when its bytes are not those of its name.
#[wasm_bindgen(js_name = searchAdd)]
pub fn search_add(name: &str, bytes: Vec<u8>) -> bool {
    SESSION.with_borrow_mut(|session| session.add(name, bytes))
}

/// Goes on without a shard.
#[wasm_bindgen(js_name = searchFail)]
pub fn search_fail(name: &str) {
    SESSION.with_borrow_mut(|session| session.fail(name));
}

/// The answer to a query string, as JSON. `words`, when given, take the place of those in the query: they are
/// being typed. `today` is the reader's day, ISO. `soon`: the first results are enough. Nothing for what is no
/// day.
#[wasm_bindgen(js_name = searchAnswer)]
pub fn search_answer(
    query: &str,
    words: Option<String>,
    today: &str,
    soon: bool,
) -> Option<String> {
    let today = today.parse().ok()?;
    SESSION.with_borrow_mut(|session| {
        let answer = if soon {
            Session::begin_answer
        } else {
            Session::answer
        };
        Some(answer(session, query, words.as_deref(), today))
    })
}

/// The passage of a result of the last answer as HTML, from the JSON of its page. Nothing when the page does
/// not have a phrase after all: then the answer is to be asked for again.
#[wasm_bindgen(js_name = searchPassage)]
pub fn search_passage(slot: usize, page: &str) -> Option<String> {
    SESSION.with_borrow_mut(|session| session.passage(slot, page))
}

/// What readers may mean who type these words, as JSON.
#[wasm_bindgen(js_name = searchSuggest)]
pub fn search_suggest(words: &str, today: &str) -> Option<String> {
    let today = today.parse().ok()?;
    SESSION.with_borrow_mut(|session| Some(session.suggest(words, today)))
}

/// Does a search server answer in place of the index? Then answers ask for its replies: `{"asks":"{…}",…}`.
#[wasm_bindgen(js_name = searchHasServer)]
pub fn search_has_server() -> bool {
    SESSION.with_borrow(Session::has_server)
}

/// Takes what the search server said to what it was asked, as lines (`search/server.js`).
#[wasm_bindgen(js_name = searchHear)]
pub fn search_hear(body: &str, reply: &str) {
    SESSION.with_borrow_mut(|session| session.hear(body, reply));
}

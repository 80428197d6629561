//! Answers from a search server, Meilisearch, in place of the index: what it is asked, what it said, and the
//! HTML of it. Which server it is stands in the root.
//!
//! Meilisearch takes the marks off all words, so `được` and `dược` are one word to it. The export has a field
//! of words with their marks spelled in letters and digits ([`codes`]), and a request names these words as
//! well, where they may be missing: texts that have them stand first.
//!
//! All but the codes is compiled where it is used alone (`build.rs`).

#[cfg(search_server)]
pub mod asking;
pub mod codes;
#[cfg(search_server)]
pub mod reply;
#[cfg(search_server)]
pub mod request;
#[cfg(search_server)]
pub mod shown;

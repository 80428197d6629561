//! The search from typed words to the answer's HTML, against small indexes that are written for each test.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so")]

mod answers;
mod choices;
mod failures;
mod letters;
mod numbers;
mod passages;
mod portal;
mod ranking;
mod reference;
mod server;
mod suggestions;
mod words;

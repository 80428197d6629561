//! The search from typed words to the answer's HTML, against small indexes that are written for each test.

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

//! The finder of legal documents: the published index, queries, results, and the sentence about them.
//!
//! The builder makes the [`index`] once; the app fetches it when a reader begins to look for documents,
//! loads it, and answers every keystroke from memory with [`search`]. The module reads and writes its JSON
//! without serde, whose code for these two types was a fifth of it.

pub mod address;
pub mod answer;
pub mod index;
pub mod number;
pub mod query;
pub mod search;
pub mod sentence;

mod choices;
mod counts;
mod filters;
mod load;
mod ranking;
mod read;
mod terms;
#[cfg(test)]
mod tests;
mod words;
mod write;

pub use answer::{FinderAnswer, unboxed};
pub use choices::{Choice, Choices};
pub use counts::Counts;
pub use index::FinderIndex;
pub use query::{FinderQuery, Sort};
pub use search::{Finder, Found};
pub use sentence::QueryPart;

//! The search of the portal: how the index is written and read, what readers ask, and the answers.
//!
//! The builder writes the index ([`mod@write`]); the module in the browser reads it. An index is a root,
//! which is asked for again at every visit, and shards, which never change: their names are digests. Which shards an answer needs is found out while it is made: see `docs/contracts.md`.

pub mod address;
pub mod answer;
pub mod bytes;
pub mod clause;
pub mod evaluate;
pub mod facets;
pub mod facts;
pub mod filters;
pub mod html;
pub mod index;
pub mod item;
pub mod lookups;
pub mod numbered;
pub mod page_body;
pub mod passage;
pub mod pattern;
pub mod postings;
pub mod ranking;
pub mod results;
pub mod root;
pub mod rows;
pub mod server;
pub mod session;
pub mod shard;
pub mod spelling;
pub mod suggest;
pub mod tally;
pub mod telex;
pub mod terms;
pub mod tree;
#[cfg(feature = "write")]
pub mod write;

#[cfg(all(test, feature = "write"))]
mod tests;

//! The search of the portal: how the index is written and read, what readers ask, and the answers.
//!
//! The builder writes the index ([`write`]); the module in the browser reads it. An index is a root,
//! which is asked for again at every visit, and shards, which never change: their names are digests of
//! their bytes. Which shards an answer needs is found out while it is made: see `docs/contracts.md`.

pub mod bytes;
pub mod facts;
pub mod item;
pub mod postings;
pub mod root;
pub mod shard;
pub mod tree;
#[cfg(feature = "write")]
pub mod write;

#[cfg(all(test, feature = "write"))]
mod tests;

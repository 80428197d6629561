//! Sorted keys with payloads, cut into shards: what a search tree on disk is, with numbers as pointers.
//!
//! A leaf holds entries in the order of their keys, and the payloads are the caller's. A node above holds
//! what parts the shards below: for each the beginning of its first key that no key before it reaches. The
//! topmost node stands in the root.

use crate::bytes::Reader;
use crate::shard::{Series, ShardId, ShardStore, Stored};

/// A tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// How many levels of shards lie below the topmost node; 0 when it is the only leaf.
    pub levels: u32,
    /// What the shards are named by.
    pub series: Series,
    /// The topmost node.
    pub top: Vec<u8>,
}

/// What came of looking for a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lookup<T> {
    /// What was looked for.
    Found(T),
    /// The tree does not have it.
    Absent,
    /// This shard has to be fetched first.
    Wanted(ShardId),
    /// It stands in a shard that cannot be had, or that cannot be read.
    Failed,
}

impl Tree {
    /// The payload of a key.
    pub fn get<'a>(&'a self, store: &'a ShardStore, key: &[u8]) -> Lookup<&'a [u8]> {
        match self.leaf(store, key) {
            Lookup::Found(leaf) => payload(leaf, key).map_or(Lookup::Absent, Lookup::Found),
            Lookup::Absent => Lookup::Absent,
            Lookup::Wanted(id) => Lookup::Wanted(id),
            Lookup::Failed => Lookup::Failed,
        }
    }

    /// The leaf in which a key stands if the tree has it, for [`entries`].
    pub fn leaf<'a>(&'a self, store: &'a ShardStore, key: &[u8]) -> Lookup<&'a [u8]> {
        let (mut node, mut number) = (self.top.as_slice(), 0);
        for level in (0..self.levels).rev() {
            number = number * FAN_OUT + place(node, key);
            let id = self.series.shard(level, number);
            node = match store.get(id) {
                Stored::Here(bytes) => bytes,
                Stored::Wanted => return Lookup::Wanted(id),
                Stored::Failed => return Lookup::Failed,
            };
        }
        Lookup::Found(node)
    }
}

/// How many shards a node names, so that a number says where those below it begin. The topmost one may name
/// more.
pub const FAN_OUT: usize = 64;

/// Which of the shards below a node a key would stand in.
fn place(node: &[u8], key: &[u8]) -> usize {
    let mut place = 0usize;
    keys(node, false, &mut |first, _| {
        place += usize::from(first <= key);
        first <= key
    });
    place.saturating_sub(1)
}

/// The payload of a key in a leaf.
fn payload<'a>(leaf: &'a [u8], key: &[u8]) -> Option<&'a [u8]> {
    let mut found = None;
    entries(leaf, &mut |other, payload| {
        if other == key {
            found = Some(payload);
        }
        other < key
    });
    found
}

/// Visits the entries of a leaf in order, key and payload, until `visit` says `false`. What cannot be
/// read ends the visit.
pub fn entries<'a>(leaf: &'a [u8], visit: &mut dyn FnMut(&[u8], &'a [u8]) -> bool) {
    let mut reader = Reader::new(leaf);
    let first = reader.part();
    keys(first, true, &mut |key, size| visit(key, reader.take(size)));
}

/// Visits keys, each written as what it has in common with the one before and the rest, and `sized` with the
/// size of its payload.
fn keys(bytes: &[u8], sized: bool, visit: &mut dyn FnMut(&[u8], usize) -> bool) {
    let mut keys = Reader::new(bytes);
    let mut key: Vec<u8> = Vec::new();
    while !keys.is_empty() {
        key.truncate(keys.size());
        key.extend_from_slice(keys.part());
        let size = if sized { keys.size() } else { 0 };
        if !visit(&key, size) {
            return;
        }
    }
}

#[cfg(feature = "write")]
mod writer;
#[cfg(feature = "write")]
pub use writer::TreeWriter;

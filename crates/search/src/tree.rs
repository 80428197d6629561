//! Sorted keys with payloads, cut into shards: what a search tree on disk is, with digests as pointers.
//!
//! A node holds entries in the order of their keys. A leaf's payloads are the caller's; those of a node
//! above name the shards below, each under the first key in it. The topmost node stands in the root.

use std::borrow::Cow;

use crate::bytes::Reader;
#[cfg(feature = "write")]
use crate::bytes::Writer;
#[cfg(feature = "write")]
use crate::shard::Shard;
use crate::shard::{ShardId, ShardStore, Stored};

/// A tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// How many levels of shards lie below the topmost node; 0 when it is the only leaf.
    pub levels: u32,
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
        let mut node = self.top.as_slice();
        for _ in 0..self.levels {
            let Some(below) = child(node, key) else {
                return Lookup::Absent;
            };
            node = match store.get(below) {
                Stored::Here(bytes) => bytes,
                Stored::Wanted => return Lookup::Wanted(below),
                Stored::Failed => return Lookup::Failed,
            };
        }
        Lookup::Found(node)
    }
}

/// The shard below a node in which a key would stand.
fn child(node: &[u8], key: &[u8]) -> Option<ShardId> {
    let mut last = None;
    entries(node, &mut |first, payload| {
        if first <= key {
            last = Some(payload);
        }
        first <= key
    });
    Reader::new(last?).long().map(ShardId)
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

/// Visits the entries of a node in order, key and payload, until `visit` says `false`. What cannot be
/// read ends the visit.
pub fn entries<'a>(node: &'a [u8], visit: &mut dyn FnMut(&[u8], &'a [u8]) -> bool) {
    let _ = visited(node, visit);
}

/// Keys come first, each as what it has in common with the one before and the rest, then the payloads.
fn visited<'a>(node: &'a [u8], visit: &mut dyn FnMut(&[u8], &'a [u8]) -> bool) -> Option<()> {
    let mut reader = Reader::new(node);
    let mut keys = Reader::new(reader.part()?);
    let mut key: Vec<u8> = Vec::new();
    while !keys.is_empty() {
        let common = keys.size()?;
        let rest = keys.part()?;
        let payload = reader.take(keys.size()?)?;
        key.truncate(common);
        key.extend_from_slice(rest);
        if !visit(&key, payload) {
            return None;
        }
    }
    Some(())
}

/// The key of a number: numbers and their keys have one order.
pub fn number_key(number: u32) -> Cow<'static, [u8]> {
    Cow::Owned(number.to_be_bytes().to_vec())
}

/// How a tree is cut into shards.
#[cfg(feature = "write")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// A leaf is closed when it holds about this many bytes; a payload is never cut. Smaller leaves cost a
    /// larger directory, larger ones carry more that was not asked for.
    pub leaf_bytes: usize,
    /// How many shards a node names at most; the topmost one may name more.
    pub fan_out: usize,
}

/// How many shards the topmost node names at most: it is a part of the root, which every visit asks for.
#[cfg(feature = "write")]
const TOP_FAN_OUT: usize = 256;

/// Makes a tree from entries in the order of their keys.
#[cfg(feature = "write")]
#[derive(Debug)]
pub struct TreeWriter {
    shape: Shape,
    node: NodeWriter,
    /// The last leaf with its first key: the only one becomes the topmost node and is no shard.
    leaf: Option<(Vec<u8>, Vec<u8>)>,
    /// The leaves before it.
    leaves: Vec<Below>,
}

/// A shard by the first key in it.
#[cfg(feature = "write")]
type Below = (Vec<u8>, ShardId);

#[cfg(feature = "write")]
#[derive(Debug, Default)]
struct NodeWriter {
    keys: Writer,
    payloads: Writer,
    count: usize,
    first: Vec<u8>,
    last: Vec<u8>,
}

#[cfg(feature = "write")]
impl NodeWriter {
    fn push(&mut self, key: &[u8], payload: &[u8]) {
        let same = key.iter().zip(&self.last).take_while(|(a, b)| a == b);
        let common = same.count();
        self.keys.size(common).part(&key[common..]);
        self.keys.size(payload.len());
        self.payloads.raw(payload);
        if self.count == 0 {
            self.first = key.to_vec();
        }
        self.last = key.to_vec();
        self.count += 1;
    }

    fn close(self) -> (Vec<u8>, Vec<u8>) {
        let mut node = Writer::default();
        node.part(&self.keys.into_bytes());
        node.raw(&self.payloads.into_bytes());
        (self.first, node.into_bytes())
    }
}

#[cfg(feature = "write")]
impl TreeWriter {
    /// Of this shape.
    pub fn new(shape: Shape) -> Self {
        Self {
            shape,
            node: NodeWriter::default(),
            leaf: None,
            leaves: Vec::new(),
        }
    }

    /// Adds an entry. Keys come in order, each once. `take` gets the shards that are complete.
    pub fn push(&mut self, key: &[u8], payload: &[u8], take: &mut dyn FnMut(Shard)) {
        debug_assert!(
            self.node.count == 0 || self.node.last.as_slice() < key,
            "keys in order"
        );
        let bytes = self.node.keys.len() + self.node.payloads.len();
        if self.node.count > 0 && bytes + payload.len() > self.shape.leaf_bytes {
            self.close_leaf(take);
        }
        self.node.push(key, payload);
    }

    fn close_leaf(&mut self, take: &mut dyn FnMut(Shard)) {
        let leaf = std::mem::take(&mut self.node).close();
        if let Some(before) = self.leaf.replace(leaf) {
            self.leaves.push(below(before, take));
        }
    }

    /// The tree. `take` gets the rest of its shards.
    pub fn finish(mut self, take: &mut dyn FnMut(Shard)) -> Tree {
        self.close_leaf(take);
        let mut nodes: Vec<(Vec<u8>, Vec<u8>)> = self.leaf.into_iter().collect();
        let (mut shards, mut levels) = (self.leaves, 0);
        while !shards.is_empty() || nodes.len() > 1 {
            shards.extend(nodes.into_iter().map(|node| below(node, take)));
            // One level less is worth a larger root: every level is a round of requests.
            let fan_out = match shards.len() {
                0..=TOP_FAN_OUT => TOP_FAN_OUT,
                _ => self.shape.fan_out,
            };
            nodes = above(std::mem::take(&mut shards), fan_out);
            levels += 1;
        }
        let top = nodes.pop().map(|(_, node)| node).unwrap_or_default();
        Tree { levels, top }
    }
}

/// Makes a node a shard.
#[cfg(feature = "write")]
fn below((first, bytes): (Vec<u8>, Vec<u8>), take: &mut dyn FnMut(Shard)) -> Below {
    let shard = Shard::new(bytes);
    let id = shard.id;
    take(shard);
    (first, id)
}

/// The nodes that name these shards.
#[cfg(feature = "write")]
fn above(shards: Vec<Below>, fan_out: usize) -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut made = Vec::new();
    let mut node = NodeWriter::default();
    for (first, id) in shards {
        if node.count == fan_out {
            made.push(std::mem::take(&mut node).close());
        }
        node.push(&first, &id.0.to_le_bytes());
    }
    made.push(node.close());
    made
}

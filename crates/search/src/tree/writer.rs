//! From entries to a tree.

use std::ops::Range;

use super::{Half, Tree, bit};
use crate::bytes::Writer;
use crate::shard::{Series, Shard};

/// The most leaves, about: the root, which every visit asks for, has two bytes and more for each. A larger tree
/// has larger leaves.
const MOST_LEAVES: usize = 16_000;

/// Makes a tree from entries in the order of their keys.
#[derive(Debug)]
pub struct TreeWriter {
    leaf_bytes: usize,
    /// Keys and payloads, one behind the other.
    bytes: Vec<u8>,
    entries: Vec<Entry>,
}

/// Where an entry stands among the bytes.
#[derive(Clone, Copy, Debug)]
struct Entry {
    key: usize,
    payload: usize,
}

impl TreeWriter {
    /// With leaves of so many bytes at most; a payload is never cut. Smaller leaves make a larger root, larger
    /// ones carry more that was not asked for.
    pub fn new(leaf_bytes: usize) -> Self {
        Self {
            leaf_bytes,
            bytes: Vec::new(),
            entries: Vec::new(),
        }
    }

    /// Adds an entry. Keys come in order, each once, and have no zero in them.
    pub fn push(&mut self, key: &[u8], payload: &[u8]) {
        let last = self.entries.len().checked_sub(1);
        debug_assert!(
            last.is_none_or(|last| self.key(last) < key),
            "keys in order"
        );
        debug_assert!(!key.contains(&0), "a key ends in zeros");
        let start = self.bytes.len();
        self.bytes.extend_from_slice(key);
        self.bytes.extend_from_slice(payload);
        self.entries.push(Entry {
            key: start,
            payload: start + key.len(),
        });
    }

    /// The tree. `take` gets its shards, each as it is made: the leaves together are as large as the entries.
    pub fn finish(mut self, take: &mut dyn FnMut(Shard)) -> Tree {
        // A leaf is half full on average.
        self.leaf_bytes = self.leaf_bytes.max(self.bytes.len() / MOST_LEAVES * 2);
        let all = 0..self.entries.len();
        let mut tree = Tree::default();
        if self.half(&all) != Half::Halved {
            tree.only = self.leaf(all);
            return tree;
        }
        let mut leaves = Vec::new();
        self.halve(all, 0, &mut tree.halves, &mut leaves);
        tree.series = Series::of(leaves.iter().map(|leaf| self.leaf(leaf.clone())));
        for (number, leaf) in leaves.into_iter().enumerate() {
            take(Shard::sealed(tree.series.shard(number), &self.leaf(leaf)));
        }
        tree
    }

    fn halve(
        &self,
        entries: Range<usize>,
        at: usize,
        halves: &mut Vec<u8>,
        leaves: &mut Vec<Range<usize>>,
    ) {
        let keys = &self.entries[entries.clone()];
        let in_first = |entry: &Entry| !bit(&self.bytes[entry.key..entry.payload], at);
        let middle = entries.start + keys.partition_point(in_first);
        let parts = [entries.start..middle, middle..entries.end];
        let kinds = parts.each_ref().map(|part| self.half(part));
        halves.push(kinds[0] as u8 * 3 + kinds[1] as u8);
        for (part, kind) in parts.into_iter().zip(kinds) {
            match kind {
                Half::Empty => {}
                Half::Leaf => leaves.push(part),
                Half::Halved => self.halve(part, at + 1, halves, leaves),
            }
        }
    }

    fn half(&self, entries: &Range<usize>) -> Half {
        let bytes = self.end(entries.end) - self.end(entries.start);
        match entries.len() {
            0 => Half::Empty,
            1 => Half::Leaf,
            _ if bytes <= self.leaf_bytes => Half::Leaf,
            _ => Half::Halved,
        }
    }

    /// Where an entry begins and the one before it ends.
    fn end(&self, entry: usize) -> usize {
        let entry = self.entries.get(entry);
        entry.map_or(self.bytes.len(), |entry| entry.key)
    }

    fn key(&self, entry: usize) -> &[u8] {
        let entry = self.entries[entry];
        &self.bytes[entry.key..entry.payload]
    }

    fn leaf(&self, entries: Range<usize>) -> Vec<u8> {
        let (mut keys, mut payloads) = (Writer::default(), Writer::default());
        let mut last: &[u8] = &[];
        for at in entries {
            let key = self.key(at);
            let same = key.iter().zip(last).take_while(|(a, b)| a == b);
            let common = same.count();
            let payload = &self.bytes[self.entries[at].payload..self.end(at + 1)];
            keys.size(common).part(&key[common..]).size(payload.len());
            payloads.raw(payload);
            last = key;
        }
        let mut leaf = Writer::default();
        leaf.part(&keys.into_bytes()).raw(&payloads.into_bytes());
        leaf.into_bytes()
    }
}

//! Sorted keys with payloads, cut into leaves. Where a key stands is worked out from how the leaves were cut, which
//! the root says, so that one round of requests leads to any of them.
//!
//! The bits of the keys halve them until what is left fits into a leaf: keys whose next bit is 0 are the first
//! half. Of the halves the root has a byte each, and nothing of the keys. A leaf holds entries in the order of
//! their keys; the payloads are the caller's.

use crate::bytes::Reader;
use crate::shard::{Series, ShardId, ShardStore, Stored};

/// A tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// What the leaves are named by.
    pub series: Series,
    /// How keys are halved: a byte for each time, then those of its first half, then those of its second. The
    /// byte is [`Half`] of the first, times three, and of the second. Empty where there is one leaf.
    pub halves: Vec<u8>,
    /// The leaf where there is but one.
    pub only: Vec<u8>,
}

/// What half of some keys is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// There are none.
    Empty,
    /// A leaf.
    Leaf,
    /// Halved again.
    Halved,
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
        let (number, here) = self.place(key);
        if !here {
            return Lookup::Absent;
        }
        match self.numbered(store, number) {
            Lookup::Found(leaf) => payload(leaf, key).map_or(Lookup::Absent, Lookup::Found),
            other => other,
        }
    }

    /// The leaf in which a key stands if the tree has it, or the first one with later keys, for [`entries`].
    pub fn leaf<'a>(&'a self, store: &'a ShardStore, key: &[u8]) -> Lookup<&'a [u8]> {
        let (number, here) = self.place(key);
        let count: usize = self.halves.iter().map(|byte| leaves(*byte)).sum();
        if !here && number == count {
            return Lookup::Absent;
        }
        self.numbered(store, number)
    }

    fn numbered<'a>(&'a self, store: &'a ShardStore, number: usize) -> Lookup<&'a [u8]> {
        if self.halves.is_empty() {
            return Lookup::Found(&self.only);
        }
        let id = self.series.shard(number);
        match store.get(id) {
            Stored::Here(bytes) => Lookup::Found(bytes),
            Stored::Wanted => Lookup::Wanted(id),
            Stored::Failed => Lookup::Failed,
        }
    }

    /// How many leaves stand before a key, and whether there is one in which it may stand.
    fn place(&self, key: &[u8]) -> (usize, bool) {
        let mut halves = self.halves.iter();
        let (mut number, mut at) = (0, 0);
        while let Some(byte) = halves.next() {
            let mut half = byte / 3;
            if bit(key, at) {
                number += usize::from(half == Half::Leaf as u8);
                let mut open = usize::from(half == Half::Halved as u8);
                while open > 0
                    && let Some(byte) = halves.next()
                {
                    number += leaves(*byte);
                    open = open + halved(*byte) - 1;
                }
                half = byte % 3;
            }
            if half != Half::Halved as u8 {
                return (number, half == Half::Leaf as u8);
            }
            at += 1;
        }
        (number, true)
    }
}

/// A bit of a key, which 0 follows without an end.
fn bit(key: &[u8], at: usize) -> bool {
    key.get(at / 8)
        .is_some_and(|byte| byte >> (7 - at % 8) & 1 == 1)
}

/// How many of two halves are leaves.
fn leaves(byte: u8) -> usize {
    usize::from(byte / 3 == Half::Leaf as u8) + usize::from(byte % 3 == Half::Leaf as u8)
}

/// How many of two halves are halved again.
fn halved(byte: u8) -> usize {
    usize::from(byte / 3 == Half::Halved as u8) + usize::from(byte % 3 == Half::Halved as u8)
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
    // Keys come first, each as what it has in common with the one before and the rest, then the payloads.
    let mut payloads = Reader::new(leaf);
    let mut keys = Reader::new(payloads.part());
    let mut key: Vec<u8> = Vec::new();
    while !keys.is_empty() {
        key.truncate(keys.size());
        key.extend_from_slice(keys.part());
        if !visit(&key, payloads.take(keys.size())) {
            return;
        }
    }
}

#[cfg(feature = "write")]
mod writer;
#[cfg(feature = "write")]
pub use writer::TreeWriter;

//! What was indexed the last time, so that a few changed items need not have all others read again.
//!
//! The base is written once; items that changed since stand in a second, small segment, made anew from all of
//! them in every build. Terms of the replaced items stay in the base, where readers' browsers pass over them,
//! until the base is written again. So it is written again as soon as an item is gone or taken back: what a
//! newsroom takes from its readers must not stay in published files.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

use rayon::prelude::*;
use search::root::{Root, Segment};
use search::shard::ShardId;
use serde::{Deserialize, Serialize};

use super::entry::Entry;
use super::hash;
use crate::cache;
use crate::fingerprint::Fingerprint;
use crate::output::json::BUILD;

/// Below this many items the base is quickly written, and a second segment would cost readers more requests.
const SMALLEST: usize = 512;
/// So many items may stand in the second segment.
const MOST_CHANGED: usize = 32;

/// An index as it was written.
pub(super) struct Memory {
    key: Fingerprint,
    /// The items of the base, in its order.
    base: Indexed,
    /// The items that changed since, and the segment that holds them.
    changed: Indexed,
}

/// The items of a segment.
#[derive(Default)]
struct Indexed {
    items: Vec<Known>,
    segment: Option<Segment>,
    shards: Vec<ShardId>,
}

/// An item as it was indexed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Known {
    name: String,
    fingerprint: Fingerprint,
}

/// The file.
#[derive(Serialize, Deserialize)]
struct MemoryFile {
    key: Fingerprint,
    items: [Vec<Known>; 2],
    shards: [Vec<u64>; 2],
    /// A root with the segments and nothing else.
    #[serde(with = "serde_bytes")]
    root: Vec<u8>,
}

/// What to do with the index.
pub(super) enum Plan {
    /// Nothing changed.
    Keep(Memory),
    /// The base stays; these entries, by their places, go into a segment of their own.
    Renew(Memory, Vec<usize>),
    /// All entries go into a new base.
    Fold,
}

/// Of everything that all items of a base depend on: this program, kinds and groups by their numbers,
/// abbreviations.
pub(super) fn key(root: &Root) -> Fingerprint {
    let kinds = root.kinds.iter().map(|kind| kind.slug.as_str());
    let groups = root
        .groups
        .iter()
        .map(|group| (group.kind, group.slug.as_str()));
    let abbreviations = root
        .abbreviations
        .iter()
        .map(|one| (one.short.as_str(), one.long.as_str()));
    let all = (
        BUILD,
        cache::program(),
        kinds.collect::<Vec<_>>(),
        groups.collect::<Vec<_>>(),
        abbreviations.collect::<Vec<_>>(),
    );
    let bytes = rmp_serde::to_vec(&all).expect("plain data goes into memory");
    hash(&[&bytes])
}

/// Compares what was indexed with what there is.
pub(super) fn plan(known: Option<Memory>, entries: &[Entry<'_>]) -> Plan {
    let Some(known) = known else {
        return Plan::Fold;
    };
    let changed = known.changed_since(entries);
    let here: HashSet<&str> = entries.iter().map(|entry| entry.name.as_str()).collect();
    let gone = known
        .base
        .items
        .iter()
        .any(|item| !here.contains(&*item.name));
    let taken_back = changed.iter().any(|at| entries[*at].withdrawn);
    if !gone && known_of(entries, &changed) == known.changed.items {
        Plan::Keep(known)
    } else if gone
        || taken_back
        || entries.len() < SMALLEST
        || changed.len() > MOST_CHANGED
        || changed.is_empty()
    {
        Plan::Fold
    } else {
        Plan::Renew(known, changed)
    }
}

fn known_of(entries: &[Entry<'_>], places: &[usize]) -> Vec<Known> {
    let entries = places.iter().map(|at| &entries[*at]);
    entries.map(Known::of).collect()
}

impl Known {
    fn of(entry: &Entry<'_>) -> Self {
        Self {
            name: entry.name.clone(),
            fingerprint: entry.fingerprint,
        }
    }
}

impl Memory {
    /// A base of all entries.
    pub(super) fn folded(
        key: Fingerprint,
        entries: &[Entry<'_>],
        segment: Segment,
        shards: Vec<ShardId>,
    ) -> Self {
        Self {
            key,
            base: Indexed {
                items: entries.iter().map(Known::of).collect(),
                segment: Some(segment),
                shards,
            },
            changed: Indexed::default(),
        }
    }

    /// The same base with another segment beside it, which replaces some of its items.
    pub(super) fn renewed(
        mut self,
        entries: &[Entry<'_>],
        places: &[usize],
        segment: Segment,
        shards: Vec<ShardId>,
    ) -> Self {
        let items = known_of(entries, places);
        let names: HashSet<&str> = items.iter().map(|item| item.name.as_str()).collect();
        let numbered = self.base.items.iter().zip(0..);
        let replaced = numbered.filter(|(item, _)| names.contains(&*item.name));
        let replaced = replaced.map(|(_, number)| number).collect();
        if let Some(base) = &mut self.base.segment {
            base.replaced = replaced;
        }
        self.changed = Indexed {
            items,
            segment: Some(segment),
            shards,
        };
        self
    }

    /// As the root has them.
    pub(super) fn segments(&self) -> Vec<Segment> {
        let segments = [&self.base.segment, &self.changed.segment];
        segments.into_iter().flatten().cloned().collect()
    }

    /// All shards, some of them twice.
    pub(super) fn shards(&self) -> impl Iterator<Item = ShardId> {
        self.base.shards.iter().chain(&self.changed.shards).copied()
    }

    /// The places of the entries that the base does not have as they are.
    fn changed_since(&self, entries: &[Entry<'_>]) -> Vec<usize> {
        let base: HashMap<&str, Fingerprint> = self
            .base
            .items
            .iter()
            .map(|item| (item.name.as_str(), item.fingerprint))
            .collect();
        let places = entries.iter().enumerate();
        let changed =
            places.filter(|(_, entry)| base.get(&*entry.name) != Some(&entry.fingerprint));
        changed.map(|(at, _)| at).collect()
    }

    /// Reads the file; nothing where it is of another key or one of its shards is not `kept`.
    pub(super) fn read(
        file: &Path,
        key: Fingerprint,
        kept: impl Fn(&ShardId) -> bool + Send + Sync,
    ) -> Option<Self> {
        let read: MemoryFile = rmp_serde::from_slice(&fs::read(file).ok()?).ok()?;
        let mut segments = Root::read(&read.root)?.segments.into_iter();
        let [base, changed] = read.items;
        let [base_shards, changed_shards] = read
            .shards
            .map(|ids| ids.into_iter().map(ShardId).collect());
        let mut indexed = |items, shards: Vec<ShardId>| Indexed {
            items,
            segment: segments.next(),
            shards,
        };
        let memory = Self {
            key: read.key,
            base: indexed(base, base_shards),
            changed: indexed(changed, changed_shards),
        };
        let shards = || memory.shards().collect::<Vec<_>>();
        (memory.key == key && shards().par_iter().all(&kept)).then_some(memory)
    }

    /// Keeps it for the next time. Without it the next build reads everything.
    pub(super) fn save(self, file: &Path) {
        let root = Root {
            segments: self.segments(),
            ..Root::default()
        };
        let numbers = |ids: &[ShardId]| ids.iter().map(|id| id.0).collect();
        let written = MemoryFile {
            key: self.key,
            shards: [numbers(&self.base.shards), numbers(&self.changed.shards)],
            items: [self.base.items, self.changed.items],
            root: root.write(),
        };
        // A cache folder that cannot be written costs time and changes no result.
        _ = cache::write(file, &written);
    }
}

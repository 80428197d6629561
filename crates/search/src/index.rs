//! What is in memory of the published index, and what has to be fetched of it.

use model::status::Validity;

use crate::facts::{self, Facts};
use crate::item::StoredItem;
use crate::postings::{self, Variant};
use crate::root::{Root, Segment};
use crate::shard::{ShardId, ShardStore, Stored};
use crate::tree::{Lookup, Tree, entries, number_key};

/// The index as far as it was fetched.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// The root.
    pub root: Root,
    /// The shards.
    pub store: ShardStore,
    /// What was read of each segment's single shards.
    loaded: Vec<Loaded>,
    /// All of that is there, or failed.
    is_loaded: bool,
}

/// What is read of a segment once and kept.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// The facts of its items; none when their shard failed.
    pub facts: Facts,
    /// The item of each unit.
    pub item_of: Vec<u32>,
    /// Items that can be in force, ascending.
    pub validities: Vec<(u32, Validity)>,
}

/// A segment with what is read of it.
#[derive(Clone, Copy, Debug)]
pub struct SegmentView<'a> {
    /// As the root has it.
    pub segment: &'a Segment,
    /// What was read.
    pub loaded: &'a Loaded,
}

/// An item by its segment and its number there.
pub type ItemId = (usize, u32);

/// The most leaves that are looked into for words with one beginning: a short beginning has very many.
const MOST_LEAVES: usize = 3;

/// The shards that were missing while an answer was made.
#[derive(Clone, Debug, Default)]
pub struct Missing {
    /// They have to be fetched.
    pub wanted: Vec<ShardId>,
    /// At least one cannot be had, so that the answer may lack something.
    pub failed: bool,
}

impl Index {
    /// Takes a root in place of the one before. Shards that are there stay, and what failed is tried again.
    /// `false` for a root of another version.
    pub fn renew(&mut self, root: &[u8]) -> bool {
        let root = Root::read(root);
        if let Some(root) = root {
            self.root = root;
            self.store.forget_failures();
            self.loaded.clear();
            self.is_loaded = false;
            return true;
        }
        false
    }

    /// Reads the facts of all segments. Where their shards are missing, the segments seem empty: so that what
    /// is looked up beside them can be fetched together with them.
    pub fn load(&mut self, missing: &mut Missing) {
        if self.is_loaded {
            let singles = |segment: &Segment| [segment.facts, segment.validities];
            let failed = |id| self.store.get(id) == Stored::Failed;
            missing.failed |= self
                .root
                .segments
                .iter()
                .flat_map(singles)
                .flatten()
                .any(failed);
            return;
        }
        self.loaded.clear();
        for segment in &self.root.segments {
            let facts = missing
                .single(&self.store, segment.facts)
                .and_then(Facts::read);
            let validities = missing.single(&self.store, segment.validities);
            let facts = facts.unwrap_or_default();
            self.loaded.push(Loaded {
                item_of: items_of_units(&facts),
                validities: validities
                    .and_then(facts::read_validities)
                    .unwrap_or_default(),
                facts,
            });
        }
        self.is_loaded = missing.wanted.is_empty();
    }

    /// The segments that are loaded.
    pub fn segments(&self) -> impl Iterator<Item = SegmentView<'_>> {
        let segments = self.root.segments.iter().zip(&self.loaded);
        segments.map(|(segment, loaded)| SegmentView { segment, loaded })
    }

    /// An item as results show it.
    pub fn item(&self, (segment, item): ItemId, missing: &mut Missing) -> Option<StoredItem<'_>> {
        let tree = &self.root.segments.get(segment)?.items;
        let payload = missing.payload(&self.store, tree, &number_key(item))?;
        StoredItem::read(payload)
    }

    /// The postings of a key, its spellings, in one segment.
    pub fn variants(
        &self,
        tree: &Tree,
        key: &str,
        words: usize,
        missing: &mut Missing,
    ) -> Vec<Variant> {
        let payload = missing.payload(&self.store, tree, key.as_bytes());
        payload
            .and_then(|payload| postings::read(payload, words))
            .unwrap_or_default()
    }

    /// The keys with one beginning, with their postings: those of the first leaves that may have them.
    pub fn begun(
        &self,
        tree: &Tree,
        beginning: &str,
        missing: &mut Missing,
        take: &mut dyn FnMut(&str, &[u8]),
    ) {
        let mut seen: Vec<*const u8> = Vec::new();
        let letters = std::iter::once(None).chain((b'a'..=b'z').map(Some));
        for letter in letters {
            let mut key = beginning.as_bytes().to_vec();
            key.extend(letter);
            let Some(leaf) = missing.found(tree.leaf(&self.store, &key)) else {
                continue;
            };
            if seen.len() == MOST_LEAVES || seen.contains(&leaf.as_ptr()) {
                continue;
            }
            seen.push(leaf.as_ptr());
            entries(leaf, &mut |key, payload| {
                if key.starts_with(beginning.as_bytes())
                    && let Ok(key) = std::str::from_utf8(key)
                {
                    take(key, payload);
                }
                key < beginning.as_bytes() || key.starts_with(beginning.as_bytes())
            });
        }
    }
}

fn items_of_units(facts: &Facts) -> Vec<u32> {
    let mut items = Vec::with_capacity(facts.first_units.last().map_or(0, |count| *count as usize));
    for (item, units) in facts.first_units.windows(2).enumerate() {
        items.resize(units[1] as usize, item as u32);
    }
    items
}

impl Missing {
    /// What was looked for, if it is there; notes what is not.
    pub fn found<T>(&mut self, lookup: Lookup<T>) -> Option<T> {
        match lookup {
            Lookup::Found(found) => return Some(found),
            Lookup::Absent => {}
            Lookup::Wanted(id) => self.want(id),
            Lookup::Failed => self.failed = true,
        }
        None
    }

    fn want(&mut self, id: ShardId) {
        if !self.wanted.contains(&id) {
            self.wanted.push(id);
        }
    }

    fn payload<'a>(
        &mut self,
        store: &'a ShardStore,
        tree: &'a Tree,
        key: &[u8],
    ) -> Option<&'a [u8]> {
        self.found(tree.get(store, key))
    }

    /// A shard that stands by itself.
    pub fn single<'a>(&mut self, store: &'a ShardStore, id: Option<ShardId>) -> Option<&'a [u8]> {
        let id = id?;
        match store.get(id) {
            Stored::Here(bytes) => return Some(bytes),
            Stored::Wanted => self.want(id),
            Stored::Failed => self.failed = true,
        }
        None
    }
}

//! What is in memory of the published index, and what has to be fetched of it.

use model::day::Day;
use model::status::Validity;

use crate::facts::{Facts, read_validities};
use crate::item::StoredItem;
use crate::postings::{self, Variant};
use crate::root::{Root, Segment};
use crate::shard::{ShardId, ShardStore, Stored};
use crate::tree::{Lookup, Tree, entries};

/// The index as far as it was fetched. Items and units of all its segments are numbered through.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// The root.
    pub root: Root,
    /// The shards.
    pub store: ShardStore,
    /// What is known of all items, once the shards of facts are there.
    pub items: Vec<ItemFacts>,
    /// The item of each unit.
    pub item_of: Vec<u32>,
    /// When those items are in force that can be.
    pub validities: Vec<Validity>,
    /// The first item and the first unit of each segment.
    starts: Vec<(u32, u32)>,
    is_loaded: bool,
}

/// What has to be known of every item before any is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemFacts {
    /// Which of the root's kinds.
    pub kind: u32,
    /// Which of the root's groups, or [`NONE`].
    pub group: u32,
    /// Days since 1970-01-01.
    pub day: Option<i32>,
    /// The year of that day; 0 for none.
    pub year: u16,
    /// Which of the validities, or [`NONE`].
    pub validity: u32,
    /// Its first unit.
    pub first_unit: u32,
    /// A later segment has it anew, or has it no more.
    pub is_replaced: bool,
}

/// No group, or no validity.
pub const NONE: u32 = u32::MAX;

/// The most leaves that are looked into for words with one beginning: a short beginning has very many.
const MOST_LEAVES: usize = 3;

/// The shards that were missing while an answer was made.
#[derive(Clone, Debug, Default)]
pub struct Missing {
    /// They have to be fetched.
    pub wanted: Vec<ShardId>,
    /// At least one cannot be had, so that the answer may lack something.
    pub failed: bool,
    /// The first results of an answer are enough; what the others need goes into `later`.
    pub soon: bool,
    /// What the results behind the first ones need.
    pub later: Vec<ShardId>,
}

impl Index {
    /// Takes a root in place of the one before. Shards that are there stay, and what failed is tried again.
    /// `false` for a root of another version.
    pub fn renew(&mut self, root: &[u8]) -> bool {
        let root = Root::read(root);
        let is_read = root.is_some();
        if let Some(root) = root {
            self.root = root;
            self.store.forget_failures();
            self.is_loaded = false;
        }
        is_read
    }

    /// Reads the facts of all items. Where their shards are missing, there seem to be none: so what is looked
    /// up beside them can be fetched together with them.
    pub fn load(&mut self, missing: &mut Missing) {
        let mut shards = Vec::new();
        for segment in &self.root.segments {
            let facts = missing.single(&self.store, segment.facts);
            shards.push((facts, missing.single(&self.store, segment.validities)));
        }
        if self.is_loaded {
            return;
        }
        (self.items, self.item_of) = (Vec::new(), Vec::new());
        (self.validities, self.starts) = (Vec::new(), Vec::new());
        for (segment, (facts, validities)) in self.root.segments.iter().zip(shards) {
            let first = self.items.len();
            self.starts.push((first as u32, self.item_of.len() as u32));
            if let Some(facts) = facts.and_then(Facts::read) {
                add_facts(&mut self.items, &mut self.item_of, &facts);
            }
            for (item, validity) in validities.and_then(read_validities).unwrap_or_default() {
                if let Some(facts) = self.items.get_mut(first + item as usize) {
                    facts.validity = self.validities.len() as u32;
                    self.validities.push(validity);
                }
            }
            for item in &segment.replaced {
                if let Some(facts) = self.items.get_mut(first + *item as usize) {
                    facts.is_replaced = true;
                }
            }
        }
        self.is_loaded = missing.wanted.is_empty();
    }

    /// An item as results show it.
    pub fn item(&self, item: u32, missing: &mut Missing) -> Option<StoredItem<'_>> {
        let segment = self.starts.iter().rposition(|(first, _)| *first <= item)?;
        let rows = &self.root.segments[segment].items;
        let found = rows.get(&self.store, item - self.starts[segment].0);
        StoredItem::read(missing.found(found)?)
    }

    /// The units of an item.
    pub fn units_of(&self, item: u32) -> std::ops::Range<usize> {
        let first = |item: u32| {
            self.items
                .get(item as usize)
                .map(|facts| facts.first_unit as usize)
        };
        first(item).unwrap_or_default()..first(item + 1).unwrap_or(self.item_of.len())
    }

    /// The postings of a key of one or two words, its spellings.
    pub fn variants(&self, key: &str, words: usize, missing: &mut Missing) -> Vec<Variant> {
        let mut variants = Vec::new();
        for (segment, start) in self.root.segments.iter().zip(&self.starts) {
            let found = tree(segment, words).get(&self.store, key.as_bytes());
            if let Some(payload) = missing.found(found) {
                add_variants(&mut variants, payload, words, start.1);
            }
        }
        variants
    }

    /// The postings of all keys with one beginning: those of the first leaves that may have them.
    pub fn begun(
        &self,
        beginning: &str,
        words: usize,
        missing: &mut Missing,
        take: &mut dyn FnMut(&[u8], Vec<Variant>),
    ) {
        for (segment, start) in self.root.segments.iter().zip(&self.starts) {
            let mut seen: Vec<*const u8> = Vec::new();
            // Behind `beginning` itself come keys that go on with a letter.
            for letter in b'`'..=b'z' {
                let mut key = beginning.as_bytes().to_vec();
                if letter >= b'a' {
                    key.push(letter);
                }
                let leaf = missing.found(tree(segment, words).leaf(&self.store, &key));
                let Some(leaf) = leaf.filter(|leaf| !seen.contains(&leaf.as_ptr())) else {
                    continue;
                };
                if seen.len() == MOST_LEAVES {
                    break;
                }
                seen.push(leaf.as_ptr());
                entries(leaf, &mut |key, payload| {
                    let begins = key.starts_with(beginning.as_bytes());
                    if begins {
                        let mut variants = Vec::new();
                        add_variants(&mut variants, payload, words, start.1);
                        take(key, variants);
                    }
                    begins || key < beginning.as_bytes()
                });
            }
        }
    }
}

fn tree(segment: &Segment, words: usize) -> &Tree {
    if words == 1 {
        &segment.words
    } else {
        &segment.pairs
    }
}

/// Adds the spellings of a payload; its units are those of a segment that begins with `first`.
fn add_variants(variants: &mut Vec<Variant>, payload: &[u8], words: usize, first: u32) {
    for mut variant in postings::read(payload, words).unwrap_or_default() {
        for units in &mut variant.units {
            units
                .iter_mut()
                .for_each(|unit| *unit = unit.saturating_add(first));
        }
        variants.push(variant);
    }
}

fn add_facts(items: &mut Vec<ItemFacts>, item_of: &mut Vec<u32>, facts: &Facts) {
    for run in &facts.runs {
        for item in run.first as usize..run.end as usize {
            let day = facts.days[item];
            let year = day.map_or(0, |day| Day::from_epoch_days(i64::from(day)).year());
            let first_unit = item_of.len() as u32;
            let units = facts.first_units[item + 1] - facts.first_units[item];
            item_of.resize(item_of.len() + units as usize, items.len() as u32);
            items.push(ItemFacts {
                kind: run.kind,
                group: run.group.unwrap_or(NONE),
                day,
                year,
                validity: NONE,
                first_unit,
                is_replaced: false,
            });
        }
    }
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

    /// A shard that stands by itself.
    pub fn single<'a>(&mut self, store: &'a ShardStore, id: Option<ShardId>) -> Option<&'a [u8]> {
        self.found(match store.get(id?) {
            Stored::Here(bytes) => Lookup::Found(bytes),
            Stored::Wanted => Lookup::Wanted(id?),
            Stored::Failed => Lookup::Failed,
        })
    }
}

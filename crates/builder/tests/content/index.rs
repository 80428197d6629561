//! The index of the search, read back from an output folder, and asked as a reader's browser does.

use std::collections::{BTreeMap, BTreeSet};

use model::day::Day;
use search::item::StoredItem;
use search::root::{Root, Segment};
use search::session::Session;
use search::shard::{ShardId, ShardStore, Stored};
use search::tree::{Lookup, Tree, entries};
use serde_json::Value;

/// A written index, read back.
pub(crate) struct Index {
    pub(crate) root: Root,
    pub(crate) store: ShardStore,
}

/// An item as the index holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) path: String,
    pub(crate) title: String,
    pub(crate) lead: String,
    pub(crate) number: String,
    pub(crate) parts: Vec<(String, String)>,
}

impl Index {
    pub(crate) fn read(files: &BTreeMap<String, Vec<u8>>) -> Self {
        let mut store = ShardStore::default();
        for (name, bytes) in shards(files) {
            let id = ShardId::parse(name.trim_start_matches("assets/")).unwrap();
            assert!(store.add(id, bytes.clone()), "{name}");
        }
        let root = Root::read(&files["api/v1/tim-kiem.bin"]).unwrap();
        Self { root, store }
    }

    /// Key and payload of each entry of a tree.
    fn entries(&self, tree: &Tree) -> Vec<(Vec<u8>, Vec<u8>)> {
        let mut found = all(&tree.only);
        for number in 0.. {
            match self.store.get(tree.series.shard(number)) {
                Stored::Here(leaf) => found.extend(all(leaf)),
                _ => break,
            }
        }
        found
    }

    pub(crate) fn words(&self) -> BTreeSet<String> {
        let segments = self.root.segments.iter();
        let words = segments.flat_map(|segment| self.entries(&segment.words));
        words
            .map(|(key, _)| String::from_utf8(key).unwrap())
            .collect()
    }

    pub(crate) fn items_of(&self, segment: &Segment) -> Vec<Item> {
        let count: usize = segment.items.stretches.iter().map(|one| one.count).sum();
        let items = (0..count as u32).map(|item| segment.items.get(&self.store, item));
        items
            .map(|found| match found {
                Lookup::Found(payload) => Item::read(payload),
                other => panic!("{other:?}"),
            })
            .collect()
    }

    /// All items, without those that are replaced.
    pub(crate) fn items(&self) -> Vec<Item> {
        let segments = self.root.segments.iter();
        let items = segments.flat_map(|segment| {
            let numbered = self.items_of(segment).into_iter().zip(0..);
            numbered.filter(|(_, number)| !segment.replaced.contains(number))
        });
        items.map(|(item, _)| item).collect()
    }

    pub(crate) fn item(&self, path: &str) -> Item {
        let mut items = self.items().into_iter();
        items.find(|item| item.path == path).unwrap()
    }
}

impl Item {
    pub(crate) fn read(payload: &[u8]) -> Self {
        let item = StoredItem::read(payload).unwrap();
        let parts = item.parts.iter();
        Self {
            path: item.path.into(),
            title: item.title.into(),
            lead: item.lead.into(),
            number: item.number.into(),
            parts: parts
                .map(|(anchor, name)| ((*anchor).into(), (*name).into()))
                .collect(),
        }
    }
}

fn all(node: &[u8]) -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut found = Vec::new();
    entries(node, &mut |key, payload| {
        found.push((key.to_vec(), payload.to_vec()));
        true
    });
    found
}

pub(crate) fn shards(
    files: &BTreeMap<String, Vec<u8>>,
) -> impl Iterator<Item = (&String, &Vec<u8>)> {
    files
        .iter()
        .filter(|(name, _)| name.starts_with("assets/search-"))
}

/// What a reader's browser shows for these words.
pub(crate) fn answer(files: &BTreeMap<String, Vec<u8>>, words: &str) -> String {
    let mut session = Session::default();
    assert!(session.load(&files["api/v1/tim-kiem.bin"], "/"));
    let query: String = words.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let today = Day::new(2026, 11, 23).unwrap();
    loop {
        let answer = session.answer(&format!("?q={query}"), None, today);
        let answer: Value = serde_json::from_str(&answer).unwrap();
        let Some(needs) = answer["needs"].as_array() else {
            return format!("{} {} {}", answer["said"], answer["html"], answer["facets"]);
        };
        for name in needs.iter().map(|name| name.as_str().unwrap()) {
            assert!(
                session.add(name, files[&format!("assets/{name}")].clone()),
                "{name}"
            );
        }
    }
}

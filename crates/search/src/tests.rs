//! The written index, read back: every posting against a plain search of the texts.

use std::collections::BTreeSet;

use model::words::{Word, tokens};
use proptest::prelude::*;

use crate::facts::Facts;
use crate::item::{Item, ItemHead, Part, StoredItem};
use crate::postings::{self, Field, Variant};
use crate::root::{Abbreviation, Group, Kind, Root, Segment, Server, Spelled};
use crate::shard::{Shard, ShardStore, Stored};
use crate::tree::{Lookup, Tree, TreeWriter, entries};
use crate::write::SegmentWriter;

fn store(shards: Vec<Shard>) -> ShardStore {
    let mut store = ShardStore::default();
    for shard in shards {
        assert!(store.add(shard.id, shard.bytes));
    }
    store
}

fn item(path: &str, title: &str, text: &str) -> Item {
    Item {
        head: ItemHead {
            kind: 0,
            group: None,
            day: "2026-10-12".parse().ok(),
            path: path.into(),
        },
        title: title.into(),
        lead: String::new(),
        number: String::new(),
        validity: None,
        parts: vec![Part {
            titles: vec![title.into()],
            texts: vec![text.into()],
            ..Part::default()
        }],
    }
}

fn written(items: &[Item], abbreviations: &[Abbreviation]) -> (Segment, ShardStore) {
    let mut writer = SegmentWriter::new(abbreviations, items.len());
    items.iter().for_each(|item| writer.add(item));
    let (segment, shards) = writer.finish();
    (segment, store(shards))
}

fn term(tree: &Tree, store: &ShardStore, key: &str) -> Vec<Variant> {
    match tree.get(store, key.as_bytes()) {
        Lookup::Found(payload) => {
            postings::read(payload, key.split(' ').count()).expect("postings")
        }
        Lookup::Absent => Vec::new(),
        other => panic!("{key}: {other:?}"),
    }
}

#[test]
fn a_unit_stands_for_a_term_by_spelling_and_best_field() {
    let items = [
        item("/a/", "Được mùa khuôn", "Xưởng được vay. Dược liệu"),
        item("/b/", "Dược liệu", "mua duoc khuôn"),
    ];
    let (segment, store) = written(&items, &[]);
    let variants = term(&segment.words, &store, "duoc");
    let marks = |text: &str| Word::new(text).marks();
    let found: Vec<_> = variants
        .iter()
        .map(|one| (one.marks[0], one.units.clone()))
        .collect();
    let expected = [
        (marks("dược"), [vec![1], vec![], vec![0]]),
        (0, [vec![], vec![], vec![1]]),
        (marks("được"), [vec![0], vec![], vec![]]),
    ];
    assert_eq!(found.len(), 3);
    for one in expected {
        assert!(found.contains(&one), "{one:?} in {found:?}");
    }
    let pair = term(&segment.pairs, &store, "duoc lieu");
    assert_eq!(pair.len(), 1);
    assert_eq!(pair[0].units, [vec![1], vec![], vec![0]]);
    // A sentence ends between them.
    assert!(term(&segment.pairs, &store, "vay duoc").is_empty());
}

#[test]
fn short_and_long_forms_find_each_other() {
    let cnht = Abbreviation {
        short: "CNHT".into(),
        long: "công nghiệp hỗ trợ".into(),
    };
    let items = [
        item("/a/", "Ngành CNHT mới", ""),
        item("/b/", "Ngành công nghiệp hỗ trợ mới", ""),
    ];
    let (segment, store) = written(&items, &[cnht]);
    for key in [
        "cnht",
        "nghiep",
        "nganh cong",
        "nghiep ho",
        "tro moi",
        "nganh cnht",
        "cnht moi",
    ] {
        let tree = if key.contains(' ') {
            &segment.pairs
        } else {
            &segment.words
        };
        let units: Vec<u32> = term(tree, &store, key)
            .iter()
            .flat_map(|one| one.units[0].clone())
            .collect();
        assert_eq!(units, [0, 1], "{key}");
    }
}

#[test]
fn documents_are_found_by_their_numeral() {
    let mut document = item("/van-ban/nghi-dinh/1/", "Về khuôn mẫu", "");
    document.number = "0111/2015/NĐ-CP".into();
    document.parts.push(Part {
        anchor: "dieu-1".into(),
        heading: "Điều 1. Phạm vi".into(),
        ..Part::default()
    });
    document.validity = Some(model::status::Validity {
        in_force_from: "2026-12-01".parse().ok(),
        ..Default::default()
    });
    let (segment, store) = written(&[item("/a/", "Bài", ""), document.clone()], &[]);
    for key in ["#111", "#111/2026"] {
        assert_eq!(term(&segment.words, &store, key)[0].units[0], [1], "{key}");
    }
    let Lookup::Found(payload) = segment.items.get(&store, 1) else {
        panic!("no item");
    };
    let stored = StoredItem::read(payload).unwrap();
    assert_eq!(stored.number, document.number);
    assert_eq!(stored.validity, document.validity);
    assert_eq!(stored.parts, [("dieu-1", "Điều 1. Phạm vi")]);
    let Stored::Here(validities) = store.get(segment.validities.unwrap()) else {
        panic!("no validities");
    };
    let validities = crate::facts::read_validities(validities).unwrap();
    assert_eq!(validities, [(1, document.validity.unwrap())]);
}

#[test]
fn facts_give_runs_days_and_units() {
    let head = |kind, group, day: &str, path: &str| ItemHead {
        kind,
        group,
        day: day.parse().ok(),
        path: path.into(),
    };
    let heads = [
        (head(0, Some(1), "2026-10-12", "/a/"), 1),
        (head(0, Some(1), "2026-10-11", "/b/"), 3),
        (head(0, Some(1), "", "/c/"), 1),
        (head(2, None, "1969-12-31", "/d/"), 2),
    ];
    assert!(heads.is_sorted_by(|a, b| a.0.order() < b.0.order()));
    let facts = Facts::read(&crate::facts::write(&heads)).unwrap();
    let runs: Vec<_> = facts
        .runs
        .iter()
        .map(|run| (run.kind, run.group, run.first, run.end))
        .collect();
    assert_eq!(runs, [(0, Some(1), 0, 3), (2, None, 3, 4)]);
    assert_eq!(facts.first_units, [0, 1, 4, 5, 7]);
    assert_eq!(
        (0..8).map(|unit| facts.item_of(unit)).collect::<Vec<_>>(),
        [
            Some(0),
            Some(1),
            Some(1),
            Some(1),
            Some(2),
            Some(3),
            Some(3),
            None
        ]
    );
    assert_eq!(facts.year_of(0), Some(2026));
    assert_eq!(facts.year_of(2), None);
    assert_eq!(facts.year_of(3), Some(1969));
    assert_eq!(facts.run_of(3).map(|run| run.kind), Some(2));
}

#[test]
fn a_root_is_read_as_it_was_written() {
    let (mut segment, _) = written(&[item("/a/", "Khuôn", "mẫu")], &[]);
    segment.replaced = vec![0, 7, 8];
    let root = Root {
        kinds: vec![Kind {
            slug: "bai-viet".into(),
            name: "Bài viết".into(),
            groups_name: "Chuyên mục".into(),
        }],
        groups: vec![Group {
            kind: 0,
            slug: "cong-nghe".into(),
            name: "Công nghệ".into(),
            path: "/chuyen-muc/cong-nghe/".into(),
        }],
        abbreviations: vec![Abbreviation {
            short: "DN".into(),
            long: "doanh nghiệp".into(),
        }],
        segments: vec![segment.clone(), Segment::default()],
        server: Some(Server {
            kind: "meilisearch".into(),
            url: "https://tim.example".into(),
            ..Server::default()
        }),
    };
    assert_eq!(Root::read(&root.write()), Some(root.clone()));
    let without = Root {
        server: None,
        ..root
    };
    assert_eq!(Root::read(&without.write()), Some(without.clone()));
    let mut later = without.write();
    later[5] += 1;
    assert_eq!(Root::read(&later), None);
    let whole = without.write();
    assert!(
        (0..whole.len()).all(|end| Root::read(&whole[..end]).is_none_or(|root| root != without))
    );
}

#[test]
fn spelling_holds_the_commonest_spelling() {
    let items = [
        item("/a/", "Đường", "đường đường dài 111"),
        item("/b/", "đường", "dương"),
    ];
    let (segment, store) = written(&items, &[]);
    let Stored::Here(leaf) = store.get(segment.spelling.unwrap()) else {
        panic!("no spelling")
    };
    let mut found = Vec::new();
    entries(leaf, &mut |key, payload| {
        let spelled = Spelled::read(payload).unwrap();
        found.push((
            String::from_utf8(key.to_vec()).unwrap(),
            spelled.spelling.to_owned(),
            spelled.frequency,
        ));
        true
    });
    assert_eq!(
        found,
        [
            ("dai".into(), "dài".into(), 0),
            ("duong".into(), "đường".to_owned(), 1)
        ]
    );
}

#[test]
fn a_large_tree_asks_for_one_leaf() {
    let key = |number: u32| format!("{:x} {number:x}", number % 977).into_bytes();
    let mut keys: Vec<Vec<u8>> = (0..30_000).map(key).collect();
    keys.sort();
    let mut writer = TreeWriter::new(120);
    keys.iter().for_each(|key| writer.push(key, &key[2..]));
    let mut shards = Vec::new();
    let tree = writer.finish(&mut |shard| shards.push(shard));
    assert!(shards.len() > 1_000);
    let leaf = |key: &[u8]| match tree.get(&ShardStore::default(), key) {
        Lookup::Wanted(id) => shards.iter().find(|shard| shard.id == id).unwrap(),
        other => panic!("{other:?}"),
    };
    let one = leaf(&keys[12_345]);
    let mut here = store(vec![one.clone()]);
    assert_eq!(
        tree.get(&here, &keys[12_345]),
        Lookup::Found(&keys[12_345][2..])
    );
    here = ShardStore::default();
    here.fail(one.id);
    assert_eq!(tree.get(&here, &keys[12_345]), Lookup::Failed);
    let all = store(shards.clone());
    assert!(
        keys.iter()
            .all(|key| tree.get(&all, key) == Lookup::Found(&key[2..]))
    );
    for absent in [&b""[..], b"0", b"zz", b"3cf 1e23f4"] {
        assert_eq!(tree.get(&all, absent), Lookup::Absent);
    }
    // Whatever begins so stands in the leaf of the beginning or in one behind it.
    let mut last = Vec::new();
    for beginning in [&b"1"[..], b"7f", b"7f ", b"7f 3", b"3d0 "] {
        let Lookup::Found(leaf) = tree.leaf(&all, beginning) else {
            panic!("no leaf for {beginning:?}")
        };
        entries(leaf, &mut |key, _| {
            last = key.to_vec();
            true
        });
        let first = keys.iter().find(|key| key.starts_with(beginning));
        assert!(first.is_none_or(|first| *first <= last), "{beginning:?}");
    }
    assert_eq!(tree.leaf(&all, b"zz"), Lookup::Absent);
}

/// Where each word and each pair of neighbors stands, by a plain walk.
fn expected(items: &[Item]) -> BTreeSet<(String, [u32; 2], u32, usize)> {
    let mut found = BTreeSet::new();
    for (unit, item) in items.iter().enumerate() {
        for (field, text) in [
            (Field::Title, &item.title),
            (Field::Text, &item.parts[0].texts[0]),
        ] {
            let mut before: Option<Word> = None;
            for token in tokens(text) {
                let word = Word::new(token.text);
                let mut add = |key: String, marks| {
                    let better = (0..field as usize)
                        .any(|field| found.contains(&(key.clone(), marks, unit as u32, field)));
                    if !better {
                        found.insert((key, marks, unit as u32, field as usize));
                    }
                };
                add(word.folded.clone(), [word.marks(), 0]);
                if let Some(before) = before.take().filter(|_| !token.begins) {
                    add(
                        format!("{} {}", before.folded, word.folded),
                        [before.marks(), word.marks()],
                    );
                }
                before = Some(word);
            }
        }
    }
    found
}

fn all_postings(
    tree: &Tree,
    store: &ShardStore,
    words: usize,
) -> BTreeSet<(String, [u32; 2], u32, usize)> {
    let mut found = BTreeSet::new();
    let Lookup::Found(leaf) = tree.leaf(store, b"") else {
        panic!("the test's trees are one leaf")
    };
    entries(leaf, &mut |key, payload| {
        for variant in postings::read(payload, words).expect("postings") {
            for (field, units) in variant.units.iter().enumerate() {
                for unit in units {
                    found.insert((
                        String::from_utf8(key.to_vec()).expect("a key is text"),
                        variant.marks,
                        *unit,
                        field,
                    ));
                }
            }
        }
        true
    });
    found
}

proptest! {
    #[test]
    fn every_posting_is_there_and_no_other(
        texts in proptest::collection::vec(("(được|dược|duoc|đà|da|nẵng|hòa|hoà|111|NĐ|,|\\.| ){0,12}", "(được dược |nẵng, da. |đà|x y z|\n| ){0,12}"), 1..6)
    ) {
        let items: Vec<Item> = texts.iter().enumerate()
            .map(|(at, (title, text))| item(&format!("/{at}/"), title, text)).collect();
        let (segment, store) = written(&items, &[]);
        let mut found = all_postings(&segment.words, &store, 1);
        found.extend(all_postings(&segment.pairs, &store, 2));
        prop_assert_eq!(found, expected(&items));
    }
}

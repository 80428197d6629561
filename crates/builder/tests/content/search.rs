//! The index of the search as it is written: what it holds, what it must not hold, and how it is kept up to date.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use builder::assets::Assets;
use builder::load::load;
use builder::output::{OutputOptions, write};
use builder::site::Site;
use model::day::Day;
use search::item::StoredItem;
use search::root::{Root, Segment};
use search::session::Session;
use search::shard::{ShardId, ShardStore, Stored};
use search::tree::{Tree, entries};
use serde_json::Value;

use crate::built::{Built, files};
use crate::portal::{TestPortal, fixtures};

/// A written index, read back.
struct Index {
    root: Root,
    store: ShardStore,
}

/// An item as the index holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Item {
    path: String,
    title: String,
    lead: String,
    number: String,
    parts: Vec<(String, String)>,
}

impl Index {
    fn read(files: &BTreeMap<String, Vec<u8>>) -> Self {
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
        let mut nodes = vec![tree.top.clone()];
        for _ in 0..tree.levels {
            let below = nodes.iter().flat_map(|node| all(node));
            let below = below.map(|(_, payload)| {
                let id = u64::from_le_bytes(payload.try_into().unwrap());
                match self.store.get(ShardId(id)) {
                    Stored::Here(bytes) => bytes.to_vec(),
                    other => panic!("{other:?}"),
                }
            });
            nodes = below.collect();
        }
        nodes.iter().flat_map(|node| all(node)).collect()
    }

    fn words(&self) -> BTreeSet<String> {
        let segments = self.root.segments.iter();
        let words = segments.flat_map(|segment| self.entries(&segment.words));
        words
            .map(|(key, _)| String::from_utf8(key).unwrap())
            .collect()
    }

    fn items_of(&self, segment: &Segment) -> Vec<Item> {
        let entries = self.entries(&segment.items).into_iter();
        entries.map(|(_, payload)| Item::read(&payload)).collect()
    }

    /// All items, without those that are replaced.
    fn items(&self) -> Vec<Item> {
        let segments = self.root.segments.iter();
        let items = segments.flat_map(|segment| {
            let numbered = self.items_of(segment).into_iter().zip(0..);
            numbered.filter(|(_, number)| !segment.replaced.contains(number))
        });
        items.map(|(item, _)| item).collect()
    }

    fn item(&self, path: &str) -> Item {
        let mut items = self.items().into_iter();
        items.find(|item| item.path == path).unwrap()
    }
}

impl Item {
    fn read(payload: &[u8]) -> Self {
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

fn shards(files: &BTreeMap<String, Vec<u8>>) -> impl Iterator<Item = (&String, &Vec<u8>)> {
    files
        .iter()
        .filter(|(name, _)| name.starts_with("assets/search-"))
}

fn index(built: &Built) -> Index {
    Index::read(&files(&built.out()))
}

#[test]
fn every_kind_is_found_with_its_groups() {
    let built = Built::new();
    built.build();
    let index = index(&built);
    let paths: Vec<String> = index.items().into_iter().map(|item| item.path).collect();
    let expected = [
        "/bai-viet/bao-gia-linh-kien/",
        "/bai-viet/tho-han-hoc-nghe/",
        "/bai-viet/so-lieu-cu/",
        "/bai-viet/khuon-dap-nguoi/",
        "/van-ban/quyet-dinh/10-2017-qd-ttg/",
        "/van-ban/quyet-dinh/68-qd-ttg-2017/",
        "/van-ban/nghi-dinh/111-2015-nd-cp/",
        "/su-kien/tuan-le-thu/",
        "/su-kien/dien-dan-thu/",
        "/doi-tac/",
        "/doi-tac/",
        "/doi-tac/",
        "/gioi-thieu/",
        "/nhung/",
    ];
    assert_eq!(paths, expected);
    let groups: Vec<(u32, &str)> = index
        .root
        .groups
        .iter()
        .map(|group| (group.kind, group.slug.as_str()))
        .collect();
    let expected = [
        (0, "thi-truong"),
        (0, "cong-nghe"),
        (0, "nhan-luc"),
        (1, "quyet-dinh"),
        (1, "nghi-dinh"),
        (3, "hiep-hoi"),
        (3, "doanh-nghiep"),
    ];
    assert_eq!(groups, expected);
    let document = index.item("/van-ban/nghi-dinh/111-2015-nd-cp/");
    assert_eq!(document.number, "111/2015/NĐ-CP");
    assert_eq!(document.title, "Nghị định 111/2015/NĐ-CP");
}

#[test]
fn each_dieu_of_a_legal_text_is_a_part() {
    let built = Built::new();
    let path = "van-ban/68-qd-ttg-2017.md";
    let head = fs::read_to_string(built.portal.content().join(path)).unwrap();
    let body = "\n## Chương I\nQUY ĐỊNH CHUNG\n\n### Điều 1. Phạm vi\n1. Xưởng rèn được vay.\n\n2. Xưởng mộc thì không.\n\n\
                ### Điều 2. Thủ tục\nNộp một bộ hồ sơ.\n";
    built.portal.write(path, &format!("{head}{body}"));
    built.build();
    let item = index(&built).item("/van-ban/quyet-dinh/68-qd-ttg-2017/");
    let parts: Vec<(&str, &str)> = item
        .parts
        .iter()
        .map(|(anchor, name)| (&**anchor, &**name))
        .collect();
    assert_eq!(
        parts,
        [("dieu-1", "Điều 1. Phạm vi"), ("dieu-2", "Điều 2. Thủ tục")]
    );
}

#[test]
fn what_is_not_published_is_in_no_index() {
    let built = Built::new();
    let withdrawn = "---\nheadline: \"Bảng giá phôi\"\ncategory: thi-truong\nstandfirst: \"Giá zolinhuy tháng này.\"\n\
                     byline:\n  desk: Ban Biên tập\npublished: 2026-11-02\ntags: [\"zolinhxa\"]\n\
                     withdrawn:\n  on: 2026-11-20\n  reason: \"Nguồn zolinhba sai.\"\n---\nMột tấn zolinhtu.\n";
    built.portal.write("bai-viet/gia-phoi.md", withdrawn);
    let draft = "---\nheadline: \"Nháp zolinhnam\"\ncategory: thi-truong\nstandfirst: \"Câu zolinhsau.\"\n\
                 byline:\n  desk: Ban Biên tập\npublished: 2026-11-02\ndraft: true\n---\nChữ zolinhbay.\n";
    built.portal.write("bai-viet/nhap.md", draft);
    let later = draft
        .replace("draft: true\n", "")
        .replace("2026-11-02", "2027-11-02")
        .replace("zolinh", "zodinh");
    built.portal.write("bai-viet/sau.md", &later);
    built.build();
    let index = index(&built);
    let secret: Vec<String> = index
        .words()
        .into_iter()
        .filter(|word| word.contains("zolinh") || word.contains("zodinh"))
        .collect();
    assert_eq!(secret, ["zolinhba"], "the notice alone is found");
    let item = index.item("/bai-viet/gia-phoi/");
    assert_eq!(
        item.lead,
        "Bài viết đã được rút. Từ ngày 20/11/2026. Nguồn zolinhba sai."
    );
    let published = files(&built.out());
    for (name, bytes) in shards(&published) {
        let text = String::from_utf8_lossy(bytes);
        assert!(
            !text.contains("zodinh") && !text.contains("zolinhtu"),
            "{name}"
        );
    }
}

fn site(portal: &TestPortal) -> Site {
    load(&portal.options()).site.unwrap()
}

fn search_files(portal: &TestPortal, site: &Site, out: &str) -> BTreeMap<String, Vec<u8>> {
    let options = OutputOptions {
        content: portal.content(),
        out: portal.beside(out),
        manifest: None,
    };
    write(site, &Assets::none(), &options).unwrap();
    let mut files = files(&options.out);
    files.retain(|name, _| name.ends_with(".bin"));
    files
}

#[test]
fn the_order_of_the_input_does_not_count() {
    let portal = TestPortal::new(&[fixtures().join("small/content")]);
    let one = site(&portal);
    let mut other = site(&portal);
    other.articles.reverse();
    other.events.reverse();
    other.pages.reverse();
    other.search.abbreviations.reverse();
    let [one, other] =
        [(&one, "a"), (&other, "b")].map(|(site, out)| search_files(&portal, site, out));
    let root = "api/v1/tim-kiem.bin";
    assert!(one.len() > 3 && one.keys().eq(other.keys()));
    // The root repeats the abbreviations as they come, which is sorted.
    let differing = one.iter().filter(|(name, bytes)| other[*name] != **bytes);
    assert!(differing.map(|(name, _)| name).all(|name| name == root));
    let (one, other) = (Index::read(&one), Index::read(&other));
    assert_eq!(one.root.segments, other.root.segments);
}

/// What a reader's browser shows for these words.
fn answer(files: &BTreeMap<String, Vec<u8>>, words: &str) -> String {
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

/// A portal that is large enough for a second segment.
fn large() -> Built {
    let built = Built::new();
    for number in 0..520 {
        built.portal.write(
            &format!("bai-viet/bai-{number}.md"),
            &article(number, "chưa đổi"),
        );
    }
    built
}

fn article(number: usize, text: &str) -> String {
    format!(
        "---\nheadline: \"Xưởng số {number}\"\ncategory: thi-truong\nstandfirst: \"Chuyện của xưởng {number}.\"\n\
         byline:\n  desk: Ban Biên tập\npublished: 2026-10-{:02}\n---\nMáy tiện mua năm {number}, {text}.\n",
        1 + number % 28
    )
}

#[test]
fn a_few_changes_go_into_a_second_segment() {
    let built = large();
    built.build();
    let before = files(&built.out());
    let known: BTreeSet<String> = shards(&before).map(|(name, _)| name.clone()).collect();
    assert_eq!(Index::read(&before).root.segments.len(), 1);

    built
        .portal
        .write("bai-viet/bai-7.md", &article(7, "zolinhmot hai"));
    built
        .portal
        .write("bai-viet/bai-moi.md", &article(600, "mới viết"));
    built.build();
    let after = files(&built.out());
    let fresh = shards(&after)
        .filter(|(name, _)| !known.contains(*name))
        .count();
    assert!((1..=5).contains(&fresh), "{fresh} shards are new");
    assert!(
        known.iter().all(|name| after.contains_key(name)),
        "the base stays"
    );
    let index = Index::read(&after);
    let [base, changed] = index.root.segments.as_slice() else {
        panic!("{} segments", index.root.segments.len())
    };
    let replaced: Vec<String> = base
        .replaced
        .iter()
        .map(|number| index.items_of(base)[*number as usize].path.clone())
        .collect();
    assert_eq!(replaced, ["/bai-viet/bai-7/"]);
    let paths: Vec<String> = index
        .items_of(changed)
        .into_iter()
        .map(|item| item.path)
        .collect();
    assert_eq!(paths, ["/bai-viet/bai-moi/", "/bai-viet/bai-7/"]);
    assert!(index.words().contains("zolinhmot"));

    // Readers get the answers of an index that is written in one piece.
    let whole = search_files(&built.portal, &site(&built.portal), "whole");
    assert_eq!(Index::read(&whole).root.segments.len(), 1);
    for words in [
        "zolinhmot",
        "xưởng số 7",
        "mới viết",
        "máy tiện",
        "chưa đổi",
        "khuôn",
    ] {
        let (in_two, in_one) = (answer(&after, words), answer(&whole, words));
        assert_eq!(in_two, in_one, "{words}");
        assert!(in_one.contains("search-result__title"), "{words}: {in_one}");
    }

    // What changed back leaves no second segment but for what is new.
    assert_eq!(built.build().written, 0);
    built
        .portal
        .write("bai-viet/bai-7.md", &article(7, "chưa đổi"));
    built.build();
    let index = self::index(&built);
    assert!(!index.words().contains("zolinhmot"));
    assert!(index.root.segments[0].replaced.is_empty());
}

#[test]
fn what_is_removed_or_taken_back_leaves_the_index_at_once() {
    let built = large();
    built
        .portal
        .write("bai-viet/bai-7.md", &article(7, "zolinhmot"));
    built
        .portal
        .write("bai-viet/bai-8.md", &article(8, "zolinhhai"));
    built.build();
    fs::remove_file(built.portal.content().join("bai-viet/bai-7.md")).unwrap();
    built.build();
    let has = |index: &Index, word: &str| index.words().contains(word);
    let removed = index(&built);
    assert!(!has(&removed, "zolinhmot") && has(&removed, "zolinhhai"));
    let withdrawn = article(8, "zolinhhai").replace(
        "byline:",
        "withdrawn:\n  on: 2026-11-20\n  reason: \"Sai số liệu.\"\nbyline:",
    );
    built.portal.write("bai-viet/bai-8.md", &withdrawn);
    built.build();
    let taken_back = index(&built);
    assert!(!has(&taken_back, "zolinhhai"));
    assert_eq!(taken_back.root.segments.len(), 1);
    // Nothing of it stays in the folder either.
    let published = files(&built.out());
    assert!(
        shards(&published).all(|(_, bytes)| !String::from_utf8_lossy(bytes).contains("zolinhhai"))
    );
}

#[test]
fn a_lost_shard_is_written_again() {
    let built = large();
    built.build();
    let before = files(&built.out());
    let lost = shards(&before).next().unwrap().0.clone();
    fs::remove_file(built.out().join(&lost)).unwrap();
    built.build();
    assert!(files(&built.out()) == before);
}

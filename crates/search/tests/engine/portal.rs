//! Small portals in memory, and a reader who asks them.

use std::collections::BTreeMap;

use model::day::Day;
use model::status::Validity;
use search::item::{Item, ItemHead, Part};
use search::root::{Abbreviation, Group, Kind, Root};
use search::session::Session;
use search::write::SegmentWriter;
use serde_json::Value;

pub(crate) const TODAY: &str = "2026-11-30";

const ARTICLE: u32 = 0;
const DOCUMENT: u32 = 1;

/// Groups: two categories and two natures.
const GROUPS: [(u32, &str, &str); 4] = [
    (ARTICLE, "cong-nghe", "Công nghệ"),
    (ARTICLE, "thi-truong", "Thị trường"),
    (DOCUMENT, "nghi-dinh", "Nghị định"),
    (DOCUMENT, "thong-tu", "Thông tư"),
];

pub(crate) fn day(text: &str) -> Option<Day> {
    text.parse().ok()
}

/// An article of the first category; its path is made of its title's first word and day.
pub(crate) fn article(path: &str, on: &str, title: &str, lead: &str, text: &str) -> Item {
    Item {
        head: ItemHead {
            kind: ARTICLE,
            group: Some(0),
            day: day(on),
            path: format!("/bai-viet/{path}/"),
        },
        title: title.into(),
        lead: lead.into(),
        number: String::new(),
        validity: None,
        parts: vec![Part {
            titles: vec![title.into()],
            leads: vec![lead.into()],
            texts: text.split('|').map(str::to_owned).collect(),
            ..Part::default()
        }],
    }
}

/// An article that differs in its text alone.
pub(crate) fn text(path: &str, text: &str) -> Item {
    article(path, "2026-10-12", "Tin", "", text)
}

/// A document of the group, in force from a day until another; its parts as anchor, heading and text.
pub(crate) fn document(
    group: u32,
    number: &str,
    adopted: &str,
    title: &str,
    until: &str,
    parts: &[(&str, &str, &str)],
) -> Item {
    let nature = GROUPS[group as usize].2;
    let name = format!("{nature} {number}");
    let slug = model::slug::slugify(number);
    let mut all = vec![Part {
        titles: vec![name.clone(), title.into()],
        ..Part::default()
    }];
    all.extend(parts.iter().map(|(anchor, heading, text)| Part {
        anchor: (*anchor).into(),
        heading: (*heading).into(),
        leads: vec![(*heading).into()],
        texts: vec![(*text).into()],
        titles: Vec::new(),
    }));
    Item {
        head: ItemHead {
            kind: DOCUMENT,
            group: Some(group),
            day: day(adopted),
            path: format!("/van-ban/{}/{slug}/", GROUPS[group as usize].1),
        },
        title: name,
        lead: title.into(),
        number: number.into(),
        validity: Some(Validity {
            in_force_from: day(adopted),
            in_force_until: day(until),
            changes: Vec::new(),
        }),
        parts: all,
    }
}

/// An index, and a reader who asks it.
pub(crate) struct Portal {
    pub(crate) root: Vec<u8>,
    pub(crate) shards: BTreeMap<String, Vec<u8>>,
    pub(crate) session: Session,
    pub(crate) fetched: Vec<String>,
}

impl Portal {
    pub(crate) fn new(items: &[Item]) -> Self {
        Self::segmented(&[items], &[])
    }

    /// With short and long forms.
    pub(crate) fn with_abbreviations(items: &[Item], pairs: &[(&str, &str)]) -> Self {
        Self::segmented(&[items], pairs)
    }

    /// With a segment for each list; the paths of later ones replace those of the first.
    pub(crate) fn segmented(segments: &[&[Item]], pairs: &[(&str, &str)]) -> Self {
        let abbreviations: Vec<Abbreviation> = pairs
            .iter()
            .map(|(short, long)| Abbreviation {
                short: (*short).into(),
                long: (*long).into(),
            })
            .collect();
        let mut root = Root {
            kinds: [
                ("bai-viet", "Bài viết", "Chuyên mục"),
                ("van-ban", "Văn bản", "Loại văn bản"),
            ]
            .map(|(slug, name, groups_name)| Kind {
                slug: slug.into(),
                name: name.into(),
                groups_name: groups_name.into(),
            })
            .into(),
            groups: GROUPS
                .map(|(kind, slug, name)| Group {
                    kind,
                    slug: slug.into(),
                    name: name.into(),
                    path: format!("/{slug}/"),
                })
                .into(),
            abbreviations: abbreviations.clone(),
            ..Root::default()
        };
        let mut shards = BTreeMap::new();
        for (at, items) in segments.iter().enumerate() {
            let mut items = items.to_vec();
            items.sort_by(|a, b| a.head.order().cmp(&b.head.order()));
            let mut writer = SegmentWriter::new(&abbreviations, items.len());
            items.iter().for_each(|item| writer.add(item));
            let (mut segment, made) = writer.finish();
            let later = segments.get(at + 1).copied().unwrap_or_default();
            let replaced = items
                .iter()
                .zip(0..)
                .filter(|(item, _)| later.iter().any(|other| other.head.path == item.head.path));
            segment.replaced = replaced.map(|(_, number)| number).collect();
            root.segments.push(segment);
            shards.extend(
                made.into_iter()
                    .map(|shard| (shard.id.file_name(), shard.bytes)),
            );
        }
        let mut portal = Self {
            root: root.write(),
            shards,
            session: Session::default(),
            fetched: Vec::new(),
        };
        assert!(portal.session.load(&portal.root, "/"));
        portal
    }

    /// The answer to a query string, after fetching what it needs.
    pub(crate) fn answer(&mut self, query: &str) -> Value {
        self.until_answered(|session| session.answer(query, None, day(TODAY).expect("it is there")))
    }

    pub(crate) fn suggest(&mut self, words: &str) -> Value {
        self.until_answered(|session| session.suggest(words, day(TODAY).expect("it is there")))
    }

    pub(crate) fn until_answered(&mut self, ask: impl Fn(&mut Session) -> String) -> Value {
        for _ in 0..20 {
            let answer: Value = serde_json::from_str(&ask(&mut self.session)).expect("JSON");
            let Some(needs) = answer["needs"].as_array() else {
                return answer;
            };
            assert!(!needs.is_empty(), "it needs something");
            for name in needs {
                let name = name.as_str().expect("a text");
                assert!(
                    !self.fetched.contains(&name.to_owned()),
                    "asked for twice: {name}"
                );
                self.fetched.push(name.into());
                match self.shards.get(name) {
                    Some(bytes) => assert!(self.session.add(name, bytes.clone())),
                    None => self.session.fail(name),
                }
            }
        }
        panic!("no answer")
    }

    /// The paths that words find, in order, without `/bai-viet/`.
    pub(crate) fn find(&mut self, words: &str) -> Vec<String> {
        let words = words
            .replace('&', "%26")
            .replace('#', "%23")
            .replace('+', "%2B");
        paths(&self.answer(&format!("?q={words}")))
    }
}

/// The paths of an answer's results, in order, without `/bai-viet/` and the slashes around.
pub(crate) fn paths(answer: &Value) -> Vec<String> {
    let html = answer["html"].as_str().expect("a text");
    let titles = html
        .split("<h2 class=\"search-result__title\"><a href=\"")
        .skip(1);
    let paths = titles.map(|title| title.split('"').next().expect("it is there"));
    paths
        .map(|path| {
            path.trim_start_matches("/bai-viet/")
                .trim_matches('/')
                .to_owned()
        })
        .collect()
}

/// The notes above the results, without their links.
pub(crate) fn notes(answer: &Value) -> String {
    let html = answer["html"].as_str().expect("a text");
    let notes = html.split("</div>").next().expect("it is there");
    let plain = notes
        .split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    plain.collect::<Vec<_>>().concat()
}

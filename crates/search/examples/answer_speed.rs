//! How long answers take once their shards are there, in an index of many articles:
//! `cargo run --release -p search --features write --example answer_speed -- 20000`.

use std::collections::BTreeMap;
use std::time::Instant;

use model::day::Day;
use search::item::{Item, ItemHead, Part};
use search::root::{Kind, Root};
use search::session::Session;
use search::write::SegmentWriter;

/// A linear congruential generator: the same articles in each run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }

    /// Small numbers are more frequent, as words of a language are.
    fn ranked(&mut self, bound: usize) -> usize {
        let part = self.below(1 << 20) as f64 / f64::from(1 << 20);
        ((bound as f64 + 1.0).powf(part) - 1.0) as usize
    }
}

const ONSETS: [&str; 12] = [
    "c", "ng", "nh", "th", "tr", "đ", "v", "b", "h", "kh", "l", "m",
];
const RIMES: [&str; 20] = [
    "ông", "iệp", "ỗ", "ợ", "ản", "ẩm", "ất", "ường", "ình", "ốc", "a", "ai", "ủ", "ế", "ăng",
    "ước", "ín", "uyên", "ộ", "iển",
];

/// Words of two syllables, as most words of Vietnamese are.
fn lexicon(random: &mut Random) -> Vec<String> {
    let mut syllable = || [ONSETS[random.below(12)], RIMES[random.below(20)]].concat();
    (0..6_000)
        .map(|_| [syllable(), syllable()].join(" "))
        .collect()
}

fn text(random: &mut Random, lexicon: &[String], words: usize) -> String {
    let mut text = String::new();
    for word in 0..words {
        text.push_str(&lexicon[random.ranked(lexicon.len())]);
        text.push_str(if word % 9 == 8 { ". " } else { " " });
    }
    text
}

fn article(random: &mut Random, lexicon: &[String], number: usize) -> Item {
    let (title, lead) = (text(random, lexicon, 5), text(random, lexicon, 16));
    Item {
        head: ItemHead {
            kind: 0,
            group: None,
            day: Some(Day::from_epoch_days(20_700 - number as i64 / 4)),
            path: format!("/bai-viet/bai-{number:06}/"),
        },
        title: title.clone(),
        lead: lead.clone(),
        number: String::new(),
        validity: None,
        parts: vec![Part {
            titles: vec![title],
            leads: vec![lead],
            texts: vec![text(random, lexicon, 300)],
            ..Part::default()
        }],
    }
}

fn main() {
    let count = std::env::args()
        .nth(1)
        .and_then(|count| count.parse().ok())
        .unwrap_or(20_000);
    let mut random = Random(7);
    let lexicon = lexicon(&mut random);
    let mut writer = SegmentWriter::new(&[], count);
    let started = Instant::now();
    for number in 0..count {
        writer.add(&article(&mut random, &lexicon, number));
    }
    let (segment, shards) = writer.finish();
    let bytes: usize = shards.iter().map(|shard| shard.bytes.len()).sum();
    println!(
        "{count} articles, {} shards, {bytes} bytes, {:.1?}",
        shards.len(),
        started.elapsed()
    );
    let root = Root {
        kinds: vec![Kind {
            slug: "bai-viet".into(),
            name: "Bài viết".into(),
            groups_name: String::new(),
        }],
        segments: vec![segment],
        ..Root::default()
    };
    let shards: BTreeMap<String, Vec<u8>> = shards
        .into_iter()
        .map(|shard| (shard.id.file_name(), shard.bytes))
        .collect();
    let mut session = Session::default();
    assert!(session.load(&root.write(), "/"));
    let mut times = Vec::new();
    for number in 0..60 {
        let words = match number % 4 {
            0 => lexicon[number].clone(),
            1 => lexicon[random.ranked(lexicon.len())]
                .split(' ')
                .next()
                .unwrap_or_default()
                .to_owned(),
            2 => text(&mut random, &lexicon, 2),
            _ => text(&mut random, &lexicon, 5),
        };
        times.push(ask(&mut session, &shards, &words));
    }
    times.sort_by_key(|(time, ..)| *time);
    let (median, p95) = (&times[30], &times[57]);
    println!(
        "median {:.2?} ({}), p95 {:.2?} ({}), longest {:.2?} ({})",
        median.0, median.1, p95.0, p95.1, times[59].0, times[59].1
    );
    let mut fetched: Vec<(usize, usize)> = times
        .iter()
        .map(|(_, _, bytes, rounds)| (*bytes, *rounds))
        .collect();
    fetched.sort_unstable();
    println!(
        "fetched: median {:?}, longest {:?} (bytes, rounds)",
        fetched[30], fetched[59]
    );
}

/// How long the last answer took, with what was fetched before it.
fn ask(
    session: &mut Session,
    shards: &BTreeMap<String, Vec<u8>>,
    words: &str,
) -> (std::time::Duration, String, usize, usize) {
    let today = Day::from_epoch_days(20_787);
    let query = format!("?q={words}");
    let (mut bytes, mut rounds) = (0, 0);
    loop {
        let started = Instant::now();
        let answer = session.answer(&query, None, today);
        let time = started.elapsed();
        if !answer.starts_with("{\"needs\"") {
            return (time, words.to_owned(), bytes, rounds);
        }
        rounds += 1;
        for name in answer.split('"').filter(|name| name.ends_with(".bin")) {
            let shard = &shards[name];
            bytes += shard.len();
            assert!(session.add(name, shard.clone()));
        }
    }
}

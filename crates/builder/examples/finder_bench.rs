//! Measures the finder of legal documents: `finder_bench CONTENT_FOLDER`. `cargo xtask bench finder` calls
//! it with a corpus of ten thousand.
//!
//! It prints what the index weighs and how long it takes to read, to load, and to answer every keystroke of
//! a few readers, natively on one core.

use std::error::Error;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use builder::load::{LoadOptions, load};
use builder::site::Site;
use model::day::Day;
use model::finder::{Choices, Finder, FinderIndex, FinderQuery};

/// What readers type, letter by letter: a query on each line.
const QUERIES: &str = include_str!("../../../tests/fixtures/finder-bench-queries.txt");

/// What they have chosen before.
const CHOSEN: [&str; 3] = [
    "",
    "?tinh-trang=con-hieu-luc&tu=2010",
    "?loai=thong-tu&loai=nghi-dinh&linh-vuc=thue&xep=hieu-luc",
];

fn main() -> Result<(), Box<dyn Error>> {
    let content = std::env::args_os().nth(1).ok_or("which content folder?")?;
    let site = site(PathBuf::from(content))?;
    let documents: Vec<_> = site
        .documents
        .iter()
        .map(|entry| (entry.summary.clone(), entry.fields.clone()))
        .collect();
    let index = FinderIndex::of(&documents, &Choices::default(), "1", "bench");
    let json = serde_json::to_vec(&index)?;
    println!("\n{} documents", documents.len());
    weigh("index", &json);
    weigh("  titles alone", &serde_json::to_vec(&index.titles)?);
    weigh("  numbers alone", &serde_json::to_vec(&index.numbers)?);
    let read = || serde_json::from_slice::<FinderIndex>(&json);
    time("read the JSON", (0..11).map(|_| elapsed(read).1).collect());
    time(
        "load",
        (0..11)
            .map(|_| read().map(|index| elapsed(|| index.load()).1))
            .collect::<Result<_, _>>()?,
    );
    let finder = read()?.load().ok_or("the index does not load")?;
    time("answer a keystroke", answers(&finder, site.today));
    Ok(())
}

fn site(content: PathBuf) -> Result<Site, Box<dyn Error>> {
    // 2026-11-23, noon in Vietnam.
    let now_seconds = 1_795_410_000;
    let loaded = load(&LoadOptions {
        content,
        now_seconds,
        drafts: false,
        cache: None,
        base: None,
    });
    let first = loaded
        .diagnostics
        .first()
        .map(|first| format!("the content has errors: {first:?}"));
    loaded.site.ok_or_else(|| first.unwrap_or_default().into())
}

fn answers(finder: &Finder, today: Day) -> Vec<Duration> {
    let mut answers = Vec::new();
    for chosen in CHOSEN.map(FinderQuery::parse) {
        for typed in QUERIES.lines() {
            let ends = typed
                .char_indices()
                .map(|(at, letter)| at + letter.len_utf8());
            answers.extend(ends.map(|end| {
                elapsed(|| finder.find(&chosen.with_words(&typed[..end]), today, 20)).1
            }));
        }
    }
    answers
}

fn elapsed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let started = Instant::now();
    let result = std::hint::black_box(work());
    (result, started.elapsed())
}

fn time(title: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1e3;
    let [half, most, longest] = [50, 95, 100].map(at);
    println!(
        "{title:<20} p50 {half:>7.2} ms   p95 {most:>7.2} ms   longest {longest:>7.2} ms   of {}",
        times.len()
    );
}

fn weigh(title: &str, bytes: &[u8]) {
    let (brotli, gzip) = (
        builder::compress::brotli(bytes).len(),
        builder::compress::gzip(bytes).len(),
    );
    println!(
        "{title:<20} {:>9} bytes raw, {gzip:>8} gzip, {brotli:>8} brotli 11",
        bytes.len()
    );
}

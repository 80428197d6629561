//! How soon the search answers on a cheap phone with a slow connection, and what an answer transfers; beside
//! it Pagefind over the same pages. `cargo xtask bench search` builds both and runs it.
//!
//! The clock starts when the box gets the focus, with all words in it at once: a reader who types gives the
//! module seconds more. It stops when five results are shown, with the passages of those in the window of a
//! phone; Pagefind's when five results have been put into a page with their excerpts. All bytes count from
//! the first touch on, and the search's script and stylesheet, which the page had loaded before.
//!
//! A first query is asked on a page that has been loaded, with its script, before the connection is slow and
//! the browser has forgotten all files: module, root, shards and pages come over the slow connection.

mod asked;
mod site;

use std::fs;

use serde_json::json;

use super::times::Times;
use super::{Page, SLOWED, is_proven, named, with_page};
use crate::failure::Outcome;
use asked::{Answers, Asked, OURS, PAGEFIND, Way};
use site::Site;

/// Slow 4G: 1.6 Mbit/s down, 750 kbit/s up, and 150 ms until an answer begins.
const DOWN: f64 = 1.6e6 / 8.0;
const UP: f64 = 750e3 / 8.0;
const LATENCY: f64 = 150.0;

/// The window of a phone, as Lighthouse has it: what is far below it is not fetched.
const PHONE: [u32; 2] = [412, 823];

/// The second query of a visit is the first one of the visit so many later.
const SECOND: usize = 7;

/// How often every query is asked again once all shards are there.
const AGAIN: usize = 3;

/// What one way to search takes.
#[derive(Default)]
struct Measured {
    module: f64,
    first: Column,
    second: Column,
}

/// First queries of visits, or second ones.
#[derive(Default)]
struct Column {
    bytes: Times,
    requests: Times,
    titles: Times,
    shown: Times,
}

impl Column {
    fn add(&mut self, asked: &Asked) {
        self.bytes.add(asked.bytes);
        self.requests.add(asked.requests);
        self.titles.add(asked.titles);
        self.shown.add(asked.shown);
    }
}

/// Measures and writes figures to the file that `PORTAL_BENCH_FIGURES` names, one to a line.
pub(super) fn run() -> Outcome {
    let site = Site::serve()?;
    let queries = fs::read_to_string(named("PORTAL_BENCH_QUERIES")?)?;
    let queries: Vec<&str> = queries.lines().collect();
    with_page(async |page| {
        page.driver.goto(site.url("/")).await?;
        page.tell("Network.enable", json!({})).await?;
        page.tell(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({"source": asked::NOTE_MEMORY}),
        )
        .await?;
        let [width, height] = PHONE;
        page.tell(
            "Emulation.setDeviceMetricsOverride",
            json!({"width": width, "height": height, "deviceScaleFactor": 1.75, "mobile": true}),
        )
        .await?;
        let (mut ours, mut theirs) = (Measured::default(), Measured::default());
        for at in 0..queries.len() {
            let pair = [queries[at], queries[(at + SECOND) % queries.len()]];
            visit(page, &site, &OURS, pair, &mut ours).await?;
            visit(page, &site, &PAGEFIND, pair, &mut theirs).await?;
        }
        let answers = answers(page, &site, &queries).await?;
        let slowed = page.slowing().await?;
        let figures = figures(&ours, &theirs, &answers);
        fs::write(named("PORTAL_BENCH_FIGURES")?, &figures)?;
        println!("\nprocessor slowed {slowed:.1} times\n{figures}");
        is_proven(slowed)
    })
}

/// The first and the second query of a reader who has never been here.
async fn visit(
    page: &Page,
    site: &Site,
    way: &Way,
    [first, second]: [&str; 2],
    measured: &mut Measured,
) -> Outcome {
    open(page, site, way).await?;
    slow(page, true).await?;
    let first = asked::ask(page, way, first).await?;
    measured.module = first.module;
    measured.first.add(&first);
    measured.second.add(&asked::ask(page, way, second).await?);
    slow(page, false).await
}

/// The page on which a way to search is used, ready to be used, with nothing else in the browser's cache.
async fn open(page: &Page, site: &Site, way: &Way) -> Outcome {
    page.tell("Network.clearBrowserCache", json!({})).await?;
    page.driver.goto(site.url(way.path)).await?;
    page.wait_for::<()>(way.ready).await
}

async fn slow(page: &Page, slow: bool) -> Outcome {
    let (latency, down, up) = if slow {
        (LATENCY, DOWN, UP)
    } else {
        (0.0, -1.0, -1.0)
    };
    let limits = json!({"offline": false, "latency": latency, "downloadThroughput": down, "uploadThroughput": up});
    page.tell("Network.emulateNetworkConditions", limits)
        .await?;
    page.slows(if slow { SLOWED } else { 1 }).await
}

/// Every query asked of the module once more, when all that it needs is there.
async fn answers(page: &Page, site: &Site, queries: &[&str]) -> Outcome<Answers> {
    open(page, site, &OURS).await?;
    for query in queries {
        asked::ask(page, &OURS, query).await?;
    }
    page.slows(SLOWED).await?;
    let mut answers = Answers::default();
    for _ in 0..AGAIN {
        asked::answer_all(page, queries, &mut answers).await?;
    }
    Ok(answers)
}

fn figures(ours: &Measured, theirs: &Measured, answers: &Answers) -> String {
    let kilobytes = |bytes: f64| bytes / 1e3;
    let mut lines = vec![
        ("module_kb".to_owned(), kilobytes(ours.module)),
        ("answer_p95_ms".into(), answers.times.percentile(95)),
        ("answer_longest_ms".into(), answers.times.percentile(100)),
        ("wasm_mb".into(), answers.memory / 1e6),
    ];
    for (prefix, measured) in [("", ours), ("pagefind_", theirs)] {
        let columns = [("first", &measured.first), ("second", &measured.second)];
        for (name, column) in columns {
            let mut add =
                |figure: &str, value| lines.push((format!("{prefix}{name}_{figure}"), value));
            add("median_kb", kilobytes(column.bytes.percentile(50)));
            add("worst_kb", kilobytes(column.bytes.percentile(100)));
            add("requests", column.requests.percentile(50));
            add("titles_ms", column.titles.percentile(50));
            add("shown_ms", column.shown.percentile(50));
            add("shown_worst_ms", column.shown.percentile(100));
        }
    }
    let line = |(name, value): (String, f64)| format!("{name} {value}\n");
    lines.into_iter().map(line).collect()
}

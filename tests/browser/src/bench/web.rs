//! What a page costs its reader, beside what the same page costs as plain HTML and with other frameworks.
//! `cargo xtask bench web` builds all of them and runs this.
//!
//! All rows take turns, each time in a browser that was just started: whatever else the machine does meets
//! them alike, and no row finds anything of its own in a cache.

mod back;
mod clicks;
mod figures;
mod first_visit;
mod gates;
mod line;
mod memory;
mod report;
mod site;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use builder::serve::{ServeOptions, start};
use serde_json::{Value, json};

use super::times::Times;
use super::{Page, SLOWED, named, with_engine};
use crate::engine::Engine;
use crate::failure::Outcome;
use crate::portal::{Built, Samples};
use back::Back;
use clicks::{Way, click};
use figures::{Figures, Measured, RowFigures};
use line::{DOWN, LATENCY};
use memory::Memory;
use site::{ROWS, Site};

/// A listing with articles that every row has.
const LISTING: &str = "/chuyen-muc/tin-chinh-sach/";

/// A phone's viewport, in CSS pixels.
const VIEWPORT: (u32, u32) = (412, 823);

/// Measures, prints, and keeps the figures in the folder that `PORTAL_BENCH_FIGURES` names.
pub(super) fn run() -> Outcome {
    let folder = named("PORTAL_BENCH_FIGURES")?;
    let rows = named("PORTAL_BENCH_ROWS")?;
    let runs: usize = env::var("PORTAL_BENCH_RUNS").unwrap_or_default().parse()?;
    let sites = ROWS
        .iter()
        .map(|row| Site::serve(row, &rows))
        .collect::<Outcome<Vec<_>>>()?;
    let article = article(&rows.join("us"))?;
    with_engine(async |engine| {
        let (rows, slowed) = all_runs(engine, &sites, &article, runs).await?;
        let mut figures = Figures {
            about: about(engine, runs).await?,
            slowed: slowed.percentile(50),
            rows,
            back: Vec::new(),
        };
        // What follows takes long too; should it fail, what there is stays.
        keep(&figures, &folder)?;
        for (site, row) in sites.iter().zip(&mut figures.rows) {
            if site.row.is_app() {
                row.memory = Some(memory_of(engine, site).await?);
                println!("      memory of {}", site.row.name);
            }
        }
        figures.back = ways_back(engine).await?;
        let tables = keep(&figures, &folder)?;
        println!("\n{tables}\n{}", folder.join("web.md").display());
        Ok(())
    })
}

/// Writes tables and figures, and gives the tables.
fn keep(figures: &Figures, folder: &Path) -> Outcome<String> {
    let tables = report::markdown(figures);
    fs::write(folder.join("web.md"), &tables)?;
    fs::write(folder.join("web.json"), serde_json::to_vec_pretty(figures)?)?;
    Ok(tables)
}

/// The rows in turn, and again. The first turn fills the servers' memories and does not count.
async fn all_runs(
    engine: &Engine,
    sites: &[Site],
    article: &str,
    runs: usize,
) -> Outcome<(Vec<RowFigures>, Times)> {
    let mut slowed = Times::default();
    let empty = |site: &Site| RowFigures {
        name: site.row.name,
        runs: Vec::new(),
        memory: None,
    };
    let mut rows: Vec<RowFigures> = sites.iter().map(empty).collect();
    for run in 0..=runs {
        for (site, row) in sites.iter().zip(&mut rows) {
            let measured = measure(engine, site, article)
                .await
                .map_err(|error| format!("{}, run {run}: {error}", row.name))?;
            if run > 0 {
                row.runs.push(measured);
            }
        }
        slowed.add(in_browser(engine, "", SLOWED, Page::slowing).await?);
        println!("      turn {run} of {runs}");
    }
    Ok((rows, slowed))
}

/// A reader who has never been here, and then one who clicks in three ways.
async fn measure(engine: &Engine, site: &Site, article: &str) -> Outcome<Measured> {
    site.line.is_slow(true);
    let visit = in_browser(engine, first_visit::WATCH, SLOWED, async |page| {
        first_visit::first_visit(page, site, article).await
    });
    let visit = visit.await?;
    Ok(Measured {
        visit,
        cold: click(engine, site, LISTING, Way::Cold).await?,
        hover: click(engine, site, LISTING, Way::Hover).await?,
        idle: click(engine, site, LISTING, Way::Idle).await?,
    })
}

async fn memory_of(engine: &Engine, site: &Site) -> Outcome<Memory> {
    site.line.is_slow(false);
    in_browser(engine, memory::WATCH, 1, async |page| {
        memory::memory(page, site).await
    })
    .await
    .map_err(|error| format!("memory of {}: {error}", site.row.name).into())
}

/// Every page kind of the sample portal, as it is, but the page for wrong addresses: no browser keeps a page
/// with status 404.
async fn ways_back(engine: &Engine) -> Outcome<Vec<Back>> {
    let built = Built::in_place("PORTAL_DIST", "/")?;
    let running = start(&ServeOptions::new(named("PORTAL_DIST")?))?;
    let origin = format!("http://{}", running.address());
    let kinds = Samples::of(&built)?.kinds();
    in_browser(engine, "", 1, async |page| {
        let mut ways = Vec::new();
        for kind in kinds.iter().filter(|kind| !kind.is_nowhere()) {
            ways.push(back::back(page, &origin, kind).await?);
        }
        Ok(ways)
    })
    .await
}

/// Starts a browser of a phone's size for one measurement. Every page of it runs `script` first.
async fn in_browser<T>(
    engine: &Engine,
    script: &str,
    slowed: u32,
    measure: impl AsyncFnOnce(&Page) -> Outcome<T>,
) -> Outcome<T> {
    let page = Page {
        driver: engine.open().await?,
    };
    let (width, height) = VIEWPORT;
    let device = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": true});
    let prepared = async {
        page.tell("Emulation.setDeviceMetricsOverride", device)
            .await?;
        page.tell(
            "Emulation.setFocusEmulationEnabled",
            json!({"enabled": true}),
        )
        .await?;
        page.tell("Performance.enable", json!({})).await?;
        let source = json!({"source": script});
        page.tell("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        page.slows(slowed).await
    };
    let measured = match prepared.await {
        Ok(()) => measure(&page).await,
        Err(error) => Err(error),
    };
    page.driver.quit().await?;
    measured
}

/// What the tables stand on.
async fn about(engine: &Engine, runs: usize) -> Outcome<String> {
    let articles = env::var("PORTAL_BENCH_ARTICLES").unwrap_or_default();
    in_browser(engine, "", 1, async |page| {
        let version = page.ask("Browser.getVersion", json!({})).await?;
        let browser = version["product"].as_str().unwrap_or_default().to_owned();
        let (width, height) = VIEWPORT;
        let about = format!(
            "{articles} articles, {runs} runs in turn after one that does not count, {browser}, {width}×{height}, \
             {:.1} Mbit/s and {} ms for each request, in brotli.",
            DOWN * 8.0 / 1e6,
            LATENCY.as_millis()
        );
        Ok(about)
    })
    .await
}

/// An article that the listing shows, but not its first: that one is clicked.
fn article(ours: &Path) -> Outcome<String> {
    let data: PathBuf = ours.join(format!("api/v1{}.json", LISTING.trim_end_matches('/')));
    let data: Value = serde_json::from_slice(&fs::read(data)?)?;
    let path = &data["page"]["content"]["category"]["articles"]["items"][3]["path"];
    Ok(path.as_str().ok_or("the listing has articles")?.to_owned())
}

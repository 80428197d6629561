//! When the first headline stands in a partner's page, on a cheap phone with a slow connection: ours, and
//! beside it what embeds of others show. `cargo xtask bench embed` brings all files and runs it.
//!
//! Page, scripts and data come from one local server, ours and theirs: nobody resolves names, opens
//! connections to several hosts or waits for a busy service. That is in favour of those who would.

mod shown;
mod site;

use std::env;

use serde_json::json;

use super::times::Times;
use super::{Page, SLOWED, is_proven, with_page};
use crate::engine::complaints;
use crate::failure::{Outcome, holds};
use shown::{SHOWN, Shown};
use site::{Site, Weight};

/// Slow 4G as Chromium's developer tools have it: 1.6 Mbit/s down and 750 kbit/s up, of which nine tenths
/// are had, and 150 ms, which become 3.75 times as much where each request is held back by itself.
const DOWN: f64 = 1.6e6 / 8.0 * 0.9;
const UP: f64 = 750e3 / 8.0 * 0.9;
const LATENCY: f64 = 150.0 * 3.75;

/// How long the page itself took, which proves the slow connection.
const PAGE_TOOK: &str = "return performance.getEntriesByType('navigation')[0].responseEnd";

const FIRST_SIGHT: &str = "
    const done = arguments[0];
    const look = () => (window.__shown ? done(window.__shown) : setTimeout(look, 50));
    look();";

/// Measures as often as `PORTAL_BENCH_RUNS` says and prints.
pub(super) fn run() -> Outcome {
    let runs: usize = env::var("PORTAL_BENCH_RUNS").unwrap_or_default().parse()?;
    let site = Site::serve()?;
    let weights = SHOWN
        .iter()
        .map(|shown| site.weigh(shown))
        .collect::<Outcome<Vec<_>>>()?;
    with_page(async |page| {
        page.driver.goto(site.url("/")).await?;
        slow_connection(page).await?;
        page.slows(SLOWED).await?;
        let times = measure(page, &site, runs).await?;
        let slowed = page.slowing().await?;
        print(slowed, &weights, &times);
        is_proven(slowed)
    })
}

async fn slow_connection(page: &Page) -> Outcome {
    page.tell("Network.enable", json!({})).await?;
    page.tell("Network.setCacheDisabled", json!({"cacheDisabled": true}))
        .await?;
    let limits = json!({
        "offline": false,
        "latency": LATENCY,
        "downloadThroughput": DOWN,
        "uploadThroughput": UP,
    });
    page.tell("Network.emulateNetworkConditions", limits).await
}

/// All of them in turn, and again: whatever else the machine does meets them alike.
async fn measure(page: &Page, site: &Site, runs: usize) -> Outcome<Vec<Times>> {
    let mut times = vec![Times::default(); SHOWN.len()];
    for _ in 0..runs {
        for (shown, times) in SHOWN.iter().zip(&mut times) {
            times.add(first_sight(page, site, shown).await?);
        }
    }
    Ok(times)
}

async fn first_sight(page: &Page, site: &Site, shown: &Shown) -> Outcome<f64> {
    page.driver.goto(site.url(shown.path)).await?;
    let took = match page.wait_for(FIRST_SIGHT).await {
        Ok(took) => took,
        Err(error) => {
            let messages = complaints(page.driver.handle()).await?.join("\n");
            return Err(format!("{}: {error}\n{messages}", shown.path).into());
        }
    };
    let page_took: f64 = page.run(PAGE_TOOK).await?;
    holds(
        &format!("the connection was not slow: {page_took:.0} ms"),
        page_took >= LATENCY,
    )?;
    Ok(took)
}

fn print(slowed: f64, weights: &[Weight], times: &[Times]) {
    println!(
        "\nprocessor slowed {slowed:.1} times, slow 4G: {LATENCY:.0} ms and {DOWN:.0} bytes/s"
    );
    println!(
        "{:<28} {:>9} {:>9}   first headline",
        "", "plain", "brotli 11"
    );
    for ((shown, weight), times) in SHOWN.iter().zip(weights).zip(times) {
        println!(
            "{:<28} {:>9} {:>9}   {times}",
            weight.name, weight.plain, weight.brotli
        );
        println!("    {}", shown.note);
    }
}

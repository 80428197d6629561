//! What a long visit keeps in memory.

use std::time::{Duration, Instant};

use serde::Serialize;
use serde_json::json;
use tokio::time::sleep;

use super::clicks::click_first;
use super::site::Site;
use crate::bench::Page;
use crate::failure::{Outcome, holds};

/// After how many navigations it is measured.
const FEW: usize = 10;
const MANY: usize = 300;

/// How long the pointer rests on the first link, so that what starts at the first sign of use has started.
const REST: Duration = Duration::from_secs(2);
const LONGEST: Duration = Duration::from_secs(20);

/// The first script of every page: keeps the memories of all modules.
pub(super) const WATCH: &str = "{
    window.__memories = [];
    const keep = (made) => {
        window.__memories.push(...Object.values((made.instance ?? made).exports).filter((it) => it instanceof WebAssembly.Memory));
        return made;
    };
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const plain = WebAssembly[name];
        WebAssembly[name] = async (...given) => keep(await plain.call(WebAssembly, ...given));
    }
}";

const WASM: &str =
    "return window.__memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)";

/// Is this page there? A heading that is still that of the page before does not count.
const THERE: &str = "
    const [path, before] = arguments;
    const heading = document.querySelector('main h1')?.textContent;
    return (path ? location.pathname === path : location.pathname !== '/') && !!heading && heading !== before;";

/// Bytes of one visit.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub(super) struct Memory {
    pub(super) few: Heaps,
    pub(super) many: Heaps,
    /// How many of the navigations loaded a page anew.
    pub(super) loads: usize,
}

/// Bytes at one moment, after the garbage was collected.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub(super) struct Heaps {
    pub(super) js: f64,
    pub(super) wasm: f64,
}

impl Heaps {
    /// Both together.
    pub(super) fn sum(self) -> f64 {
        self.js + self.wasm
    }
}

impl Memory {
    /// How much more there is after many navigations than after a few.
    pub(super) fn growth(self) -> f64 {
        self.many.sum() / self.few.sum().max(1.0)
    }
}

/// Goes from the front page to its first article and back, by the links of the pages.
pub(super) async fn memory(page: &Page, site: &Site) -> Outcome<Memory> {
    let mut memory = Memory::default();
    page.driver.goto(site.url("/")).await?;
    there(page, "/", "").await?;
    rest(page).await?;
    for number in 1..=MANY {
        let (link, path) = match number % 2 {
            1 => ("main a[href^=\"/bai-viet/\"]", ""),
            _ => ("header a[href=\"/\"]", "/"),
        };
        let before: String = page
            .run("window.__stayed = true; return document.querySelector('main h1').textContent")
            .await?;
        click_first(page, link).await?;
        there(page, path, &before).await?;
        let stayed: bool = page.run("return window.__stayed === true").await?;
        memory.loads += usize::from(!stayed);
        match number {
            FEW => memory.few = heaps(page).await?,
            MANY => memory.many = heaps(page).await?,
            _ => {}
        }
    }
    Ok(memory)
}

/// The pointer comes to the first article's link and stays.
async fn rest(page: &Page) -> Outcome {
    let at: (f64, f64) = page
        .run(
            "const link = document.querySelector('main a[href^=\"/bai-viet/\"]');
             const { left, top, height } = link.getClientRects()[0];
             return [left + 10, top + height / 2];",
        )
        .await?;
    let given = json!({"type": "mouseMoved", "x": at.0, "y": at.1});
    page.tell("Input.dispatchMouseEvent", given).await?;
    sleep(REST).await;
    Ok(())
}

async fn there(page: &Page, path: &str, before: &str) -> Outcome {
    let started = Instant::now();
    loop {
        let given = vec![json!(path), json!(before)];
        let answer = page.driver.execute(THERE, given).await;
        if let Ok(true) = answer.and_then(|answer| answer.convert()) {
            return Ok(());
        }
        sleep(Duration::from_millis(10)).await;
        holds(
            &format!("{path} came after “{before}”"),
            started.elapsed() < LONGEST,
        )?;
    }
}

async fn heaps(page: &Page) -> Outcome<Heaps> {
    page.tell("HeapProfiler.collectGarbage", json!({})).await?;
    let heap = page.ask("Runtime.getHeapUsage", json!({})).await?;
    Ok(Heaps {
        js: heap["usedSize"].as_f64().unwrap_or_default(),
        wasm: page.run(WASM).await?,
    })
}

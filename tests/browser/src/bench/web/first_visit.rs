//! A first visit that reads one article: what comes over the line, when it is seen, what it costs the processor.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio::time::sleep;

use super::line::Traffic;
use super::site::Site;
use crate::bench::Page;
use crate::failure::{Outcome, holds};

/// A visit has ended when nothing was fetched for so long.
const IDLE: Duration = Duration::from_secs(5);
const LONGEST: Duration = Duration::from_secs(60);

/// The first script of every page. It watches and changes nothing. Shifts are summed in windows, as the
/// metric's definition says.
pub(super) const WATCH: &str = "{
    const seen = window.__seen = { fcp: 0, lcp: 0, cls: 0, long: [] };
    const watch = (type, see) => new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
    watch('paint', ({ name, startTime }) => { if (name === 'first-contentful-paint') seen.fcp = startTime; });
    watch('largest-contentful-paint', ({ startTime }) => { seen.lcp = startTime; });
    watch('longtask', ({ duration }) => { seen.long.push(duration); });
    let sum = 0, first = 0, last = 0;
    watch('layout-shift', ({ hadRecentInput, startTime, value }) => {
        if (hadRecentInput) return;
        if (startTime - last > 1000 || startTime - first > 5000) { sum = 0; first = startTime; }
        sum += value;
        last = startTime;
        seen.cls = Math.max(seen.cls, sum);
    });
}";

/// What a first visit was like.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FirstVisit {
    pub(super) traffic: Traffic,
    pub(super) seen: Seen,
    pub(super) spent: Spent,
}

/// What the page saw, in milliseconds; the shift has no unit.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct Seen {
    pub(super) fcp: f64,
    pub(super) lcp: f64,
    pub(super) cls: f64,
    /// Every task of more than 50 ms.
    pub(super) long: Vec<f64>,
}

impl Seen {
    /// The longest task, or zero when none took 50 ms.
    pub(super) fn longest(&self) -> f64 {
        self.long.iter().copied().fold(0.0, f64::max)
    }
}

/// Milliseconds of the main thread, as Chromium counts them.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub(super) struct Spent {
    pub(super) script: f64,
    pub(super) style: f64,
    pub(super) layout: f64,
    /// All tasks, of which the others are parts.
    pub(super) all: f64,
}

/// Reads an article in a browser that has never been here.
pub(super) async fn first_visit(page: &Page, site: &Site, path: &str) -> Outcome<FirstVisit> {
    let before = spent(page).await?;
    site.line.take();
    page.driver.goto(site.url(path)).await?;
    let mut waited = Duration::ZERO;
    while site.line.quiet() < IDLE {
        let step = Duration::from_millis(100);
        sleep(step).await;
        waited += step;
        holds("the page fetches without end", waited < LONGEST)?;
    }
    let after = spent(page).await?;
    let seen: Seen = page.run("return window.__seen").await?;
    holds("the article is shown", seen.fcp > 0.0)?;
    Ok(FirstVisit {
        traffic: site.line.take(),
        seen,
        spent: difference(before, after),
    })
}

/// A page of another process counts from zero.
fn difference(before: Spent, after: Spent) -> Spent {
    if after.all < before.all {
        return after;
    }
    Spent {
        script: after.script - before.script,
        style: after.style - before.style,
        layout: after.layout - before.layout,
        all: after.all - before.all,
    }
}

async fn spent(page: &Page) -> Outcome<Spent> {
    let answer = page.ask("Performance.getMetrics", json!({})).await?;
    let of = |name: &str| {
        let metrics = answer["metrics"].as_array().into_iter().flatten();
        let mut found = metrics.filter(|metric| metric["name"] == name);
        let seconds = found.next().and_then(|metric| metric["value"].as_f64());
        seconds.unwrap_or_default() * 1e3
    };
    Ok(Spent {
        script: of("ScriptDuration"),
        style: of("RecalcStyleDuration"),
        layout: of("LayoutDuration"),
        all: of("TaskDuration"),
    })
}

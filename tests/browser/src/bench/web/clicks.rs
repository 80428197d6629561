//! From a click on a link until the next page's heading is painted.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::time::sleep;

use super::in_browser;
use super::site::Site;
use crate::bench::{Page, SLOWED};
use crate::engine::Engine;
use crate::failure::Outcome;

const HOVER: Duration = Duration::from_secs(1);
const IDLE: Duration = Duration::from_millis(3500);
const LONGEST: Duration = Duration::from_secs(20);

/// After so long a click went amiss: the link moved away between pressing and releasing.
const ANSWER: Duration = Duration::from_secs(6);
/// How often that may happen to one reader.
const MISSES: usize = 2;

/// The first script of every page: notes when a heading, or another than before, has been painted. A
/// message comes after the frame in which the heading was seen.
const WATCH: &str = "{
    let before;
    const note = () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { window.__painted = [location.pathname, performance.timeOrigin + performance.now()]; };
        port2.postMessage(null);
    };
    const look = () => {
        const heading = document.querySelector('main h1')?.textContent;
        if (heading && heading !== before) note(); else requestAnimationFrame(look);
    };
    window.__watch = () => {
        before = document.querySelector('main h1').textContent;
        window.__left = true;
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
}";

/// The first link to an article in view: where it is and where it leads, once the page has loaded.
const LINK: &str = "
    if (document.readyState !== 'complete' || !document.querySelector('main h1')) return null;
    for (const link of document.querySelectorAll('main a[href^=\"/bai-viet/\"]')) {
        const { left, top, bottom, width, height } = link.getClientRects()[0] ?? {};
        if (height > 0 && top >= 0 && bottom <= innerHeight)
            return { x: left + Math.min(width / 2, 40), y: top + height / 2, path: link.pathname };
    }
    return null;";

/// When the heading was painted, in milliseconds since 1970, and how its page came. A page that the
/// browser had prepared before the tab changed to it may lack our script; it is painted as a whole.
const PAINTED: &str = "
    const [path] = arguments;
    if (location.pathname !== path) return null;
    const { activationStart } = performance.getEntriesByType('navigation')[0];
    const way = window.__left ? 'in place' : activationStart > 0 ? 'prerendered' : 'loaded';
    if (window.__painted?.[0] === path) return { at: window.__painted[1], way };
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return window.__watch || !paint ? null : { at: performance.timeOrigin + Math.max(paint.startTime, activationStart), way };";

/// How a reader comes to click.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// At once when the page has loaded, without having been near the link.
    Cold,
    /// A second after the pointer came to the link.
    Hover,
    /// After 3.5 seconds in which the link was in view and nothing was touched.
    Idle,
}

/// What became of a click.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Click {
    /// Milliseconds.
    pub(super) took: f64,
    /// `in place`, `loaded` or `prerendered`.
    pub(super) way: String,
    /// Clicks before it that went amiss, whose time does not count.
    pub(super) missed: usize,
}

#[derive(Deserialize)]
struct Link {
    x: f64,
    y: f64,
    path: String,
}

#[derive(Deserialize)]
struct Painted {
    at: f64,
    way: String,
}

/// Clicks in a browser of its own; anew when the click went amiss. Once a page that was prepared has come to the front,
/// the tab has lost our script and runs at full speed.
pub(super) async fn click(engine: &Engine, site: &Site, listing: &str, way: Way) -> Outcome<Click> {
    let mut missed = 0;
    loop {
        let tried = in_browser(engine, WATCH, SLOWED, async |page| {
            click_once(page, site, listing, way).await
        });
        match tried.await {
            Ok(click) => return Ok(Click { missed, ..click }),
            Err(error) if missed == MISSES => return Err(error),
            Err(_) => missed += 1,
        }
    }
}

/// Opens a listing and clicks.
async fn click_once(page: &Page, site: &Site, listing: &str, way: Way) -> Outcome<Click> {
    page.driver.goto(site.url(listing)).await?;
    let link: Link = until(page, LINK, None, LONGEST).await?;
    match way {
        Way::Cold => {}
        Way::Hover => {
            pointer(page, "mouseMoved", &link).await?;
            sleep(HOVER).await;
        }
        Way::Idle => sleep(IDLE).await,
    }
    // It may have moved meanwhile.
    let link: Link = until(page, LINK, None, LONGEST).await?;
    page.run::<()>("window.__watch()").await?;
    let pressed = now();
    pointer(page, "mousePressed", &link).await?;
    pointer(page, "mouseReleased", &link).await?;
    let Painted { at, way } = until(page, PAINTED, Some(&link.path), ANSWER).await?;
    Ok(Click {
        took: at - pressed,
        way,
        missed: 0,
    })
}

/// A real click on the first link of a selector, wherever it is in the page.
pub(super) async fn click_first(page: &Page, selector: &str) -> Outcome {
    let script = format!(
        "const link = document.querySelector({});
         link.scrollIntoView({{ block: 'center', behavior: 'instant' }});
         const {{ left, top, width, height }} = link.getClientRects()[0];
         return {{ x: left + Math.min(width / 2, 40), y: top + height / 2, path: link.pathname }};",
        json!(selector)
    );
    let link: Link = page.run(&script).await?;
    pointer(page, "mouseMoved", &link).await?;
    pointer(page, "mousePressed", &link).await?;
    pointer(page, "mouseReleased", &link).await
}

async fn until<T: serde::de::DeserializeOwned>(
    page: &Page,
    script: &str,
    given: Option<&str>,
    longest: Duration,
) -> Outcome<T> {
    let mut waited = Duration::ZERO;
    loop {
        let given: Vec<Value> = given.map(|given| json!(given)).into_iter().collect();
        // While one page gives way to the next, there may be none to ask.
        let answer = page.driver.execute(script, given).await;
        if let Ok(Some(found)) = answer.and_then(|answer| answer.convert::<Option<T>>()) {
            return Ok(found);
        }
        let step = Duration::from_millis(30);
        sleep(step).await;
        waited += step;
        if waited > longest {
            let at = page.driver.current_url().await?;
            return Err(format!("{at} never said {script}").into());
        }
    }
}

async fn pointer(page: &Page, event: &str, link: &Link) -> Outcome {
    let (button, count) = match event {
        "mouseMoved" => ("none", 0),
        _ => ("left", 1),
    };
    let given =
        json!({"type": event, "x": link.x, "y": link.y, "button": button, "clickCount": count});
    page.tell("Input.dispatchMouseEvent", given).await
}

/// In milliseconds since 1970, as pages have it too.
#[expect(
    clippy::disallowed_methods,
    reason = "no output: a click is timed by the clock that the page before and the page after it share"
)]
fn now() -> f64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.unwrap_or_default().as_secs_f64() * 1e3
}

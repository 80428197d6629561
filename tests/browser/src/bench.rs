//! How long the finder takes to answer a keystroke in a browser whose processor is slowed, as a cheap
//! phone's is. `cargo xtask bench finder` builds the portal for it and runs it.

mod keystrokes;

use std::env;
use std::ops::RangeInclusive;

use model::finder::FinderQuery;
use model::text::finder::with_words;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use tokio::runtime::Builder;

use crate::engine::{Engine, Workplace};
use crate::failure::{Outcome, holds, same};
use crate::portal::{Built, Portal};
use keystrokes::Keystrokes;

/// How many times slower the processor is made.
const SLOWED: u32 = 4;
/// What proves it, on a machine that others use too.
const PROVEN: RangeInclusive<f64> = 2.5..=6.5;

/// What readers type, letter by letter.
const TYPED: [&str; 8] = [
    "nghị định 111/2015/nđ-cp",
    "thuế thu nhập",
    "ưu đãi đầu tư",
    "cong nghiep ho tro",
    "quy hoạch khu đô thị tỉnh thanh hóa",
    "bộ tài chính hướng dẫn",
    "sửa đổi, bổ sung một số điều của nghị định",
    "được",
];

/// Notes when the choices have become boxes, from the moment the page is asked for.
const NOTE_BOXES: &str = "
    new MutationObserver((_, observer) => {
        if (!document.querySelector('form[data-finder=live] .choice__box')) return;
        observer.disconnect();
        window.__boxes = performance.now();
    }).observe(document, { childList: true, subtree: true });";

const BOXES: &str = "
    const done = arguments[0];
    const look = () => (window.__boxes ? done(window.__boxes) : setTimeout(look, 100));
    look();";

/// The same work, as long as it usually takes. The browser's own code does it: a page's would first be
/// interpreted and later compiled, which is a difference of its own, and a greater one.
const WORK: &str = "
    const numbers = Float64Array.from({ length: 5e4 }, (_, at) => (at * 48271) % 65521);
    const work = () => {
        const own = numbers.slice();
        const started = performance.now();
        own.sort();
        return performance.now() - started;
    };
    return Array.from({ length: 61 }, work).sort((one, other) => one - other)[30];";

/// Does `PORTAL_BENCH` ask for this?
pub(crate) fn is_asked_for() -> bool {
    env::var_os("PORTAL_BENCH").is_some_and(|bench| bench == "finder")
}

/// Measures and prints, with the portal that `PORTAL_BENCH_DIST` names.
pub(crate) fn finder() -> Outcome {
    let workplace = Workplace::new()?;
    let portal = Portal::serve(&Built::in_place("PORTAL_BENCH_DIST", "/")?)?;
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let engine = Engine::start(&workplace).await?;
        let driver = engine.open().await?;
        let measured = measure(&Page { driver: driver.clone() }, &portal).await;
        driver.quit().await?;
        measured
    })
}

async fn measure(page: &Page, portal: &Portal) -> Outcome {
    page.tell("Page.addScriptToEvaluateOnNewDocument", json!({"source": NOTE_BOXES})).await?;
    page.driver.goto(portal.url("/van-ban/")).await?;
    // Not before: a page that is opened in a slowed browser is slowed by that much once more.
    page.slows(SLOWED).await?;
    let boxes: f64 = page.driver.execute_async(BOXES, Vec::new()).await?.convert()?;
    let all: String = page.run("return document.querySelector('.finder-sentence').textContent").await?;
    let mut keystrokes = Keystrokes::default();
    for typed in TYPED {
        keystrokes.add(&page.driver, typed).await?;
    }
    let times = page.slowing().await?;
    println!("\nin a browser slowed {times:.1} times once the page had loaded: {all}");
    println!("{:<20} {boxes:>7.0} ms after the page was asked for", "choices are boxes");
    println!("{keystrokes}");
    holds(&format!("the processor was slowed {times:.1} times"), PROVEN.contains(&times))
}

/// The browser's only page.
struct Page {
    driver: WebDriver,
}

impl Page {
    async fn run<T: DeserializeOwned>(&self, script: &str) -> Outcome<T> {
        Ok(self.driver.execute(script, Vec::new()).await?.convert()?)
    }

    async fn tell(&self, command: &str, given: Value) -> Outcome {
        self.driver.cdp().send_raw(command, given).await?;
        Ok(())
    }

    async fn slows(&self, times: u32) -> Outcome {
        self.tell("Emulation.setCPUThrottlingRate", json!({"rate": times})).await
    }

    /// How many times slower the page is now than it will be from here on.
    async fn slowing(&self) -> Outcome<f64> {
        let slow: f64 = self.run(WORK).await?;
        self.slows(1).await?;
        Ok(slow / self.run::<f64>(WORK).await?)
    }
}

/// The page has answered these very words, and had nothing left to do once it had.
fn is_answered(words: &str, sentence: &str, late: u32) -> Outcome {
    let words = FinderQuery::default().with_words(words).words;
    let says = format!("“{sentence}” answers “{words}”");
    holds(&says, sentence.contains(&with_words(&words)))?;
    same("changes of the page after the answer was measured", late, 0)
}

//! Measurements in a browser whose processor is slowed, as a cheap phone's is. The benches of
//! `cargo xtask bench` build what they need and run one of these.

mod compressed;
mod embed;
mod finder;
mod lighthouse;
mod search;
mod times;
mod web;

use std::env;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use tokio::runtime::Builder;

use crate::engine::{Engine, TempWorkspace};
use crate::failure::{Outcome, holds};

/// How many times slower the processor is made.
const SLOWED: u32 = 4;
/// What proves it, on a machine that others use too.
const PROVEN: RangeInclusive<f64> = 2.5..=6.5;

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

/// Measures what `PORTAL_BENCH` asks for, if it asks for anything.
pub(crate) fn asked_for() -> Option<Outcome> {
    let asked = env::var("PORTAL_BENCH").ok()?;
    Some(match &*asked {
        "finder" => finder::run(),
        "embed" => embed::run(),
        "search" => search::run(),
        "lighthouse" => lighthouse::run(),
        "web" => web::run(),
        _ => Err(format!("PORTAL_BENCH: there is no {asked}").into()),
    })
}

/// A browser with one page, for as long as the measurement takes.
fn with_page(measure: impl AsyncFnOnce(&Page) -> Outcome) -> Outcome {
    with_engine(async |engine| {
        let driver = engine.open().await?;
        let measured = measure(&Page {
            driver: driver.clone(),
        })
        .await;
        driver.quit().await?;
        measured
    })
}

/// The driver of browsers, for as long as the measurement takes.
fn with_engine(measure: impl AsyncFnOnce(&Engine) -> Outcome) -> Outcome {
    let workspace = TempWorkspace::new()?;
    let runtime = Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let engine = Engine::start(&workspace).await?;
        measure(&engine).await
    })
}

/// What a variable of the environment names.
fn named(variable: &str) -> Outcome<PathBuf> {
    let missing = || format!("{variable} is not set: run this with `cargo xtask bench`");
    Ok(env::var_os(variable)
        .map(PathBuf::from)
        .ok_or_else(missing)?)
}

/// The browser's only page.
struct Page {
    driver: WebDriver,
}

impl Page {
    async fn run<T: DeserializeOwned>(&self, script: &str) -> Outcome<T> {
        Ok(self.driver.execute(script, Vec::new()).await?.convert()?)
    }

    async fn wait_for<T: DeserializeOwned>(&self, script: &str) -> Outcome<T> {
        Ok(self
            .driver
            .execute_async(script, Vec::new())
            .await?
            .convert()?)
    }

    async fn tell(&self, command: &str, given: Value) -> Outcome {
        self.ask(command, given).await.map(drop)
    }

    async fn ask(&self, command: &str, given: Value) -> Outcome<Value> {
        Ok(self.driver.cdp().send_raw(command, given).await?)
    }

    async fn slows(&self, times: u32) -> Outcome {
        self.tell("Emulation.setCPUThrottlingRate", json!({"rate": times}))
            .await
    }

    /// How many times slower the page is now than it will be from here on.
    async fn slowing(&self) -> Outcome<f64> {
        let slow: f64 = self.run(WORK).await?;
        self.slows(1).await?;
        Ok(slow / self.run::<f64>(WORK).await?)
    }
}

fn is_proven(times: f64) -> Outcome {
    holds(
        &format!("the processor was slowed {times:.1} times"),
        PROVEN.contains(&times),
    )
}

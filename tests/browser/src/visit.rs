//! One reader's visit to the portal: opens pages, does what readers do, and expects what they should see.
//! Nothing sleeps: what takes time is polled until it holds or [`WAIT_TIMEOUT`] is over.

mod audit;
mod device;
mod expectations;
mod finder;
mod law;
mod place;
mod search;
mod steps;
mod widget;

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::WebDriver;
use tokio::time::sleep;

use crate::failure::Outcome;
use crate::portal::{Portal, Samples};
pub(crate) use finder::today;
pub(crate) use search::{BOX, COUNT, MASTHEAD};
pub(crate) use steps::{MENU_OPENER, SEARCH_OPENER};
pub(crate) use widget::Widget;

/// How long anything on a page may take.
const WAIT_TIMEOUT: Duration = Duration::from_secs(15);
/// How often it is looked for.
const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// A reader in a window of their own.
pub(crate) struct Visit {
    driver: WebDriver,
    /// The portal visited.
    pub(crate) portal: Portal,
    /// The pages to go to.
    pub(crate) samples: Arc<Samples>,
    expected: Mutex<Vec<String>>,
}

impl Visit {
    /// Begins in a new window, so that history, settings and devices are those of nobody.
    pub(crate) async fn begin(
        driver: WebDriver,
        portal: Portal,
        samples: Arc<Samples>,
    ) -> Outcome<Self> {
        let old = driver.windows().await?;
        let new = driver.new_tab().await?;
        for window in old {
            driver.switch_to_window(window).await?;
            driver.close_window().await?;
        }
        driver.switch_to_window(new).await?;
        driver.action_chain().reset_actions().await?;
        // What the last visitor's pages complained about.
        crate::engine::complaints(&driver).await?;
        let visit = Self {
            driver,
            portal,
            samples,
            expected: Mutex::default(),
        };
        visit.is_in_front().await?;
        Ok(visit)
    }

    /// Runs a script in the page and reads what it returns.
    pub(crate) async fn run<T: DeserializeOwned>(
        &self,
        script: &str,
        given: Vec<Value>,
    ) -> Outcome<T> {
        Ok(self.driver.execute(script, given).await?.convert()?)
    }

    /// Runs a script whose last argument is a function that takes the answer.
    pub(crate) async fn later<T: DeserializeOwned>(
        &self,
        script: &str,
        given: Vec<Value>,
    ) -> Outcome<T> {
        Ok(self.driver.execute_async(script, given).await?.convert()?)
    }

    /// The value of an expression in the page.
    pub(crate) async fn value<T: DeserializeOwned>(&self, expression: &str) -> Outcome<T> {
        self.run(&format!("return ({expression})"), Vec::new())
            .await
    }

    /// Waits until an expression in the page holds; `given` are its `arguments`.
    pub(crate) async fn until(&self, what: &str, expression: &str, given: Vec<Value>) -> Outcome {
        let script = format!("return Boolean({expression})");
        // While one page gives way to another there is nothing to ask.
        self.wait(what, async || {
            self.run(&script, given.clone()).await.unwrap_or(false)
        })
        .await
    }

    /// Waits until something holds.
    pub(crate) async fn wait(&self, what: &str, holds: impl AsyncFn() -> bool) -> Outcome {
        let started = Instant::now();
        while !holds().await {
            if started.elapsed() > WAIT_TIMEOUT {
                return Err(format!("waited {} s in vain: {what}", WAIT_TIMEOUT.as_secs()).into());
            }
            sleep(POLL_INTERVAL).await;
        }
        Ok(())
    }
}

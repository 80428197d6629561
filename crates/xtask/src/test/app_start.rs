//! Does a browser take the app? An optimizer that uses too new an instruction writes a small module that every browser
//! refuses.

use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process::capture;
use crate::tools::browser;

/// Opens a page of an article and waits until the app has taken it over.
pub(super) fn check(article: &str) -> Outcome<String> {
    let mut command = Command::new(browser::chromium()?);
    // Sandboxing needs rights that root in a container does not have; the page is our own.
    command.args([
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
    ]);
    command.args([
        "--timeout=20000",
        "--virtual-time-budget=20000",
        "--dump-dom",
    ]);
    // A day is asked for, so that the app comes without a touch.
    let output = capture(command.arg(format!("{article}?ngay=2026-11-30")))?;
    let dom = String::from_utf8_lossy(&output.stdout);
    match dom
        .split_once("data-app=\"")
        .and_then(|(_, rest)| rest.split('"').next())
    {
        Some("ready") => Ok("it took over the page".into()),
        Some(state) => Err(Failure::new(format!(
            "the app's state is `{state}`: the browser did not take it"
        ))),
        None => Err(Failure::new("the app's script did not run at all")),
    }
}

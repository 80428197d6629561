//! The browser's driver: started, described, stopped. All that differs between engines stands here.

mod group;
mod temp_workspace;

use std::env;
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::session::handle::SessionHandle;
use thirtyfour::{Capabilities, TimeoutConfiguration, WebDriver};
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{ChildStdout, Command};
use tokio::time::timeout;

use crate::failure::Outcome;
use group::Group;
pub(crate) use temp_workspace::TempWorkspace;

/// How long the driver may take until it listens.
const START: Duration = Duration::from_secs(30);
/// How long one command to the browser may take.
const COMMAND: Duration = Duration::from_secs(90);
/// How long a script or a page may take in the browser.
const IN_BROWSER: Duration = Duration::from_secs(30);
/// What the driver prints once it listens; its port follows.
const READY: &str = "started successfully on port ";

/// A driver that runs. Dropping it ends the driver and every browser it started.
pub(crate) struct Engine {
    address: String,
    browser: PathBuf,
    _group: Group,
}

impl Engine {
    /// Starts the driver that `PORTAL_DRIVER` names, for the browser that `PORTAL_BROWSER` names.
    pub(crate) async fn start(workspace: &TempWorkspace) -> Outcome<Self> {
        let mut command = Command::new(program("PORTAL_DRIVER")?);
        command
            .arg("--port=0")
            .env("HOME", workspace.path())
            .env("TMPDIR", workspace.path());
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let (group, output) = Group::spawn(&mut command, workspace)?;
        let mut lines = BufReader::new(output).lines();
        let port = timeout(START, port(&mut lines))
            .await
            .map_err(|_| "the driver did not start")??;
        // A full pipe would stop the driver, so it is read to its end.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        group.end_with_us();
        let browser = program("PORTAL_BROWSER")?;
        Ok(Self {
            address: format!("http://127.0.0.1:{port}"),
            browser,
            _group: group,
        })
    }

    /// Opens a browser.
    pub(crate) async fn open(&self) -> Outcome<WebDriver> {
        let capabilities: Capabilities = self
            .capabilities()
            .as_object()
            .cloned()
            .unwrap_or_default()
            .into();
        let driver = WebDriver::builder(&*self.address, capabilities)
            .request_timeout(COMMAND)
            .connect()
            .await?;
        let limits =
            TimeoutConfiguration::new(Some(IN_BROWSER), Some(IN_BROWSER), Some(Duration::ZERO));
        driver.update_timeouts(limits).await?;
        Ok(driver)
    }

    /// `eager`: tests hold files back and yet go on; they wait for what they need themselves.
    fn capabilities(&self) -> Value {
        json!({
            "browserName": "chrome",
            "pageLoadStrategy": "eager",
            "goog:loggingPrefs": {"browser": "ALL"},
            "goog:chromeOptions": {"binary": self.browser, "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--window-size=1280,900",
            ]},
        })
    }
}

/// What the browser itself complains about: failed requests, and all that reaches its console.
pub(crate) async fn complaints(driver: &Arc<SessionHandle>) -> Outcome<Vec<String>> {
    let entries = driver.browser_log().await?.into_iter();
    let serious = entries.filter(|entry| matches!(&*entry.level, "WARNING" | "SEVERE"));
    Ok(serious.map(|entry| entry.message).collect())
}

fn program(variable: &str) -> Outcome<PathBuf> {
    let missing = || format!("{variable} is not set: run these tests with `cargo xtask test e2e`");
    Ok(env::var_os(variable)
        .map(PathBuf::from)
        .ok_or_else(missing)?)
}

async fn port(lines: &mut Lines<BufReader<ChildStdout>>) -> Outcome<u16> {
    while let Some(line) = lines.next_line().await? {
        if let Some((_, port)) = line.split_once(READY) {
            return Ok(port
                .trim_end_matches(|sign: char| !sign.is_ascii_digit())
                .parse()?);
        }
    }
    Err("the driver ended at once".into())
}

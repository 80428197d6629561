//! Lighthouse's audits of every page kind of the sample portal, on its own idea of a phone.
//! `cargo xtask bench lighthouse` builds the portal and runs this.
//!
//! The page for wrong addresses is left out: Lighthouse refuses every page with status 404.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use builder::serve::{ServeOptions, start};
use serde_json::Value;

use super::named;
use crate::failure::{Outcome, holds};
use crate::portal::{Built, Samples};

/// Names of the categories, and their columns.
const CATEGORIES: [(&str, &str); 4] = [
    ("performance", "performance"),
    ("accessibility", "accessibility"),
    ("best-practices", "best practices"),
    ("seo", "SEO"),
];

/// Below this an audit that no score counts is reported all the same.
const GOOD: f64 = 0.9;

/// How often an audit that broke off is begun again.
const AGAIN: usize = 2;

/// Audits, prints, and keeps the table and all reports in the folder that `PORTAL_BENCH_FIGURES` names.
pub(super) fn run() -> Outcome {
    let folder = named("PORTAL_BENCH_FIGURES")?;
    let reports = folder.join("lighthouse");
    fs::create_dir_all(&reports)?;
    let samples = Samples::of(&Built::in_place("PORTAL_DIST", "/")?)?;
    let running = start(&ServeOptions::new(named("PORTAL_DIST")?))?;
    let titles: Vec<&str> = CATEGORIES.iter().map(|(_, title)| *title).collect();
    let mut table = format!(
        "| page kind | {} | not passed |\n| --- | --- | --- | --- | --- | --- |\n",
        titles.join(" | ")
    );
    for (number, kind) in samples.kinds().iter().enumerate() {
        if kind.is_nowhere() {
            continue;
        }
        let to = reports.join(format!("{number:02}.json"));
        let url = format!("http://{}{}", running.address(), kind.path);
        let report = audited(&url, &to).map_err(|error| format!("{}: {error}", kind.path))?;
        let line = format!("| {} | {} |\n", kind.name, cells(&report));
        print!("{line}");
        table.push_str(&line);
    }
    fs::write(folder.join("lighthouse.md"), &table)?;
    println!("\n{table}\n{}", folder.join("lighthouse.md").display());
    Ok(())
}

/// Sometimes the browser's trace lacks its beginning; Lighthouse itself asks to be run again then.
fn audited(url: &str, to: &Path) -> Outcome<Value> {
    let mut report = audit(url, to);
    for _ in 0..AGAIN {
        if report.is_err() {
            report = audit(url, to);
        }
    }
    report
}

fn audit(url: &str, to: &Path) -> Outcome<Value> {
    let mut node = Command::new("node");
    node.arg(named("PORTAL_BENCH_LIGHTHOUSE")?.join("cli/index.js"))
        .args([url, "--quiet", "--output=json"])
        .arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu")
        .arg(format!("--output-path={}", to.display()));
    node.env("CHROME_PATH", named("PORTAL_BROWSER")?)
        .stdout(Stdio::null());
    holds("Lighthouse ends well", node.status()?.success())?;
    let report: Value = serde_json::from_slice(&fs::read(to)?)?;
    let error = &report["runtimeError"]["message"];
    holds(&format!("Lighthouse says {error}"), error.is_null())?;
    Ok(report)
}

/// The scores, of 100, and the audits that keep them below.
fn cells(report: &Value) -> String {
    let mut cells = Vec::new();
    let mut failed = Vec::new();
    for (id, _) in CATEGORIES {
        let category = &report["categories"][id];
        let score = category["score"].as_f64().unwrap_or_default() * 100.0;
        cells.push(format!("{score:.0}"));
        let audits = category["auditRefs"].as_array().into_iter().flatten();
        failed.extend(audits.filter_map(|of| reported(of, &report["audits"])));
    }
    cells.push(failed.join("; "));
    cells.join(" | ")
}

/// An audit that was not passed, with what Lighthouse measured.
fn reported(of: &Value, audits: &Value) -> Option<String> {
    let id = of["id"].as_str()?;
    let audit = &audits[id];
    let score = audit["score"].as_f64()?;
    let counts = of["weight"].as_f64().unwrap_or_default() > 0.0;
    if score >= if counts { 1.0 } else { GOOD } {
        return None;
    }
    let measured = audit["displayValue"].as_str().unwrap_or_default();
    Some(format!("{id} {score:.2} {measured}").trim_end().to_owned())
}

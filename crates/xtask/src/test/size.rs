//! The budget: what a first visit to an article transfers, what partners' pages load, and whether a
//! browser takes the wasm at all.

use crate::build::Build;
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::steps::{Steps, say};
use crate::test::app_start;
use crate::test::budget::Budget;
use crate::test::page::Page;
use crate::test::server::Server;
use crate::test::sheets;
use crate::tools::browser;

/// The steps of [`run`], without those of the build before it.
pub(super) const STEPS: usize = 4;

/// Measures, then starts the app.
pub(super) fn run(project: &Project, build: &Build, steps: &mut Steps) -> Outcome<()> {
    let page = Page::typical_article(&build.out)?;
    steps.run("bytes of a first visit", || weigh(project, &page))?;
    steps.run("stylesheets", || sheets::check(&build.out))?;
    steps.run("browser and driver", browser::ensure)?;
    steps.run("the app starts in a browser", || {
        let server = Server::start(project, build)?;
        app_start::check(&format!("{}{}", server.address, page.path()))
    })
}

fn weigh(project: &Project, page: &Page) -> Outcome<String> {
    let budget = Budget::read(project)?;
    let [html, css, loader, data] = [
        page.html_bytes()?,
        page.asset_bytes("css")?,
        page.asset_bytes("js")?,
        page.data_bytes()?,
    ];
    let [js, wasm] = page.app_bytes()?;
    say(&format!("      {} (brotli 11, bytes)", page.path()));
    say(&format!("      {:<10} {js:>8}", "js"));
    say(&format!("      {:<10} {wasm:>8}", "wasm"));
    let rows = [
        ("html", html),
        ("css", css),
        ("loader", loader),
        ("visit", html + css + loader),
        ("js_wasm", js + wasm),
        ("data", data),
        ("widget", page.embedded_bytes("cnht-news.js")?),
        ("frame", page.embedded_bytes("frame.js")?),
        ("frame_host", page.embedded_bytes("frame-host.js")?),
    ];
    let mut over = Vec::new();
    for (name, bytes) in rows {
        let limit = budget.limit(name)?;
        say(&format!("      {name:<10} {bytes:>8}  of {limit:>8}"));
        if bytes > limit {
            over.push(format!("{name} is {} bytes over its budget", bytes - limit));
        }
    }
    if over.is_empty() {
        Ok("within the budget".into())
    } else {
        Err(Failure::new(over.join("\n")))
    }
}

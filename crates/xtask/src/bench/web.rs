//! `cargo xtask bench web`: what a page costs its reader, beside what pages of other frameworks cost.
//!
//! One corpus is built as our portal and as the same pages of each peer. The browser tests' bench shows
//! all of them in turn on a slow phone with a slow connection, prints the table and keeps it.
//! `cargo xtask bench lighthouse` audits the sample portal in the same browser.

mod peers;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::bench::corpus::{CATEGORIES, Corpus, PORTAL};
use crate::build::{Build, STEPS as BUILD_STEPS};
use crate::failure::{AtPath, Outcome};
use crate::process::execute;
use crate::project::Project;
use crate::steps::Steps;
use crate::tools::npm::NpmPackage;
use crate::tools::{browser, cargo};

/// How large a corpus, which, and how often everything is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WebBench {
    /// The number of articles.
    pub(crate) articles: usize,
    /// The same seed makes the same corpus.
    pub(crate) seed: u64,
    /// Runs of each row after a first one that does not count.
    pub(crate) runs: usize,
}

/// The newest that runs on Node.js 20.
const LIGHTHOUSE: NpmPackage = NpmPackage {
    name: "lighthouse",
    version: "12.8.2",
};

/// Builds everybody's pages, measures, prints.
pub(crate) fn task(project: &Project, bench: &WebBench) -> Outcome<()> {
    let mut steps = Steps::new(BUILD_STEPS + 5 + peers::STEPS);
    let sample = Build::new(project, None);
    sample.run(project, &mut steps)?;
    let folder = project
        .target
        .join("bench/web")
        .join(format!("{}-{}", bench.articles, bench.seed));
    let ours = Build {
        content: folder.join("content"),
        out: folder.join("rows/us"),
        ..Build::new(project, None)
    };
    let corpus = Corpus {
        articles: bench.articles,
        seed: bench.seed,
    };
    steps.run(&format!("{} articles", bench.articles), || {
        let written = corpus.write(&ours.content, &folder.join("hugo"))?;
        let portal = ours.content.join("portal.toml");
        fs::write(&portal, self::portal()).at(&portal)?;
        Ok(written)
    })?;
    ours.pages(project, &mut steps)?;
    peers::build(project, &folder, &ours.out, &mut steps)?;
    steps.run("browser and driver", browser::ensure)?;
    steps.run("all rows in turn in a browser", || {
        let mut command = in_browser(project, "web")?;
        command
            .env("PORTAL_BENCH_ROWS", folder.join("rows"))
            .env("PORTAL_BENCH_RUNS", bench.runs.to_string())
            .env("PORTAL_BENCH_ARTICLES", bench.articles.to_string())
            .env("PORTAL_BENCH_FIGURES", figures(project)?)
            .env("PORTAL_DIST", &sample.out);
        execute(&mut command).map(|()| "measured".into())
    })
}

/// Lighthouse on every page kind of the sample portal.
pub(crate) fn lighthouse(project: &Project) -> Outcome<()> {
    let mut steps = Steps::new(BUILD_STEPS + 3);
    let sample = Build::new(project, None);
    sample.run(project, &mut steps)?;
    steps.run("Lighthouse", || LIGHTHOUSE.ensure(project))?;
    steps.run("browser and driver", browser::ensure)?;
    steps.run("every page kind", || {
        let mut command = in_browser(project, "lighthouse")?;
        command
            .env("PORTAL_BENCH_LIGHTHOUSE", LIGHTHOUSE.folder(project))
            .env("PORTAL_BENCH_FIGURES", figures(project)?)
            .env("PORTAL_DIST", &sample.out);
        execute(&mut command).map(|()| "audited".into())
    })
}

fn in_browser(project: &Project, bench: &str) -> Outcome<Command> {
    let mut command = Command::new(cargo());
    command
        .args(["test", "--quiet", "--package", "browser-tests"])
        .current_dir(&project.root);
    command
        .env("PORTAL_BENCH", bench)
        .env("PORTAL_BROWSER", browser::chromium()?)
        .env("PORTAL_DRIVER", browser::driver()?);
    Ok(command)
}

/// Where the tables are kept.
fn figures(project: &Project) -> Outcome<PathBuf> {
    let folder = project.target.join("bench/web");
    fs::create_dir_all(&folder).at(&folder)?;
    Ok(folder)
}

/// The portal of the other benches, with as many cards on a page and as many places in the menu as the peers have.
fn portal() -> String {
    let menu = CATEGORIES[1..].iter().map(|(slug, name)| {
        format!("\n[[menu]]\nlabel = \"{name}\"\npath = \"/chuyen-muc/{slug}/\"\n")
    });
    PORTAL.replace("page_size = 10", "page_size = 20") + &menu.collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_menu_has_every_category_once_and_a_page_twenty_cards() {
        let portal = portal();
        assert!(portal.contains("page_size = 20"));
        for (slug, _) in CATEGORIES {
            assert_eq!(portal.matches(&format!("/{slug}/\"")).count(), 1, "{slug}");
        }
    }
}

//! `cargo xtask bench finder`: what the index of the finder weighs, and how long an answer takes.
//!
//! The corpus is a content folder. The builder's example `finder_bench` measures natively; then the same
//! documents are built into a portal, and the browser tests' bench types into its finder.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::bench::documents::Documents;
use crate::bench::fresh;
use crate::build::{Build, STEPS_WITHOUT_COMPRESSION};
use crate::failure::Outcome;
use crate::process::execute;
use crate::project::Project;
use crate::steps::Steps;
use crate::tools::{browser, cargo};

/// How large a corpus, and which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FinderBench {
    /// The number of documents.
    pub(crate) documents: usize,
    /// The same seed makes the same corpus.
    pub(crate) seed: u64,
}

impl FinderBench {
    /// Where the corpus and its portal lie once the task has run.
    fn folder(&self, project: &Project) -> PathBuf {
        let name = format!("finder-{}-{}", self.documents, self.seed);
        project.target.join("bench").join(name)
    }
}

/// Makes the corpus, measures, prints.
pub(crate) fn task(project: &Project, bench: &FinderBench) -> Outcome<()> {
    let mut steps = Steps::new(STEPS_WITHOUT_COMPRESSION + 4);
    let folder = bench.folder(project);
    let content = folder.join("content");
    steps.run(&format!("{} legal documents", bench.documents), || {
        fresh(&content)?;
        Documents {
            count: bench.documents,
            seed: bench.seed,
        }
        .write(&content)
    })?;
    steps.run("index and answers", || {
        execute(&mut measure(project, &content)).map(|()| "measured".into())
    })?;
    let build = Build {
        content,
        out: folder.join("out"),
        ..Build::new(project, None)
    };
    build.run_without_compression(project, &mut steps)?;
    steps.run("browser and driver", browser::ensure)?;
    steps.run("answers in a browser", || {
        execute(&mut measure_in_browser(project, &build)?).map(|()| "measured".into())
    })
}

fn measure(project: &Project, content: &Path) -> Command {
    let mut command = Command::new(cargo());
    command.args([
        "run",
        "--quiet",
        "--release",
        "--package",
        "builder",
        "--example",
        "finder_bench",
        "--",
    ]);
    command.arg(content).current_dir(&project.root);
    command
}

fn measure_in_browser(project: &Project, build: &Build) -> Outcome<Command> {
    let mut command = Command::new(cargo());
    command
        .args(["test", "--quiet", "--package", "browser-tests"])
        .current_dir(&project.root);
    command
        .env("PORTAL_BENCH", "finder")
        .env("PORTAL_BENCH_DIST", &build.out);
    command
        .env("PORTAL_BROWSER", browser::chromium()?)
        .env("PORTAL_DRIVER", browser::driver()?);
    Ok(command)
}

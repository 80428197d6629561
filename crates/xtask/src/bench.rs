//! `cargo xtask bench content`: time and memory of a whole content build, beside Hugo's for the same
//! Markdown on the same machine in the same run. `cargo xtask bench finder` is in [`finder`],
//! `cargo xtask bench embed` in [`embed`], `cargo xtask bench search` in [`search`], `cargo xtask bench web` in [`web`].

mod corpus;
mod documents;
pub(crate) mod embed;
pub(crate) mod finder;
mod hugo;
pub(crate) mod measure;
pub(crate) mod search;
mod titles;
pub(crate) mod web;
mod words;

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::build::{builder, compile_builder};
use crate::failure::{AtPath, Outcome};
use crate::project::Project;
use crate::steps::{Steps, say};
use corpus::Corpus;
use hugo::Hugo;
use measure::{Usage, measured};

/// How large a corpus, and which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ContentBench {
    /// The number of articles.
    pub(crate) articles: usize,
    /// The same seed makes the same corpus.
    pub(crate) seed: u64,
}

/// Makes the corpus, builds it with both, prints the table.
pub(crate) fn task(project: &Project, bench: &ContentBench) -> Outcome<()> {
    let mut steps = Steps::new(9);
    let folder = project
        .target
        .join("bench")
        .join(format!("{}-{}", bench.articles, bench.seed));
    let corpus = Corpus {
        articles: bench.articles,
        seed: bench.seed,
    };
    let hugo = Hugo::new(project);
    let mut rows: Vec<(&str, Usage)> = Vec::new();
    steps.run("the builder", || compile_builder(project))?;
    steps.run("Hugo", || hugo.ensure())?;
    steps.run(
        &format!("{} articles of {} words", bench.articles, corpus::WORDS),
        || {
            fresh(&folder)?;
            corpus.write(&folder.join("content"), &folder.join("hugo"))
        },
    )?;
    let ours = Ours {
        project,
        folder: &folder,
    };
    let theirs = folder.join("hugo");
    let mut measure = |title: &'static str, run: &dyn Fn() -> Outcome<Usage>| {
        steps.run(title, || {
            let usage = run()?;
            rows.push((title, usage));
            Ok(usage.to_string())
        })
    };
    measure("our build", &|| measured(&mut ours.build()))?;
    measure("Hugo's build", &|| measured(&mut hugo.build(&theirs)))?;
    measure("our build, one article changed", &|| {
        corpus.change_one(&folder.join("content"))?;
        measured(&mut ours.build())
    })?;
    measure("our build, nothing changed", &|| {
        measured(&mut ours.build())
    })?;
    measure("our brotli 11 and gzip", &|| measured(&mut ours.compress()))?;
    measure("our compression, nothing changed", &|| {
        measured(&mut ours.compress())
    })?;
    print_table(bench, &hugo.version()?, &rows);
    Ok(())
}

/// The builder's calls for the corpus.
struct Ours<'a> {
    project: &'a Project,
    folder: &'a Path,
}

impl Ours<'_> {
    fn build(&self) -> Command {
        let mut command = self.call("build");
        command.arg("--content").arg(self.folder.join("content"));
        command
    }

    fn compress(&self) -> Command {
        self.call("compress")
    }

    fn call(&self, subcommand: &str) -> Command {
        let mut command = builder(self.project, subcommand);
        command
            .arg("--out")
            .arg(self.folder.join("out"))
            .arg("--cache")
            .arg(self.folder.join("cache"));
        command
    }
}

fn fresh(folder: &Path) -> Outcome<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).at(folder)?;
    }
    fs::create_dir_all(folder).at(folder)
}

fn print_table(bench: &ContentBench, hugo: &str, rows: &[(&str, Usage)]) {
    say(&format!(
        "\n{} articles, seed {}, {hugo}",
        bench.articles, bench.seed
    ));
    say(&format!(
        "{:<34} {:>10} {:>10} {:>10}",
        "", "wall", "processor", "peak RSS"
    ));
    for (title, usage) in rows {
        let [wall, processor] = [usage.wall, usage.processor].map(|time| time.as_secs_f64());
        let memory = usage.peak_bytes as f64 / 1e6;
        say(&format!(
            "{title:<34} {wall:>8.2} s {processor:>8.2} s {memory:>7.0} MB"
        ));
    }
}

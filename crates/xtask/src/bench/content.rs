//! `cargo xtask bench content`: time and memory of content builds, beside Hugo's for the same Markdown, several times and
//! in turns, because other work on a machine disturbs single runs.

mod table;

use std::path::PathBuf;
use std::process::Command;

use crate::bench::corpus::{self, Corpus};
use crate::bench::fresh;
use crate::bench::hugo::Hugo;
use crate::bench::measure::{Usage, measured};
use crate::build::{Build, PREPARE_STEPS, Profile, builder};
use crate::failure::Outcome;
use crate::project::Project;
use crate::steps::{Steps, say};
use table::Table;

/// How large a corpus, and which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ContentBench {
    /// The number of articles.
    pub(crate) articles: usize,
    /// The same seed makes the same corpus.
    pub(crate) seed: u64,
    /// How often each build runs; compression runs once.
    pub(crate) runs: usize,
}

/// The rows of the table, in their order.
const HUGO: &str = "Hugo, cold";
const COLD: &str = "ours, cold";
const CHANGED: &str = "ours, one article changed";
const UNCHANGED: &str = "ours, nothing changed";
const COMPRESSED: &str = "our brotli and gzip";
const COMPRESSED_AGAIN: &str = "our brotli and gzip, nothing changed";

/// Makes the corpus, builds it with both, prints the table.
pub(crate) fn task(project: &Project, bench: &ContentBench) -> Outcome<()> {
    let mut steps = Steps::new(PREPARE_STEPS + 2 + 4 * bench.runs + 2);
    let run = Run::new(project, bench);
    run.build.prepared(project, &mut steps)?;
    steps.run("Hugo", || run.hugo.ensure())?;
    let title = format!("{} articles of {} words", bench.articles, corpus::WORDS);
    steps.run(&title, || {
        fresh(&run.folder)?;
        let hugo = run.folder.join("hugo");
        run.corpus.write(&run.build.content, &hugo)
    })?;
    let mut table = Table::new(&run.hugo.version()?, bench);
    for turn in 0..bench.runs {
        run.turn(&mut steps, &mut table, turn)?;
    }
    for title in [COMPRESSED, COMPRESSED_AGAIN] {
        run.step(&mut steps, &mut table, title, &mut run.compress())?;
    }
    let file = run.folder.join("figures.json");
    table.write(&file)?;
    say(&format!("\n{}\n{}", table.markdown(), file.display()));
    Ok(())
}

struct Run<'a> {
    project: &'a Project,
    folder: PathBuf,
    corpus: Corpus,
    hugo: Hugo,
    build: Build,
}

impl<'a> Run<'a> {
    fn new(project: &'a Project, bench: &ContentBench) -> Self {
        let name = format!("{}-{}", bench.articles, bench.seed);
        let folder = project.target.join("bench").join(name);
        Self {
            project,
            corpus: Corpus {
                articles: bench.articles,
                seed: bench.seed,
            },
            hugo: Hugo::new(project),
            build: Build {
                content: folder.join("content"),
                out: folder.join("out"),
                ..Build::new(project, None)
            },
            folder,
        }
    }

    /// Each build once, Hugo's first. Both begin with empty folders.
    fn turn(&self, steps: &mut Steps, table: &mut Table, turn: usize) -> Outcome<()> {
        let theirs = self.folder.join("hugo");
        fresh(&theirs.join("public"))?;
        self.step(steps, table, HUGO, &mut self.hugo.build(&theirs))?;
        self.step(steps, table, COLD, &mut self.build.fresh(self.project)?)?;
        self.corpus.change_one(&self.build.content, turn)?;
        self.step(steps, table, CHANGED, &mut self.build.command(self.project))?;
        self.step(
            steps,
            table,
            UNCHANGED,
            &mut self.build.command(self.project),
        )
    }

    fn step(
        &self,
        steps: &mut Steps,
        table: &mut Table,
        title: &'static str,
        command: &mut Command,
    ) -> Outcome<()> {
        steps.run(title, || {
            let usage: Usage = measured(command)?;
            table.add(title, usage);
            Ok(usage.to_string())
        })
    }

    fn compress(&self) -> Command {
        let mut command = builder(self.project, Profile::Release, "compress");
        command.arg("--out").arg(&self.build.out);
        command.arg("--cache").arg(self.build.cache(self.project));
        command
    }
}

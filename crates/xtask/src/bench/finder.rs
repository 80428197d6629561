//! `cargo xtask bench finder`: what the index of the finder weighs, and how long an answer takes.
//!
//! The corpus is a content folder, so that the same documents can also be built into a portal and be
//! searched in a browser. The measuring itself is the builder's example `finder_bench`.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::bench::documents::Documents;
use crate::bench::fresh;
use crate::failure::Outcome;
use crate::process::execute;
use crate::project::Project;
use crate::steps::Steps;
use crate::tools::cargo;

/// How large a corpus, and which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FinderBench {
    /// The number of documents.
    pub(crate) documents: usize,
    /// The same seed makes the same corpus.
    pub(crate) seed: u64,
}

impl FinderBench {
    /// Where the corpus lies: a content folder, once the task has run.
    pub(crate) fn content(&self, project: &Project) -> PathBuf {
        let name = format!("finder-{}-{}", self.documents, self.seed);
        project.target.join("bench").join(name).join("content")
    }
}

/// Makes the corpus, measures, prints.
pub(crate) fn task(project: &Project, bench: &FinderBench) -> Outcome<()> {
    let mut steps = Steps::new(2);
    let content = bench.content(project);
    steps.run(&format!("{} legal documents", bench.documents), || {
        fresh(&content)?;
        Documents { count: bench.documents, seed: bench.seed }.write(&content)
    })?;
    steps.run("index and answers", || execute(&mut measure(project, &content)).map(|()| "measured".into()))
}

fn measure(project: &Project, content: &Path) -> Command {
    let mut command = Command::new(cargo());
    command.args(["run", "--quiet", "--release", "--package", "builder", "--example", "finder_bench", "--"]);
    command.arg(content).current_dir(&project.root);
    command
}

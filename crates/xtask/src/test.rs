//! `cargo xtask test`: everything that CI runs, in parts that can be run alone.

mod budget;
mod e2e;
mod hosting;
mod lint;
mod page;
mod server;
mod size;
mod unit;

use crate::build::{self, Build};
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::steps::{Steps, say};

/// A part of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Format, clippy, docs, licences.
    Lint,
    /// Tests that need no browser.
    Unit,
    /// What a first visit transfers.
    Size,
    /// Tests in a browser.
    E2e,
}

impl Part {
    /// All parts, cheap ones first; the browser's results stand last.
    pub(crate) const ALL: [Self; 4] = [Self::Lint, Self::Unit, Self::Size, Self::E2e];

    /// Reads the names of parts; none means all. They run in the order of [`Part::ALL`].
    pub(crate) fn parse(names: &[&str]) -> Outcome<Vec<Self>> {
        let known = |name: &&str| Self::ALL.iter().any(|part| part.name() == *name);
        if let Some(unknown) = names.iter().find(|name| !known(name)) {
            return Err(Failure::new(format!(
                "no part `{unknown}`; there are lint, unit, size and e2e"
            )));
        }
        let wanted = |part: &Self| names.is_empty() || names.contains(&part.name());
        Ok(Self::ALL.into_iter().filter(wanted).collect())
    }

    fn name(self) -> &'static str {
        match self {
            Self::Lint => "lint",
            Self::Unit => "unit",
            Self::Size => "size",
            Self::E2e => "e2e",
        }
    }

    fn steps(self) -> usize {
        match self {
            Self::Lint => lint::STEPS,
            Self::Unit => unit::STEPS,
            Self::Size => size::STEPS,
            Self::E2e => e2e::STEPS,
        }
    }

    fn needs_build(self) -> bool {
        matches!(self, Self::Size | Self::E2e)
    }
}

/// Runs the given parts and stops at the first that fails.
pub(crate) fn task(project: &Project, parts: &[Part]) -> Outcome<()> {
    let build_steps = if parts.iter().any(|part| part.needs_build()) {
        build::STEPS
    } else {
        0
    };
    let mut steps = Steps::new(build_steps + parts.iter().map(|part| part.steps()).sum::<usize>());
    let build = Build::new(project, None);
    let mut built = false;
    for part in parts {
        if part.needs_build() && !built {
            build.run(project, &mut steps)?;
            built = true;
        }
        match part {
            Part::Lint => lint::run(project, &mut steps)?,
            Part::Unit => unit::run(project, &mut steps)?,
            Part::Size => size::run(project, &build, &mut steps)?,
            Part::E2e => e2e::run(project, &build, &mut steps)?,
        }
    }
    let names: Vec<&str> = parts.iter().map(|part| part.name()).collect();
    say(&format!(
        "passed in {}: {}",
        steps.elapsed(),
        names.join(", ")
    ));
    Ok(())
}

//! `cargo xtask test`: everything that CI runs, in parts that can be run alone.

mod app_start;
mod budget;
mod e2e;
mod hosting;
mod lint;
mod page;
mod server;
mod sheets;
mod size;
mod trunk;
mod unit;

use crate::build::{self, Build};
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::steps::{Steps, say};

/// A part of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Format, clippy, docs, licenses.
    Lint,
    /// Tests that need no browser.
    Unit,
    /// What a first visit transfers.
    Size,
    /// Tests in a browser.
    E2e,
    /// Plain trunk.
    Trunk,
    /// Known vulnerabilities of dependencies. It asks a database in the network, and its answer may change
    /// although nothing here did, so it runs only when it is named.
    Advisories,
}

impl Part {
    /// What runs when no part is named, cheap ones first; the browser's results stand last.
    pub(crate) const ALL: [Self; 5] = [Self::Lint, Self::Unit, Self::Size, Self::Trunk, Self::E2e];

    /// What can be named, in the order in which it runs.
    const NAMED: [Self; 6] = [
        Self::Lint,
        Self::Unit,
        Self::Size,
        Self::Trunk,
        Self::E2e,
        Self::Advisories,
    ];

    /// Reads the names of parts; none means [`Part::ALL`].
    pub(crate) fn parse(names: &[&str]) -> Outcome<Vec<Self>> {
        if names.is_empty() {
            return Ok(Self::ALL.to_vec());
        }
        let known = |name: &&str| Self::NAMED.iter().any(|part| part.name() == *name);
        if let Some(unknown) = names.iter().find(|name| !known(name)) {
            return Err(Failure::new(format!(
                "no part `{unknown}`; there are lint, unit, size, trunk, e2e and advisories"
            )));
        }
        let wanted = |part: &Self| names.contains(&part.name());
        Ok(Self::NAMED.into_iter().filter(wanted).collect())
    }

    fn name(self) -> &'static str {
        match self {
            Self::Lint => "lint",
            Self::Unit => "unit",
            Self::Size => "size",
            Self::Trunk => "trunk",
            Self::E2e => "e2e",
            Self::Advisories => "advisories",
        }
    }

    fn steps(self) -> usize {
        match self {
            Self::Lint => lint::STEPS,
            Self::Unit => unit::STEPS,
            Self::Size => size::STEPS,
            Self::Trunk => trunk::STEPS,
            Self::E2e => e2e::STEPS,
            Self::Advisories => lint::ADVISORIES_STEPS,
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
    let build = Build::tested(project, None);
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
            Part::Trunk => trunk::run(project, &mut steps)?,
            Part::E2e => e2e::run(project, &build, &mut steps)?,
            Part::Advisories => lint::advisories(project, &mut steps)?,
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

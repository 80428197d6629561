//! Tests that need no browser. One call per package: cargo would otherwise unite the features of all.

use std::process::Command;

use crate::failure::Outcome;
use crate::process::execute;
use crate::project::Project;
use crate::steps::Steps;
use crate::tools::cargo;

/// The steps of [`run`].
pub(super) const STEPS: usize = PACKAGES.len();

/// Packages with the features their tests need.
const PACKAGES: [(&str, &[&str]); 5] = [
    ("model", &["--features", "schema"]),
    ("search", &["--features", "write"]),
    ("xtask", &[]),
    ("portal", &["--features", "ssr"]),
    ("builder", &[]),
];

/// Runs them; cargo's own result lines stay visible.
pub(super) fn run(project: &Project, steps: &mut Steps) -> Outcome<()> {
    for (package, features) in PACKAGES {
        steps.run(&format!("tests of {package}"), || {
            let mut command = Command::new(cargo());
            command
                .args(["test", "--package", package])
                .args(features)
                .current_dir(&project.root);
            execute(&mut command).map(|()| "passed".into())
        })?;
    }
    Ok(())
}

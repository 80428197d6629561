//! `cargo xtask check`: the content alone, with every problem in every file.

use std::process::{Command, ExitCode};

use crate::build::{Profile, builder, compile_builder};
use crate::failure::{Failure, Outcome};
use crate::process::shown;
use crate::project::Project;

/// Runs the builder's check with the given further arguments and passes its exit code on.
pub(crate) fn task(project: &Project, arguments: &[String]) -> Outcome<ExitCode> {
    compile_builder(project, Profile::Dev)?;
    let mut command: Command = builder(project, Profile::Dev, "check");
    command
        .arg("--content")
        .arg(project.root.join("content"))
        .args(arguments);
    let status = command
        .status()
        .map_err(|error| Failure::new(format!("cannot start {}: {error}", shown(&command))))?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

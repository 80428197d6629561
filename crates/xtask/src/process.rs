//! Other programs: run and shown, or run and read.

use std::ffi::OsStr;
use std::process::{Child, Command, Output, Stdio};

use crate::failure::{Failure, Outcome};

/// Runs a program with its output on the terminal; anything but success is a failure.
pub(crate) fn execute(command: &mut Command) -> Outcome<()> {
    let status = command.status().map_err(|error| unable(command, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("{} failed: {status}", shown(command))))
}

/// Runs a program and gives what it wrote to standard output; its errors go to the terminal.
pub(crate) fn read(command: &mut Command) -> Outcome<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| unable(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(Failure::new(format!(
        "{} failed: {}",
        shown(command),
        output.status
    )))
}

/// Runs a program quietly and gives everything it wrote, whether it succeeded or not.
pub(crate) fn capture(command: &mut Command) -> Outcome<Output> {
    command.output().map_err(|error| unable(command, &error))
}

/// Starts a program and gives it back running.
pub(crate) fn spawn(command: &mut Command) -> Outcome<Child> {
    command.spawn().map_err(|error| unable(command, &error))
}

/// True when the program starts and ends well; nothing is shown.
pub(crate) fn succeeds(program: impl AsRef<OsStr>, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// The command as one would type it, without its environment.
pub(crate) fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

fn unable(command: &Command, error: &std::io::Error) -> Failure {
    Failure::new(format!("cannot start {}: {error}", shown(command)))
}

//! Packages of the operating system. They are installed where that is allowed; where it is not, the
//! line to type is printed.

use std::env;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};
use crate::process::{execute, read, succeeds};
use crate::steps::say;

/// A program that comes from a Debian package.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SystemTool {
    /// The program.
    pub(crate) program: &'static str,
    /// The package it comes in.
    pub(crate) package: &'static str,
}

/// Makes sure the programs are on the `PATH`.
pub(crate) fn ensure(tools: &[SystemTool]) -> Outcome<String> {
    let missing = tools.iter().filter(|tool| find(tool.program).is_none());
    let missing: Vec<(&str, &str)> = missing.map(|tool| (tool.program, tool.package)).collect();
    if !missing.is_empty() {
        install(&missing)?;
    }
    let names: Vec<&str> = tools.iter().map(|tool| tool.program).collect();
    Ok(format!(
        "{} {}",
        names.join(", "),
        if missing.is_empty() {
            "are there"
        } else {
            "installed"
        }
    ))
}

/// Where a program lies on the `PATH`.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// Installs what is missing, each by its own name and that of its package; or says how.
pub(crate) fn install(missing: &[(&str, &str)]) -> Outcome<()> {
    let (names, packages): (Vec<&str>, Vec<&str>) = missing.iter().copied().unzip();
    let line = format!(
        "apt-get install --yes --no-install-recommends {}",
        packages.join(" ")
    );
    if find("apt-get").is_none() || !is_root() {
        return Err(Failure::new(format!(
            "missing: {}\ntype: sudo {line}",
            names.join(", ")
        )));
    }
    say(&format!("      {line}"));
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdout(Stdio::null());
        execute(&mut command)
    };
    let words: Vec<&str> = line.split(' ').skip(1).collect();
    if !succeeds("apt-get", &words) {
        apt(&["update", "--quiet"])?;
        apt(&words)?;
    }
    Ok(())
}

fn is_root() -> bool {
    read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

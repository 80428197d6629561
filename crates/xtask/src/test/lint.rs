//! What is checked without running anything: format, clippy, docs, the lock file, licenses.

use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process::{execute, read};
use crate::project::Project;
use crate::steps::Steps;
use crate::tools::{self, cargo, wasm_target};

/// The steps of [`run`].
pub(super) const STEPS: usize = 8;

/// The browser's build of the app, which must never be mixed with the builder's in one call.
const FOR_BROWSER: [&str; 6] = [
    "--package",
    "portal",
    "--features",
    "hydrate",
    "--target",
    wasm_target::TARGET,
];

/// The finder's module, which browsers run too.
const FINDER: [&str; 4] = ["--package", "finder", "--target", wasm_target::TARGET];

/// Runs all checks.
pub(super) fn run(project: &Project, steps: &mut Steps) -> Outcome<()> {
    steps.run("Cargo.lock is up to date", || lock(project))?;
    steps.run("format", || {
        checked(in_root(project).args(["fmt", "--all", "--check"]))
    })?;
    steps.run("Rust for the browser", wasm_target::ensure)?;
    steps.run("clippy, for this machine", || {
        checked(in_root(project).args([
            "clippy",
            "--quiet",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]))
    })?;
    steps.run("clippy, for the browser", || {
        execute(
            in_root(project)
                .args(["clippy", "--quiet"])
                .args(FINDER)
                .args(["--", "-D", "warnings"]),
        )?;
        checked(
            in_root(project)
                .args(["clippy", "--quiet"])
                .args(FOR_BROWSER)
                .args(["--", "-D", "warnings"]),
        )
    })?;
    steps.run("documentation", || documentation(project))?;
    deny(
        project,
        steps,
        "licenses, banned packages, sources",
        &["bans", "licenses", "sources"],
    )
}

/// The steps of [`advisories`].
pub(super) const ADVISORIES_STEPS: usize = 2;

/// Looks the dependencies up in the database of advisories, which cargo-deny fetches.
pub(super) fn advisories(project: &Project, steps: &mut Steps) -> Outcome<()> {
    deny(project, steps, "known vulnerabilities", &["advisories"])
}

fn deny(project: &Project, steps: &mut Steps, title: &str, checks: &[&str]) -> Outcome<()> {
    let deny = tools::cargo_deny();
    steps.run("cargo-deny (minutes the first time)", || {
        deny.ensure(project)
    })?;
    steps.run(title, || {
        let mut command = Command::new(deny.program(project));
        command
            .args(["--log-level", "error", "--workspace", "--all-features"])
            .arg("check")
            .args(checks);
        checked(command.current_dir(&project.root))
    })
}

fn lock(project: &Project) -> Outcome<String> {
    let mut command = in_root(project);
    read(command.args(["metadata", "--locked", "--format-version", "1"]))
        .map(|_| "passed".into())
        .map_err(|_| {
            Failure::new(
                "Cargo.lock does not fit the manifests\nrun `cargo metadata` and commit it",
            )
        })
}

fn documentation(project: &Project) -> Outcome<String> {
    let doc = || {
        let mut command = in_root(project);
        command
            .args(["doc", "--quiet", "--no-deps"])
            .env("RUSTDOCFLAGS", "-D warnings");
        command
    };
    execute(doc().arg("--workspace"))?;
    checked(doc().args(FOR_BROWSER))
}

fn checked(command: &mut Command) -> Outcome<String> {
    execute(command).map(|()| "passed".into())
}

fn in_root(project: &Project) -> Command {
    let mut command = Command::new(cargo());
    command.current_dir(&project.root);
    command
}

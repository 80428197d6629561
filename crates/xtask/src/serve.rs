//! `cargo xtask serve`: builds the portal and serves it with the headers and redirects of production. What is served is
//! soon compiled, not small: `--release` serves what is published.

use crate::build::{self, Build};
use crate::failure::{Failure, Outcome};
use crate::process::shown;
use crate::project::Project;
use crate::steps::{Steps, say};

/// Where to serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Serve {
    /// The port; 0 takes a free one.
    pub(crate) port: u16,
    /// The path to serve under, when it is not the one `portal.toml` names.
    pub(crate) base: Option<String>,
    /// Serve what is published, small and precompressed.
    pub(crate) release: bool,
}

/// Builds, then becomes the preview server.
pub(crate) fn task(project: &Project, serve: &Serve) -> Outcome<()> {
    let base = serve.base.clone();
    let (build, mut steps) = match serve.release {
        true => (Build::new(project, base), Steps::new(build::STEPS)),
        false => (
            Build::dev(project, base),
            Steps::new(build::STEPS_WITHOUT_COMPRESSION),
        ),
    };
    match serve.release {
        true => build.run(project, &mut steps)?,
        false => build.run_without_compression(project, &mut steps)?,
    }
    say(&format!("ready in {}; stop with Ctrl-C", steps.elapsed()));
    let configured = project.portal_value("base_path")?;
    let base = serve
        .base
        .clone()
        .or(configured)
        .unwrap_or_else(|| "/".into());
    let mut command = build::builder(project, build.builder, "serve");
    command.arg("--dir").arg(&build.out).arg("--base").arg(base);
    become_program(command.arg("--port").arg(serve.port.to_string()))
}

/// Gives this process to the server, so that Ctrl-C and signals reach it and nothing else is left.
#[cfg(unix)]
fn become_program(command: &mut std::process::Command) -> Outcome<()> {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(Failure::new(format!(
        "cannot start {}: {error}",
        shown(command)
    )))
}

#[cfg(not(unix))]
fn become_program(command: &mut std::process::Command) -> Outcome<()> {
    crate::process::execute(command)
        .map_err(|failure| Failure::new(format!("{failure} ({})", shown(command))))
}

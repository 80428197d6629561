//! `cargo xtask serve`: builds the portal and serves it as in production.

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
}

/// Builds, then becomes the preview server.
pub(crate) fn task(project: &Project, serve: &Serve) -> Outcome<()> {
    let mut steps = Steps::new(build::STEPS);
    let build = Build::new(project, serve.base.clone());
    build.run(project, &mut steps)?;
    say(&format!("ready in {}; stop with Ctrl-C", steps.elapsed()));
    let configured = project.portal_value("base_path")?;
    let base = serve
        .base
        .clone()
        .or(configured)
        .unwrap_or_else(|| "/".into());
    let mut command = build::builder(project, "serve");
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

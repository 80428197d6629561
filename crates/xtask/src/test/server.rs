//! The preview server, started for as long as a test needs it.

use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

use crate::build::{Build, builder};
use crate::failure::{Failure, Outcome};
use crate::process::{shown, spawn};
use crate::project::Project;

/// A preview server on a free port, stopped when dropped.
pub(super) struct Server {
    child: Child,
    /// Where the portal stands, with its last slash.
    pub(super) address: String,
}

impl Server {
    /// Serves a built folder under the path it was built for.
    pub(super) fn start(project: &Project, build: &Build) -> Outcome<Self> {
        let mut command = builder(project, build.builder, "serve");
        let configured = project.portal_value("base_path")?;
        let base = build
            .base
            .clone()
            .or(configured)
            .unwrap_or_else(|| "/".into());
        command
            .arg("--dir")
            .arg(&build.out)
            .args(["--port", "0", "--base", &base]);
        let mut child = spawn(command.stdout(Stdio::piped()))?;
        let mut address = String::new();
        if let Some(output) = child.stdout.take() {
            let read = BufReader::new(output).read_line(&mut address);
            read.map_err(|error| Failure::new(format!("{} failed: {error}", shown(&command))))?;
        }
        Ok(Self {
            child,
            address: address.trim().to_owned(),
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to stop.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

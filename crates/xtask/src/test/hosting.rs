//! What operators use, `deploy/`, held against the preview server and the built folders: so the preview
//! server, nginx and Caddy keep one contract, the one that `deploy/check.py` knows.

use std::fs;
use std::process::Command;

use crate::build::Build;
use crate::failure::{AtPath, Failure, Outcome};
use crate::process::{capture, read};
use crate::project::Project;
use crate::test::server::Server;
use crate::tools::system::{self, SystemTool};

const PYTHON: SystemTool = SystemTool {
    program: "python3",
    package: "python3",
};

/// Asks a server of each folder for everything, and makes the maps of old addresses.
pub(super) fn check(project: &Project, builds: &[&Build]) -> Outcome<String> {
    system::ensure(&[PYTHON])?;
    let mut ended = Vec::new();
    for build in builds {
        ended.push(check_headers(project, build)?);
        check_redirects(project, build)?;
    }
    Ok(ended.join("; "))
}

fn check_headers(project: &Project, build: &Build) -> Outcome<String> {
    let server = Server::start(project, build)?;
    let output = capture(python(project, "check.py").arg(&server.address))?;
    let report = String::from_utf8_lossy(&output.stdout);
    if !output.status.success() {
        let broken = String::from_utf8_lossy(&output.stderr);
        return Err(Failure::new(format!(
            "deploy/check.py {}\n{report}{broken}",
            server.address
        )));
    }
    Ok(report.lines().last().unwrap_or_default().to_owned())
}

/// Every old address stands in the maps as people may have written it: with its last slash and without.
fn check_redirects(project: &Project, build: &Build) -> Outcome<()> {
    let path = build.out.join("redirects.json");
    let moves = fs::read_to_string(&path)
        .at(&path)?
        .matches("\"from\"")
        .count();
    for server in ["nginx", "caddy"] {
        let mut command = python(project, "redirects.py");
        command
            .arg(server)
            .arg(&path)
            .args(["--base", build.base.as_deref().unwrap_or("/")]);
        let lines = read(&mut command)?
            .lines()
            .filter(|line| line.starts_with('"'))
            .count();
        if lines != 2 * moves {
            return Err(Failure::new(format!(
                "deploy/redirects.py {server}: {lines} lines for {moves} moves"
            )));
        }
    }
    Ok(())
}

fn python(project: &Project, script: &str) -> Command {
    let mut command = Command::new(PYTHON.program);
    command
        .arg(project.root.join("deploy").join(script))
        .current_dir(&project.root);
    command
}

//! Tests in a browser, against the built portal under the preview server, and before them of what the
//! preview server and the files for other servers have in common.
//!
//! The tests find everything through the environment, so that they can also be run by hand:
//! `PORTAL_DIST`, `PORTAL_DIST_BASE` (the portal built for `/cong/`), `PORTAL_BROWSER`, `PORTAL_DRIVER`,
//! `PORTAL_AXE`, `PORTAL_REACT` and `PORTAL_REACT_DOM`.

use std::path::PathBuf;
use std::process::Command;

use crate::build::Build;
use crate::failure::Outcome;
use crate::process::execute;
use crate::project::Project;
use crate::steps::Steps;
use crate::test::hosting;
use crate::tools::browser;
use crate::tools::cargo;
use crate::tools::npm::{AXE, REACT, REACT_DOM};

/// The steps of [`run`], without those of the build before it.
pub(super) const STEPS: usize = 8;

/// The path of the second build: a host that gives the portal a folder only.
const BASE: &str = "/cong/";

/// Sets up what the tests need and runs them.
pub(super) fn run(project: &Project, build: &Build, steps: &mut Steps) -> Outcome<()> {
    steps.run("browser and driver", browser::ensure)?;
    steps.run("accessibility rules", || AXE.ensure(project))?;
    steps.run("React", || {
        Ok([REACT.ensure(project)?, REACT_DOM.ensure(project)?].join(", "))
    })?;
    let below = Build {
        out: project.target.join("dist-base"),
        // The tests name a server to some of its readers.
        server: true,
        ..Build::tested(project, Some(BASE.into()))
    };
    below.app(project, steps)?;
    below.write(project, steps)?;
    steps.run("what hosts send (deploy/)", || {
        hosting::check(project, &[build, &below])
    })?;
    steps.run("tests in the browser", || {
        let mut command = Command::new(cargo());
        command
            .args(["test", "--package", "browser-tests"])
            .current_dir(&project.root);
        command.envs(environment(project, build, &below)?);
        execute(&mut command).map(|()| "passed".into())
    })
}

fn environment(
    project: &Project,
    build: &Build,
    below: &Build,
) -> Outcome<[(&'static str, PathBuf); 7]> {
    Ok([
        ("PORTAL_DIST", build.out.clone()),
        ("PORTAL_DIST_BASE", below.out.clone()),
        ("PORTAL_BROWSER", browser::chromium()?),
        ("PORTAL_DRIVER", browser::driver()?),
        ("PORTAL_AXE", AXE.folder(project).join("axe.min.js")),
        (
            "PORTAL_REACT",
            REACT.folder(project).join("umd/react.production.min.js"),
        ),
        (
            "PORTAL_REACT_DOM",
            REACT_DOM
                .folder(project)
                .join("umd/react-dom.production.min.js"),
        ),
    ])
}

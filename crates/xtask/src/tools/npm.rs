//! Files from npm packages, by exact version, without running anything of theirs.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::failure::{AtPath, Failure, Outcome};
use crate::process::execute;
use crate::project::Project;

/// One package.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NpmPackage {
    /// Its name.
    pub(crate) name: &'static str,
    /// The exact version.
    pub(crate) version: &'static str,
}

/// The accessibility rules that every page is held against.
pub(crate) const AXE: NpmPackage = NpmPackage {
    name: "axe-core",
    version: "4.14.1",
};

/// React, with which partners' pages render what is around the element. The last version that comes as
/// plain scripts.
pub(crate) const REACT: NpmPackage = NpmPackage {
    name: "react",
    version: "18.3.1",
};
/// Its part for browsers.
pub(crate) const REACT_DOM: NpmPackage = NpmPackage {
    name: "react-dom",
    version: "18.3.1",
};

impl NpmPackage {
    /// The folder of the unpacked package.
    pub(crate) fn folder(&self, project: &Project) -> PathBuf {
        self.home(project).join("node_modules").join(self.name)
    }

    /// Makes sure the package is there.
    pub(crate) fn ensure(&self, project: &Project) -> Outcome<String> {
        let shown = format!("{} {}", self.name, self.version);
        if self.folder(project).join("package.json").is_file() {
            return Ok(format!("{shown} is there"));
        }
        let staging = project.tools.join(format!(".{}.part", self.label()));
        if staging.exists() {
            fs::remove_dir_all(&staging).at(&staging)?;
        }
        fs::create_dir_all(&staging).at(&staging)?;
        let mut npm = Command::new("npm");
        npm.args([
            "install",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--no-package-lock",
            "--prefix",
        ]);
        npm.arg(&staging)
            .arg(format!("{}@{}", self.name, self.version))
            .stdout(Stdio::null());
        execute(&mut npm)
            .map_err(|failure| Failure::new(format!("{failure}\nNode.js with npm is needed")))?;
        self.put_in_place(project, &staging)?;
        Ok(format!("{shown} fetched"))
    }

    /// A second run may have been faster; then its copy stays.
    fn put_in_place(&self, project: &Project, staging: &std::path::Path) -> Outcome<()> {
        let home = self.home(project);
        if fs::rename(staging, &home).is_err() {
            if !self.folder(project).is_dir() {
                fs::remove_dir_all(&home).at(&home)?;
                return fs::rename(staging, &home).at(&home);
            }
            fs::remove_dir_all(staging).at(staging)?;
        }
        Ok(())
    }

    fn home(&self, project: &Project) -> PathBuf {
        project.tools.join(self.label())
    }

    /// Name and version as one word, also of a package with a scope: `@a/b` becomes `a-b-1.0.0`.
    fn label(&self) -> String {
        format!(
            "{}-{}",
            self.name.trim_start_matches('@').replace('/', "-"),
            self.version
        )
    }
}

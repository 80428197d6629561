//! Tools from crates.io, compiled into a folder of their own and moved into place when complete.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::failure::{AtPath, Outcome};
use crate::lock::hold;
use crate::project::Project;
use crate::tools::{cargo, compiling};

/// A program that `cargo install` can build.
#[derive(Clone, Debug)]
pub(crate) struct CargoTool {
    /// Its name on crates.io.
    pub(crate) package: &'static str,
    /// The program it installs.
    pub(crate) binary: &'static str,
    /// The exact version.
    pub(crate) version: String,
    /// Whether to take the dependency versions its authors published with it.
    pub(crate) locked: bool,
}

/// Compiling a tool matters more than its speed: no fat LTO, little optimization.
const QUICK_PROFILE: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

impl CargoTool {
    /// Name and version as one word: `trunk-0.21.14`.
    pub(crate) fn label(&self) -> String {
        format!("{}-{}", self.package, self.version)
    }

    /// The folder of this version.
    pub(crate) fn folder(&self, project: &Project) -> PathBuf {
        project.tools.join(self.label())
    }

    /// The program.
    pub(crate) fn program(&self, project: &Project) -> PathBuf {
        self.folder(project).join("bin").join(format!(
            "{}{}",
            self.binary,
            std::env::consts::EXE_SUFFIX
        ))
    }

    /// Makes sure the tool is there; says whether it had to be built.
    pub(crate) fn ensure(&self, project: &Project) -> Outcome<String> {
        let there = format!("{} is there", self.label());
        if self.program(project).is_file() {
            return Ok(there);
        }
        let waiting = format!("      another run builds {}; waiting", self.label());
        let _lock = hold(
            &project.tools.join(format!(".{}.lock", self.label())),
            &waiting,
        )?;
        if self.program(project).is_file() {
            return Ok(there);
        }
        self.install(project)?;
        Ok(format!("{} built", self.label()))
    }

    fn install(&self, project: &Project) -> Outcome<()> {
        let staging = project.tools.join(format!(".{}.part", self.label()));
        remove_folder(&staging)?;
        let mut command = Command::new(cargo());
        command.args([
            "install",
            self.package,
            "--version",
            &format!("={}", self.version),
            "--root",
        ]);
        command
            .arg(&staging)
            .envs(QUICK_PROFILE)
            .current_dir(&project.tools);
        // The tool is built as its authors know it, whatever this shell says about our own builds.
        command
            .env_remove("CARGO_TARGET_DIR")
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_BUILD_TARGET");
        if self.locked {
            command.arg("--locked");
        }
        compiling::follow(&self.label(), command.stdin(Stdio::null()))?;
        let folder = self.folder(project);
        remove_folder(&folder)?;
        fs::rename(&staging, &folder).at(&folder)
    }
}

fn remove_folder(folder: &std::path::Path) -> Outcome<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).at(folder)
    } else {
        Ok(())
    }
}

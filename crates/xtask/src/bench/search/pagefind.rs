//! Pagefind, the search that static sites use most, over the same pages.

use std::path::Path;
use std::process::Command;

use super::folder_bytes;
use crate::bench::fresh;
use crate::bench::measure::{Usage, measured};
use crate::failure::Outcome;
use crate::project::Project;
use crate::tools::npm::NpmPackage;

/// The newest when this was written. Its program comes as a package for each system.
const PAGEFIND: NpmPackage = NpmPackage {
    name: "pagefind",
    version: "1.6.0",
};

/// Fetches it.
pub(super) fn ensure(project: &Project) -> Outcome<String> {
    PAGEFIND.ensure(project)
}

/// Indexes the articles of a built portal as a site would that follows its guide; the index is at `to`.
pub(super) fn index(project: &Project, portal: &Path, to: &Path) -> Outcome<Usage> {
    fresh(to)?;
    let mut command = Command::new("node");
    command
        .arg(PAGEFIND.folder(project).join("lib/runner/bin.cjs"))
        .arg("--site")
        .arg(portal)
        .args([
            "--glob",
            "bai-viet/*/index.html",
            "--root-selector",
            "main article",
            "--quiet",
        ])
        .arg("--output-path")
        .arg(to);
    measured(&mut command)
}

/// The bytes of its index.
pub(super) fn bytes(index: &Path) -> Outcome<u64> {
    folder_bytes(index, &|_| true)
}

//! `cargo xtask bench embed`: what the element for partners' pages weighs and how soon it shows a
//! headline, beside embeds of others as their packages on npm are.
//!
//! Nothing of theirs becomes part of the project: their files are fetched, weighed, and run in the
//! browser of the bench.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::bench::fresh;
use crate::build::{Build, Profile, STEPS as BUILD_STEPS, builder};
use crate::failure::{AtPath, Outcome};
use crate::process::execute;
use crate::project::Project;
use crate::steps::Steps;
use crate::tools::npm::NpmPackage;
use crate::tools::{browser, cargo};

/// How often everything is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EmbedBench {
    /// Runs of each.
    pub(crate) runs: usize,
}

/// A package with what its guide tells pages to load.
struct Package {
    npm: NpmPackage,
    /// Its folder below the others, as the browser's bench knows it.
    folder: &'static str,
    files: &'static [&'static str],
}

/// A feed that fetches data as ours does; a form in a frame, by far the most used of these; and the
/// smallest of all that are much used, which shows nothing but a button.
const PACKAGES: [Package; 3] = [
    Package {
        npm: NpmPackage {
            name: "bsky-embed",
            version: "0.2.7",
        },
        folder: "bsky-embed",
        files: &["dist/bsky-embed.es.js"],
    },
    Package {
        npm: NpmPackage {
            name: "@typeform/embed",
            version: "6.1.1",
        },
        folder: "typeform-embed",
        files: &["build/embed.js", "build/css/widget.css"],
    },
    Package {
        npm: NpmPackage {
            name: "lite-youtube-embed",
            version: "0.3.4",
        },
        folder: "lite-youtube-embed",
        files: &["src/lite-yt-embed.js", "src/lite-yt-embed.css"],
    },
];

/// Builds the portal, fetches the packages, measures, prints.
pub(crate) fn task(project: &Project, bench: &EmbedBench) -> Outcome<()> {
    let mut steps = Steps::new(BUILD_STEPS + PACKAGES.len() + 3);
    let build = Build::new(project, None);
    build.run(project, &mut steps)?;
    for package in &PACKAGES {
        steps.run(package.npm.name, || package.npm.ensure(project))?;
    }
    let folder = project.target.join("bench/embed");
    steps.run("their files, plain and compressed", || {
        lay_out(project, &folder)
    })?;
    steps.run("browser and driver", browser::ensure)?;
    steps.run("first headlines in a browser", || {
        execute(&mut measure(project, bench, &build, &packages(&folder))?)
            .map(|()| "measured".into())
    })
}

fn packages(folder: &Path) -> PathBuf {
    folder.join("packages")
}

/// The files as they are, without their folders, and `package.json` for the version.
fn lay_out(project: &Project, folder: &Path) -> Outcome<String> {
    fresh(folder)?;
    for package in &PACKAGES {
        let target = packages(folder).join(package.folder);
        fs::create_dir_all(&target).at(&target)?;
        for file in package.files.iter().chain(&["package.json"]) {
            let from = package.npm.folder(project).join(file);
            let name = Path::new(file).file_name().unwrap_or_default();
            fs::copy(&from, target.join(name)).at(&from)?;
        }
    }
    let mut compress = builder(project, Profile::Release, "compress");
    compress
        .arg("--out")
        .arg(packages(folder))
        .arg("--cache")
        .arg(folder.join("cache"));
    execute(&mut compress).map(|()| "ready".into())
}

fn measure(
    project: &Project,
    bench: &EmbedBench,
    build: &Build,
    packages: &Path,
) -> Outcome<Command> {
    let mut command = Command::new(cargo());
    command
        .args(["test", "--quiet", "--package", "browser-tests"])
        .current_dir(&project.root);
    command
        .env("PORTAL_BENCH", "embed")
        .env("PORTAL_BENCH_RUNS", bench.runs.to_string());
    command
        .env("PORTAL_BENCH_DIST", &build.out)
        .env("PORTAL_BENCH_PACKAGES", packages);
    command
        .env("PORTAL_BROWSER", browser::chromium()?)
        .env("PORTAL_DRIVER", browser::driver()?);
    Ok(command)
}

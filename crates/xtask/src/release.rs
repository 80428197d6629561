//! `cargo xtask release widget 1.0.2`: freezes today's element under a version of its own.
//!
//! What can be refused is refused before anything is written. The hash comes from the builder, which
//! publishes it, so that there is one way to make it.

mod changelog;
mod version;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::build::{Build, STEPS_WITHOUT_COMPRESSION};
use crate::failure::{AtPath, Failure, Outcome};
use crate::process::read;
use crate::project::Project;
use crate::steps::{Steps, say};
use version::Version;

/// Where the builder puts the element, below its output folder.
const PUBLISHED: &str = "embed/v1";

/// Builds the element, writes it down as a release, and builds again for its hash.
pub(crate) fn task(project: &Project, version: &str) -> Outcome<()> {
    let release = Release::plan(project.root.clone(), version, &today()?)?;
    let mut steps = Steps::new(STEPS_WITHOUT_COMPRESSION + 3);
    let build = Build {
        out: project.target.join("release-widget"),
        ..Build::new(project, None)
    };
    build.run_without_compression(project, &mut steps)?;
    steps.run("the released file", || {
        let path = build.out.join(PUBLISHED).join("cnht-news.js");
        release.freeze(&fs::read(&path).at(&path)?)
    })?;
    let published = build.pages(project, &mut steps).and_then(|()| {
        steps.run("hash, version and changelog", || {
            let path = build.out.join(PUBLISHED).join("integrity.json");
            release.record(&fs::read_to_string(&path).at(&path)?)
        })
    });
    if let Err(failure) = published {
        release.withdraw()?;
        return Err(failure);
    }
    say(&format!(
        "released {version}; run `cargo xtask test`, then commit CHANGELOG.md and widget/"
    ));
    Ok(())
}

/// The day in Vietnam. This form of `TZ` needs no time zone database.
fn today() -> Outcome<String> {
    read(Command::new("date").arg("+%F").env("TZ", "ICT-7")).map(|day| day.trim().to_owned())
}

/// A release that passed its checks.
#[derive(Debug)]
struct Release {
    root: PathBuf,
    version: Version,
    /// The changelog as it will be.
    changelog: String,
}

impl Release {
    /// Checks the version against the released ones, and that the changelog says what is new.
    fn plan(root: PathBuf, version: &str, day: &str) -> Outcome<Self> {
        let version = Version::parse(version)?;
        if let Some(newest) = newest(&root)?
            && version <= newest
        {
            return Err(Failure::new(format!(
                "{newest} is released already, and released files never change\nname a later version"
            )));
        }
        let path = root.join("CHANGELOG.md");
        let changelog = fs::read_to_string(&path).at(&path)?;
        let changelog = changelog::date(&changelog, &version.to_string(), day)?;
        Ok(Self {
            root,
            version,
            changelog,
        })
    }

    /// Writes the element down, unless it is the newest release over again.
    fn freeze(&self, element: &[u8]) -> Outcome<String> {
        if let Some(newest) = newest(&self.root)? {
            let path = self.file(newest);
            if fs::read(&path).at(&path)? == element {
                return Err(Failure::new(format!(
                    "the element is byte for byte that of {newest}\nthere is nothing to release"
                )));
            }
        }
        let path = self.file(self.version);
        fs::write(&path, element).at(&path)?;
        Ok(format!("{} bytes", element.len()))
    }

    /// Adds the hash to the list, and writes version and changelog.
    fn record(&self, integrity: &str) -> Outcome<String> {
        let hash = hash_of(integrity, self.version)?;
        let path = self.root.join("widget/released/SHA384");
        let list = fs::read_to_string(&path).at(&path)?;
        let line = format!("{hash} {}.js\n", self.version);
        fs::write(&path, list + &line).at(&path)?;
        let path = self.root.join("widget/VERSION");
        fs::write(&path, format!("{}\n", self.version)).at(&path)?;
        let path = self.root.join("CHANGELOG.md");
        fs::write(&path, &self.changelog).at(&path)?;
        Ok(hash)
    }

    /// Takes the file back, so that a release that failed halfway can be tried again.
    fn withdraw(&self) -> Outcome<()> {
        let path = self.file(self.version);
        fs::remove_file(&path).at(&path)
    }

    fn file(&self, version: Version) -> PathBuf {
        self.root.join(format!("widget/released/{version}.js"))
    }
}

/// The newest released version; `None` before the first.
fn newest(root: &std::path::Path) -> Outcome<Option<Version>> {
    let folder = root.join("widget/released");
    let mut versions = Vec::new();
    for entry in fs::read_dir(&folder).at(&folder)? {
        let name = entry.at(&folder)?.file_name();
        if let Some(version) = name.to_string_lossy().strip_suffix(".js") {
            versions.push(Version::parse(version)?);
        }
    }
    Ok(versions.into_iter().max())
}

/// The hash that the builder publishes for a version, as `integrity` attributes have it.
fn hash_of(integrity: &str, version: Version) -> Outcome<String> {
    let name = format!("\"cnht-news-{version}.js\":\"");
    let hash = integrity
        .split_once(&name)
        .and_then(|(_, rest)| rest.split('"').next())
        .filter(|hash| hash.starts_with("sha384-"));
    hash.map(str::to_owned).ok_or_else(|| {
        Failure::new(format!(
            "the builder's integrity.json names no hash of {version}\nsee `builder::assets::widget`"
        ))
    })
}

#[cfg(test)]
mod tests;

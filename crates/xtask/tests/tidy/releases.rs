//! Released versions of the widget never change: partners' pages name them with the hash of their bytes.
//! Whether the widget of today may carry a released version is the builder's test, which publishes it.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};

use crate::assert_none;
use crate::sources::sources;

const FOLDER: &str = "widget/released";

/// A line of `SHA384` for a file, as `integrity` attributes have it.
fn line(name: &str, text: &str) -> String {
    format!("sha384-{} {name}", STANDARD.encode(Sha384::digest(text)))
}

/// The lines there must be, for the files that are there.
fn lines() -> Vec<String> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    sources(FOLDER, "js")
        .iter()
        .map(|source| line(&name(&source.path), &source.text))
        .collect()
}

fn known() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(FOLDER)
        .join("SHA384");
    fs::read_to_string(path).expect("the list is there, if only empty")
}

#[test]
fn released_files_are_as_they_were_released() {
    let (known, lines) = (known(), lines());
    let changed = known
        .lines()
        .filter(|line| !lines.iter().any(|now| now == line));
    let changed =
        changed.map(|line| format!("{FOLDER}/{}", line.rsplit(' ').next().unwrap_or(line)));
    assert_none(
        "released files never change and never go; restore each with `git checkout` and release the change \
         as a version of its own (CONTRIBUTING.md, How to release the widget)",
        &changed.collect::<Vec<_>>(),
    );
}

#[test]
fn every_released_file_is_in_the_list() {
    let known = known();
    let missing = lines()
        .into_iter()
        .filter(|line| !known.lines().any(|one| one == line));
    assert_none(
        "released files are made by `cargo xtask release widget`, which also writes these lines",
        &missing.collect::<Vec<_>>(),
    );
}

#[test]
fn every_release_stands_in_the_changelog_with_its_day() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../CHANGELOG.md");
    let changelog = fs::read_to_string(path).expect("CHANGELOG.md is there");
    let known = known();
    let versions = known
        .lines()
        .filter_map(|line| line.rsplit_once(' ')?.1.strip_suffix(".js"));
    let silent = versions.filter(|version| {
        let heading = format!("### {version}, 20");
        !changelog.lines().any(|line| line.starts_with(&heading))
    });
    assert_none(
        "no heading such as `### 1.0.1, 2026-11-28` in CHANGELOG.md",
        &silent.map(str::to_owned).collect::<Vec<_>>(),
    );
}

#[test]
fn a_line_is_what_openssl_says() {
    // `printf new | openssl dgst -sha384 -binary | base64`
    let line = line("1.0.0.js", "new");
    assert_eq!(
        line,
        "sha384-oQtuWMZdTbA7ICPQ0wcDbydp9VuhdkkSo0MLQoRb042nIb0DSe05+ibZ76lqtnU7 1.0.0.js"
    );
}

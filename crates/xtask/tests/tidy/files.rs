//! Rules of whole files.

use std::fs;
use std::path::Path;

use crate::assert_none;
use crate::sources::{Source, sources};

/// A file that is longer has more than one job.
const LONGEST: usize = 400;

/// `ARCHITECTURE.md` is read as a whole, so it stays short: details belong into `docs/`.
const LONGEST_OVERVIEW: u64 = 12_000;

fn ours() -> impl Iterator<Item = Source> {
    let folders = ["src", "crates", "tests", "style", "search", "widget"];
    let kinds = ["rs", "css", "js"];
    folders.into_iter().flat_map(move |folder| {
        kinds
            .into_iter()
            .flat_map(move |kind| sources(folder, kind))
    })
}

#[test]
fn no_file_is_longer_than_400_lines() {
    let length = |source: &Source| source.text.lines().count();
    let long = ours().filter(|source| length(source) > LONGEST);
    assert_none(
        "too long",
        &long
            .map(|source| source.at(length(&source), "lines"))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn every_rust_file_begins_with_its_job() {
    let silent =
        ours().filter(|source| source.path.ends_with(".rs") && !source.text.starts_with("//! "));
    assert_none(
        "no `//!` at the top",
        &silent.map(|source| source.path).collect::<Vec<_>>(),
    );
}

#[test]
fn no_module_is_called_mod() {
    let named = ours().filter(|source| source.path.ends_with("/mod.rs"));
    assert_none(
        "use foo.rs beside foo/",
        &named.map(|source| source.path).collect::<Vec<_>>(),
    );
}

#[test]
fn the_overview_is_short() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ARCHITECTURE.md");
    let bytes = fs::metadata(path).expect("ARCHITECTURE.md is there").len();
    assert!(
        bytes <= LONGEST_OVERVIEW,
        "ARCHITECTURE.md has {bytes} bytes, more than {LONGEST_OVERVIEW}; move details to docs/"
    );
}

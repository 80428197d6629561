//! Documents name what is there: files by their path, modules and types as `module::name`.
//!
//! Decisions, trials and the changelog are left out: they tell how it was then, and name files of others.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::assert_none;
use crate::glossary::names;
use crate::sources::{Source, sources};

/// Folders in which a path of the repository begins.
const FOLDERS: [&str; 11] = [
    ".ci/",
    ".github/",
    "content/",
    "crates/",
    "deploy/",
    "docs/",
    "findings/",
    "src/",
    "style/",
    "tests/",
    "widget/",
];

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn documents() -> Vec<Source> {
    let mut documents = sources("docs", "md");
    documents.extend(sources("deploy", "md"));
    documents.retain(|source| !source.is_within(&["docs/decisions/", "docs/nhung-thu.md"]));
    for name in [
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "README.md",
        "SECURITY.md",
    ] {
        let text = fs::read_to_string(root().join(name)).expect("the document is there");
        documents.push(Source::new(name.into(), text));
    }
    documents
}

/// What stands between backticks on one line, outside of blocks of code.
fn spans(text: &str) -> Vec<(usize, &str)> {
    let mut spans = Vec::new();
    let mut in_block = false;
    for (line, number) in text.lines().zip(1..) {
        if line.trim_start().starts_with("```") {
            in_block = !in_block;
        } else if !in_block {
            let found = line.split('`').skip(1).step_by(2);
            spans.extend(found.map(|span| (number, span)));
        }
    }
    spans
}

fn is_path_of_names(span: &str) -> bool {
    span.contains("::")
        && span
            .chars()
            .all(|sign| sign.is_ascii_alphanumeric() || "_:".contains(sign))
}

/// A path without placeholders or patterns.
fn is_path_of_file(span: &str) -> bool {
    FOLDERS.iter().any(|folder| span.starts_with(folder))
        && !span.contains(['{', '*', '…', ' ', '<'])
}

/// Lines of documents with a span that the test refuses.
fn places(refused: impl Fn(&str) -> bool) -> Vec<String> {
    let documents = documents();
    let places = documents.iter().flat_map(|source| {
        let spans = spans(&source.text).into_iter();
        let refused = spans.filter(|(_, span)| refused(span));
        refused
            .map(|(line, span)| source.at(line, span))
            .collect::<Vec<_>>()
    });
    places.collect()
}

#[test]
fn every_module_that_a_document_names_is_there() {
    let names: BTreeSet<String> = names();
    let unknown =
        |span: &str| is_path_of_names(span) && span.split("::").any(|name| !names.contains(name));
    assert_none("nothing has this name", &places(unknown));
}

#[test]
fn every_file_that_a_document_names_is_there() {
    // Examples of files that do not exist yet: CONTRIBUTING.md shows where a new one goes.
    let examples = [
        "src/components/noun.rs",
        "style/components/noun.css",
        "widget/released/1.0.2.js",
        "content/bai-viet/",
    ];
    let missing = |span: &str| {
        is_path_of_file(span) && !examples.contains(&span) && !root().join(span).exists()
    };
    assert_none("no such file", &places(missing));
}

#[test]
fn spans_are_read_outside_of_blocks() {
    let text = "a `b::c` and `docs/a.md`\n```\n`d`\n```\n`e`\n";
    assert_eq!(spans(text), [(1, "b::c"), (1, "docs/a.md"), (5, "e")]);
    assert!(is_path_of_names("a::B") && !is_path_of_names("a::b()") && !is_path_of_names("a"));
    assert!(is_path_of_file("docs/a.md") && !is_path_of_file("docs/{a}.md"));
}

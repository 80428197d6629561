//! The glossary names what is there: every identifier in its last column stands in the sources.

use std::collections::BTreeSet;

use crate::assert_none;
use crate::sources::{Source, sources};
use crate::words::RETIRED;

fn glossary() -> Source {
    let documents = sources("docs", "md");
    let mut glossary = documents
        .into_iter()
        .filter(|source| source.path == "docs/glossary.md");
    glossary.next().expect("docs/glossary.md is there")
}

/// The rows of the tables of terms with their lines: term, Vietnamese, meaning, identifiers.
fn rows(text: &str) -> Vec<(usize, [&str; 4])> {
    let rows = text.lines().zip(1..).filter_map(|(line, number)| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        match cells.as_slice() {
            ["", "Term" | "---", ..] => None,
            ["", term, vietnamese, meaning, identifiers, ""] => {
                Some((number, [*term, *vietnamese, *meaning, *identifiers]))
            }
            _ => None,
        }
    });
    rows.collect()
}

/// What stands between backticks; of `Facet::Body` both names.
fn identifiers(cell: &str) -> Vec<&str> {
    let spans = cell.split('`').skip(1).step_by(2);
    spans.flat_map(|span| span.split("::")).collect()
}

/// All names of the sources; in CSS, HTML and JavaScript a hyphen belongs to a name.
pub(crate) fn names() -> BTreeSet<String> {
    let folders = ["src", "crates", "style", "widget", "tests/browser"];
    let files = folders.into_iter().flat_map(|folder| {
        let kinds = ["rs", "css", "js"].into_iter();
        kinds.flat_map(move |kind| sources(folder, kind))
    });
    let mut names = BTreeSet::new();
    for file in files.filter(|file| !file.path.contains("/tidy/")) {
        names.extend(file.path.split(['/', '.']).map(str::to_owned));
        for signs in ["_", "_-"] {
            let runs = file
                .text
                .split(|sign: char| !sign.is_alphanumeric() && !signs.contains(sign));
            names.extend(runs.map(str::to_owned));
        }
    }
    names
}

#[test]
fn every_identifier_of_the_glossary_is_in_the_sources() {
    let (glossary, names) = (glossary(), names());
    let rows = rows(&glossary.text);
    assert!(rows.len() > 50, "the tables are read: {}", rows.len());
    let unknown = rows.into_iter().flat_map(|(line, [_, _, _, cell])| {
        let unknown = identifiers(cell)
            .into_iter()
            .filter(|name| !names.contains(*name));
        unknown
            .map(|name| glossary.at(line, name))
            .collect::<Vec<_>>()
    });
    assert_none("nothing has this name", &unknown.collect::<Vec<_>>());
}

#[test]
fn every_term_stands_once_with_its_meaning() {
    let glossary = glossary();
    let mut seen = BTreeSet::new();
    let faulty = rows(&glossary.text)
        .into_iter()
        .filter(|(_, [term, _, meaning, cell])| {
            meaning.is_empty() || identifiers(cell).is_empty() || !seen.insert(*term)
        });
    let faulty = faulty.map(|(line, [term, ..])| glossary.at(line, term));
    assert_none(
        "twice, or without meaning or identifier",
        &faulty.collect::<Vec<_>>(),
    );
}

#[test]
fn every_retired_word_is_explained() {
    let glossary = glossary();
    let (_, section) = glossary
        .text
        .split_once("## Retired words")
        .expect("the glossary lists retired words");
    let silent = RETIRED
        .iter()
        .map(|(phrase, ..)| (*phrase).to_owned())
        .filter(|phrase| !section.contains(phrase));
    assert_none(
        "missing in docs/glossary.md, Retired words",
        &silent.collect::<Vec<_>>(),
    );
}

#[test]
fn a_row_is_read_with_its_identifiers() {
    let text = "| Term | Vietnamese | Meaning | Identifier |\n| --- | --- | --- | --- |\n\
                | issuing body | cơ quan | Who made it | `issuing_body`, `Facet::Body` |\n| a | b |\n";
    let rows = rows(text);
    assert_eq!(rows.len(), 1);
    let (line, [term, .., cell]) = rows[0];
    assert_eq!((line, term), (3, "issuing body"));
    assert_eq!(identifiers(cell), ["issuing_body", "Facet", "Body"]);
}

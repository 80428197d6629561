//! Walls of the house, held by reading the sources: what may stand in one place only.

use std::fs;
use std::path::Path;

/// Files below a folder with their text.
fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push((
                path.display().to_string(),
                fs::read_to_string(&path).unwrap(),
            ));
        }
    }
    found
}

#[test]
fn only_the_sanitiser_makes_trusted_html() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [
        root.join("src"),
        root.join("../../src"),
        root.join("../model/src"),
    ];
    let makers: Vec<String> = folders
        .iter()
        .flat_map(|folder| sources(folder))
        .filter(|(_, text)| text.contains("TrustedHtml::from_sanitiser("))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(makers.len(), 1, "{makers:?}");
    assert!(makers[0].ends_with("sanitise.rs"), "{makers:?}");
}

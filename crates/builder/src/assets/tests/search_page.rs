//! The search's script and stylesheet.

use std::path::Path;

use super::super::search_page::PARTS;
use super::{project, text, write};

/// The parts of the search, which name what the builder puts in.
pub(super) fn write_parts(root: &Path) {
    let parts = [
        ("names", "const words = SEARCH_WORDS;"),
        ("module", "import(`PORTAL_FINDER`);\nfetch(`FINDER_WASM`);"),
        ("shards", "// why\nshow(words.failed);"),
        ("suggestions", "b();"),
        ("passages", "c();"),
        ("address", "d();"),
        ("view", "e();"),
        ("page", "style(`SEARCH_STYLE`);"),
        ("search", "export const hear = () => words.asked;"),
    ];
    for (part, code) in parts {
        let path = root.join("search").join(part).with_extension("js");
        write(&path, &format!("{code}\n"));
    }
    write(
        &root.join("style/components/search.css"),
        "@layer components {\n  .search-page { color: var(--ink); }\n}\n",
    );
}

#[test]
fn the_script_of_the_search_has_its_words_and_exports() {
    let (_folder, sources) = project();
    let assets = sources.load().unwrap();
    let script = text(&assets, &assets.search_page.script);
    assert!(
        script.contains(model::text::search_page::FAILED) && script.contains("hear"),
        "{script}"
    );
    write(&sources.root.join("search/names.js"), "const words = {};\n");
    let message = sources.load().unwrap_err().to_string();
    assert!(message.contains("SEARCH_WORDS exactly once"), "{message}");
    write(
        &sources.root.join("search/names.js"),
        "const words = SEARCH_WORDS +;\n",
    );
    let message = sources.load().unwrap_err().to_string();
    assert!(
        message.contains("search/*.js cannot be parsed"),
        "{message}"
    );
}

#[test]
fn every_file_of_the_folder_is_a_part() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let files = std::fs::read_dir(root.join("search")).unwrap();
    let mut files: Vec<String> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    let mut parts = PARTS.map(str::to_owned).to_vec();
    files.sort();
    parts.sort();
    assert_eq!(files, parts);
}

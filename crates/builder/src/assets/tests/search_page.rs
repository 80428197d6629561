//! The search's script and stylesheet.

use std::fs;
use std::path::Path;

use super::{project, text, write};
use crate::assets::search_page::PARTS;

/// The parts of the search, which name what the builder puts in.
pub(super) fn write_parts(root: &Path) {
    let parts = [
        ("names", "const words = SEARCH_WORDS;"),
        ("address", "a();"),
        ("view", "d();"),
        ("module", "import(`PORTAL_FINDER`);\nfetch(`FINDER_WASM`);"),
        (
            "shards",
            "// why\nshow(words.failed);\nimport(`SEARCH_SERVER`);",
        ),
        ("suggestions", "b();"),
        ("passages", "c();"),
        ("page", "style(`SEARCH_STYLE`);"),
        ("server", "export const sentence = SERVER_WORDS;"),
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
fn the_script_for_a_search_server_is_a_file_of_its_own() {
    let (_folder, sources) = project();
    let assets = sources.load().unwrap();
    let mut files = assets.files.iter();
    let server = files
        .find(|file| file.path.contains("search-server"))
        .unwrap();
    let name = server.path.rsplit('/').next().unwrap();
    let script = text(&assets, &assets.search_page.script);
    assert!(script.contains(name), "{script}");
    assert!(
        !script.contains(model::text::search_page::SERVER),
        "{script}"
    );
    assert!(text(&assets, &server.path).contains(model::text::search_page::SERVER));
    write(
        &sources.root.join("search/server.js"),
        "export const a = 1;\n",
    );
    let message = sources.load().unwrap_err().to_string();
    assert!(message.contains("SERVER_WORDS exactly once"), "{message}");
}

#[test]
fn every_file_of_the_search_is_in_a_script() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../search");
    let names = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    let names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    assert_eq!(names.len(), PARTS.len() + 1, "{names:?}");
    let is_used = |name: &String| PARTS.contains(&name.as_str()) || name == "server.js";
    assert!(names.iter().all(is_used), "{names:?}");
}

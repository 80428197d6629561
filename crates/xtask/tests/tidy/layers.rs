//! Who may import whom. The two tables here are the import order; ARCHITECTURE.md shows them as a picture.

use std::fs;
use std::path::Path;

use crate::assert_none;
use crate::sources::{Source, sources};

/// The project's packages, and which of the others each may depend on.
const PACKAGES: [(&str, &[&str]); 6] = [
    ("crates/model", &[]),
    ("crates/search", &["model"]),
    ("crates/finder", &["model", "search"]),
    (".", &["model"]),
    ("crates/builder", &["model", "portal", "search"]),
    ("crates/xtask", &[]),
];

/// The modules of `src`, and which of the others each may import.
const MODULES: [(&str, &[&str]); 11] = [
    ("main", &["start"]),
    ("start", &["app", "browser", "data", "view_context"]),
    ("prerender", &["app", "markup", "pages", "view_context"]),
    ("browser", &["components", "data", "markup", "view_context"]),
    ("data", &["data"]),
    ("app", &["components", "markup", "routes", "view_context"]),
    ("routes", &["components", "markup", "pages", "view_context"]),
    ("pages", &["components", "markup", "view_context"]),
    ("components", &["components", "markup", "view_context"]),
    ("view_context", &[]),
    ("markup", &["markup"]),
];

/// Small types that every module may name: what `<main>` shows, why it cannot, and its id.
const NAMED_ANYWHERE: [&str; 3] = ["app::RouteState", "app::LoadError", "app::MAIN_ID"];

#[test]
fn packages_depend_downwards() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let names: Vec<&str> = vec!["model", "search", "finder", "portal", "builder", "xtask"];
    let upwards = PACKAGES.into_iter().flat_map(|(folder, allowed)| {
        let path = root.join(folder).join("Cargo.toml");
        let manifest = fs::read_to_string(path).expect("every package has a manifest");
        let dependencies = dependencies(&manifest);
        let refused = dependencies
            .into_iter()
            .filter(|name| names.contains(&name.as_str()) && !allowed.contains(&name.as_str()));
        refused
            .map(|name| format!("{folder}: {name}"))
            .collect::<Vec<_>>()
    });
    assert_none("upwards", &upwards.collect::<Vec<_>>());
}

/// The names in `[dependencies]`, one to a line.
fn dependencies(manifest: &str) -> Vec<String> {
    let table = manifest
        .lines()
        .skip_while(|line| *line != "[dependencies]")
        .skip(1)
        .take_while(|line| !line.starts_with('['));
    let name = |line: &str| {
        let end = line.find(['.', ' ', '='])?;
        Some(line[..end].to_owned())
    };
    table.filter_map(name).collect()
}

#[test]
fn modules_of_the_app_import_downwards() {
    let app = sources("src", "rs");
    let places = app
        .iter()
        .filter(|source| source.path != "src/lib.rs" && !source.is_test())
        .flat_map(upwards);
    assert_none(
        "upwards, or a module without a place in MODULES",
        &places.collect::<Vec<_>>(),
    );
}

/// The lines of a file that import what its module may not.
fn upwards(source: &Source) -> Vec<String> {
    let Some((_, allowed)) = MODULES
        .iter()
        .find(|(name, _)| *name == module(&source.path))
    else {
        return vec![source.path.clone()];
    };
    let refused = |name: &&str| !allowed.contains(&first(name)) && !NAMED_ANYWHERE.contains(name);
    let lines = source.code_lines().flat_map(|(number, line)| {
        let names = imports(line);
        let names = names.into_iter().filter(refused);
        names
            .map(|name| source.at(number, name))
            .collect::<Vec<_>>()
    });
    lines.collect()
}

/// `browser` of `src/browser/links.rs`.
fn module(path: &str) -> &str {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs");
    path.split('/').next().unwrap_or_default()
}

fn first(name: &str) -> &str {
    name.split("::").next().unwrap_or_default()
}

/// The module and the item behind each `crate::` and, in the binary, behind each `portal::`; not behind
/// `model::portal::`.
fn imports(line: &str) -> Vec<&str> {
    let starts = ["crate::", "portal::"].into_iter().flat_map(|start| {
        let places = line.match_indices(start);
        let places = places.filter(|(at, _)| !line[..*at].ends_with(':'));
        places.map(|(at, _)| &line[at + start.len()..])
    });
    starts
        .map(two_names)
        .filter(|name| !name.is_empty())
        .collect()
}

/// `app::RouteState` of `app::RouteState::Ready(…)`.
fn two_names(text: &str) -> &str {
    let end = text
        .find(|sign: char| !sign.is_alphanumeric() && !"_:".contains(sign))
        .unwrap_or(text.len());
    let path = &text[..end];
    let second = path.match_indices("::").nth(1).map_or(end, |(at, _)| at);
    path[..second].trim_end_matches("::")
}

#[test]
fn an_import_is_its_module_and_its_item() {
    let cases: [(&str, &[&str]); 5] = [
        ("use crate::app::RouteState;", &["app::RouteState"]),
        ("use crate::markup::{Element, el};", &["markup"]),
        ("crate::app::RouteState::Ready(page)", &["app::RouteState"]),
        ("portal::start::start();", &["start::start"]),
        ("use model::portal::Portal;", &[]),
    ];
    for (line, expected) in cases {
        assert_eq!(imports(line), expected, "{line}");
    }
    let names = ["src/browser.rs", "src/browser/links.rs"].map(module);
    assert_eq!(names, ["browser", "browser"]);
}

#[test]
fn a_dependency_is_a_line_of_its_table() {
    let manifest = "[package]\nname = \"a\"\n[dependencies]\nmodel.workspace = true\nx = \"1\"\n\n[dev-dependencies]\ny = \"1\"\n";
    assert_eq!(dependencies(manifest), ["model", "x"]);
}

#[test]
fn the_model_has_no_file_no_clock_no_dom_and_no_leptos() {
    let foreign = [
        "std::fs",
        "SystemTime",
        "Instant::now",
        "web_sys",
        "js_sys",
        "leptos",
    ];
    let model = sources("crates/model/src", "rs");
    let hits = model.iter().flat_map(|source| {
        let lines = source.code_lines();
        let hits = lines.filter(|(_, line)| foreign.iter().any(|name| line.contains(name)));
        hits.map(|(number, line)| source.at(number, line.trim()))
            .collect::<Vec<_>>()
    });
    assert_none("not the model's", &hits.collect::<Vec<_>>());
}

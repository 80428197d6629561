//! Who may import whom: `main → app → routes → pages → components → model`, `pages → data → model`.

use crate::assert_none;
use crate::sources::{Source, sources};

/// Code in the folder must not name these.
fn refuse(folder: &str, names: &[&str]) {
    let hits = |source: &Source| {
        let hits = source
            .code_lines()
            .filter(|(_, line)| names.iter().any(|name| line.contains(name)));
        hits.map(|(number, line)| source.at(number, line.trim()))
            .collect::<Vec<_>>()
    };
    assert_none(
        "upwards",
        &sources(folder, "rs")
            .iter()
            .flat_map(hits)
            .collect::<Vec<_>>(),
    );
}

#[test]
fn components_receive_values() {
    refuse(
        "src/components",
        &[
            "crate::data",
            "crate::pages",
            "crate::routes",
            "crate::browser",
        ],
    );
}

#[test]
fn pages_do_not_know_each_other() {
    refuse("src/pages", &["crate::pages", "crate::routes"]);
}

#[test]
fn data_does_not_know_who_asks() {
    refuse(
        "src/data",
        &["crate::pages", "crate::routes", "crate::components"],
    );
}

#[test]
fn the_model_has_no_file_no_clock_no_dom_and_no_leptos() {
    refuse(
        "crates/model/src",
        &[
            "std::fs",
            "SystemTime",
            "Instant::now",
            "web_sys",
            "js_sys",
            "leptos",
        ],
    );
}

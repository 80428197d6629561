//! Rules of the app's and the builder's code.

use crate::assert_none;
use crate::sources::{Source, sources};

/// The only places that know the browser.
const BROWSER: [&str; 4] = [
    "src/browser.rs",
    "src/browser/",
    "src/data/fetch.rs",
    "src/main.rs",
];

fn lines_with(sources: &[Source], needles: &[&str]) -> Vec<String> {
    let hits = |source: &Source| {
        let hits = source
            .code_lines()
            .filter(|(_, line)| needles.iter().any(|needle| line.contains(needle)));
        hits.map(|(number, line)| source.at(number, line.trim()))
            .collect::<Vec<_>>()
    };
    sources.iter().flat_map(hits).collect()
}

#[test]
fn only_the_browser_modules_know_the_browser() {
    let mut others = sources("src", "rs");
    others.retain(|source| !source.is_within(&BROWSER));
    assert_none(
        "the browser's own types",
        &lines_with(&others, &["web_sys", "gloo_net"]),
    );
}

#[test]
fn html_becomes_nodes_in_one_place() {
    let parsers = [
        "set_inner_html(",
        "set_outer_html(",
        "insert_adjacent_html(",
    ];
    let places = lines_with(&sources("src", "rs"), &parsers);
    assert_eq!(
        places.len(),
        1,
        "only the markup's view takes a `TrustedHtml`:\n{}",
        places.join("\n")
    );
}

/// The shape of a literal that no code of the app may hold.
fn literals_in_app(rule: &str, forbidden: impl Fn(&str) -> bool) {
    let places = sources("src", "rs").into_iter().flat_map(|source| {
        let literals = source
            .literals()
            .into_iter()
            .filter(|literal| forbidden(&literal.text));
        literals
            .map(|literal| source.at(literal.line, &literal.text))
            .collect::<Vec<_>>()
    });
    assert_none(rule, &places.collect::<Vec<_>>());
}

#[test]
fn paths_are_made_by_permalink_alone() {
    literals_in_app("a path that model::permalink should make", |text| {
        text.starts_with('/')
    });
}

#[test]
fn sentences_stand_in_model_text() {
    let foreign = |sign: char| sign.is_alphabetic() && !sign.is_ascii();
    literals_in_app("words that belong to model::text", |text| {
        text.chars().any(foreign)
    });
}

#[test]
fn no_element_has_a_style_of_its_own() {
    literals_in_app("the policy refuses inline styles", |text| {
        text == "style" || text.contains("style=")
    });
}

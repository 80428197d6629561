//! The project's own rules, which no compiler checks. Each rule is an absence (docs/invariants.md), and each
//! failure names every place.

mod classes;
mod documents;
mod embed_page;
mod files;
mod glossary;
mod layers;
mod releases;
mod rust;
mod search_script;
mod sources;
mod stages;
mod style;
mod words;

/// Fails with one line for every place.
fn assert_none(rule: &str, places: &[String]) {
    assert!(places.is_empty(), "{rule}:\n{}\n", places.join("\n"));
}

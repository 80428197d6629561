//! The rules of the house that no compiler knows. Each rule is an absence (ARCHITECTURE.md, invariants)
//! and each failure names every place.

mod classes;
mod embed_page;
mod files;
mod layers;
mod releases;
mod rust;
mod sources;
mod stages;
mod style;

/// Fails with one line for every place.
fn assert_none(rule: &str, places: &[String]) {
    assert!(places.is_empty(), "{rule}:\n{}\n", places.join("\n"));
}

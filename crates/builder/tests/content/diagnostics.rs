//! Every rule has a fixture: a good portal with faults laid over it, and the exact text that an
//! editor then reads.

use std::fs;

use builder::diagnostic::print_text;
use builder::diagnostic::rule::Rule;

use crate::golden;
use crate::portal::{TestPortal, fixtures};

/// Names of the fixtures, without the good portal below them all.
fn names() -> Vec<String> {
    let folder = fixtures().join("diagnostics");
    let names = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name != "base").collect();
    names.sort();
    names
}

fn load(name: &str) -> builder::load::Loaded {
    let folder = fixtures().join("diagnostics");
    TestPortal::new(&[folder.join("base"), folder.join(name)]).load()
}

#[test]
fn every_fault_is_told_as_approved() {
    let check = |name: &String| {
        let text = print_text(&load(name).diagnostics);
        golden::compare(
            &fixtures()
                .join("diagnostics")
                .join(name)
                .join("expected.txt"),
            &text,
        )
        .err()
    };
    let differences: Vec<String> = names().iter().filter_map(check).collect();
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
}

#[test]
fn every_rule_has_its_fixture() {
    let names = names();
    for rule in Rule::ALL {
        assert!(
            names.iter().any(|name| name == rule.id()),
            "no fixture for {}",
            rule.id()
        );
        let diagnostics = load(rule.id()).diagnostics;
        assert!(
            diagnostics
                .iter()
                .any(|diagnostic| diagnostic.rule == *rule),
            "{} is not reported",
            rule.id()
        );
    }
}

#[test]
fn errors_keep_the_site_back_and_warnings_do_not() {
    assert!(load("dead-link").site.is_none());
    let warned = load("heading-level");
    assert!(warned.site.is_some());
    assert!(!warned.diagnostics.is_empty());
}

#[test]
fn the_portal_below_them_all_is_good() {
    let loaded = TestPortal::new(&[fixtures().join("diagnostics/base")]).load();
    assert_eq!(print_text(&loaded.diagnostics), "");
    assert!(loaded.site.is_some());
}

#[test]
fn the_seed_articles_faults_are_told() {
    let folder = fixtures();
    let portal = TestPortal::new(&[folder.join("diagnostics/base"), folder.join("seed-faults")]);
    let text = print_text(&portal.load().diagnostics);
    if let Err(difference) = golden::compare(&folder.join("seed-faults/expected.txt"), &text) {
        panic!("\n{difference}");
    }
}

//! A release in a folder made for the test.

use std::path::Path;

use super::*;

const INTEGRITY: &str = r#"{"version":"1.0.1","files":{"cnht-news-1.0.0.js":"sha384-a","cnht-news-1.0.1.js":"sha384-b"}}"#;

/// A repository with the released version 1.0.0.
fn repository() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir_all(root.join("widget/released")).unwrap();
    let changelog = "# Changelog\n\n## Widget\n\n### Unreleased\n\n- Longer lists.\n";
    fs::write(root.join("CHANGELOG.md"), changelog).unwrap();
    fs::write(root.join("widget/VERSION"), "1.0.0\n").unwrap();
    fs::write(root.join("widget/released/1.0.0.js"), "old").unwrap();
    fs::write(root.join("widget/released/SHA384"), "sha384-a 1.0.0.js\n").unwrap();
    folder
}

fn text(root: &Path, path: &str) -> String {
    fs::read_to_string(root.join(path)).unwrap()
}

fn plan(root: &Path, version: &str) -> Outcome<Release> {
    Release::plan(root.into(), version, "2026-11-28")
}

#[test]
fn a_release_is_file_hash_version_and_changelog() {
    let folder = repository();
    let root = folder.path();
    let release = plan(root, "1.0.1").unwrap();
    release.freeze(b"new").unwrap();
    release.record(INTEGRITY).unwrap();
    assert_eq!(text(root, "widget/released/1.0.1.js"), "new");
    assert_eq!(
        text(root, "widget/released/SHA384"),
        "sha384-a 1.0.0.js\nsha384-b 1.0.1.js\n"
    );
    assert_eq!(text(root, "widget/VERSION"), "1.0.1\n");
    assert!(text(root, "CHANGELOG.md").contains("### 1.0.1, 2026-11-28\n\n- Longer lists."));
    assert_eq!(text(root, "widget/released/1.0.0.js"), "old");
}

#[test]
fn a_version_that_is_not_later_is_refused() {
    let folder = repository();
    for version in ["1.0.0", "0.9.9"] {
        let message = plan(folder.path(), version).unwrap_err().to_string();
        assert!(message.contains("1.0.0 is released already"), "{message}");
    }
}

#[test]
fn an_element_that_has_not_changed_is_not_released_again() {
    let folder = repository();
    let release = plan(folder.path(), "1.0.1").unwrap();
    let message = release.freeze(b"old").unwrap_err().to_string();
    assert!(message.contains("nothing to release"), "{message}");
    assert!(!folder.path().join("widget/released/1.0.1.js").exists());
}

#[test]
fn nothing_is_recorded_without_the_builders_hash() {
    let folder = repository();
    let release = plan(folder.path(), "1.0.2").unwrap();
    assert!(release.record(INTEGRITY).is_err());
    assert_eq!(text(folder.path(), "widget/VERSION"), "1.0.0\n");
}

#[test]
fn the_first_release_needs_no_earlier_one() {
    let folder = repository();
    fs::remove_file(folder.path().join("widget/released/1.0.0.js")).unwrap();
    assert!(plan(folder.path(), "1.0.0").is_ok());
}

#[test]
fn a_release_that_failed_halfway_can_be_tried_again() {
    let folder = repository();
    let release = plan(folder.path(), "1.0.1").unwrap();
    release.freeze(b"new").unwrap();
    assert!(plan(folder.path(), "1.0.1").is_err());
    release.withdraw().unwrap();
    assert!(plan(folder.path(), "1.0.1").is_ok());
}

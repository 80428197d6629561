//! The widget's folder made for the test, and the repository's own.

use std::fs;
use std::path::Path;

use super::*;

/// The folder with the least there must be.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let files = [
        (
            "cnht-news.js",
            "// why\nclass A {\n  // how\n  css = `CNHT_STYLE`;\n}\n",
        ),
        (
            "cnht-news.css",
            ".cnht::before {\n  content: \"\\201c `${'\";\n}\n",
        ),
        (
            "frame.css",
            "@import \"cnht-news.css\";\nbody { margin: 0; }\n",
        ),
        ("frame.js", "// why\na();\n"),
        ("frame-host.js", "b();\n"),
        ("hosts/README.md", "# Hosts"),
        ("hosts/reset/index.html", "<h1>"),
        ("released/SHA384", ""),
    ];
    for (path, text) in files {
        write(folder.path(), path, text);
    }
    folder
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn text(files: &[AssetFile], path: &str) -> String {
    let file = files
        .iter()
        .find(|file| file.path == path)
        .unwrap_or_else(|| panic!("{path}: {files:?}"));
    String::from_utf8(file.bytes.clone()).unwrap()
}

#[test]
fn scripts_keep_their_names_and_lose_their_comments() {
    let folder = folder();
    let (widget, files) = load(folder.path()).unwrap();
    assert_eq!(text(&files, "/embed/v1/frame.js"), "a();\n");
    assert_eq!(text(&files, "/embed/v1/frame-host.js"), "b();\n");
    assert_eq!(text(&files, "/embed/hosts/reset/index.html"), "<h1>");
    assert!(widget.style.starts_with("/assets/frame-"));
    let style = text(&files, &widget.style);
    assert!(
        style.starts_with(".cnht:before{content:") && style.ends_with("body{margin:0}"),
        "{style}"
    );
}

#[test]
fn the_stylesheet_goes_into_the_element_as_it_is() {
    let folder = folder();
    let element = text(&load(folder.path()).unwrap().1, "/embed/v1/cnht-news.js");
    let css = element
        .strip_prefix("class A {\ncss = `")
        .unwrap()
        .strip_suffix("`;\n}\n")
        .unwrap();
    assert!(
        !css.replace("\\`", "").contains('`') && !css.replace("\\${", "").contains("${"),
        "{css}"
    );
    let read_back = css
        .replace("\\`", "`")
        .replace("\\${", "${")
        .replace("\\'", "'")
        .replace("\\\"", "\"");
    let (widget, files) = load(folder.path()).unwrap();
    assert_eq!(
        read_back.replace("\\\\", "\\") + "body{margin:0}",
        text(&files, &widget.style)
    );
}

#[test]
fn an_element_without_a_place_for_its_style_is_refused() {
    let folder = folder();
    for script in ["a();\n", "`CNHT_STYLE`; `CNHT_STYLE`;\n", "// CNHT_STYLE\n"] {
        write(folder.path(), "cnht-news.js", script);
        let message = load(folder.path()).unwrap_err().to_string();
        assert!(message.contains("CNHT_STYLE exactly once"), "{message}");
    }
}

/// Text that no compressor shortens much.
fn heavy(bytes: usize) -> String {
    let mut text = String::new();
    while text.len() < bytes {
        text += blake3::hash(text.as_bytes()).to_hex().as_str();
    }
    text
}

#[test]
fn what_is_too_heavy_for_a_guest_is_refused() {
    for (name, limit) in [
        ("cnht-news.js", 4_096),
        ("frame.js", 1_024),
        ("frame-host.js", 1_024),
    ] {
        let folder = folder();
        // Hexadecimal digits come out at half their length.
        write(
            folder.path(),
            name,
            &format!("`CNHT_STYLE`\n'{}'\n", heavy(2 * limit + 200)),
        );
        let message = load(folder.path()).unwrap_err().to_string();
        assert!(
            message.contains(name) && message.contains(&format!("{limit} is the most")),
            "{message}"
        );
        write(
            folder.path(),
            name,
            &format!("`CNHT_STYLE`\n'{}'\n", heavy(2 * limit - 600)),
        );
        load(folder.path()).unwrap();
    }
}

#[test]
fn released_versions_stay_beside_the_moving_one() {
    let folder = folder();
    assert_eq!(load(folder.path()).unwrap().0.newest, None);
    for (version, text) in [("1.9.0", "old"), ("1.10.0", "new")] {
        write(folder.path(), &format!("released/{version}.js"), text);
    }
    let (widget, files) = load(folder.path()).unwrap();
    assert_eq!(text(&files, "/embed/v1/cnht-news-1.9.0.js"), "old");
    // `printf new | openssl dgst -sha384 -binary | base64`
    let integrity = "sha384-oQtuWMZdTbA7ICPQ0wcDbydp9VuhdkkSo0MLQoRb042nIb0DSe05+ibZ76lqtnU7";
    let newest = widget.newest.unwrap();
    assert_eq!(
        (&*newest.version, &*newest.integrity),
        ("1.10.0", integrity)
    );
    assert_eq!(newest.path, "/embed/v1/cnht-news-1.10.0.js");
    let list: serde_json::Value =
        serde_json::from_str(&text(&files, "/embed/v1/integrity.json")).unwrap();
    assert_eq!(list["version"], "1.10.0");
    assert_eq!(list["files"]["cnht-news-1.10.0.js"], integrity);
    assert_eq!(list["files"].as_object().unwrap().len(), 2);
    write(folder.path(), "released/newest.js", "x");
    assert!(
        load(folder.path())
            .unwrap_err()
            .to_string()
            .contains("1.0.0.js")
    );
}

/// What was released never changes; what changes is another version.
#[test]
fn the_element_differs_from_the_released_one_in_its_version_too() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../widget");
    let version = fs::read_to_string(folder.join("VERSION"))
        .unwrap()
        .trim()
        .to_owned();
    let Ok(released) = fs::read_to_string(folder.join(format!("released/{version}.js"))) else {
        return;
    };
    let current = text(&load(&folder).unwrap().1, "/embed/v1/cnht-news.js");
    assert!(
        current == released,
        "widget/cnht-news.js or its stylesheet has changed since version {version} was released, and released \
         versions never change: write the next version into widget/VERSION"
    );
}

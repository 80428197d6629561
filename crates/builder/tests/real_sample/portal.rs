//! The portal that the converted files make, without those that the checks refuse.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use builder::assets::Assets;
use builder::diagnostic::rule::Severity;
use builder::diagnostic::{Diagnostic, print_text};
use builder::load::{LoadOptions, load};
use builder::output::{OutputOptions, write};
use builder::site::Site;
use tempfile::TempDir;

use crate::convert::Converted;

/// Wednesday, 25 November 2026, 08:00 in Vietnam.
const NOW: i64 = 1_795_568_400;

/// Everything that is not a document, and needed all the same.
const PORTAL: &str = "name = \"Cổng thử\"\nshort_name = \"Cổng thử\"\nkicker = \"Thử\"\n\
    description = \"Cổng để thử văn bản thật.\"\nbase_address = \"https://thu.example\"\nbase_path = \"/\"\n";

/// A portal of documents alone, loaded and written.
pub(crate) struct ImportedPortal {
    folder: TempDir,
    /// What the checks tell of all files.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// Without the files that have errors.
    pub(crate) site: Site,
}

impl ImportedPortal {
    pub(crate) fn new<'a>(files: impl Iterator<Item = &'a Converted>) -> Self {
        let folder = TempDir::new().unwrap();
        let content = folder.path().join("content");
        fs::create_dir_all(content.join("van-ban")).unwrap();
        fs::write(content.join("portal.toml"), PORTAL).unwrap();
        for (name, text) in named(files) {
            fs::write(content.join("van-ban").join(name), text).unwrap();
        }
        let (diagnostics, site) = load_good(&content);
        let out = folder.path().join("out");
        write(
            &site,
            &Assets::none(),
            &OutputOptions {
                content,
                out,
                manifest: None,
            },
        )
        .unwrap();
        Self {
            folder,
            diagnostics,
            site,
        }
    }

    /// The HTML of a page that must be there.
    pub(crate) fn page(&self, path: &str) -> String {
        let file = self
            .folder
            .path()
            .join("out")
            .join(path.trim_matches('/'))
            .join("index.html");
        fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}

/// Two files of one document both come in, for the checks to find.
fn named<'a>(files: impl Iterator<Item = &'a Converted>) -> BTreeMap<String, &'a str> {
    let mut named = BTreeMap::new();
    for file in files {
        let stem = file.name.trim_end_matches(".md");
        let count = (1..).find(|count| !named.contains_key(&name(stem, *count)));
        named.insert(name(stem, count.unwrap()), file.text.as_str());
    }
    named
}

fn name(stem: &str, count: usize) -> String {
    if count == 1 {
        format!("{stem}.md")
    } else {
        format!("{stem}-ban-{count}.md")
    }
}

/// What the checks tell of all files, and the site of those without errors.
fn load_good(content: &Path) -> (Vec<Diagnostic>, Site) {
    let options = LoadOptions {
        content: content.to_owned(),
        now_seconds: NOW,
        drafts: false,
        cache: None,
        base: None,
    };
    let first = load(&options);
    for path in broken(&first.diagnostics) {
        fs::remove_file(content.join(path)).unwrap();
    }
    let second = load(&options);
    let site = second
        .site
        .unwrap_or_else(|| panic!("{}", print_text(&second.diagnostics)));
    (first.diagnostics, site)
}

/// Files with errors, below the content folder.
fn broken(diagnostics: &[Diagnostic]) -> BTreeSet<PathBuf> {
    let errors = diagnostics
        .iter()
        .filter(|problem| problem.severity() == Severity::Error);
    errors
        .map(|problem| PathBuf::from(problem.path.trim_start_matches("content/")))
        .collect()
}

/// All `id`s of a page's tags.
pub(crate) fn ids(html: &str) -> Vec<&str> {
    let tags = html
        .split('<')
        .filter_map(|rest| rest.split_once('>'))
        .map(|(tag, _)| tag);
    tags.filter_map(|tag| tag.split_once(" id=\"")?.1.split('"').next())
        .collect()
}

//! The sample portal in a temporary folder, and a reader's search over its index.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use builder::assets::Assets;
use builder::load::{LoadOptions, load};
use builder::output::{OutputOptions, write};
use model::day::Day;
use search::session::Session;
use serde_json::Value;
use tempfile::TempDir;

/// 2026-11-30, noon in Vietnam.
const NOW: i64 = 1_796_014_800;

/// A built portal.
pub(crate) struct Portal {
    out: TempDir,
}

impl Portal {
    /// The portal of `content/`, built once for all tests.
    pub(crate) fn of_the_sample() -> &'static Self {
        static SAMPLE: OnceLock<Portal> = OnceLock::new();
        SAMPLE.get_or_init(|| {
            let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
            let loaded = load(&LoadOptions {
                content: content.clone(),
                now_seconds: NOW,
                drafts: false,
                cache: None,
                base: None,
            });
            let site = loaded.site.unwrap();
            let out = TempDir::new().unwrap();
            let options = OutputOptions {
                content,
                out: out.path().to_owned(),
                manifest: None,
            };
            write(&site, &Assets::none(), &options).unwrap();
            Self { out }
        })
    }

    /// A new reader's search, with the root loaded.
    pub(crate) fn search(&self) -> Search {
        let root = fs::read(self.out.path().join("api/v1/tim-kiem.bin")).unwrap();
        let mut session = Session::default();
        assert!(session.load(&root, "/"));
        Search {
            session,
            assets: self.out.path().join("assets"),
        }
    }

    /// The data of all pages, by path.
    pub(crate) fn pages(&self) -> HashMap<String, Value> {
        let mut pages = HashMap::new();
        collect(&self.out.path().join("api/v1"), &mut pages);
        pages
    }
}

fn collect(folder: &Path, pages: &mut HashMap<String, Value>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, pages);
        } else if path.extension().is_some_and(|kind| kind == "json") {
            let value: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
            if let Some(path) = value["page"]["path"].as_str() {
                pages.insert(path.to_owned(), value["page"]["content"].clone());
            }
        }
    }
}

/// A reader's search.
pub(crate) struct Search {
    session: Session,
    assets: PathBuf,
}

impl Search {
    /// The paths of the first results.
    pub(crate) fn paths(&mut self, words: &str) -> Vec<String> {
        self.page(words, 1)
    }

    /// The paths of all results.
    pub(crate) fn all_paths(&mut self, words: &str) -> Vec<String> {
        let pages = (1..).map(|page| self.page(words, page));
        pages
            .take_while(|paths| !paths.is_empty())
            .flatten()
            .collect()
    }

    fn page(&mut self, words: &str, page: usize) -> Vec<String> {
        let mut query = String::from("?q=");
        for byte in words.bytes() {
            query.push_str(&format!("%{byte:02X}"));
        }
        if page > 1 {
            query.push_str(&format!("&trang={page}"));
        }
        let answer = self.answer(&query);
        let html = answer["html"].as_str().unwrap();
        let titles = html.split("search-result__title\"><a href=\"").skip(1);
        titles
            .map(|title| title.split('"').next().unwrap().replace("&amp;", "&"))
            .collect()
    }

    /// Fetches what the answer needs, as the page's script does.
    fn answer(&mut self, query: &str) -> Value {
        let today = Day::new(2026, 11, 30).unwrap();
        loop {
            let answer: Value =
                serde_json::from_str(&self.session.answer(query, None, today)).unwrap();
            let Some(needs) = answer["needs"].as_array() else {
                return answer;
            };
            assert!(!needs.is_empty(), "{query} needs nothing and has no answer");
            for name in needs {
                let name = name.as_str().unwrap();
                assert!(
                    self.session
                        .add(name, fs::read(self.assets.join(name)).unwrap()),
                    "{name}"
                );
            }
        }
    }
}

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

/// So many results stand on a page.
const PAGE: usize = 10;

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
            out: self.out.path().to_owned(),
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
    out: PathBuf,
}

/// A result.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// Where its title leads.
    pub(crate) path: String,
    /// Its title as it is shown.
    pub(crate) title: String,
}

impl Search {
    /// The first page of results.
    pub(crate) fn results(&mut self, words: &str) -> Vec<Found> {
        self.page(words, 1)
    }

    /// The paths of all results.
    pub(crate) fn all_paths(&mut self, words: &str) -> Vec<String> {
        let mut all: Vec<Found> = Vec::new();
        for page in 1.. {
            let found = self.page(words, page);
            // Behind the last page the last one is shown again.
            if page > 1 && all.ends_with(&found) {
                break;
            }
            let is_last = found.len() < PAGE;
            all.extend(found);
            if is_last {
                break;
            }
        }
        all.into_iter().map(|found| found.path).collect()
    }

    /// Where the passage of the first result of the last answer leads, when it is of a part.
    pub(crate) fn part_of_first(&mut self, path: &str) -> Option<String> {
        let name = format!("api/v1{}.json", path.trim_end_matches('/'));
        let page = fs::read_to_string(self.out.join(name)).ok()?;
        let passage = self.session.passage(0, &page)?;
        let (_, link) = passage.split_once("href=\"")?;
        Some(link.split('"').next()?.to_owned())
    }

    fn page(&mut self, words: &str, page: usize) -> Vec<Found> {
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
        let found = |title: &str| {
            let (path, rest) = title.split_once("\">").unwrap();
            let title = rest.split("</a>").next().unwrap();
            Found {
                path: path.to_owned(),
                title: title.replace("<mark>", "").replace("</mark>", ""),
            }
        };
        titles.map(found).collect()
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
                let bytes = fs::read(self.out.join("assets").join(name)).unwrap();
                assert!(self.session.add(name, bytes), "{name}");
            }
        }
    }
}

//! Measures the search natively: `search_bench PORTAL QUERIES TITLES FIGURES`. `cargo xtask bench search`
//! calls it with a built portal, and reads the figures.
//!
//! It asks sixty queries again once all shards are there, and a thousand titles in four spellings, and notes
//! how many of the articles come first, or among five.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use model::day::Day;
use search::session::Session;
use serde_json::Value;

/// How a title was typed, and how many results may stand before its article, by the name of the figure.
const KNOWN_ITEMS: [(&str, usize, &str); 7] = [
    ("exact", 1, "titles_exact_first"),
    ("exact", 5, "titles_exact_five"),
    ("unmarked", 1, "titles_unmarked_first"),
    ("unmarked", 5, "titles_unmarked_five"),
    ("typo", 5, "titles_typo_five"),
    ("unmarked-typo", 1, "titles_unmarked_typo_first"),
    ("unmarked-typo", 5, "titles_unmarked_typo_five"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [portal, queries, titles, figures] = arguments.as_slice() else {
        return Err("search_bench PORTAL QUERIES TITLES FIGURES".into());
    };
    let mut search = Search::open(portal)?;
    let mut lines = times(&mut search, &fs::read_to_string(queries)?)?;
    lines.extend(known_items(&mut search, &fs::read_to_string(titles)?)?);
    let text: String = lines
        .into_iter()
        .map(|(name, value)| format!("{name} {value}\n"))
        .collect();
    print!("{text}");
    Ok(fs::write(figures, text)?)
}

/// Milliseconds of an answer when all that it needs is there.
fn times(search: &mut Search, queries: &str) -> Result<Vec<(&'static str, f64)>, Box<dyn Error>> {
    for query in queries.lines() {
        search.answer(query)?;
    }
    let mut times: Vec<Duration> = Vec::new();
    for query in queries.lines() {
        let started = Instant::now();
        search.answer(query)?;
        times.push(started.elapsed());
    }
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1e3;
    Ok(vec![
        ("native_p50_ms", at(50)),
        ("native_p95_ms", at(95)),
        ("native_longest_ms", at(100)),
    ])
}

/// Of a hundred, how many titles lead to their articles.
fn known_items(
    search: &mut Search,
    titles: &str,
) -> Result<Vec<(&'static str, f64)>, Box<dyn Error>> {
    let mut places: Vec<(&str, Option<usize>)> = Vec::new();
    for line in titles.lines() {
        let [spelling, typed, path] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(format!("{line}: spelling, title and path").into());
        };
        let found = search.answer(typed)?;
        places.push((spelling, found.iter().position(|other| other == path)));
    }
    let share = |(spelling, most, name)| {
        let typed = places.iter().filter(|(other, _)| *other == spelling);
        let good = typed
            .clone()
            .filter(|(_, place)| place.is_some_and(|place| place < most));
        (name, 100.0 * good.count() as f64 / typed.count() as f64)
    };
    Ok(KNOWN_ITEMS.into_iter().map(share).collect())
}

/// A reader's search that reads shards from the output folder.
struct Search {
    session: Session,
    assets: PathBuf,
}

impl Search {
    fn open(portal: &Path) -> Result<Self, Box<dyn Error>> {
        let mut session = Session::default();
        let root = fs::read(portal.join("api/v1/tim-kiem.bin"))?;
        if !session.load(&root, "/") {
            return Err("the root cannot be read".into());
        }
        let assets = portal.join("assets");
        Ok(Self { session, assets })
    }

    /// The paths of the first page of results.
    fn answer(&mut self, words: &str) -> Result<Vec<String>, Box<dyn Error>> {
        let words: String = words.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let query = format!("?q={words}");
        let today = Day::new(2026, 11, 30).ok_or("a day that there is")?;
        loop {
            let answer: Value = serde_json::from_str(&self.session.answer(&query, None, today))?;
            let Some(needs) = answer["needs"].as_array() else {
                return Ok(paths(answer["html"].as_str().unwrap_or_default()));
            };
            for name in needs.iter().filter_map(Value::as_str) {
                if !self.session.add(name, fs::read(self.assets.join(name))?) {
                    return Err(format!("{name} is not what its name says").into());
                }
            }
        }
    }
}

fn paths(html: &str) -> Vec<String> {
    let titles = html.split("search-result__title\"><a href=\"").skip(1);
    titles
        .filter_map(|title| Some(title.split_once('"')?.0.to_owned()))
        .collect()
}

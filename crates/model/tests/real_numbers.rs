//! The parser against real articles and documents, which lie beside the project or where `PORTAL_SAMPLES` says.
//! They are not part of it: where they are missing there is nothing to test.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use model::number::{DocumentNumber, find};
use model::slug::slugify;
use serde_json::Value;

/// All numbers of the articles, each looked at within its sentence.
const IN_ARTICLES: &str = include_str!("real_numbers/articles.txt");

/// Documents whose number holds more than a number.
const UNREADABLE: [&str; 1] = ["25/2023/QH15"];

/// Numbers that the documents write without their marks.
const UNMARKED: [(&str, &str); 1] = [("147/2026/ND-CP", "147/2026/NĐ-CP")];

/// Lines of a sample; `None`, and a line that says so, without the samples.
fn sample(name: &str) -> Option<Vec<Value>> {
    let beside = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data"));
    let path = std::env::var_os("PORTAL_SAMPLES")
        .map_or_else(beside, PathBuf::from)
        .join(name);
    match std::fs::read_to_string(&path) {
        Ok(text) => Some(
            text.lines()
                .map(|line| serde_json::from_str(line).expect("each line is one object"))
                .collect(),
        ),
        Err(_) => {
            println!("skipped: no {}", path.display());
            None
        }
    }
}

fn texts(item: &Value) -> impl Iterator<Item = &str> {
    ["title", "lead", "abstract", "body"]
        .into_iter()
        .filter_map(|key| item[key].as_str())
}

/// What was found, and how often by nature.
#[derive(Default)]
struct Tally {
    hits: usize,
    partial: usize,
    canonical: BTreeSet<String>,
    natures: BTreeMap<&'static str, usize>,
    /// Words of the form digits, slash, letters in which nothing was found.
    passed: BTreeSet<String>,
}

impl Tally {
    fn of(items: &[Value]) -> Self {
        let mut tally = Self::default();
        items
            .iter()
            .flat_map(texts)
            .for_each(|text| tally.read(text));
        tally
    }

    fn read(&mut self, text: &str) {
        let mut from = 0;
        for found in find(text) {
            self.hits += 1;
            self.partial += usize::from(!found.number.is_full());
            *self
                .natures
                .entry(found.number.nature().unwrap_or("none"))
                .or_default() += 1;
            self.canonical.insert(found.number.canonical());
            self.pass(&text[from..found.range.start]);
            from = found.range.end;
        }
        self.pass(&text[from..]);
    }

    fn pass(&mut self, text: &str) {
        let looks_like_one = |word: &&str| {
            let (before, after) = word.split_once('/').unwrap_or_default();
            before.ends_with(|last: char| last.is_ascii_digit())
                && after.contains(char::is_uppercase)
        };
        self.passed.extend(
            text.split_whitespace()
                .filter(looks_like_one)
                .map(str::to_owned),
        );
    }

    fn print(&self, name: &str) {
        let Self {
            hits,
            partial,
            canonical,
            natures,
            passed,
        } = self;
        println!(
            "{name}: {hits} found, {partial} without signs, {} different",
            canonical.len()
        );
        println!("  by nature: {natures:?}");
        println!("  passed over, for nothing tells that they are numbers: {passed:?}");
    }
}

#[test]
fn articles_hold_the_numbers_that_were_checked_by_hand() {
    let Some(articles) = sample("articles-sample.jsonl") else {
        return;
    };
    let tally = Tally::of(&articles);
    tally.print("articles");
    let checked: BTreeSet<String> = IN_ARTICLES.split_whitespace().map(str::to_owned).collect();
    let wrong: Vec<_> = tally.canonical.difference(&checked).collect();
    let missed: Vec<_> = checked.difference(&tally.canonical).collect();
    assert!(
        wrong.is_empty() && missed.is_empty(),
        "wrong {wrong:?}, missed {missed:?}"
    );
    assert_eq!((tally.hits, tally.partial), (465, 9));
}

#[test]
fn documents_have_numbers_that_are_read_and_written_alike() {
    let Some(documents) = sample("legal-sample.jsonl") else {
        return;
    };
    let mut unreadable = Vec::new();
    for written in documents
        .iter()
        .filter_map(|document| document["number"].as_str())
    {
        let Some(number) = DocumentNumber::parse(written) else {
            unreadable.push(written);
            continue;
        };
        let expected = UNMARKED
            .iter()
            .find(|(unmarked, _)| *unmarked == written)
            .map_or(written, |known| known.1);
        assert_eq!(number.canonical(), expected);
        assert!(number.is_full(), "{written}");
    }
    println!(
        "documents: {} numbers, {} unreadable: {unreadable:?}",
        documents.len(),
        unreadable.len()
    );
    assert_eq!(unreadable.len(), UNREADABLE.len());
    assert!(
        unreadable
            .iter()
            .zip(UNREADABLE)
            .all(|(written, number)| written.starts_with(number))
    );
}

#[test]
fn signs_tell_the_nature_that_documents_say() {
    let Some(documents) = sample("legal-sample.jsonl") else {
        return;
    };
    let mut compared = 0;
    for document in &documents {
        let (Some(written), Some(nature)) =
            (document["number"].as_str(), document["type"].as_str())
        else {
            continue;
        };
        let nature_slug = DocumentNumber::parse(written).and_then(|number| number.nature());
        let Some(nature_slug) = nature_slug else {
            continue;
        };
        compared += 1;
        assert!(
            slugify(nature).starts_with(nature_slug),
            "{written} is {nature}, not {nature_slug}"
        );
    }
    assert!(compared >= 50, "{compared}");
}

#[test]
fn texts_of_documents_name_others() {
    let Some(documents) = sample("legal-sample.jsonl") else {
        return;
    };
    let tally = Tally::of(&documents);
    tally.print("texts of documents");
    for number in [
        "111/2015/NĐ-CP",
        "01/TB-ĐĐKD",
        "02/TB-ĐĐKD",
        "01/BC-BNG",
        "05/BC-BNG",
        "01/TKN-CNKD",
    ] {
        assert!(!tally.canonical.contains(number), "{number}");
    }
    for number in [
        "21-LCT/HĐNN8",
        "23-L/CTN",
        "18-KL/TW",
        "01/2014/NQLT-CP-UBTWMTTQVN",
        "66.16/2026/NQ-CP",
        "143/CP",
    ] {
        assert!(tally.canonical.contains(number), "{number}");
    }
    assert_eq!(tally.hits, 1780);
}

//! Real titles and sentences, re-encoded: how many are caught, how many corrections are right. The
//! texts lie beside the project or where `PORTAL_SAMPLES` says; without them there is nothing to test.

use std::path::PathBuf;

use serde_json::Value;

use super::super::find;
use super::encode;

/// How many lines are looked at.
const WANTED: usize = 2_000;

fn samples(name: &str) -> Option<Vec<Value>> {
    let beside = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data"));
    let path = std::env::var_os("PORTAL_SAMPLES")
        .map_or_else(beside, PathBuf::from)
        .join(name);
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: no {}", path.display());
        return None;
    };
    Some(
        text.lines()
            .map(|line| serde_json::from_str(line).expect("each line is one object"))
            .collect(),
    )
}

fn texts(item: &Value) -> impl Iterator<Item = &str> {
    ["title", "lead", "abstract", "body"]
        .into_iter()
        .filter_map(|key| item[key].as_str())
}

/// Titles, then sentences as short as titles, as far as they are Vietnamese with marks.
fn lines() -> Option<Vec<String>> {
    let articles = samples("articles-sample.jsonl")?;
    let documents = samples("legal-sample.jsonl")?;
    let titles = || {
        articles
            .iter()
            .chain(&documents)
            .filter_map(|item| item["title"].as_str())
    };
    let sentences = || {
        articles
            .iter()
            .filter_map(|item| item["body"].as_str())
            .flat_map(|body| body.split(". "))
    };
    let marked = |line: &&str| {
        line.chars()
            .filter(|letter| "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđĐăơư".contains(*letter))
            .count()
            > 0
    };
    let short = |line: &&str| (8..=120).contains(&line.chars().count());
    // What breaks the line or the quoted value of a head is not the encoding's affair.
    let plain = |line: &&str| !line.contains(['"', '\n', '\\']);
    let all = titles()
        .chain(sentences())
        .map(str::trim)
        .filter(marked)
        .filter(short)
        .filter(plain);
    Some(all.take(WANTED).map(str::to_owned).collect())
}

/// What came of re-encoded lines.
#[derive(Debug, Default)]
struct Tally {
    lines: usize,
    caught: usize,
    shown: usize,
    right: usize,
    missed: Vec<String>,
    wrong: Vec<String>,
}

impl Tally {
    fn add(&mut self, line: &str, encoded: &str) {
        self.lines += 1;
        let Some(fault) = find(&format!("headline: \"{encoded}\"")) else {
            self.missed.push(encoded.to_owned());
            return;
        };
        self.caught += 1;
        let Some(example) = fault.example else { return };
        self.shown += 1;
        let words = || line.split(|letter: char| !letter.is_alphabetic());
        if words().any(|word| word == example) {
            self.right += 1;
        } else {
            self.wrong.push(format!("{example} – {line}"));
        }
    }

    fn print(&self, name: &str) {
        let Self {
            lines,
            caught,
            shown,
            right,
            missed,
            wrong,
        } = self;
        println!("{name}: {lines} lines, {caught} caught, {shown} shown, {right} right");
        println!(
            "  missed: {:?}\n  wrong: {:?}",
            &missed[..missed.len().min(15)],
            &wrong[..wrong.len().min(15)]
        );
    }

    fn holds(&self, name: &str) {
        self.print(name);
        assert!(
            self.caught * 100 >= self.lines * 99,
            "{name}: {} of {} caught",
            self.caught,
            self.lines
        );
        assert!(
            self.right * 100 >= self.shown * 97,
            "{name}: {} of {} right",
            self.right,
            self.shown
        );
        assert!(
            self.shown * 100 >= self.caught * 97,
            "{name}: {} of {} shown",
            self.shown,
            self.caught
        );
    }
}

/// All lines in one call, for iconv is a program of its own.
fn by_iconv(name: &str, lines: &[String]) -> Option<Vec<String>> {
    let bytes = encode::iconv("UTF-8", name, lines.join("\n").as_bytes())?;
    let encoded: Vec<String> = encode::shown(&bytes)
        .split('\n')
        .map(str::to_owned)
        .collect();
    (encoded.len() == lines.len()).then_some(encoded)
}

fn hold(name: &str, lines: &[String], encoded: &[String]) {
    let mut tally = Tally::default();
    // What has no letter of the encoding is the same text in both.
    let changed = lines
        .iter()
        .zip(encoded)
        .filter(|(line, encoded)| line != encoded);
    changed.for_each(|(line, encoded)| tally.add(line, encoded));
    tally.holds(name);
}

#[test]
fn real_titles_in_old_encodings_are_caught_and_corrected() {
    let Some(lines) = lines() else { return };
    let with = |lines: &[String], by: fn(&str) -> String| {
        lines.iter().map(|line| by(line)).collect::<Vec<_>>()
    };
    hold("VNI", &lines, &with(&lines, encode::vni));
    let fonts = with(&lines, encode::for_fonts);
    if let Some(encoded) = by_iconv("TCVN", &fonts) {
        hold("TCVN3", &lines, &encoded);
    }
    // The rarer ones with fewer lines, for the sake of time.
    let few = &lines[..lines.len().min(WANTED / 5)];
    if let Some(encoded) = by_iconv("TCVN", few) {
        hold("TCVN 5712 with its capitals", few, &encoded);
    }
    if let Some(encoded) = by_iconv("VISCII", few) {
        hold("VISCII", few, &encoded);
    }
    hold("Windows-1258", few, &with(few, encode::windows_1258));
    hold(
        "UTF-8, misread",
        few,
        &with(few, |line| encode::shown(line.as_bytes())),
    );
    hold("VIQR", few, &with(few, encode::viqr));
}

#[test]
fn no_real_text_is_taken_for_an_old_encoding() {
    let (Some(articles), Some(documents)) = (
        samples("articles-sample.jsonl"),
        samples("legal-sample.jsonl"),
    ) else {
        return;
    };
    let items = articles.iter().chain(&documents);
    let found: Vec<String> = items
        .flat_map(|item| {
            texts(item)
                .filter_map(find)
                .map(|fault| format!("{}: {}", item["id"], fault.message))
        })
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

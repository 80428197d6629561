//! What is indexed, for a search server: one line of JSON for each part of each item, and the server's settings.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use model::fold::fold;
use search::item::{Item, Part};
use search::server::codes::codes;
use serde::Serialize;
use serde_json::json;
use thiserror::Error;

use super::entry::Entry;
use super::kinds;
use super::{OutputError, each_item, hash};
use crate::read::Bodies;
use crate::site::Site;

/// The export cannot be written.
#[derive(Debug, Error)]
pub enum ExportError {
    /// A file or folder cannot be written.
    #[error("cannot write {}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the system reported.
        #[source]
        error: io::Error,
    },
    /// A text cannot be read again.
    #[error(transparent)]
    Read(#[from] OutputError),
}

/// A line: a part of an item, with the words as readers see them and folded.
#[derive(Serialize)]
struct Line<'a> {
    id: String,
    /// The same for all parts of an item: results show one of them.
    item: &'a str,
    kind: &'a str,
    kind_name: &'a str,
    group: &'a str,
    group_name: &'a str,
    path: &'a str,
    anchor: &'a str,
    number: &'a str,
    title: &'a str,
    lead: &'a str,
    heading: &'a str,
    text: String,
    title_folded: String,
    lead_folded: String,
    text_folded: String,
    /// The words of title and text with their marks as letters and digits, since the server drops marks.
    title_marks: String,
    text_marks: String,
    day: Option<String>,
    year: Option<u16>,
    /// Days since 1970-01-01, which the server can sort and compare.
    day_number: Option<i64>,
    in_force_from: Option<i64>,
    in_force_until: Option<i64>,
}

/// Writes `documents.ndjson` and `settings.json` into a folder. Gives how many lines there are.
pub fn export(site: &Site, content: &Path, folder: &Path) -> Result<usize, ExportError> {
    let bodies = Bodies::new(content, site).map_err(|error| OutputError::Body {
        path: content.into(),
        error,
    })?;
    fs::create_dir_all(folder).map_err(refused(folder))?;
    let settings = folder.join("settings.json");
    let bytes = serde_json::to_vec_pretty(&self::settings(site)).expect("a value is JSON");
    fs::write(&settings, bytes).map_err(refused(&settings))?;
    let lines = folder.join("documents.ndjson");
    let mut file = BufWriter::new(File::create(&lines).map_err(refused(&lines))?);
    let (kinds, groups) = kinds::kinds(site);
    let mut count = 0;
    let entries = kinds::entries(site);
    each_item(entries.iter(), &bodies, |entry: &Entry<'_>, item| {
        let group = item.head.group.map(|group| &groups[group as usize]);
        let kind = &kinds[item.head.kind as usize];
        for part in &item.parts {
            let line = Line {
                kind: &kind.slug,
                kind_name: &kind.name,
                group: group.map_or("", |group| &group.slug),
                group_name: group.map_or("", |group| &group.name),
                ..line(&entry.name, &item, part)
            };
            let line = serde_json::to_string(&line).expect("a line has text keys alone");
            writeln!(file, "{line}").map_err(refused(&lines))?;
            count += 1;
        }
        Ok::<_, ExportError>(())
    })?;
    file.flush().map_err(refused(&lines))?;
    Ok(count)
}

fn refused(path: &Path) -> impl Fn(io::Error) -> ExportError {
    let path = path.to_path_buf();
    move |error| ExportError::File {
        path: path.clone(),
        error,
    }
}

fn line<'a>(name: &'a str, item: &'a Item, part: &'a Part) -> Line<'a> {
    let joined = |texts: &[String]| {
        let texts = texts.iter().filter(|text| !text.is_empty());
        texts.map(String::as_str).collect::<Vec<_>>().join("\n")
    };
    let text = joined(&part.texts);
    let (titles, leads) = (joined(&part.titles), joined(&part.leads));
    let day = item.head.day;
    let validity = item.validity.as_ref();
    Line {
        id: id(name, &part.anchor),
        item: name,
        kind: "",
        kind_name: "",
        group: "",
        group_name: "",
        path: &item.head.path,
        anchor: &part.anchor,
        number: &item.number,
        title: &item.title,
        lead: &item.lead,
        heading: &part.heading,
        title_folded: fold(&titles),
        lead_folded: fold(&leads),
        title_marks: codes(&titles),
        text_marks: codes(&[&leads, "\n", &text].concat()),
        text_folded: fold(&text),
        text,
        day: day.map(|day| day.to_string()),
        year: day.map(|day| day.year()),
        day_number: day.map(|day| day.epoch_days()),
        in_force_from: validity
            .and_then(|validity| validity.in_force_from)
            .map(|day| day.epoch_days()),
        in_force_until: validity
            .and_then(|validity| validity.ends_on())
            .map(|day| day.epoch_days()),
    }
}

/// The server takes letters, digits, `-` and `_` in an id, and paths have slashes.
fn id(name: &str, anchor: &str) -> String {
    let digits = hash(&[name.as_bytes(), anchor.as_bytes()]);
    format!("{:032x}", u128::from_be_bytes(digits))
}

/// A request names words with their marks as well, which may be missing (`search::server::request`): texts that
/// have them in `title_marks` or `text_marks` have more words, and so stand first. A request for the newest is
/// sorted by the day before all else. A syllable has seven letters at most, and with another letter it is
/// another word, so typing errors are forgiven in longer words only.
fn settings(site: &Site) -> serde_json::Value {
    let mut synonyms = serde_json::Map::new();
    let mut add = |word: &str, meaning: String| {
        let meanings = synonyms.entry(fold(word)).or_insert_with(|| json!([]));
        if let Some(meanings) = meanings.as_array_mut() {
            meanings.push(meaning.into());
        }
    };
    for one in &site.search.abbreviations {
        for long in &one.long {
            add(&one.short, fold(long));
            add(long, fold(&one.short));
        }
    }
    json!({
        "searchableAttributes": [
            "number", "title", "title_folded", "heading", "lead", "lead_folded", "text", "text_folded",
            "title_marks", "text_marks",
        ],
        "displayedAttributes": [
            "kind", "kind_name", "group", "group_name", "path", "anchor", "number", "title", "lead",
            "heading", "text", "day", "in_force_from", "in_force_until",
        ],
        "filterableAttributes": ["kind", "group", "year", "in_force_from", "in_force_until"],
        "sortableAttributes": ["day_number"],
        "distinctAttribute": "item",
        "rankingRules": [
            "sort", "words", "typo", "proximity", "attribute", "exactness", "day_number:desc",
        ],
        "typoTolerance": {
            "minWordSizeForTypos": { "oneTypo": 8, "twoTypos": 12 },
            "disableOnAttributes": ["number", "title_marks", "text_marks"],
        },
        // So many hits are counted.
        "pagination": { "maxTotalHits": 20_000 },
        "synonyms": synonyms,
    })
}

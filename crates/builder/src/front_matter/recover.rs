//! Reads as much as possible of a head that has a syntax error, so that one run reports more than one
//! fault.
//!
//! The keys at the margin of a head do not depend on each other. Each is read by itself with the lines
//! under it; a key that cannot be read is reported and remembered as broken, so that it is not reported
//! as missing too.

use super::SyntaxError;
use super::yaml_fault::{explain, is_key};
use crate::front_matter::node::{Entry, Node, Value};
use crate::front_matter::yaml;

/// What came of a head.
#[derive(Debug, Default)]
pub(super) struct Recovered {
    /// What could be read, in the order of the file; `None` when nothing could.
    pub(super) entries: Option<Vec<Entry>>,
    /// What could not.
    pub(super) faults: Vec<SyntaxError>,
}

/// Reads a head in YAML that begins at byte `start` of its file.
pub(super) fn read_yaml(head: &str, start: usize) -> Recovered {
    let whole = match yaml::parse(head, start) {
        Ok(entries) => {
            return Recovered {
                entries: Some(entries),
                faults: Vec::new(),
            };
        }
        Err(error) => error,
    };
    let mut recovered = Recovered::default();
    let (mut entries, mut good) = (Vec::new(), 0);
    for (at, stretch) in stretches(head) {
        match yaml::parse(stretch, start + at) {
            Ok(read) => {
                good += read.len();
                entries.extend(read);
            }
            Err(error) => {
                recovered.faults.extend(explain(stretch, start + at, error));
                entries.extend(broken_keys(stretch, start + at));
            }
        }
    }
    if good > 0 && !recovered.faults.is_empty() {
        recovered.entries = Some(entries);
    } else {
        recovered.faults.truncate(1);
        if recovered.faults.is_empty() {
            recovered.faults.push(whole);
        }
    }
    recovered
}

/// Each key at the margin with the lines that belong to it.
fn stretches(head: &str) -> Vec<(usize, &str)> {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in head.split_inclusive('\n') {
        let begins = !line.starts_with([' ', '\t', '-', '#', ']', '}', '\r', '\n']);
        if begins || at == 0 {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([head.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| (*start, &head[*start..end]))
        .collect()
}

/// The keys that are named in what cannot be read.
fn broken_keys(stretch: &str, start: usize) -> Vec<Entry> {
    let mut keys = Vec::new();
    let mut at = start;
    for line in stretch.split_inclusive('\n') {
        let word = line.trim_start_matches([' ', '\t', '-']);
        let key = word
            .split([':', '：', '=', ' ', '\r', '\n'])
            .next()
            .unwrap_or_default();
        let named = at == start || word[key.len()..].starts_with(':');
        if named && is_key(key) {
            let node = Node {
                at,
                end: at,
                plain: false,
                value: Value::Broken,
            };
            keys.push(Entry {
                key: key.to_owned(),
                at,
                node,
            });
        }
        at += line.len();
    }
    keys
}

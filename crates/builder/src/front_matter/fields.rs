//! Reads the keys of one table as the values they should be; reports each that is not.
//!
//! A value that is missing or wrong reads as `None` after it was reported, so that every key of a
//! head is looked at in one run.

mod days;
mod lists;

pub(super) use lists::Item;

use crate::diagnostic::rule::Rule;
use crate::front_matter::key::{self, Key};
use crate::front_matter::node::{At, Entry, Node, Value};
use crate::front_matter::quote::quoted;
use crate::front_matter::{doubt, foreign};
use crate::source::SourceFile;
use crate::source::report::Report;

/// What a line of text is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    /// Readers see it: every sign counts.
    Words,
    /// The portal looks it up or reckons with it: a comment after it does no harm.
    Name,
}

/// The keys of a table.
#[derive(Debug)]
pub struct Fields<'n, 'r, 'f> {
    entries: &'n [Entry],
    /// Keys that stand there with a slip in their name, which was reported.
    meant: Vec<&'static str>,
    /// Where a missing key is reported.
    at: usize,
    /// Where problems go.
    pub report: &'r mut Report<'f>,
}

impl<'n, 'r, 'f> Fields<'n, 'r, 'f> {
    /// The keys of a table that begins at byte `at`; unknown ones are reported.
    pub fn new(
        entries: &'n [Entry],
        at: usize,
        known: &[&Key],
        report: &'r mut Report<'f>,
    ) -> Self {
        Self::checked(entries, at, known, |_| true, report)
    }

    /// The keys of a head, or of a table in it, that may come from another system: its keys are reported,
    /// not refused.
    pub fn of_head(
        entries: &'n [Entry],
        at: usize,
        known: &[&Key],
        report: &'r mut Report<'f>,
    ) -> Self {
        foreign::report_all(entries, known, report);
        let refused = |entry: &Entry| !foreign::is_foreign(entry);
        Self::checked(entries, at, known, refused, report)
    }

    /// The keys of a table that only other systems write: those that are none of `known` are noted.
    pub fn foreign(
        entries: &'n [Entry],
        at: usize,
        known: &[&Key],
        report: &'r mut Report<'f>,
    ) -> Self {
        foreign::note(
            entries
                .iter()
                .filter(|entry| !known.iter().any(|key| key.is(&entry.key))),
            report,
        );
        Self {
            entries,
            meant: Vec::new(),
            at,
            report,
        }
    }

    fn checked(
        entries: &'n [Entry],
        at: usize,
        known: &[&Key],
        refused: fn(&Entry) -> bool,
        report: &'r mut Report<'f>,
    ) -> Self {
        let meant = key::refuse_unknown(entries, known, refused, report);
        key::refuse_two_names(entries, known, report);
        Self {
            entries,
            meant,
            at,
            report,
        }
    }

    /// The entry of a key: the one that says something, else a broken or an empty one.
    pub fn entry(&self, key: &Key) -> Option<&'n Entry> {
        let named = || self.entries.iter().filter(|entry| key.is(&entry.key));
        let filled = named()
            .filter(|entry| entry.node.value.is_filled())
            .min_by_key(|entry| key.rank(&entry.key));
        filled
            .or_else(|| named().find(|entry| !entry.node.value.is_empty()))
            .or_else(|| named().next())
    }

    /// The value of a key, when it has one.
    pub fn node(&self, key: &Key) -> Option<&'n Node> {
        self.entry(key)
            .map(|entry| &entry.node)
            .filter(|node| node.value.is_filled())
    }

    /// Reports the key as missing when it has no value.
    pub fn require(&mut self, key: &Key) {
        let at = match self.entry(key) {
            None => self.at,
            Some(entry) if entry.node.value.is_empty() => entry.at,
            Some(_) => return,
        };
        if self.meant.contains(&key.name) {
            return;
        }
        let message = format!("thiếu “{}” ({})", key.name, key.label);
        match self.written_nothing(key) {
            Some(word) => {
                let message = format!(
                    "{message}: YAML đọc {word} là để trống; nếu đó là chữ thì đặt trong ngoặc kép"
                );
                let example = format!("{}: {}", key.name, quoted(word));
                self.report
                    .add_with(Rule::MissingField, at, message, example);
            }
            None => self
                .report
                .add_with(Rule::MissingField, at, message, key.example),
        }
    }

    /// A word for nothing, as `null` or `~`, that stands as the value.
    fn written_nothing(&self, key: &Key) -> Option<&'f str> {
        let node = &self
            .entry(key)
            .filter(|entry| entry.node.value == Value::Nothing)?
            .node;
        self.report
            .file
            .text
            .get(node.at..node.end)
            .filter(|word| !word.trim().is_empty())
    }

    /// Reports that the value of a key should be something else.
    pub fn malformed(&mut self, key: &Key, at: usize, wanted: &str) {
        let message = format!("“{}” ({}) phải là {wanted}", key.name, key.label);
        self.report
            .add_with(Rule::MalformedField, at, message, key.example);
    }

    /// A line of text for readers.
    pub fn text(&mut self, key: &Key) -> Option<At<String>> {
        let node = self.node(key)?;
        self.text_of(key, node, Use::Words)
    }

    /// A line of text for readers that must be there.
    pub fn required_text(&mut self, key: &Key) -> Option<At<String>> {
        self.require(key);
        self.text(key)
    }

    /// A name, an address, a number: what the portal looks up or reckons with.
    pub fn name(&mut self, key: &Key) -> Option<At<String>> {
        let node = self.node(key)?;
        self.text_of(key, node, Use::Name)
    }

    /// A name that must be there.
    pub fn required_name(&mut self, key: &Key) -> Option<At<String>> {
        self.require(key);
        self.name(key)
    }

    fn text_of(&mut self, key: &Key, node: &Node, purpose: Use) -> Option<At<String>> {
        let Value::Text(text) = &node.value else {
            self.no_text(key, node);
            return None;
        };
        let text = one_line(text);
        if purpose == Use::Words {
            doubt::check(self.report, key, node, &text);
        } else if doubt::refuse_printed_marks(self.report, key, node, &text) {
            return None;
        }
        Some(At {
            value: text,
            at: node.at,
        })
    }

    /// Says that a list or a table should be text. One in brackets may be text that begins with them.
    fn no_text(&mut self, key: &Key, node: &Node) {
        let written = written_in(self.report.file, node);
        if !written.starts_with(['[', '{']) || written.contains('"') {
            return self.malformed(key, node.at, "một dòng chữ");
        }
        let message = format!(
            "“{}” ({}) phải là một dòng chữ; chữ bắt đầu bằng dấu ngoặc thì đặt cả giá trị trong ngoặc kép",
            key.name, key.label
        );
        let example = format!("{}: {}", key.name, quoted(written));
        self.report
            .add_with(Rule::MalformedField, node.at, message, example);
    }

    /// Yes or no; no where the key is missing. A key without a value may be meant as yes.
    pub fn yes_or_no(&mut self, key: &Key) -> bool {
        self.doubt_empty(key, "false");
        let Some(node) = self.node(key) else {
            return false;
        };
        match &node.value {
            Value::Text(text) if text.eq_ignore_ascii_case("true") => true,
            Value::Text(text) if text.eq_ignore_ascii_case("false") => false,
            Value::Text(text) => self.no_answer(key, node.at, text),
            _ => {
                self.malformed(key, node.at, "true hoặc false");
                false
            }
        }
    }

    /// What says neither yes nor no counts as no, after it was reported.
    fn no_answer(&mut self, key: &Key, at: usize, text: &str) -> bool {
        let negative =
            ["no", "off", "n", "khong", "0"].contains(&model::fold::fold(text.trim()).as_str());
        let message = format!("“{}” ({}) phải là true hoặc false", key.name, key.label);
        let example = if negative {
            format!("{}: false", key.name)
        } else {
            key.example.to_owned()
        };
        self.report
            .add_with(Rule::MalformedField, at, message, example);
        false
    }

    /// Warns of a key without a value where nothing and something are far apart.
    pub fn doubt_empty(&mut self, key: &Key, meaning: &str) {
        if let Some(entry) = self.entry(key).filter(|entry| entry.node.value.is_empty()) {
            let message = format!(
                "“{}” ({}) để trống, được hiểu là {meaning}; hãy ghi rõ hoặc xóa dòng này",
                key.name, key.label
            );
            self.report
                .add_with(Rule::MisreadValue, entry.at, message, key.example);
        }
    }

    /// A whole number within a range.
    pub fn number(&mut self, key: &Key, range: std::ops::RangeInclusive<i64>) -> Option<i64> {
        let text = self.name(key)?;
        let number = text
            .value
            .parse()
            .ok()
            .filter(|number| range.contains(number));
        if number.is_none() {
            let wanted = format!("số nguyên từ {} đến {}", range.start(), range.end());
            self.malformed(key, text.at, &wanted);
        }
        number
    }

    /// A table, with the byte where it begins.
    pub fn table(&mut self, key: &Key) -> Option<(&'n [Entry], usize)> {
        let node = self.node(key)?;
        self.table_of(key, node)
    }

    fn table_of(&mut self, key: &Key, node: &'n Node) -> Option<(&'n [Entry], usize)> {
        match &node.value {
            Value::Table(entries) => Some((entries, node.at)),
            _ => {
                self.malformed(key, node.at, "nhóm khóa như trong ví dụ");
                None
            }
        }
    }

    /// A list of tables.
    pub fn tables(&mut self, key: &Key) -> Vec<(&'n [Entry], usize)> {
        match self.node(key) {
            None => Vec::new(),
            Some(Node {
                value: Value::List(nodes),
                ..
            }) => nodes
                .iter()
                .filter_map(|node| self.table_of(key, node))
                .collect(),
            Some(node) => {
                self.malformed(key, node.at, "danh sách như trong ví dụ");
                Vec::new()
            }
        }
    }
}

/// The value as it stands in its line.
fn written_in<'f>(file: &'f SourceFile, node: &Node) -> &'f str {
    file.text[node.at..]
        .lines()
        .next()
        .unwrap_or_default()
        .trim()
}

/// Runs of spaces and line ends become one space; a space that must not break stays.
fn one_line(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

//! Reads the keys of one table as the values they should be; reports each that is not.
//!
//! A value that is missing or wrong reads as `None` after it was reported, so that every key of a
//! head is looked at in one run.

use crate::diagnostic::rule::Rule;
use crate::front_matter::key::{self, Key};
use crate::front_matter::node::{At, Entry, Node, Value};
use crate::front_matter::time;
use crate::source::report::Report;
use model::day::Day;
use model::moment::Moment;

/// An item of a list that holds lines of text and tables.
#[derive(Debug)]
pub enum Item<'n> {
    /// A line of text.
    Text(At<String>),
    /// A table, with the byte where it begins.
    Table(&'n [Entry], usize),
}

/// The keys of a table.
#[derive(Debug)]
pub struct Fields<'n, 'r, 'f> {
    entries: &'n [Entry],
    /// Where a missing key is reported.
    at: usize,
    /// Where problems go.
    pub report: &'r mut Report<'f>,
}

impl<'n, 'r, 'f> Fields<'n, 'r, 'f> {
    /// The keys of a table that begins at byte `at`; unknown ones are reported.
    pub fn new(entries: &'n [Entry], at: usize, known: &[&Key], report: &'r mut Report<'f>) -> Self {
        key::refuse_unknown(entries, known, report);
        key::refuse_two_names(entries, known, report);
        Self { entries, at, report }
    }

    /// The entry of a key, empty or not.
    pub fn entry(&self, key: &Key) -> Option<&'n Entry> {
        self.entries.iter().find(|entry| key.is(&entry.key))
    }

    /// The value of a key, when it has one.
    pub fn node(&self, key: &Key) -> Option<&'n Node> {
        self.entry(key).map(|entry| &entry.node).filter(|node| !node.value.is_empty())
    }

    /// Reports the key as missing when it has no value.
    pub fn require(&mut self, key: &Key) {
        let at = match self.entry(key) {
            None => self.at,
            Some(entry) if entry.node.value.is_empty() => entry.at,
            Some(_) => return,
        };
        let message = format!("thiếu “{}” ({})", key.name, key.label);
        self.report.add_with(Rule::MissingField, at, message, key.example);
    }

    /// Reports that the value of a key should be something else.
    pub fn malformed(&mut self, key: &Key, at: usize, wanted: &str) {
        let message = format!("“{}” ({}) phải là {wanted}", key.name, key.label);
        self.report.add_with(Rule::MalformedField, at, message, key.example);
    }

    /// A line of text.
    pub fn text(&mut self, key: &Key) -> Option<At<String>> {
        let node = self.node(key)?;
        self.text_of(key, node)
    }

    fn text_of(&mut self, key: &Key, node: &Node) -> Option<At<String>> {
        match &node.value {
            Value::Text(text) => Some(At { value: one_line(text), at: node.at }),
            _ => {
                self.malformed(key, node.at, "một dòng chữ");
                None
            }
        }
    }

    /// A line of text that must be there.
    pub fn required_text(&mut self, key: &Key) -> Option<At<String>> {
        self.require(key);
        self.text(key)
    }

    /// Several lines of text; a single one may stand without brackets.
    pub fn texts(&mut self, key: &Key) -> Vec<At<String>> {
        self.nodes(key).iter().filter_map(|node| self.list_text(key, node)).collect()
    }

    /// Lines of text and tables, mixed; a single one may stand without brackets.
    pub fn items(&mut self, key: &Key) -> Vec<Item<'n>> {
        let nodes = self.nodes(key);
        let item = |node: &'n Node| match &node.value {
            Value::Table(entries) => Some(Item::Table(entries, node.at)),
            _ => self.list_text(key, node).map(Item::Text),
        };
        nodes.iter().filter_map(item).collect()
    }

    /// What a key holds, as a list.
    fn nodes(&self, key: &Key) -> &'n [Node] {
        match self.node(key) {
            None => &[],
            Some(Node { value: Value::List(nodes), .. }) => nodes,
            Some(node) => std::slice::from_ref(node),
        }
    }

    fn list_text(&mut self, key: &Key, node: &Node) -> Option<At<String>> {
        if node.value.is_empty() {
            self.malformed(key, node.at, "danh sách không có chỗ trống");
            return None;
        }
        self.text_of(key, node)
    }

    /// Yes or no; no when nothing is said.
    pub fn yes_or_no(&mut self, key: &Key) -> bool {
        let Some(node) = self.node(key) else { return false };
        match &node.value {
            Value::Text(text) if text == "true" => true,
            Value::Text(text) if text == "false" => false,
            _ => {
                self.malformed(key, node.at, "true hoặc false");
                false
            }
        }
    }

    /// A whole number within a range.
    pub fn number(&mut self, key: &Key, range: std::ops::RangeInclusive<i64>) -> Option<i64> {
        let text = self.text(key)?;
        let number = text.value.parse().ok().filter(|number| range.contains(number));
        if number.is_none() {
            let wanted = format!("số nguyên từ {} đến {}", range.start(), range.end());
            self.malformed(key, text.at, &wanted);
        }
        number
    }

    /// A day.
    pub fn day(&mut self, key: &Key) -> Option<At<Day>> {
        let text = self.text(key)?;
        match time::parse_moment(&text.value) {
            Some(moment) => Some(At { value: moment.day(), at: text.at }),
            None => self.broken_date(key, &text),
        }
    }

    /// A day, with a time or without.
    pub fn moment(&mut self, key: &Key) -> Option<At<Moment>> {
        let text = self.text(key)?;
        match time::parse_moment(&text.value) {
            Some(value) => Some(At { value, at: text.at }),
            None => self.broken_date(key, &text),
        }
    }

    fn broken_date<T>(&mut self, key: &Key, text: &At<String>) -> Option<T> {
        let message = format!("“{}” ({}) không đọc được: “{}”", key.name, key.label, text.value);
        let example = match time::guess(&text.value) {
            Some(day) => format!("{}: {day}", key.name),
            None => key.example.to_owned(),
        };
        self.report.add_with(Rule::BrokenDate, text.at, message, example);
        None
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
            Some(Node { value: Value::List(nodes), .. }) => {
                nodes.iter().filter_map(|node| self.table_of(key, node)).collect()
            }
            Some(node) => {
                self.malformed(key, node.at, "danh sách như trong ví dụ");
                Vec::new()
            }
        }
    }
}

/// Runs of spaces and line ends become one space; a space that must not break stays.
fn one_line(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

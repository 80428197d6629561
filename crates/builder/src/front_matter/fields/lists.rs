//! Reads keys that hold several values, and reports those that a sign joined or split.

use super::{Fields, Use, written_in};
use crate::diagnostic::rule::Rule;
use crate::front_matter::key::Key;
use crate::front_matter::node::{At, Entry, Node, Value};
use crate::front_matter::quote::quoted;

/// An item of a list that holds lines of text and tables.
#[derive(Debug)]
pub enum Item<'n> {
    /// A line of text.
    Text(At<String>),
    /// A table, with the byte where it begins.
    Table(&'n [Entry], usize),
}

impl<'n> Fields<'n, '_, '_> {
    /// Several lines of text for readers; a single one may stand without brackets.
    pub fn texts(&mut self, key: &Key) -> Vec<At<String>> {
        self.nodes(key)
            .iter()
            .filter_map(|node| self.list_text(key, node, Use::Words))
            .collect()
    }

    /// Several lines of text for readers, or tables of other systems that have each in one of their keys.
    pub fn texts_or_named(&mut self, key: &Key, name: &Key) -> Vec<At<String>> {
        let mut texts = Vec::new();
        for node in self.nodes(key) {
            texts.extend(match &node.value {
                Value::Table(entries) if entries.iter().any(|entry| name.is(&entry.key)) => {
                    Fields::foreign(entries, node.at, &[name], self.report).required_text(name)
                }
                _ => self.list_text(key, node, Use::Words),
            });
        }
        texts
    }

    /// Several names; a single one may stand without brackets, and other systems put lists into lists.
    pub fn names(&mut self, key: &Key) -> Vec<At<String>> {
        let inner = |node: &'n Node| match &node.value {
            Value::List(nodes) if !node.value.is_empty() => nodes.as_slice(),
            _ => std::slice::from_ref(node),
        };
        let nodes: Vec<&Node> = self.nodes(key).iter().flat_map(inner).collect();
        nodes
            .into_iter()
            .filter_map(|node| self.list_text(key, node, Use::Name))
            .collect()
    }

    /// Lines of text and tables, mixed; a single one may stand without brackets.
    pub fn items(&mut self, key: &Key) -> Vec<Item<'n>> {
        let nodes = self.nodes(key);
        let item = |node: &'n Node| match &node.value {
            Value::Table(entries) => Some(Item::Table(entries, node.at)),
            _ => self.list_text(key, node, Use::Name).map(Item::Text),
        };
        nodes.iter().filter_map(item).collect()
    }

    /// What a key holds, as a list.
    fn nodes(&self, key: &Key) -> &'n [Node] {
        match self.node(key) {
            None => &[],
            Some(Node {
                value: Value::List(nodes),
                ..
            }) => nodes,
            Some(node) => std::slice::from_ref(node),
        }
    }

    fn list_text(&mut self, key: &Key, node: &Node, purpose: Use) -> Option<At<String>> {
        match node.value {
            _ if node.value.is_empty() => {
                self.malformed(key, node.at, "danh sách không có chỗ trống")
            }
            Value::Text(_) => return self.text_of(key, node, purpose),
            Value::Table(_) if !written_in(self.report.file, node).starts_with('{') => {
                self.colon_in_item(key, node)
            }
            _ => self.malformed(key, node.at, "một dòng chữ"),
        }
        None
    }

    /// An item with a colon and a space is read as a key with its value.
    fn colon_in_item(&mut self, key: &Key, node: &Node) {
        let message = format!(
            "“{}” ({}) phải là một dòng chữ; mục có dấu hai chấm thì đặt cả mục trong ngoặc kép",
            key.name, key.label
        );
        let example = format!("- {}", quoted(written_in(self.report.file, node)));
        self.report
            .add_with(Rule::MalformedField, node.at, message, example);
    }

    /// Warns when several values of a list stand in one text, as `thép, khuôn` does.
    pub fn doubt_joined(&mut self, key: &Key) {
        let Some(Node {
            value: Value::Text(text),
            at,
            ..
        }) = self.node(key)
        else {
            return;
        };
        let parts: Vec<&str> = text
            .split([',', ';'])
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        if parts.len() < 2 {
            return;
        }
        let list = parts
            .iter()
            .map(|part| quoted(part))
            .collect::<Vec<_>>()
            .join(", ");
        let name = self.entry(key).map_or(key.name, |entry| entry.key.as_str());
        let message = format!(
            "“{}” ({}) đọc là một mục, “{}”; nếu là {} mục thì viết thành danh sách",
            key.name,
            key.label,
            text.trim(),
            parts.len()
        );
        self.report.add_with(
            Rule::MisreadValue,
            *at,
            message,
            format!("{name}: [{list}]"),
        );
    }
}

//! TOML to nodes.

use std::borrow::Cow;

use toml::de::{DeTable, DeValue};

use super::SyntaxError;
use crate::front_matter::node::{Entry, Node, Value};

const SYNTAX: &str =
    "viết sai cú pháp TOML; mỗi dòng có dạng khóa = \"giá trị\", chữ luôn nằm trong ngoặc kép";

const EXAMPLE: &str = "name = \"Cổng thông tin: tin tức\"";

type Spanned<T> = toml::Spanned<T>;

/// Reads `text`, which begins at byte `start` of its file.
pub(super) fn parse(text: &str, start: usize) -> Result<Vec<Entry>, SyntaxError> {
    match DeTable::parse(text) {
        Ok(table) => Ok(entries(table.get_ref(), start)),
        Err(error) => {
            let at = start + error.span().map_or(0, |span| span.start);
            Err(SyntaxError { at, message: SYNTAX, example: EXAMPLE })
        }
    }
}

/// The library sorts keys by name; here they come in the order of the file.
fn entries(table: &DeTable<'_>, start: usize) -> Vec<Entry> {
    let entry = |(key, value): (&Spanned<Cow<'_, str>>, &Spanned<DeValue<'_>>)| Entry {
        key: key.get_ref().clone().into_owned(),
        at: start + key.span().start,
        node: node(value, start),
    };
    let mut entries: Vec<Entry> = table.iter().map(entry).collect();
    entries.sort_by_key(|entry| entry.at);
    entries
}

fn node(value: &Spanned<DeValue<'_>>, start: usize) -> Node {
    let at = start + value.span().start;
    let value = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.clone().into_owned()),
        DeValue::Integer(number) => Value::Text(number.to_string()),
        DeValue::Float(number) => Value::Text(number.to_string()),
        DeValue::Boolean(answer) => Value::Text(answer.to_string()),
        DeValue::Datetime(time) => Value::Text(time.to_string()),
        DeValue::Array(nodes) => Value::List(nodes.iter().map(|value| node(value, start)).collect()),
        DeValue::Table(table) => Value::Table(entries(table, start)),
    };
    Node { at, value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_keep_their_text_and_place() {
        let head = "z = \"Một\"\nday = 2024-03-18\nyes = true\nn = 12\n[contact]\nphone = \"1\"\n[[menu]]\nlabel = \"a\"\n";
        let entries = parse(head, 4).unwrap();
        let keys: Vec<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        assert_eq!(keys, ["z", "day", "yes", "n", "contact", "menu"]);
        let texts = ["Một", "2024-03-18", "true", "12"];
        for (entry, text) in entries.iter().zip(texts) {
            assert_eq!(entry.node.value, Value::Text(text.into()));
        }
        assert_eq!(entries[1].node.at, 4 + head.find("2024").unwrap());
        assert!(matches!(&entries[5].node.value, Value::List(menu) if menu.len() == 1));
    }
}

//! TOML to nodes.

use std::borrow::Cow;

use toml::de::{DeTable, DeValue, Error};

use super::SyntaxError;
use crate::front_matter::node::{Entry, Node, Value};
use crate::front_matter::quote::{printed, quoted};
use crate::front_matter::recover::Recovered;

const SYNTAX: &str =
    "viết sai cú pháp TOML; mỗi dòng có dạng khóa = \"giá trị\", chữ luôn nằm trong ngoặc kép";

const EXAMPLE: &str = "name = \"Cổng thông tin: tin tức\"";

type Spanned<T> = toml::Spanned<T>;

/// Reads `text`, which begins at byte `start` of its file. The library goes on after a fault; the key
/// in whose lines the fault is stays known as broken.
pub(super) fn read(text: &str, start: usize) -> Recovered {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut entries = entries(table.get_ref(), start);
    let mut faults: Vec<SyntaxError> = Vec::new();
    for error in errors {
        let fault = explain(text, start, &error);
        let owner = entries.iter().rposition(|entry| entry.at <= fault.at);
        let reported = owner.is_some_and(|owner| entries[owner].node.value == Value::Broken);
        if !reported {
            faults.push(fault);
        }
        if let Some(owner) = owner {
            entries[owner].node.value = Value::Broken;
        }
    }
    faults.sort_by_key(|fault| fault.at);
    let good = faults.is_empty()
        || entries
            .iter()
            .any(|entry| entry.node.value != Value::Broken);
    faults.truncate(if good { usize::MAX } else { 1 });
    Recovered {
        entries: good.then_some(entries),
        faults,
    }
}

/// The cause of a fault in the editor's words, and the line put right.
fn explain(text: &str, start: usize, error: &Error) -> SyntaxError {
    let at = text.floor_char_boundary(error.span().map_or(0, |span| span.start));
    let line_start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = text[line_start..]
        .lines()
        .next()
        .unwrap_or_default()
        .trim_end();
    let fault = |message: &'static str, example: String| SyntaxError {
        at: start + at,
        message: message.into(),
        example,
    };
    if error.message() == "duplicate key" {
        return fault("khóa này đã có ở trên; hãy giữ một dòng", line.to_owned());
    }
    let Some((key, value)) = line
        .split_once('=')
        .map(|(key, value)| (key.trim(), value.trim()))
    else {
        return fault(SYNTAX, EXAMPLE.into());
    };
    if !key.is_ascii() && !key.starts_with(['"', '\'']) {
        let message = "khóa có dấu phải đặt trong ngoặc kép thẳng";
        return fault(message, format!("{} = {value}", quoted(key)));
    }
    if let Some(inner) = printed(value) {
        let message = "“ ” và các ngoặc kiểu in khác không bao được giá trị; hãy gõ ngoặc kép thẳng \" ở hai đầu";
        return fault(message, format!("{key} = {}", quoted(inner)));
    }
    let inner = value
        .strip_prefix('"')
        .and_then(|value| value.strip_suffix('"'));
    if let Some(inner) = inner.filter(|inner| inner.contains('\\')) {
        let message = "dấu \\ trong ngoặc kép thẳng là dấu riêng của TOML; hãy bao giá trị bằng dấu ' thay cho dấu \"";
        return fault(message, format!("{key} = '{inner}'"));
    }
    fault(SYNTAX, EXAMPLE.into())
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
    let (at, end) = (start + value.span().start, start + value.span().end);
    let value = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.clone().into_owned()),
        DeValue::Integer(number) => Value::Text(number.to_string()),
        DeValue::Float(number) => Value::Text(number.to_string()),
        DeValue::Boolean(answer) => Value::Text(answer.to_string()),
        DeValue::Datetime(time) => Value::Text(time.to_string()),
        DeValue::Array(nodes) => {
            Value::List(nodes.iter().map(|value| node(value, start)).collect())
        }
        DeValue::Table(table) => Value::Table(entries(table, start)),
    };
    Node {
        at,
        end,
        plain: false,
        value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_keep_their_text_and_place() {
        let head = "z = \"Một\"\nday = 2024-03-18\nyes = true\nn = 12\n[contact]\nphone = \"1\"\n[[menu]]\nlabel = \"a\"\n";
        let entries = read(head, 4).entries.unwrap();
        let keys: Vec<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        assert_eq!(keys, ["z", "day", "yes", "n", "contact", "menu"]);
        let texts = ["Một", "2024-03-18", "true", "12"];
        for (entry, text) in entries.iter().zip(texts) {
            assert_eq!(entry.node.value, Value::Text(text.into()));
        }
        assert_eq!(entries[1].node.at, 4 + head.find("2024").unwrap());
        assert!(matches!(&entries[5].node.value, Value::List(menu) if menu.len() == 1));
    }

    #[test]
    fn what_stands_beside_a_fault_is_read() {
        let head = "title = “Khuôn”\nday = 2024-03-18\nfolder = \"D:\\so-lieu\"\nname = \"x\n[c]\nNĐ = \"nghị định\"\n";
        let read = read(head, 4);
        let entries = read.entries.unwrap();
        let broken = |entry: &&Entry| entry.node.value == Value::Broken;
        let names: Vec<&str> = entries
            .iter()
            .filter(broken)
            .map(|entry| entry.key.as_str())
            .collect();
        assert_eq!(names, ["title", "folder", "name", "c"]);
        let examples: Vec<&str> = read
            .faults
            .iter()
            .map(|fault| fault.example.as_str())
            .collect();
        assert_eq!(
            examples,
            [
                "title = \"Khuôn\"",
                "folder = 'D:\\so-lieu'",
                EXAMPLE,
                "\"NĐ\" = \"nghị định\""
            ]
        );
        assert_eq!(entries[1].node.value, Value::Text("2024-03-18".into()));
    }
}

//! The head of a content file: YAML between `---` lines or TOML between `+++` lines.
//!
//! Splits the file and reads the head into [`node::Node`]s that remember where they stand, so that
//! a diagnostic points at the very key or value. What the keys mean is for the modules below.

mod cut;
mod doubt;
mod fields;
mod foreign;
mod key;
pub mod node;
mod quote;
mod recover;
pub mod shared;
pub mod time;
mod toml;
mod yaml;
mod yaml_fault;

pub mod article;
pub mod category;
pub mod document;
pub mod event;
pub mod partner;
pub mod portal;
pub mod static_page;

use std::borrow::Cow;

use crate::diagnostic::rule::Rule;
use crate::front_matter::cut::Fault;
use crate::front_matter::node::{Entry, Node, Value};
use crate::front_matter::recover::Recovered;
use crate::source::report::Report;

/// A file cut in two.
#[derive(Debug)]
pub struct FrontMatter {
    /// The keys in the order of the file, broken ones among them; `None` when none could be read. What
    /// could not be read was reported.
    pub entries: Option<Vec<Entry>>,
    /// The byte where the body begins.
    pub body_start: usize,
}

/// A part of the head that cannot be read: the byte, and what to look for.
#[derive(Debug)]
struct SyntaxError {
    at: usize,
    message: Cow<'static, str>,
    example: String,
}

pub(crate) use quote::quoted;

/// Cuts the file and reads its head; reports what is wrong with it. A head that does not open or close
/// as it should is read as far as it seems to go.
pub fn read(report: &mut Report<'_>) -> FrontMatter {
    let text = &report.file.text;
    let cut = cut::cut(text);
    if let Some(Fault {
        at,
        message,
        example,
    }) = cut.fault
    {
        report.add_with(Rule::FrontMatter, at, message, example);
    }
    let Some((fence, head)) = cut.head else {
        return FrontMatter {
            entries: None,
            body_start: cut.body_start,
        };
    };
    let read = if fence == "---" {
        recover::read_yaml
    } else {
        toml::read
    };
    let entries = keep(read(&text[head.clone()], head.start), report);
    FrontMatter {
        entries,
        body_start: cut.body_start,
    }
}

/// Reads a file that is TOML from end to end; `None` when any of it cannot be read.
pub fn read_toml(report: &mut Report<'_>) -> Option<Vec<Entry>> {
    let recovered = toml::read(&report.file.text, 0);
    let good = recovered.faults.is_empty();
    keep(recovered, report).filter(|_| good)
}

fn keep(recovered: Recovered, report: &mut Report<'_>) -> Option<Vec<Entry>> {
    for SyntaxError {
        at,
        message,
        example,
    } in recovered.faults
    {
        report.add_with(Rule::FrontMatter, at, message, example);
    }
    let entries = recovered.entries?;
    find_doubled(&entries, report);
    Some(entries)
}

fn find_doubled(entries: &[Entry], report: &mut Report<'_>) {
    for (number, entry) in entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| entry.node.value != Value::Broken)
    {
        if entries[..number]
            .iter()
            .any(|earlier| earlier.key == entry.key)
        {
            let message = format!("khóa “{}” đã có ở trên; hãy giữ một dòng", entry.key);
            report.add(Rule::DoubledKey, entry.at, message);
        }
        find_doubled_inside(&entry.node, report);
    }
}

fn find_doubled_inside(node: &Node, report: &mut Report<'_>) {
    match &node.value {
        Value::Table(entries) => find_doubled(entries, report),
        Value::List(nodes) => nodes
            .iter()
            .for_each(|node| find_doubled_inside(node, report)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;

    fn read_text(text: &str) -> (Option<Vec<String>>, String, Vec<Rule>) {
        let file = SourceFile::new("x".into(), text.into());
        let mut report = Report::new(&file);
        let read = read(&mut report);
        let keys = read
            .entries
            .map(|entries| entries.into_iter().map(|entry| entry.key).collect());
        let rules = report
            .diagnostics
            .iter()
            .map(|diagnostic| diagnostic.rule)
            .collect();
        (keys, text[read.body_start..].into(), rules)
    }

    #[test]
    fn files_are_cut_at_the_closing_line() {
        let keys = |keys: &[&str]| Some(keys.iter().map(|key| (*key).to_owned()).collect());
        let cases = [
            (
                "---\na: 1\nb: x\n---\nThân bài\n",
                keys(&["a", "b"]),
                "Thân bài\n",
                vec![],
            ),
            ("---\r\na: 1\r\n---\r\nThân", keys(&["a"]), "Thân", vec![]),
            (
                "+++\na = 1\nb = \"x\"\n+++\nThân",
                keys(&["a", "b"]),
                "Thân",
                vec![],
            ),
            ("---\n---\n", keys(&[]), "", vec![]),
            ("---\na: 1\n---", keys(&["a"]), "", vec![]),
            ("\n \n---\na: 1\n---\nThân", keys(&["a"]), "Thân", vec![]),
            (
                "---\na: 1\na: 2\n---\n",
                keys(&["a", "a"]),
                "",
                vec![Rule::DoubledKey],
            ),
            ("Thân bài", None, "Thân bài", vec![Rule::FrontMatter]),
            ("---\na: 1\n", keys(&["a"]), "", vec![Rule::FrontMatter]),
            (
                "---\na: 1\n----\nThân",
                keys(&["a"]),
                "Thân",
                vec![Rule::FrontMatter],
            ),
            (
                "---\na: 1\n —\nThân",
                keys(&["a"]),
                "Thân",
                vec![Rule::FrontMatter],
            ),
            (
                "---\na: 1\n...\nThân",
                keys(&["a"]),
                "Thân",
                vec![Rule::FrontMatter],
            ),
            (
                "---\na:\n  - 1\n\nThân bài: x\n",
                keys(&["a"]),
                "Thân bài: x\n",
                vec![Rule::FrontMatter],
            ),
            (
                "---\na: 1\n\nThân bài\n\n---\nb",
                keys(&["a"]),
                "Thân bài\n\n---\nb",
                vec![Rule::FrontMatter],
            ),
            (
                "---\na: 1\n\n## Mục\n\n---\nb",
                keys(&["a"]),
                "## Mục\n\n---\nb",
                vec![Rule::FrontMatter],
            ),
            (
                "---\na: 1\n\n# ghi chú\nb: 2\n---\nThân",
                keys(&["a", "b"]),
                "Thân",
                vec![],
            ),
            (
                "---\na: |\n  x\n\n  y\nb: 2\n---\nThân",
                keys(&["a", "b"]),
                "Thân",
                vec![],
            ),
            (
                "---\na: \"x\n\n  y\"\n---\nThân",
                keys(&["a"]),
                "Thân",
                vec![],
            ),
            (
                "+++\na = 1\n---\nThân",
                keys(&["a"]),
                "Thân",
                vec![Rule::FrontMatter],
            ),
            (
                "+++\na = 1\n\nThân bài",
                keys(&["a"]),
                "Thân bài",
                vec![Rule::FrontMatter],
            ),
            (
                "a: 1\nb: x\n---\nThân",
                keys(&["a", "b"]),
                "Thân",
                vec![Rule::FrontMatter],
            ),
            (
                "  ---\n  a: 1\n  ---\nThân",
                keys(&["a"]),
                "Thân",
                vec![Rule::FrontMatter],
            ),
            ("---\ra: 1\r---\rThân", None, "", vec![Rule::FrontMatter]),
            (
                "Lời mở: đầu\nChữ\n---\nThân",
                None,
                "Lời mở: đầu\nChữ\n---\nThân",
                vec![Rule::FrontMatter],
            ),
            (
                "---\na: b: c\n---\nThân",
                None,
                "Thân",
                vec![Rule::FrontMatter],
            ),
            (
                "---\na: b: c\nd: e\n---\nThân",
                keys(&["a", "d"]),
                "Thân",
                vec![Rule::FrontMatter],
            ),
            (
                "—\na: 1\n—\nThân",
                None,
                "—\na: 1\n—\nThân",
                vec![Rule::FrontMatter],
            ),
            (
                "{\n\"a\": 1}\nThân",
                None,
                "{\n\"a\": 1}\nThân",
                vec![Rule::FrontMatter],
            ),
            (
                "+++\na = \n+++\nThân",
                None,
                "Thân",
                vec![Rule::FrontMatter],
            ),
        ];
        for (text, keys, body, rules) in cases {
            assert_eq!(read_text(text), (keys, body.to_owned(), rules), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn a_headline_without_quotes_is_read_whole_or_told(
            headline in "[^\"' \\PC][ -~à-ýđơưẠ-ỹ“”‘’«»…–]{0,30}|[\\[{#@%*&!|>,~`?-] ?[a-z :#\\[\\]{}]{0,12}"
        ) {
            let file = SourceFile::new("x".into(), format!("---\nheadline: {headline}\n---\n"));
            let mut report = Report::new(&file);
            let entries = read(&mut report).entries;
            let read = entries.and_then(|entries| article::read(&entries, &mut report).headline);
            let rules = [Rule::FrontMatter, Rule::MisreadValue, Rule::MalformedField];
            let reported = report.diagnostics.iter().any(|one| {
                rules.contains(&one.rule) || one.rule == Rule::MissingField && one.message.contains("headline")
            });
            let whole = headline.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
            proptest::prop_assert!(reported || read.is_some_and(|read| read.value == whole), "{:?}", headline);
        }

        #[test]
        fn no_head_breaks_the_builder(
            fence in "---|\\+\\+\\+",
            head in "((headline|date|byline|updated|event|cover|images|aliases|slug|draft|withdrawn|[a-zđ]{1,3})(: | = |:\n|=)|[\"'\\[\\]{}*&!|>#,-]| |\n|\r\n|2024-0[0-9]-1[0-9]|T25:00|ỹ|true|\u{1}){0,40}"
        ) {
            let file = SourceFile::new("x".into(), format!("{fence}\n{head}\n{fence}\nThân"));
            let mut report = Report::new(&file);
            if let Some(entries) = read(&mut report).entries {
                article::read(&entries, &mut report);
            }
        }
    }
}

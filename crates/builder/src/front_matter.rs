//! The head of a content file: YAML between `---` lines or TOML between `+++` lines.
//!
//! Splits the file and reads the head into [`node::Node`]s that remember where they stand, so that
//! a diagnostic points at the very key or value. What the keys mean is for the modules below.

mod fields;
mod key;
pub mod node;
pub mod shared;
pub mod time;
mod toml;
mod yaml;

pub mod article;
pub mod category;
pub mod document;
pub mod event;
pub mod partner;
pub mod portal;
pub mod static_page;

use crate::diagnostic::rule::Rule;
use crate::front_matter::node::{Entry, Node};
use crate::source::SourceFile;
use crate::source::report::Report;

/// A file cut in two.
#[derive(Debug)]
pub struct FrontMatter {
    /// The keys in the order of the file; `None` when they could not be read, which was reported.
    pub entries: Option<Vec<Entry>>,
    /// The byte where the body begins.
    pub body_start: usize,
}

/// A part of the head that cannot be read: the byte, and what to look for.
#[derive(Debug)]
struct SyntaxError {
    at: usize,
    message: &'static str,
    example: &'static str,
}

const SAMPLE: &str = "---\nheadline: \"Tít bài\"\n---\nNội dung";

/// Cuts the file and reads its head; reports what is wrong with it.
pub fn read(report: &mut Report<'_>) -> FrontMatter {
    let file = report.file;
    let Some(fence) = opening(&file.text) else {
        let message = "tệp phải bắt đầu bằng phần đầu: các khóa nằm giữa hai dòng ---";
        report.add_with(Rule::FrontMatter, 0, message, SAMPLE);
        return FrontMatter { entries: None, body_start: 0 };
    };
    let head_start = line_end(&file.text, 0);
    let Some((head_end, body_start)) = closing(&file.text, head_start, fence) else {
        let message = format!("phần đầu mở ở dòng này mà không có dòng {fence} đóng lại");
        report.add_with(Rule::FrontMatter, 0, message, SAMPLE);
        return FrontMatter { entries: None, body_start: file.text.len() };
    };
    let head = &file.text[head_start..head_end];
    let parsed = if fence == "---" { yaml::parse(head, head_start) } else { toml::parse(head, head_start) };
    FrontMatter { entries: keep(parsed, report), body_start }
}

/// Reads a file that is TOML from end to end.
pub fn read_toml(report: &mut Report<'_>) -> Option<Vec<Entry>> {
    let parsed = toml::parse(&report.file.text, 0);
    keep(parsed, report)
}

/// Where the body of a file begins; `None` when the file has no closed head.
pub fn body_start(file: &SourceFile) -> Option<usize> {
    let fence = opening(&file.text)?;
    closing(&file.text, line_end(&file.text, 0), fence).map(|(_, start)| start)
}

fn keep(parsed: Result<Vec<Entry>, SyntaxError>, report: &mut Report<'_>) -> Option<Vec<Entry>> {
    match parsed {
        Ok(entries) => {
            find_doubled(&entries, report);
            Some(entries)
        }
        Err(SyntaxError { at, message, example }) => {
            report.add_with(Rule::FrontMatter, at, message, example);
            None
        }
    }
}

fn find_doubled(entries: &[Entry], report: &mut Report<'_>) {
    for (number, entry) in entries.iter().enumerate() {
        if entries[..number].iter().any(|earlier| earlier.key == entry.key) {
            let message = format!("khóa “{}” đã có ở trên; hãy giữ một dòng", entry.key);
            report.add(Rule::DoubledKey, entry.at, message);
        }
        find_doubled_inside(&entry.node, report);
    }
}

fn find_doubled_inside(node: &Node, report: &mut Report<'_>) {
    match &node.value {
        node::Value::Table(entries) => find_doubled(entries, report),
        node::Value::List(nodes) => nodes.iter().for_each(|node| find_doubled_inside(node, report)),
        _ => {}
    }
}

fn opening(text: &str) -> Option<&'static str> {
    let first = text[..line_end(text, 0)].trim_end();
    ["---", "+++"].into_iter().find(|fence| first == *fence)
}

/// The byte after the line that begins at `start`.
fn line_end(text: &str, start: usize) -> usize {
    text[start..].find('\n').map_or(text.len(), |at| start + at + 1)
}

/// Where the closing line begins, and where the line after it does.
fn closing(text: &str, from: usize, fence: &str) -> Option<(usize, usize)> {
    let mut start = from;
    while start < text.len() {
        let end = line_end(text, start);
        if text[start..end].trim_end() == fence {
            return Some((start, end));
        }
        start = end;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> (Option<Vec<String>>, String, Vec<Rule>) {
        let file = SourceFile::new("x".into(), text.into());
        let mut report = Report::new(&file);
        let read = read(&mut report);
        let keys = read.entries.map(|entries| entries.into_iter().map(|entry| entry.key).collect());
        let rules = report.diagnostics.iter().map(|diagnostic| diagnostic.rule).collect();
        (keys, text[read.body_start..].into(), rules)
    }

    #[test]
    fn files_are_cut_at_the_closing_line() {
        let keys = |keys: &[&str]| Some(keys.iter().map(|key| (*key).to_owned()).collect());
        let cases = [
            ("---\na: 1\nb: x\n---\nThân bài\n", keys(&["a", "b"]), "Thân bài\n", vec![]),
            ("---\r\na: 1\r\n---\r\nThân", keys(&["a"]), "Thân", vec![]),
            ("+++\na = 1\nb = \"x\"\n+++\nThân", keys(&["a", "b"]), "Thân", vec![]),
            ("---\n---\n", keys(&[]), "", vec![]),
            ("---\na: 1\n---", keys(&["a"]), "", vec![]),
            ("---\na: 1\na: 2\n---\n", keys(&["a", "a"]), "", vec![Rule::DoubledKey]),
            ("Thân bài", None, "Thân bài", vec![Rule::FrontMatter]),
            ("---\na: 1\n", None, "", vec![Rule::FrontMatter]),
            ("---\na: b: c\n---\nThân", None, "Thân", vec![Rule::FrontMatter]),
            ("+++\na = \n+++\nThân", None, "Thân", vec![Rule::FrontMatter]),
        ];
        for (text, keys, body, rules) in cases {
            assert_eq!(read_text(text), (keys, body.to_owned(), rules), "{text}");
        }
    }

    proptest::proptest! {
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

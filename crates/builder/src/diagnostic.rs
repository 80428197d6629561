//! What is wrong with the content: where, by which rule, why, and what right looks like.
//!
//! Lines and columns count from 1; columns count characters, not bytes. Messages are Vietnamese,
//! because editors read them; rules have English names, because machines and manuals do.

mod caret;
pub mod rule;

use caret::caret;
use serde::{Deserialize, Serialize};

use crate::diagnostic::rule::{Rule, Severity};

/// A place in a file of the content folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Position {
    /// The line, from 1.
    pub line: u32,
    /// The character in the line, from 1.
    pub column: u32,
}

impl Position {
    /// The first character of a file: for problems of the file as a whole.
    pub const START: Self = Self { line: 1, column: 1 };
}

impl Default for Position {
    fn default() -> Self {
        Self::START
    }
}

/// A problem of one place of the content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// The file, with forward slashes, from the content folder on: `content/bai-viet/x.md`.
    pub path: String,
    /// The place in it.
    pub position: Position,
    /// The rule that is broken.
    pub rule: Rule,
    /// What is wrong, in Vietnamese.
    pub message: String,
    /// What right looks like, where a sample helps. May have several lines.
    pub example: Option<String>,
}

impl Diagnostic {
    /// Does it keep the portal from being built?
    pub fn severity(&self) -> Severity {
        self.rule.severity()
    }
}

/// Puts diagnostics in the order of report: file, place, rule.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|a, b| order(a).cmp(&order(b)));
}

fn order(diagnostic: &Diagnostic) -> (&str, Position, &str, &str) {
    (
        &diagnostic.path,
        diagnostic.position,
        diagnostic.rule.id(),
        &diagnostic.message,
    )
}

/// Is there one that keeps the portal from being built?
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity() == Severity::Error)
}

/// The form for people, one problem a line: `path:line:column: rule: message`. The message of a
/// warning or a note says so; a sample of right follows on indented lines.
pub fn print_text(diagnostics: &[Diagnostic]) -> String {
    diagnostics.iter().map(|one| text_of(one, "")).collect()
}

/// The same for a terminal: the line that is meant follows each message, with a caret below the place.
/// `read` gives the text of a file by its path in diagnostics; without it the lines are left out.
pub fn print_with_lines(
    diagnostics: &[Diagnostic],
    read: impl Fn(&str) -> Option<String>,
) -> String {
    let files = diagnostics.chunk_by(|one, next| one.path == next.path);
    files
        .flat_map(|of_file| {
            let text = read(&of_file[0].path).unwrap_or_default();
            of_file
                .iter()
                .map(move |one| text_of(one, &caret(&text, one.position)))
        })
        .collect()
}

/// The message in a line, `below` it, and the sample.
fn text_of(diagnostic: &Diagnostic, below: &str) -> String {
    let Diagnostic {
        path,
        position: Position { line, column },
        rule,
        message,
        example,
    } = diagnostic;
    let mark = match diagnostic.severity() {
        Severity::Error => "",
        Severity::Warning => "cảnh báo: ",
        Severity::Note => "ghi nhận: ",
    };
    let mut text = format!(
        "{path}:{line}:{column}: {}: {mark}{message}\n{below}",
        rule.id()
    );
    for (number, sample) in example
        .iter()
        .flat_map(|example| example.lines())
        .enumerate()
    {
        let label = if number == 0 { "Ví dụ: " } else { "       " };
        text.push_str(&format!("    {label}{sample}\n"));
    }
    text
}

/// How many there are of each severity, in a line: `2 lỗi, 1 cảnh báo`. Empty when there are none.
pub fn print_count(diagnostics: &[Diagnostic]) -> String {
    let count = |severity| {
        diagnostics
            .iter()
            .filter(|one| one.severity() == severity)
            .count()
    };
    let words = [
        (Severity::Error, "lỗi"),
        (Severity::Warning, "cảnh báo"),
        (Severity::Note, "ghi nhận"),
    ];
    let counted = words.map(|(severity, word)| (count(severity), word));
    let there = counted.iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = there
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    if parts.is_empty() {
        String::new()
    } else {
        format!("{}\n", parts.join(", "))
    }
}

/// The form for machines: a JSON array of objects with the keys `path`, `line`, `column`,
/// `severity` (`error`, `warning` or `note`), `rule`, `message`, and `example` where there is one.
pub fn print_json(diagnostics: &[Diagnostic]) -> String {
    let objects: Vec<_> = diagnostics.iter().map(json_of).collect();
    let mut text = format!("{:#}", serde_json::Value::Array(objects));
    text.push('\n');
    text
}

fn json_of(diagnostic: &Diagnostic) -> serde_json::Value {
    let mut object = serde_json::json!({
        "path": diagnostic.path,
        "line": diagnostic.position.line,
        "column": diagnostic.position.column,
        "severity": diagnostic.severity().id(),
        "rule": diagnostic.rule.id(),
        "message": diagnostic.message,
    });
    if let Some(example) = &diagnostic.example {
        object["example"] = example.as_str().into();
    }
    object
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diagnostic(path: &str, line: u32, column: u32, rule: Rule) -> Diagnostic {
        let position = Position { line, column };
        Diagnostic {
            path: path.into(),
            position,
            rule,
            message: "sai".into(),
            example: None,
        }
    }

    #[test]
    fn they_come_by_file_then_place_then_rule() {
        let mut all = vec![
            diagnostic("content/b.md", 1, 1, Rule::MissingField),
            diagnostic("content/a.md", 10, 1, Rule::MissingField),
            diagnostic("content/a.md", 9, 2, Rule::MissingField),
            diagnostic("content/a.md", 9, 2, Rule::DeadLink),
        ];
        sort(&mut all);
        let text = print_text(&all);
        let places: Vec<&str> = text
            .lines()
            .map(|line| line.rsplit_once(':').unwrap().0)
            .collect();
        let expected = [
            "content/a.md:9:2: dead-link",
            "content/a.md:9:2: missing-field",
            "content/a.md:10:1: missing-field",
            "content/b.md:1:1: missing-field",
        ];
        assert_eq!(places, expected);
    }

    #[test]
    fn both_forms_tell_the_same() {
        let mut warning = diagnostic("content/a.md", 3, 4, Rule::HeadingLevel);
        warning.example = Some("## Một\n### Hai".into());
        let text = "content/a.md:3:4: heading-level: cảnh báo: sai\n    Ví dụ: ## Một\n           ### Hai\n";
        assert_eq!(print_text(std::slice::from_ref(&warning)), text);
        let note = diagnostic("content/a.md", 5, 6, Rule::UnknownDocument);
        assert_eq!(
            print_text(std::slice::from_ref(&note)),
            "content/a.md:5:6: unknown-document: ghi nhận: sai\n"
        );
        let json: serde_json::Value = serde_json::from_str(&print_json(&[warning, note])).unwrap();
        assert_eq!(json[0]["severity"], "warning");
        assert_eq!(json[0]["rule"], "heading-level");
        assert_eq!(json[0]["line"], 3);
        assert_eq!(json[0]["column"], 4);
        assert_eq!(json[1]["severity"], "note");
    }

    #[test]
    fn lines_stand_between_message_and_sample() {
        let mut fault = diagnostic("content/a.md", 2, 3, Rule::HeadingLevel);
        fault.example = Some("## Hai".into());
        let unread = diagnostic("content/b.md", 2, 3, Rule::DeadLink);
        let read = |path: &str| (path == "content/a.md").then(|| "---\n# Hai\n".to_owned());
        let text = print_with_lines(&[fault.clone(), unread.clone()], read);
        let lines: Vec<&str> = text.lines().collect();
        let expected = [
            "content/a.md:2:3: heading-level: cảnh báo: sai",
            "    2 | # Hai",
            "      |   ^",
            "    Ví dụ: ## Hai",
            "content/b.md:2:3: dead-link: sai",
        ];
        assert_eq!(lines, expected);
        let both = [fault, unread];
        let without = print_with_lines(&both, |_| None);
        assert_eq!(without, print_text(&both));
    }

    #[test]
    fn they_are_counted_by_severity() {
        let of = |rule| diagnostic("content/a.md", 1, 1, rule);
        let (error, warning, note) = (Rule::DeadLink, Rule::HeadingLevel, Rule::UnknownDocument);
        let cases: [(&[Rule], &str); 4] = [
            (&[], ""),
            (&[note], "1 ghi nhận\n"),
            (&[note, error, error], "2 lỗi, 1 ghi nhận\n"),
            (
                &[error, warning, note, note],
                "1 lỗi, 1 cảnh báo, 2 ghi nhận\n",
            ),
        ];
        for (rules, line) in cases {
            let all: Vec<Diagnostic> = rules.iter().map(|rule| of(*rule)).collect();
            assert_eq!(print_count(&all), line);
            assert_eq!(has_errors(&all), rules.contains(&error));
        }
    }
}

//! The repository's own files, and the little that rules must know of Rust: strings and comments.

use std::fs;
use std::path::{Path, PathBuf};

/// A source file.
pub(crate) struct Source {
    /// Below the repository's root, with slashes.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// A string in the code, unescaped as little as rules need.
pub(crate) struct Literal {
    pub(crate) line: usize,
    pub(crate) text: String,
}

/// All files below a folder of the repository that have the extension, sorted.
pub(crate) fn sources(folder: &str, extension: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut paths = Vec::new();
    collect(&root.join(folder), extension, &mut paths);
    paths.sort();
    paths
        .into_iter()
        .map(|path| Source {
            text: fs::read_to_string(&path).expect("a file that was just listed"),
            path: path
                .strip_prefix(&root)
                .unwrap_or(&path)
                .to_string_lossy()
                .replace('\\', "/"),
        })
        .collect()
}

fn collect(folder: &Path, extension: &str, paths: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            collect(&path, extension, paths);
        } else if path.extension().is_some_and(|found| found == extension) {
            paths.push(path);
        }
    }
}

impl Source {
    pub(crate) fn is_within(&self, places: &[&str]) -> bool {
        places.iter().any(|place| {
            self.path == *place || place.ends_with('/') && self.path.starts_with(place)
        })
    }

    /// The code without the tests at its end; nothing of a file of tests.
    pub(crate) fn tested_part(&self) -> &str {
        if self.path.ends_with("tests.rs") || self.path.contains("/tests/") {
            return "";
        }
        self.text.split("#[cfg(test)]").next().unwrap_or_default()
    }

    /// Lines that are not comments, with their numbers.
    pub(crate) fn code_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self
            .tested_part()
            .lines()
            .zip(1..)
            .map(|(line, number)| (number, line));
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// Every string literal outside tests and comments.
    pub(crate) fn literals(&self) -> Vec<Literal> {
        Lexer {
            rest: self.tested_part(),
            line: 1,
        }
        .literals()
    }

    pub(crate) fn at(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.path)
    }
}

/// Walks over Rust and stops at strings.
struct Lexer<'a> {
    rest: &'a str,
    line: usize,
}

impl<'a> Lexer<'a> {
    fn literals(mut self) -> Vec<Literal> {
        let mut literals = Vec::new();
        while let Some(sign) = self.rest.chars().next() {
            let line = self.line;
            if self.rest.starts_with("//") {
                self.take(self.rest.find('\n').unwrap_or(self.rest.len()));
            } else if self.rest.starts_with("'\"'") {
                self.take(3);
            } else if self.rest.starts_with("'\\\"'") {
                self.take(4);
            } else if let Some(hashes) = raw_string(self.rest) {
                let text = self
                    .until(&format!("\"{}", "#".repeat(hashes)), hashes + 2)
                    .to_owned();
                literals.push(Literal { line, text });
            } else if sign == '"' {
                literals.push(Literal {
                    line,
                    text: self.string(),
                });
            } else {
                self.take(sign.len_utf8());
            }
        }
        literals
    }

    fn take(&mut self, bytes: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(bytes);
        self.line += taken.matches('\n').count();
        self.rest = rest;
        taken
    }

    /// What stands between an opening of `opening` bytes and `end`.
    fn until(&mut self, end: &str, opening: usize) -> &'a str {
        self.take(opening);
        let length = self.rest.find(end).unwrap_or(self.rest.len());
        let text = self.take(length);
        self.take(end.len().min(self.rest.len()));
        text
    }

    fn string(&mut self) -> String {
        self.take(1);
        let mut text = String::new();
        while let Some(sign) = self.rest.chars().next() {
            self.take(sign.len_utf8());
            match sign {
                '"' => break,
                '\\' => {
                    let escaped = self.rest.chars().next().map_or(0, char::len_utf8);
                    text.push_str(self.take(escaped));
                }
                _ => text.push(sign),
            }
        }
        text
    }
}

/// The number of hashes of a raw string that begins here.
fn raw_string(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('r')?;
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    rest[hashes..].starts_with('"').then_some(hashes)
}

#[test]
fn strings_are_found_and_comments_are_not() {
    let text = "// \"no\"\nlet a = \"one\\\"x\"; let b = '\"'; /// \"no\"\nlet c = r#\"tw\"o\"#;\n#[cfg(test)]\n\"no\"";
    let source = Source {
        path: "src/a.rs".into(),
        text: text.into(),
    };
    let found: Vec<(usize, String)> = source
        .literals()
        .into_iter()
        .map(|found| (found.line, found.text))
        .collect();
    assert_eq!(found, [(2, "one\"x".to_owned()), (3, "tw\"o".to_owned())]);
}

//! The repository's own files, and the little that rules must know of Rust: strings and comments.

use std::fs;
use std::path::{Path, PathBuf};

/// A source file.
pub(crate) struct Source {
    /// Below the repository's root, with slashes.
    pub(crate) path: String,
    pub(crate) text: String,
    /// The text without tests; see [`without_tests`].
    code: String,
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
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a file that was just listed");
            let path = path.strip_prefix(&root).unwrap_or(&path);
            Source::new(path.to_string_lossy().replace('\\', "/"), text)
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
    pub(crate) fn new(path: String, text: String) -> Self {
        let code = if is_test(&path) {
            String::new()
        } else {
            without_tests(&text)
        };
        Self { path, text, code }
    }

    /// A file that is compiled for tests alone.
    pub(crate) fn is_test(&self) -> bool {
        is_test(&self.path)
    }

    pub(crate) fn is_within(&self, places: &[&str]) -> bool {
        places.iter().any(|place| {
            self.path == *place || place.ends_with('/') && self.path.starts_with(place)
        })
    }

    /// The code without its tests; nothing of a file of tests. Lines keep their numbers.
    pub(crate) fn tested_part(&self) -> &str {
        &self.code
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
        Lexer::scan(self.tested_part()).literals
    }

    /// The code without tests, comments and strings: what is left are names. Lines keep their numbers.
    pub(crate) fn names(&self) -> String {
        Lexer::scan(self.tested_part()).names
    }

    pub(crate) fn at(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.path)
    }
}

fn is_test(path: &str) -> bool {
    path.ends_with("tests.rs") || path.ends_with("/test_support.rs") || path.contains("/tests/")
}

/// The text with the lines of its inline test module left empty.
///
/// Every file is formatted by rustfmt, so the module's attribute and its closing brace stand at the start of
/// a line. `#[cfg(test)] mod tests;` names another file and cuts nothing. Where a string of a test holds a `}`
/// at the start of a line, the rest of the tests counts as code, so a rule is never blind, only too strict.
fn without_tests(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut kept = String::with_capacity(text.len());
    let mut inside = false;
    for (line, index) in lines.iter().zip(1..) {
        inside |= *line == "#[cfg(test)]" && opens_module(&lines[index..]);
        kept.push_str(if inside { "" } else { line });
        kept.push('\n');
        inside &= *line != "}";
    }
    kept
}

/// True when the first line that is no attribute opens a module.
fn opens_module(following: &[&str]) -> bool {
    let item = following.iter().find(|line| !line.starts_with("#["));
    item.is_some_and(|line| line.starts_with("mod ") && line.ends_with('{'))
}

/// Walks over Rust and keeps strings apart from the code around them.
struct Lexer<'a> {
    rest: &'a str,
    line: usize,
    literals: Vec<Literal>,
    names: String,
}

impl<'a> Lexer<'a> {
    fn scan(text: &'a str) -> Self {
        let mut lexer = Self {
            rest: text,
            line: 1,
            literals: Vec::new(),
            names: String::new(),
        };
        while let Some(sign) = lexer.rest.chars().next() {
            lexer.step(sign);
        }
        lexer
    }

    fn step(&mut self, sign: char) {
        let line = self.line;
        if self.rest.starts_with("//") {
            self.take(self.rest.find('\n').unwrap_or(self.rest.len()));
        } else if self.rest.starts_with("'\"'") {
            self.take(3);
        } else if self.rest.starts_with("'\\\"'") {
            self.take(4);
        } else if let Some(hashes) = raw_string(self.rest) {
            let end = format!("\"{}", "#".repeat(hashes));
            let text = self.until(&end, hashes + 2).to_owned();
            self.literals.push(Literal { line, text });
        } else if sign == '"' {
            let text = self.string();
            self.literals.push(Literal { line, text });
        } else {
            self.take(sign.len_utf8());
            self.names.push(sign);
            return;
        }
        // A string over several lines must not move what follows it.
        let lines = self.line - line;
        self.names.extend(std::iter::repeat_n('\n', lines));
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

fn source(text: &str) -> Source {
    Source::new("src/a.rs".into(), text.into())
}

#[test]
fn strings_are_found_and_comments_are_not() {
    let text = "// \"no\"\nlet a = \"one\\\"x\"; let b = '\"'; /// \"no\"\nlet c = r#\"tw\"o\"#;\n\
                #[cfg(test)]\nmod tests {\n    \"no\"\n}\n";
    let found: Vec<(usize, String)> = source(text)
        .literals()
        .into_iter()
        .map(|found| (found.line, found.text))
        .collect();
    assert_eq!(found, [(2, "one\"x".to_owned()), (3, "tw\"o".to_owned())]);
}

#[test]
fn names_are_what_strings_and_comments_are_not() {
    let source = source("let a = \"told\nof\"; // one\nlet b = r\"two\";\n");
    assert_eq!(source.names(), "let a = \n; \nlet b = ;\n");
}

#[test]
fn only_an_inline_test_module_is_cut() {
    let cases = [
        ("#[cfg(test)]\nmod tests;\nfn a() {}\n", vec![1, 2, 3]),
        (
            "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() {}\n}\n",
            vec![1],
        ),
        (
            "#[cfg(test)]\n#[expect(x)]\nmod tests {\n    fn b() {}\n}\nfn a() {}\n",
            vec![6],
        ),
        ("#[cfg(test)]\nfn helper() {}\nfn a() {}\n", vec![1, 2, 3]),
    ];
    for (text, expected) in cases {
        let source = source(text);
        let lines = source.code_lines().filter(|(_, line)| !line.is_empty());
        let lines: Vec<usize> = lines.map(|(number, _)| number).collect();
        assert_eq!(lines, expected, "{text}");
    }
}

#[test]
fn a_file_of_tests_holds_no_code() {
    for path in [
        "src/a/tests.rs",
        "src/test_support.rs",
        "crates/a/tests/b.rs",
    ] {
        let source = Source::new(path.into(), "fn a() {}\n".into());
        assert_eq!(source.code_lines().count(), 0, "{path}");
    }
}

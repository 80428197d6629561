//! Retired words, and the term that the project uses instead. `docs/glossary.md` says what each term means.

use std::fs;
use std::path::Path;

use crate::assert_none;
use crate::sources::{Source, sources};

/// Where a retired word is looked for.
pub(crate) enum Scope {
    /// In code, comments, strings and documents.
    Anywhere,
    /// In these folders only: elsewhere the word is the right one.
    Within(&'static [&'static str]),
    /// In names of Rust code of up to three words. In prose, and in the sentences that name tests, it is plain
    /// English.
    Names,
}

use Scope::{Anywhere, Names, Within};

/// A word or phrase in lower case, the term to use, and where. Names in code are split into their words.
pub(crate) const RETIRED: [(&str, &str, Scope); 16] = [
    ("twin", "precompressed file", Anywhere),
    ("twins", "precompressed files", Anywhere),
    ("house", "project; of a test: tidy", Anywhere),
    // `desk` is a key of front matter and JSON: the newsroom's desk that signs an article.
    (
        "desk",
        "SearchController",
        Within(&["src/browser/", "widget/", "*.md"]),
    ),
    ("patience", "timeout", Anywhere),
    ("glance", "poll interval", Anywhere),
    ("nonsense", "invalid", Anywhere),
    ("nought", "zero", Anywhere),
    ("bites", "takes effect", Anywhere),
    ("untold", "pending", Anywhere),
    ("told", "reported, or what is meant", Names),
    ("said", "named, announced, or what is meant", Names),
    ("thus", "so", Anywhere),
    ("whoever", "anyone who, or who is meant", Anywhere),
    ("for ever", "forever, or for how long", Anywhere),
    ("for who", "for readers who, for anyone who", Anywhere),
];

/// These two speak about the words themselves, and so does this file.
const ABOUT_WORDS: [&str; 3] = [
    "crates/xtask/tests/tidy/words.rs",
    "docs/decisions/0015-words.md",
    "docs/glossary.md",
];

/// Files that never change: partners' pages name them with their hash.
const RELEASED: &str = "widget/released/";

fn texts() -> Vec<Source> {
    let folders = [
        ".ci",
        ".github",
        "src",
        "crates",
        "deploy",
        "docs",
        "findings",
        "search",
        "style",
        "tests/browser",
        "widget",
    ];
    let kinds = [
        "rs", "css", "js", "html", "md", "toml", "sh", "py", "yml", "conf",
    ];
    let mut texts: Vec<Source> = folders
        .into_iter()
        .flat_map(|folder| {
            kinds
                .into_iter()
                .flat_map(move |kind| sources(folder, kind))
        })
        .collect();
    texts.extend(at_the_root());
    texts.retain(|source| !source.is_within(&ABOUT_WORDS) && !source.is_within(&[RELEASED]));
    texts
}

/// The documents and settings at the repository's root.
fn at_the_root() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let names = fs::read_dir(&root).expect("the repository's root");
    let names = names
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    let ours = names.filter(|name| {
        let kind = name.rsplit('.').next().unwrap_or_default();
        ["md", "toml", "html"].contains(&kind)
    });
    ours.map(|name| {
        let text = fs::read_to_string(root.join(&name)).expect("a file that was just listed");
        Source::new(name, text)
    })
    .collect()
}

/// The words of a text with their lines: runs of letters, `FreshTwins` split into two, in lower case.
fn words(text: &str) -> Vec<(usize, String)> {
    let mut words = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        let runs = line.split(|sign: char| !sign.is_alphabetic());
        let parts = runs.flat_map(parts_of_name);
        words.extend(parts.map(|word| (number, word.to_lowercase())));
    }
    words
}

/// The words of names; names of more than three words are sentences.
fn words_of_names(code: &str) -> Vec<(usize, String)> {
    let mut words = Vec::new();
    for (line, number) in code.lines().zip(1..) {
        for name in line.split(|sign: char| !sign.is_alphanumeric() && sign != '_') {
            let parts = name.split('_').flat_map(parts_of_name);
            let parts: Vec<String> = parts.map(str::to_lowercase).collect();
            if parts.len() <= 3 {
                words.extend(parts.into_iter().map(|part| (number, part)));
            }
        }
    }
    words
}

/// `freshTwins` is two words; `TWINS` is one.
fn parts_of_name(run: &str) -> Vec<&str> {
    let signs: Vec<(usize, char)> = run.char_indices().collect();
    let ends = signs.windows(2).filter_map(|pair| {
        let [(_, one), (at, other)] = pair else {
            return None;
        };
        (one.is_lowercase() && other.is_uppercase()).then_some(*at)
    });
    let mut parts = Vec::new();
    let mut start = 0;
    for end in ends.chain([run.len()]) {
        parts.push(&run[start..end]);
        start = end;
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Lines in which the phrase stands, also where it is broken over two.
fn lines_with(words: &[(usize, String)], phrase: &str) -> Vec<usize> {
    let phrase: Vec<&str> = phrase.split(' ').collect();
    let hits = words.windows(phrase.len()).filter(|window| {
        let mut pairs = window.iter().zip(&phrase);
        pairs.all(|((_, word), expected)| word == expected)
    });
    hits.map(|window| window[0].0).collect()
}

fn is_in_scope(scope: &Scope, source: &Source) -> bool {
    match scope {
        Anywhere => true,
        Names => source.path.ends_with(".rs"),
        Within(places) => {
            source.is_within(places) || places.contains(&"*.md") && source.path.ends_with(".md")
        }
    }
}

/// One line for every retired word of a file.
fn retired(source: &Source) -> Vec<String> {
    // Most files hold none of the words, and splitting a file into its words takes long.
    let lower = source.text.to_lowercase();
    let possible = RETIRED.iter().filter(|(phrase, _, scope)| {
        let first = phrase.split(' ').next().unwrap_or_default();
        lower.contains(first) && is_in_scope(scope, source)
    });
    let hits = possible.flat_map(|(phrase, instead, scope)| {
        let words = match scope {
            Names => words_of_names(&source.names()),
            Anywhere | Within(_) => words(&source.text),
        };
        let lines = lines_with(&words, phrase).into_iter();
        lines.map(move |line| source.at(line, &format!("`{phrase}`, use: {instead}")))
    });
    hits.collect()
}

#[test]
fn no_retired_word_comes_back() {
    let hits: Vec<String> = texts().iter().flat_map(retired).collect();
    assert_none("retired words", &hits);
}

#[test]
fn a_retired_word_is_found_in_code_comments_and_documents() {
    let found = |path: &str, text: &str| retired(&Source::new(path.into(), text.into())).len();
    let cases = [
        ("src/a.rs", "struct FreshTwins;", 1),
        ("src/a.rs", "// Kept for\n// ever.", 1),
        ("src/a.rs", "const WITHOUT_TWINS: u8 = 0;", 1),
        ("src/browser/a.rs", "struct Desk;", 1),
        ("crates/a.rs", "const DESK: &str = \"desk\";", 0),
        ("docs/a.md", "the finder's desk", 1),
        ("src/a.rs", "let said = 1; let untold = 2;", 2),
        (
            "src/a.rs",
            "// What the browser was told.\nlet a = \"told\";",
            0,
        ),
        ("src/a/tests.rs", "let told = 1;", 0),
        ("tests/browser/src/a.rs", "fn it_is_told_once() {}", 0),
        ("tests/browser/src/a.rs", "fn is_told() {}", 1),
        ("docs/a.md", "for every warehouse, and thusly", 0),
        ("style/a.css", "/* for whoever prints */", 1),
    ];
    for (path, text, expected) in cases {
        assert_eq!(found(path, text), expected, "{path}: {text}");
    }
}

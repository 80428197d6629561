//! The builder is a pipeline: no stage imports a later one.

use crate::assert_none;
use crate::sources::sources;

/// The builder's modules, each with its job. A file may import its own module and those above it.
const STAGES: [(&str, &str); 24] = [
    // What every stage may name.
    ("diagnostic", "what is wrong, and where"),
    ("fingerprint", "what is made of the same has the same"),
    ("options", "the settings of one load"),
    ("collation", "the order of names"),
    ("web_address", "addresses as browsers read them"),
    ("clause_id", "the form of anchors in legal texts"),
    ("sanitise", "the allow-list of HTML"),
    // Files.
    ("source", "the files of the content folder"),
    ("site", "the types that the stages hand on"),
    // Reading one file.
    ("document_index", "which document a number in a text means"),
    ("front_matter", "heads"),
    ("markdown", "bodies"),
    ("lint", "checks of one file"),
    ("cache", "what need not be read again"),
    ("last_build", "when nothing need be done"),
    ("read", "files to items"),
    // All items together.
    ("resolve", "what items say of each other, looked up"),
    ("validate", "resolved items to diagnostics"),
    ("assemble", "resolved items to the site"),
    ("load", "the stages so far, one after the other"),
    // The site to files.
    ("compress", "files to precompressed files"),
    ("assets", "the app's files"),
    ("output", "the site to pages"),
    ("serve", "the pages to browsers"),
];

/// The module of a file: `crates/builder/src/read/event.rs` is of `read`.
fn module(path: &str) -> Option<&str> {
    let inner = path.strip_prefix("crates/builder/src/")?;
    let name = inner.split('/').next()?;
    Some(name.strip_suffix(".rs").unwrap_or(name))
}

/// The place of a module in the order.
fn stage(module: &str) -> Option<usize> {
    STAGES.iter().position(|(name, _)| *name == module)
}

/// Every import of a later stage, and what would hide one from this test.
fn refused(path: &str, text: &str) -> Vec<String> {
    let Some(module) = module(path).filter(|name| !matches!(*name, "lib" | "main" | "cli")) else {
        return Vec::new();
    };
    let Some(own) = stage(module) else {
        return vec![format!("{path}: the module has no place among the stages")];
    };
    let lines = text.lines().zip(1..);
    let code = lines.filter(|(line, _)| !line.trim_start().starts_with("//"));
    let hits = code.filter_map(|(line, number)| {
        let later = imports(line).any(|other| stage(other).is_none_or(|other| other > own));
        (later || leaves_by_super(path, line)).then(|| format!("{path}:{number}: {}", line.trim()))
    });
    hits.collect()
}

/// The modules that a line names by `crate::`. Of `crate::{…}` it is the empty name, which is no
/// stage: written out, each is seen.
fn imports(line: &str) -> impl Iterator<Item = &str> {
    line.split("crate::").skip(1).map(|rest| {
        let end = rest.find(|sign: char| !(sign.is_alphanumeric() || sign == '_'));
        &rest[..end.unwrap_or(rest.len())]
    })
}

/// Does a chain of `super` end at the root of the crate, where every module stands? Code within a module
/// of the file, as tests are, is one step further from it.
fn leaves_by_super(path: &str, line: &str) -> bool {
    let depth = path.matches('/').count() - "crates/builder".matches('/').count() - 1;
    let within = usize::from(line.starts_with(' '));
    line.matches("super::").count() >= depth + within
}

#[test]
fn no_stage_imports_a_later_one() {
    let files = sources("crates/builder/src", "rs");
    assert!(
        files.len() > STAGES.len(),
        "the builder's sources are there"
    );
    let hits: Vec<String> = files
        .iter()
        .flat_map(|file| refused(&file.path, &file.text))
        .collect();
    assert_none("imports of a later stage", &hits);
}

#[test]
fn every_stage_is_there() {
    let files = sources("crates/builder/src", "rs");
    let stages = STAGES.iter().map(|(stage, _)| *stage);
    let missing: Vec<String> = stages
        .filter(|name| !files.iter().any(|file| module(&file.path) == Some(name)))
        .map(str::to_owned)
        .collect();
    assert_none("stages without a file", &missing);
}

#[test]
fn imports_of_later_stages_are_found_however_they_are_written() {
    let cases = [
        (
            "read/event.rs",
            "use crate::source::found::FoundFile;",
            true,
        ),
        ("read/event.rs", "use crate::read::kind::ContentKind;", true),
        ("read/event.rs", "// use crate::validate::check;", true),
        ("read/event.rs", "use super::kind::ContentKind;", true),
        ("read/event.rs", "use super::super::validate::check;", false),
        ("read/event.rs", "use crate::resolve::resolve;", false),
        ("read/event.rs", "use crate::{source, validate};", false),
        (
            "read/event.rs",
            "    let due = crate::resolve::due(options);",
            false,
        ),
        ("read.rs", "use super::validate;", false),
        ("read.rs", "    use super::*;", true),
        ("assets/widget.rs", "use crate::compress::brotli;", true),
        ("compress.rs", "use crate::output::write;", false),
        ("novel.rs", "", false),
        ("lib.rs", "use crate::novel;", true),
    ];
    for (path, line, good) in cases {
        let refused = refused(&format!("crates/builder/src/{path}"), line);
        assert_eq!(refused.is_empty(), good, "{path}: {line}");
    }
}

//! Rules of the script of `/nhung/`: it follows what the page's markup says, and holds none of it.

use crate::assert_none;
use crate::sources::{Source, sources};

fn script() -> Vec<Source> {
    let mut script = sources("widget/embed-page", "js");
    script.extend(
        sources("widget", "js")
            .into_iter()
            .filter(|source| source.path == "widget/embed-page.js"),
    );
    assert!(script.len() > 1, "the script is where it was");
    script
}

fn lines_with(refused: impl Fn(&str) -> bool) -> Vec<String> {
    let script = script();
    let hits = script.iter().flat_map(|source| {
        let lines = source.code_lines().filter(|(_, line)| refused(line));
        lines
            .map(|(number, line)| source.at(number, line.trim()))
            .collect::<Vec<_>>()
    });
    hits.collect()
}

#[test]
fn it_has_no_words_for_readers() {
    let foreign = |sign: char| sign.is_alphabetic() && !sign.is_ascii();
    assert_none(
        "words that belong to model::text",
        &lines_with(|line| line.chars().any(foreign)),
    );
}

#[test]
fn it_names_no_path() {
    let paths = [
        "'/",
        "`/",
        "nhung/",
        "api/v1",
        "embed/v1",
        "bai-viet/",
        "van-ban/",
    ];
    assert_none(
        "a path that the markup should name",
        &lines_with(|line| paths.iter().any(|path| line.contains(path))),
    );
}

#[test]
fn nothing_it_makes_is_parsed() {
    let parsers = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "DOMParser",
        "srcdoc",
        "eval(",
    ];
    assert_none(
        "text becomes markup",
        &lines_with(|line| parsers.iter().any(|parser| line.contains(parser))),
    );
}

//! Rules of the search's script: it has no words of its own, and takes HTML from the module alone.

use crate::assert_none;
use crate::sources::sources;

fn lines_with(refused: impl Fn(&str) -> bool) -> Vec<String> {
    let script = sources("search", "js");
    assert!(script.len() > 1, "the script is where it was");
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
        "words that belong to model::text::search_page",
        &lines_with(|line| line.chars().any(foreign)),
    );
}

#[test]
fn text_becomes_markup_in_one_place() {
    let parsers = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "setHTML",
        "document.write",
        "DOMParser",
        "srcdoc",
        "createContextualFragment",
        "eval(",
    ];
    let places = lines_with(|line| parsers.iter().any(|parser| line.contains(parser)));
    assert!(
        places.len() == 1 && places[0].starts_with("search/names.js"),
        "only `fill` makes markup of the module's HTML:\n{}",
        places.join("\n")
    );
}

#[test]
fn all_requests_are_made_in_one_place() {
    let places = lines_with(|line| line.contains("fetch(") || line.contains("XMLHttpRequest"));
    assert!(
        places.len() == 1 && places[0].starts_with("search/shards.js"),
        "only `bytesOf` asks the server:\n{}",
        places.join("\n")
    );
}

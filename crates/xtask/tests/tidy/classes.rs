//! Classes: what the markup names the stylesheet knows, and the reverse.

use std::collections::BTreeSet;

use crate::assert_none;
use crate::sources::{Source, sources};
use crate::style::without_comments;

/// The code of app, builder and search: all that writes markup.
fn code() -> Vec<Source> {
    let mut code = sources("src", "rs");
    code.extend(sources("crates/builder/src", "rs"));
    code.extend(sources("crates/search/src", "rs"));
    code
}

/// The markup of frames, which partners' sites show in the widget's look.
const FRAMES: &str = "crates/builder/src/output/frames/";

/// Words that stand in `.class("…")` or in `class="…"` inside a string. One that is put together from a stem and
/// its variant (`{}`, `~` in the search) is left out; the components name it in full.
fn used(source: &Source) -> BTreeSet<String> {
    let calls = source
        .code_lines()
        .flat_map(|(_, line)| line.split(".class(\"").skip(1))
        .filter_map(|rest| rest.split('"').next());
    let mut used: BTreeSet<String> = calls
        .flat_map(str::split_whitespace)
        .map(str::to_owned)
        .collect();
    for literal in source.literals() {
        let lists = literal
            .text
            .split("class=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next());
        used.extend(
            lists
                .flat_map(str::split_whitespace)
                .filter(|word| !word.contains(['{', '~']) && !word.ends_with("--"))
                .map(str::to_owned),
        );
    }
    used
}

/// Classes in selectors: a dot, then a letter, outside of strings and values.
fn defined(folder: &str) -> BTreeSet<String> {
    let mut defined = BTreeSet::new();
    for source in sources(folder, "css") {
        let text = without_comments(&source.text);
        let selectors = text
            .split(['}', ';'])
            .filter_map(|rule| rule.rsplit_once('{').map(|(before, _)| before));
        for selector in selectors.flat_map(|before| before.split('{')) {
            defined.extend(
                selector
                    .split('.')
                    .skip(1)
                    .map(class_name)
                    .filter(|name| !name.is_empty()),
            );
        }
    }
    defined
}

fn class_name(text: &str) -> String {
    let name: String = text
        .chars()
        .take_while(|sign| sign.is_alphanumeric() || "-_".contains(*sign))
        .collect();
    if name.starts_with(|sign: char| sign.is_ascii_digit()) {
        String::new()
    } else {
        name
    }
}

#[test]
fn every_class_of_the_markup_is_in_the_stylesheet() {
    let (portal, widget) = (defined("style"), defined("widget"));
    let unknown = code().into_iter().flat_map(|source| {
        let defined = if source.is_within(&[FRAMES]) {
            &widget
        } else {
            &portal
        };
        let unknown = used(&source)
            .into_iter()
            .filter(|class| !defined.contains(class));
        unknown
            .map(|class| format!("{}: {class}", source.path))
            .collect::<Vec<_>>()
    });
    assert_none("no rule for", &unknown.collect::<Vec<_>>());
}

#[test]
fn every_class_of_the_stylesheet_is_in_the_markup() {
    let literals = code().into_iter().flat_map(|source| source.literals());
    let scripts = sources("search", "js").into_iter();
    let words = literals
        .map(|literal| literal.text)
        .chain(scripts.map(|source| source.text))
        .flat_map(|text| words(&text))
        .collect();
    assert_none("nothing has the class", &unused("style", &words));
}

#[test]
fn every_class_of_the_widget_is_in_its_markup() {
    // The pages of hosts that are hard to live with have stylesheets of their own there.
    let element = ["js", "html"]
        .into_iter()
        .flat_map(|kind| sources("widget", kind))
        .map(|source| source.text);
    let frames = code()
        .into_iter()
        .filter(|source| source.is_within(&[FRAMES]));
    let frames = frames
        .flat_map(|source| source.literals())
        .map(|literal| literal.text);
    let words = element
        .chain(frames)
        .flat_map(|text| words(&text))
        .collect();
    assert_none("nothing has the class", &unused("widget", &words));
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric() && !"-_".contains(sign));
    words.map(str::to_owned).collect()
}

fn unused(folder: &str, words: &BTreeSet<String>) -> Vec<String> {
    defined(folder)
        .into_iter()
        .filter(|class| !words.contains(class))
        .collect()
}

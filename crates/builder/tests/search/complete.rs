//! Every word of every item finds that item.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use model::fold::fold;
use model::words::words_of;
use serde_json::Value;

use crate::portal::Portal;

/// What readers see of an item, by its name in the data of its page.
const SEEN: [&str; 18] = [
    "headline",
    "standfirst",
    "name",
    "people",
    "desk",
    "tags",
    "title",
    "number",
    "nature",
    "issuing_body",
    "fields",
    "post",
    "place",
    "alt",
    "caption",
    "credit",
    "note",
    "body",
];

/// What stands on its page and is of other items, or is not text.
const OF_OTHERS: [&str; 13] = [
    "articles",
    "newer",
    "older",
    "relations",
    "changes",
    "validity",
    "lists",
    "contents",
    "documents",
    "event",
    "same_event",
    "sources",
    "category",
];

#[test]
fn every_word_of_every_item_finds_it_with_marks_and_without() {
    let portal = Portal::of_the_sample();
    let mut search = portal.search();
    let mut items_by_word: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, words) in items(&portal.pages()) {
        for word in words {
            for typed in [word.to_lowercase(), fold(&word)] {
                items_by_word.entry(typed).or_default().insert(path.clone());
            }
        }
    }
    assert!(items_by_word.len() > 2_500, "{}", items_by_word.len());
    let mut missed = Vec::new();
    for (word, items) in &items_by_word {
        let found = search.all_paths(word);
        let found: BTreeSet<&str> = found
            .iter()
            .filter_map(|path| path.split('#').next())
            .collect();
        let absent = items.iter().filter(|path| !found.contains(path.as_str()));
        missed.extend(absent.map(|path| format!("{word} does not find {path}")));
    }
    assert!(
        missed.is_empty(),
        "{}:\n{}",
        missed.len(),
        missed[..missed.len().min(40)].join("\n")
    );
}

/// The words of each item by its path. Partners have no page of their own: all stand on one.
fn items(pages: &HashMap<String, Value>) -> Vec<(String, Vec<String>)> {
    let mut items = Vec::new();
    for (path, content) in pages {
        let kind = ["article", "event", "document", "static_page"]
            .into_iter()
            .find(|kind| content[kind].is_object());
        let is_listing =
            path.starts_with("/van-ban/co-quan/") || path.starts_with("/van-ban/linh-vuc/");
        if let Some(kind) = kind.filter(|_| !is_listing) {
            let mut words = Vec::new();
            // The event of an event's page is the item itself.
            let own = if kind == "event" {
                &content[kind]["event"]
            } else {
                &content[kind]
            };
            // Of a withdrawn article the title and the reason are found, and no word that was taken back.
            if own["withdrawal"].is_object() {
                collect(&own["article"]["headline"], &mut words);
                collect(&own["withdrawal"]["reason"], &mut words);
            } else {
                collect(own, &mut words);
                collect(&content[kind]["body"], &mut words);
            }
            items.push((path.clone(), words));
        }
        if content["partners"].is_object() {
            let mut words = Vec::new();
            collect(&content["partners"], &mut words);
            items.push((path.clone(), words));
        }
    }
    items
}

/// The words of what is seen.
fn collect(value: &Value, words: &mut Vec<String>) {
    match value {
        Value::String(text) => words.extend(words_of(&plain(text)).map(str::to_owned)),
        Value::Array(values) => values.iter().for_each(|value| collect(value, words)),
        Value::Object(members) => {
            for (name, value) in members {
                let is_seen =
                    SEEN.contains(&name.as_str()) || value.is_object() || value.is_array();
                if is_seen && !OF_OTHERS.contains(&name.as_str()) {
                    collect(value, words);
                }
            }
        }
        _ => {}
    }
}

/// The text of HTML. Tags within a line, such as that of a raised 2, do not part words; the number of a
/// footnote is no word.
fn plain(html: &str) -> String {
    const WITHIN: [&str; 14] = [
        "a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "mark", "span", "strong", "sub",
        "sup",
    ];
    let mut text = String::new();
    let mut in_footnote_number = false;
    let mut pieces = html.split('<');
    text.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (tag, after) = piece.split_once('>').unwrap_or(("", piece));
        let name = tag
            .trim_start_matches('/')
            .split([' ', '/'])
            .next()
            .unwrap_or_default();
        if name == "sup" {
            in_footnote_number = tag.contains("footnote-ref");
        }
        if !WITHIN.contains(&name) {
            text.push(' ');
        }
        if !in_footnote_number {
            text.push_str(after);
        }
    }
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ];
    entities
        .into_iter()
        .fold(text, |text, (entity, sign)| text.replace(entity, sign))
}

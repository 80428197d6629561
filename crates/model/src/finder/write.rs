//! The answer as the JSON that the app reads with serde.

use super::FinderAnswer;
use crate::day::Day;
use crate::document::DocumentSummary;
use crate::json::Object;
use crate::link::Link;
use crate::status::{Change, Validity};

impl FinderAnswer {
    /// The answer as serde would write it, without what answers never have: absolute addresses, and by
    /// which documents the force changes.
    pub fn to_json(&self) -> String {
        let mut json = Object::default();
        json.text("query", &self.query);
        json.json("asks", if self.asks { "true" } else { "false" });
        json.text("sentence", &self.sentence);
        json.array("parts", &each(&self.parts, link));
        json.json("documents", &documents(self));
        json.text("first_page", &self.first_page);
        json.text("sort", &self.sort);
        json.array("counts", &each(&self.counts, u32::to_string));
        json.close()
    }
}

fn each<T>(items: &[T], write: fn(&T) -> String) -> Vec<String> {
    items.iter().map(write).collect()
}

fn link(link: &Link) -> String {
    let mut json = Object::default();
    json.text("name", &link.name);
    json.text("path", &link.path);
    json.close()
}

fn documents(answer: &FinderAnswer) -> String {
    let listing = &answer.documents;
    let mut pagination = Object::default();
    pagination.number("page", listing.pagination.page.get());
    pagination.number("page_count", listing.pagination.page_count);
    pagination.number("item_count", listing.pagination.item_count);
    let mut json = Object::default();
    json.array("items", &each(&listing.items, document));
    json.json("pagination", &pagination.close());
    json.close()
}

fn document(document: &DocumentSummary) -> String {
    let mut json = Object::default();
    json.text("number", &document.number);
    json.text("path", &document.path);
    json.text("nature", &document.nature);
    json.text("issuing_body", &document.issuing_body);
    json.text("title", &document.title);
    json.text("adopted_on", &document.adopted_on.to_string());
    json.json("validity", &validity(&document.validity));
    json.close()
}

fn validity(validity: &Validity) -> String {
    let mut json = Object::default();
    day(&mut json, "in_force_from", validity.in_force_from);
    day(&mut json, "in_force_until", validity.in_force_until);
    if !validity.changes.is_empty() {
        json.array("changes", &each(&validity.changes, change));
    }
    json.close()
}

fn change(change: &Change) -> String {
    let mut json = Object::default();
    day(&mut json, "on", Some(change.on));
    day(&mut json, "until", change.until);
    json.text("effect", change.effect.key());
    json.text("kind", change.kind.key());
    json.json("by", "{\"number\":\"\"}");
    json.close()
}

fn day(json: &mut Object, name: &str, day: Option<Day>) {
    if let Some(day) = day {
        json.text(name, &day.to_string());
    }
}

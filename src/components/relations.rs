//! What documents do to each other, in groups with counts.

use model::permalink::BasePath;
use model::relation::{Direction, RelatedDocument, Relation};
use model::text;

use crate::components::link::link;
use crate::markup::{Element, Markup, el};
use crate::reader::Reader;

/// The groups; nothing for none. As of a day, what later documents do to this one is not there yet.
pub(crate) fn relations(
    base: &BasePath,
    relations: &[Relation],
    reader: Reader,
) -> Option<Element> {
    if relations.is_empty() {
        return None;
    }
    let (base, relations) = (base.clone(), relations.to_vec());
    let groups = move || {
        let day = reader.day();
        let known = |related: &&RelatedDocument| {
            related
                .document
                .adopted_on
                .is_none_or(|adopted_on| adopted_on <= day)
        };
        relations
            .iter()
            .filter_map(|relation| {
                let hides = relation.direction == Direction::Undergoes;
                let shown = relation
                    .documents
                    .iter()
                    .filter(|related| !hides || known(related));
                group(&base, relation, &shown.collect::<Vec<_>>())
            })
            .collect()
    };
    let section = el("section")
        .class("relations")
        .add(
            el("h2")
                .class("section-title")
                .add(text::document::RELATIONS),
        )
        .add(el("div").attr("data-reader", "relations").live(groups));
    Some(section)
}

fn group(base: &BasePath, relation: &Relation, documents: &[&RelatedDocument]) -> Option<Element> {
    let rows: Markup = documents.iter().map(|related| row(base, related)).collect();
    let kind = text::document::relation(relation.kind, relation.direction);
    let heading = el("h3").class("relations__kind").add(kind).add(" ").add(
        el("span")
            .class("relations__count")
            .add(format!("({})", documents.len())),
    );
    let group = el("div")
        .class("relations__group")
        .add(heading)
        .add(el("ul").add(rows));
    (!documents.is_empty()).then_some(group)
}

/// A document the portal does not hold is named, not linked.
fn row(base: &BasePath, related: &RelatedDocument) -> Element {
    let document = &related.document;
    let name = match &document.path {
        Some(path) => link(base, path),
        None => el("span"),
    };
    let nature = document.nature.as_ref().map(|nature| format!("{nature} "));
    let name = name
        .add(nature)
        .add(el("span").class("number").add(&document.number));
    let facts = facts(related);
    el("li")
        .class("relations__document")
        .add(name)
        .add(
            document
                .title
                .as_ref()
                .map(|title| el("span").class("relations__title").add(title)),
        )
        .add((!facts.is_empty()).then(|| el("span").class("relations__facts").add(facts)))
}

/// Part, clause and day, or that the portal does not hold it.
fn facts(related: &RelatedDocument) -> String {
    let part = related.in_part.then(|| text::document::IN_PART.to_owned());
    let day = related.on.map(|on| {
        text::document::span(on, related.until)
            .trim_start()
            .to_owned()
    });
    let missing = related
        .document
        .path
        .is_none()
        .then(|| text::document::NOT_HELD.to_owned());
    let facts: Vec<String> = [part, related.clause.clone(), day, missing]
        .into_iter()
        .flatten()
        .collect();
    facts.join(" · ")
}

//! What documents do to each other, in groups with counts.

use model::day::Day;
use model::relation::{Direction, RelatedDocument, Relation};
use model::text;

use crate::components::elements::link;
use crate::markup::tags::{div, h2, h3, li, section, span, ul};
use crate::markup::{Element, Leaf, Markup};
use crate::view_context::ViewContext;

/// The groups; nothing for none. As of a day, what later documents do to this one is not there yet.
pub(crate) fn relations(cx: &ViewContext, relations: &[Relation]) -> Option<Element> {
    let is_there = !relations.is_empty();
    is_there.then(|| {
        section()
            .class("relations")
            .child(h2().class("section-title").child(text::document::RELATIONS))
            .child(groups(cx, relations))
    })
}

fn groups(cx: &ViewContext, relations: &[Relation]) -> Element<Leaf> {
    let (cx, relations) = (cx.clone(), relations.to_vec());
    let groups = move || {
        let day = cx.day();
        let groups = relations
            .iter()
            .map(|relation| (relation, known_on(day, relation)))
            .filter(|(_, documents)| !documents.is_empty());
        groups
            .map(|(relation, documents)| group(&cx, relation, &documents))
            .collect()
    };
    div().attr("data-reader", "relations").dynamic(groups)
}

/// What a document does itself is known from its first day on.
fn known_on(day: Day, relation: &Relation) -> Vec<&RelatedDocument> {
    let is_known = |related: &&RelatedDocument| {
        let adopted_on = related.document.adopted_on;
        relation.direction == Direction::Does || adopted_on.is_none_or(|on| on <= day)
    };
    relation.documents.iter().filter(is_known).collect()
}

fn group(cx: &ViewContext, relation: &Relation, documents: &[&RelatedDocument]) -> Element {
    let rows = documents.iter().map(|related| row(cx, related));
    div()
        .class("relations__group")
        .child(
            h3().class("relations__kind")
                .child(text::document::relation(relation.kind, relation.direction))
                .child(" ")
                .child(
                    span()
                        .class("relations__count")
                        .child(format!("({})", documents.len())),
                ),
        )
        .child(ul().child(rows.collect::<Markup>()))
}

/// A document the portal does not hold is named, not linked.
fn row(cx: &ViewContext, related: &RelatedDocument) -> Element {
    let document = &related.document;
    let title = document.title.as_ref();
    let nature = document.nature.as_ref().map(|nature| format!("{nature} "));
    let facts = facts(related);
    let name = match &document.path {
        Some(path) => link(cx, path),
        None => span(),
    };
    li().class("relations__document")
        .child(
            name.child(nature)
                .child(span().class("number").child(&document.number)),
        )
        .child(title.map(|title| span().class("relations__title").child(title)))
        .child((!facts.is_empty()).then(|| span().class("relations__facts").child(facts)))
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

//! What documents do to each other, in groups with counts.

use model::relation::{Direction, RelatedDocument, Relation};
use model::text;

use crate::components::elements::link;
use crate::markup::tags::{self, div, h2, h3, li, span, ul};
use crate::markup::{Element, Markup};
use crate::view_context::ViewContext;

/// The groups; nothing for none. As of a day, what later documents do to this one is not there yet.
pub(crate) fn relations(cx: &ViewContext, relations: &[Relation]) -> Option<Element> {
    if relations.is_empty() {
        return None;
    }
    let (cx, relations) = (cx.clone(), relations.to_vec());
    let groups = move || {
        let day = cx.day();
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
                group(&cx, relation, &shown.collect::<Vec<_>>())
            })
            .collect()
    };
    let section = tags::section()
        .class("relations")
        .child(h2().class("section-title").child(text::document::RELATIONS))
        .child(div().attr("data-reader", "relations").dynamic(groups));
    Some(section)
}

fn group(cx: &ViewContext, relation: &Relation, documents: &[&RelatedDocument]) -> Option<Element> {
    let rows: Markup = documents.iter().map(|related| row(cx, related)).collect();
    let kind = text::document::relation(relation.kind, relation.direction);
    let heading = h3().class("relations__kind").child(kind).child(" ").child(
        span()
            .class("relations__count")
            .child(format!("({})", documents.len())),
    );
    let group = div()
        .class("relations__group")
        .child(heading)
        .child(ul().child(rows));
    (!documents.is_empty()).then_some(group)
}

/// A document the portal does not hold is named, not linked.
fn row(cx: &ViewContext, related: &RelatedDocument) -> Element {
    let document = &related.document;
    let name = match &document.path {
        Some(path) => link(cx, path),
        None => span(),
    };
    let nature = document.nature.as_ref().map(|nature| format!("{nature} "));
    let name = name
        .child(nature)
        .child(span().class("number").child(&document.number));
    let facts = facts(related);
    li().class("relations__document")
        .child(name)
        .child(
            document
                .title
                .as_ref()
                .map(|title| span().class("relations__title").child(title)),
        )
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

//! The facts of a legal document: every field that the rules on official portals ask for.

use model::document::{DocumentPage, OfficialSource, Signer};
use model::link::Link;
use model::text;

use crate::components::elements::{day, named_link};
use crate::components::metadata::{Item, metadata};
use crate::markup::tags::{a, p, span};
use crate::markup::{Element, Markup};
use crate::view_context::ViewContext;

/// The block; what is not known gets no item.
pub(crate) fn document_metadata(cx: &ViewContext, document: &DocumentPage) -> Element {
    let summary = &document.document;
    let validity = &summary.validity;
    let (nature, rest) = document.lists.split_at(document.lists.len().min(1));
    let (body, fields) = rest.split_at(rest.len().min(1));
    let signer = document.signer.as_ref();
    let gazette = document.gazette.as_ref();
    let sources: Markup = document.sources.iter().map(source).collect();
    metadata(vec![
        Some(Item::wide(text::document::ISSUING_BODY, linked(cx, body))),
        Some(Item::wide(text::document::NATURE, linked(cx, nature))),
        Some(Item::new(
            text::document::ADOPTED_ON,
            day(summary.adopted_on),
        )),
        validity
            .in_force_from
            .map(|on| Item::new(text::document::IN_FORCE_FROM, day(on))),
        validity
            .ends_on()
            .map(|on| Item::new(text::document::IN_FORCE_UNTIL, day(on))),
        signer.map(|by| Item::wide(text::document::SIGNER, name_and_post(by))),
        (!fields.is_empty()).then(|| Item::wide(text::document::FIELDS, linked(cx, fields))),
        gazette.map(|gazette| {
            Item::wide(
                text::document::GAZETTE,
                text::document::gazette(&gazette.number, gazette.on),
            )
        }),
        (!sources.is_empty()).then(|| Item::wide(text::document::SOURCES, sources)),
    ])
}

/// Links to lists, in a row.
fn linked(cx: &ViewContext, lists: &[Link]) -> Markup {
    let one = |(at, list): (usize, &Link)| -> Markup {
        let comma: Markup = (at > 0).then_some(", ").into();
        [comma, named_link(cx, list).into()].into()
    };
    lists.iter().enumerate().map(one).collect()
}

fn name_and_post(signer: &Signer) -> String {
    match &signer.post {
        Some(post) => format!("{} ({post})", signer.name),
        None => signer.name.clone(),
    }
}

fn source(source: &OfficialSource) -> Element {
    let link = a()
        .attr("href", source.url.clone())
        .attr("rel", "external noopener")
        .child(&source.name);
    let compared = text::document::compared_on(source.compared_on);
    p().child(link)
        .child(" ")
        .child(span().class("metadata__note").child(compared))
}

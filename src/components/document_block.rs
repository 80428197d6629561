//! The title block of a legal document: every field that the rules on official portals ask for.

use model::document::{DocumentPage, OfficialSource, Signer};
use model::link::Link;
use model::text;

use crate::components::link::named_link;
use crate::components::time::day;
use crate::components::title_block::{Cell, title_block};
use crate::markup::tags::{a, p, span};
use crate::markup::{Element, Markup};
use crate::view_context::ViewContext;

/// The block; what is not known gets no cell.
pub(crate) fn document_block(cx: &ViewContext, document: &DocumentPage) -> Element {
    let summary = &document.document;
    let validity = &summary.validity;
    let lists = &document.lists;
    let (nature, rest) = lists.split_at(lists.len().min(1));
    let (body, fields) = rest.split_at(rest.len().min(1));
    let mut cells = vec![
        Cell::wide(text::document::ISSUING_BODY, linked(cx, body)),
        Cell::wide(text::document::NATURE, linked(cx, nature)),
        Cell::new(text::document::ADOPTED_ON, day(summary.adopted_on)),
    ];
    cells.extend(
        validity
            .in_force_from
            .map(|on| Cell::new(text::document::IN_FORCE_FROM, day(on))),
    );
    cells.extend(
        validity
            .ends_on()
            .map(|on| Cell::new(text::document::IN_FORCE_UNTIL, day(on))),
    );
    cells.extend(
        document
            .signer
            .as_ref()
            .map(|by| Cell::wide(text::document::SIGNER, signer(by))),
    );
    if !fields.is_empty() {
        cells.push(Cell::wide(text::document::FIELDS, linked(cx, fields)));
    }
    let gazette = document
        .gazette
        .as_ref()
        .map(|gazette| text::document::gazette(&gazette.number, gazette.on));
    cells.extend(gazette.map(|words| Cell::wide(text::document::GAZETTE, words)));
    if !document.sources.is_empty() {
        let sources: Markup = document.sources.iter().map(source).collect();
        cells.push(Cell::wide(text::document::SOURCES, sources));
    }
    title_block(cells)
}

/// Links to lists, in a row.
fn linked(cx: &ViewContext, lists: &[Link]) -> Markup {
    let one = |(at, list): (usize, &Link)| -> Markup {
        let comma: Markup = (at > 0).then_some(", ").into();
        [comma, named_link(cx, list).into()].into()
    };
    lists.iter().enumerate().map(one).collect()
}

fn signer(signer: &Signer) -> String {
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
        .child(span().class("title-block__note").child(compared))
}

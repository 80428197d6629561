//! The title block of a legal document: every field that the rules on official portals ask for.

use model::document::{DocumentPage, OfficialSource, Signer};
use model::facet::Facet;
use model::listing::PageNumber;
use model::permalink::{Address, BasePath};
use model::slug::slugify;
use model::text;

use crate::components::link::link;
use crate::components::time::day;
use crate::components::title_block::{Cell, title_block};
use crate::markup::{Element, Markup, el};

/// The block; what is not known gets no cell.
pub(crate) fn document_block(base: &BasePath, document: &DocumentPage) -> Element {
    let summary = &document.document;
    let validity = &summary.validity;
    let body = facet_link(base, Facet::Body(slugify(&summary.issuing_body)), &summary.issuing_body);
    let nature = facet_link(base, Facet::Nature(slugify(&summary.nature)), &summary.nature);
    let mut cells = vec![
        Cell::wide(text::document::ISSUING_BODY, body),
        Cell::wide(text::document::NATURE, nature),
        Cell::new(text::document::ADOPTED_ON, day(summary.adopted_on)),
    ];
    cells.extend(validity.in_force_from.map(|on| Cell::new(text::document::IN_FORCE_FROM, day(on))));
    cells.extend(validity.ends_on().map(|on| Cell::new(text::document::IN_FORCE_UNTIL, day(on))));
    cells.extend(document.signer.as_ref().map(|by| Cell::wide(text::document::SIGNER, signer(by))));
    if !document.fields.is_empty() {
        cells.push(Cell::wide(text::document::FIELDS, fields(base, &document.fields)));
    }
    let gazette =
        document.gazette.as_ref().map(|gazette| text::document::gazette(&gazette.number, gazette.on));
    cells.extend(gazette.map(|words| Cell::wide(text::document::GAZETTE, words)));
    if !document.sources.is_empty() {
        let sources: Markup = document.sources.iter().map(source).collect();
        cells.push(Cell::wide(text::document::SOURCES, sources));
    }
    title_block(cells)
}

fn facet_link(base: &BasePath, facet: Facet, name: &str) -> Element {
    link(base, &Address::DocumentsBy(facet, PageNumber::FIRST).path()).add(name.to_owned())
}

fn fields(base: &BasePath, fields: &[String]) -> Markup {
    let linked = |(at, field): (usize, &String)| -> Markup {
        let comma: Markup = (at > 0).then_some(", ").into();
        [comma, facet_link(base, Facet::Field(slugify(field)), field).into()].into()
    };
    fields.iter().enumerate().map(linked).collect()
}

fn signer(signer: &Signer) -> String {
    match &signer.post {
        Some(post) => format!("{} ({post})", signer.name),
        None => signer.name.clone(),
    }
}

fn source(source: &OfficialSource) -> Element {
    let link = el("a").attr("href", source.url.clone()).attr("rel", "external noopener").add(&source.name);
    let compared = text::document::compared_on(source.compared_on);
    el("p").add(link).add(" ").add(el("span").class("title-block__note").add(compared))
}

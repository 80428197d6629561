//! `/van-ban/{nature}/{number}/`

use model::document::{DocumentPage, Signer};
use model::listing::PageNumber;
use model::permalink::{Address, BasePath};
use model::relation::{DocumentReference, Relation};
use model::text;

use crate::components::article_tools::article_tools;
use crate::components::attachments::attachments;
use crate::components::breadcrumbs::breadcrumbs;
use crate::components::contents_list::contents_list;
use crate::components::link::link;
use crate::components::listing_head::when_empty;
use crate::components::rich_text::rich_text;
use crate::components::time::day;
use crate::components::title_block::{Cell, title_block};
use crate::markup::{Element, Markup, el};

/// Number large, abstract, title block, contents and tools, text, files, relations.
pub(crate) fn document_page(base: &BasePath, document: &DocumentPage, url: &str) -> Element {
    let summary = &document.document;
    let documents = Address::Documents(PageNumber::FIRST).path();
    let title = text::document::title(&summary.nature, &summary.number);
    let head = el("div")
        .class("page__head")
        .add(breadcrumbs(base, &[(text::DOCUMENTS, &documents)]))
        .add(head(document));
    let rail = el("div")
        .class("rail")
        .add(contents_list(&document.contents, text::document::CONTENTS))
        .add(article_tools(&title, url));
    let body_text = (!document.without_text).then(|| rich_text(&document.body));
    let body = el("div")
        .class("page__body")
        .add(body_text)
        .add(when_empty(document.without_text, text::document::NO_TEXT))
        .add(attachments(base, &document.files, text::document::FILES))
        .add(relations(base, &document.relations))
        .add(el("p").class("print-only").add(format!("{}: {url}", text::ADDRESS_OF_PAGE)));
    el("article").class("page wrap").add(head).add(rail).add(body)
}

fn head(document: &DocumentPage) -> Element {
    let summary = &document.document;
    let title = el("h1")
        .class("document-title")
        .add(el("span").class("document-title__nature").add(&summary.nature))
        .add(" ")
        .add(el("span").class("number").add(&summary.number));
    el("header")
        .class("page-head")
        .add(title)
        .add(el("p").class("standfirst").add(&summary.title))
        .add(title_block(cells(document)))
}

fn cells(document: &DocumentPage) -> Vec<Cell> {
    let summary = &document.document;
    let mut cells = vec![
        Cell::wide(text::document::ISSUING_BODY, &summary.issuing_body),
        Cell::wide(text::document::NATURE, &summary.nature),
        Cell::new(text::document::ADOPTED_ON, day(summary.adopted_on)),
    ];
    cells.extend(summary.validity.in_force_from.map(|on| Cell::new(text::document::IN_FORCE_FROM, day(on))));
    cells
        .extend(summary.validity.in_force_until.map(|on| Cell::new(text::document::IN_FORCE_UNTIL, day(on))));
    cells.extend(document.signer.as_ref().map(|by| Cell::wide(text::document::SIGNER, signer(by))));
    if !document.fields.is_empty() {
        cells.push(Cell::wide(text::document::FIELDS, document.fields.join(", ")));
    }
    cells
}

fn signer(signer: &Signer) -> String {
    match &signer.post {
        Some(post) => format!("{} ({post})", signer.name),
        None => signer.name.clone(),
    }
}

fn relations(base: &BasePath, relations: &[Relation]) -> Option<Element> {
    let groups: Markup = relations.iter().map(|relation| group(base, relation)).collect();
    (!relations.is_empty()).then(|| {
        el("section")
            .class("relations")
            .add(el("h2").class("section-title").add(text::document::RELATIONS))
            .add(el("dl").add(groups))
    })
}

fn group(base: &BasePath, relation: &Relation) -> Element {
    let documents: Markup = relation.documents.iter().map(|to| reference(base, &to.document)).collect();
    el("div")
        .class("relations__group")
        .add(
            el("dt")
                .class("relations__kind")
                .add(text::document::relation(relation.kind, relation.direction)),
        )
        .add(documents)
}

/// A document the portal does not hold is named, not linked.
fn reference(base: &BasePath, to: &DocumentReference) -> Element {
    let number = match &to.path {
        Some(path) => link(base, path),
        None => el("span"),
    };
    el("dd").class("relations__document").add(number.class("number").add(&to.number))
}

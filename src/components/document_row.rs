//! Legal documents as a ruled list.

use model::document::DocumentSummary;
use model::permalink::BasePath;

use crate::components::link::link;
use crate::components::time::day;
use crate::markup::{Element, Markup, el};

/// The rows; nothing for none.
pub(crate) fn document_rows(base: &BasePath, documents: &[DocumentSummary]) -> Option<Element> {
    let rows: Markup = documents.iter().map(|document| row(base, document)).collect();
    (!documents.is_empty()).then(|| el("ul").class("document-rows").add(rows))
}

/// Number, abstract, who and when. The number never breaks across lines.
fn row(base: &BasePath, document: &DocumentSummary) -> Element {
    let number = link(base, &document.path).class("document-row__number number").add(&document.number);
    let facts = el("p")
        .class("document-row__facts")
        .add(format!("{} · {} · ", document.nature, document.issuing_body))
        .add(day(document.adopted_on));
    el("li").class("document-row").add(number).add(el("p").add(&document.title)).add(facts)
}

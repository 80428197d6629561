//! Legal documents as a ruled list.

use model::document::DocumentSummary;
use model::permalink::BasePath;
use model::text;

use crate::components::link::link;
use crate::components::status::status_word;
use crate::components::time::day;
use crate::markup::{Element, Markup, el};
use crate::reader::Reader;

/// The rows; nothing for none. With a reader, each says whether its document is in force, and a line
/// above them for which day that holds.
pub(crate) fn document_rows(
    base: &BasePath,
    documents: &[DocumentSummary],
    reader: Option<Reader>,
) -> Markup {
    let rows: Markup = documents
        .iter()
        .map(|document| row(base, document, reader))
        .collect();
    if documents.is_empty() {
        return Markup::Nothing;
    }
    let day = reader.map(|reader| {
        let day = move || text::document::statuses_as_of(reader.day()).into();
        el("p")
            .class("document-rows__day")
            .attr("data-reader", "status")
            .live(day)
    });
    [
        Markup::from(day),
        el("ul").class("document-rows").add(rows).into(),
    ]
    .into()
}

/// Number, abstract, who and when, status. The number never breaks across lines.
fn row(base: &BasePath, document: &DocumentSummary, reader: Option<Reader>) -> Element {
    let number = link(base, &document.path)
        .class("document-row__number number")
        .add(&document.number);
    let facts = el("p")
        .class("document-row__facts")
        .add(format!(
            "{} · {} · ",
            document.nature, document.issuing_body
        ))
        .add(day(document.adopted_on));
    let status = reader.map(|reader| {
        el("p")
            .class("document-row__status")
            .add(status_word(document, reader))
    });
    el("li")
        .class("document-row")
        .add(number)
        .add(el("p").add(&document.title))
        .add(facts)
        .add(status)
}

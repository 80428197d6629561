//! Legal documents as a ruled list.

use model::document::DocumentSummary;
use model::permalink::BasePath;
use model::text;

use crate::components::link::link;
use crate::components::status::status_word;
use crate::components::time::day;
use crate::markup::tags::{li, p, ul};
use crate::markup::{Element, Markup};
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
        return Markup::Empty;
    }
    let day = reader.map(|reader| {
        let day = move || text::document::statuses_as_of(reader.day()).into();
        p().class("document-rows__day")
            .attr("data-reader", "status")
            .dynamic(day)
    });
    [
        Markup::from(day),
        ul().class("document-rows").child(rows).into(),
    ]
    .into()
}

/// Number, abstract, who and when, status. The number never breaks across lines.
fn row(base: &BasePath, document: &DocumentSummary, reader: Option<Reader>) -> Element {
    let number = link(base, &document.path)
        .class("document-row__number number")
        .child(&document.number);
    let facts = p()
        .class("document-row__facts")
        .child(format!(
            "{} · {} · ",
            document.nature, document.issuing_body
        ))
        .child(day(document.adopted_on));
    let status = reader.map(|reader| {
        p().class("document-row__status")
            .child(status_word(document, reader))
    });
    li().class("document-row")
        .child(number)
        .child(p().child(&document.title))
        .child(facts)
        .child(status)
}

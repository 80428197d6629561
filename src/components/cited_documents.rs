//! The legal documents an article cites, with their status on the day that is shown.

use model::document::DocumentSummary;
use model::permalink::BasePath;
use model::text;

use crate::components::document_row::document_rows;
use crate::markup::Element;
use crate::markup::tags::{h2, section};
use crate::reader::Reader;

/// The section; nothing for none.
pub(crate) fn cited_documents(
    base: &BasePath,
    documents: &[DocumentSummary],
    reader: Reader,
) -> Option<Element> {
    (!documents.is_empty()).then(|| {
        section()
            .class("cited-documents")
            .child(h2().class("section-title").child(text::document::CITED))
            .child(document_rows(base, documents, Some(reader)))
    })
}

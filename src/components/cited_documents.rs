//! The legal documents an article cites, with their status on the day that is shown.

use model::document::DocumentSummary;
use model::permalink::BasePath;
use model::text;

use crate::components::document_row::document_rows;
use crate::markup::{Element, el};
use crate::reader::Reader;

/// The section; nothing for none.
pub(crate) fn cited_documents(
    base: &BasePath,
    documents: &[DocumentSummary],
    reader: Reader,
) -> Option<Element> {
    (!documents.is_empty()).then(|| {
        el("section")
            .class("cited-documents")
            .add(el("h2").class("section-title").add(text::document::CITED))
            .add(document_rows(base, documents, Some(reader)))
    })
}

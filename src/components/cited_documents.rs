//! The legal documents an article cites, with their status on the day that is shown.

use model::document::DocumentSummary;
use model::text;

use crate::components::document_row::{RowKind, document_rows};
use crate::markup::Element;
use crate::markup::tags::{h2, section};
use crate::view_context::ViewContext;

/// The section; nothing for none.
pub(crate) fn cited_documents(cx: &ViewContext, documents: &[DocumentSummary]) -> Option<Element> {
    (!documents.is_empty()).then(|| {
        section()
            .class("cited-documents")
            .child(h2().class("section-title").child(text::document::CITED))
            .child(document_rows(cx, documents, RowKind::WithStatus))
    })
}

//! `/van-ban/`

use model::document::DocumentsPage;
use model::permalink::BasePath;
use model::text;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::document_row::document_rows;
use crate::components::listing_head::{listing_head, when_empty};
use crate::components::pagination::pagination;
use crate::markup::{Element, el};

/// All documents, latest adopted first.
pub(crate) fn documents_page(base: &BasePath, path: &str, documents: &DocumentsPage) -> Element {
    let numbers = documents.documents.pagination;
    let count = text::document::count(numbers.item_count);
    el("div")
        .class("listing wrap")
        .add(breadcrumbs(base, &[]))
        .add(listing_head(text::DOCUMENTS, text::DOCUMENTS_STANDFIRST, count, numbers))
        .add(when_empty(documents.documents.items.is_empty(), text::document::NONE))
        .add(document_rows(base, &documents.documents.items))
        .add(pagination(base, path, numbers))
}

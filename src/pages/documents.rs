//! `/van-ban/` and its facets: `/van-ban/nghi-dinh/`, `/van-ban/co-quan/bo-tai-chinh/` …

use model::document::DocumentsPage;
use model::permalink::BasePath;
use model::text;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::document_row::document_rows;
use crate::components::listing_head::{listing_head, when_empty};
use crate::components::pagination::pagination;
use crate::markup::{Element, el};
use crate::reader::Reader;

/// All documents, or those of a facet, latest adopted first.
pub(crate) fn documents_page(base: &BasePath, path: &str, page: &DocumentsPage, reader: Reader) -> Element {
    let numbers = page.documents.pagination;
    let count = text::document::count(numbers.item_count);
    el("div")
        .class("listing wrap")
        .add(breadcrumbs(base, &[]))
        .add(listing_head(text::DOCUMENTS, text::DOCUMENTS_STANDFIRST, count, numbers))
        .add(when_empty(page.documents.items.is_empty(), text::document::NONE))
        .add(document_rows(base, &page.documents.items, Some(reader)))
        .add(pagination(base, path, numbers))
}

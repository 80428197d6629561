//! `/van-ban/`

use leptos::prelude::*;
use model::document::DocumentsPage as Documents;
use model::permalink::BasePath;
use model::text;

use crate::components::breadcrumbs::Breadcrumbs;
use crate::components::document_row::DocumentRows;
use crate::components::listing_head::ListingHead;
use crate::components::pagination::Pagination;

/// All documents, latest adopted first.
#[component]
pub(crate) fn DocumentsPage<'a>(base: &'a BasePath, path: &'a str, documents: &'a Documents) -> AnyView {
    let listing = &documents.documents;
    view! {
        <div class="listing wrap">
            <Breadcrumbs base crumbs=Vec::new()/>
            <ListingHead
                title=text::DOCUMENTS
                standfirst=text::DOCUMENTS_STANDFIRST
                count=text::document_count(listing.pagination.item_count)
                pagination=listing.pagination
            />
            {listing.items.is_empty().then(|| view! { <p class="empty">{text::EMPTY_DOCUMENTS}</p> })}
            <DocumentRows base documents=&listing.items/>
            <Pagination base path numbers=listing.pagination/>
        </div>
    }
    .into_any()
}

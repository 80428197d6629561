//! `/van-ban/` and its facets: `/van-ban/nghi-dinh/`, `/van-ban/co-quan/bo-tai-chinh/` …

use model::document::DocumentsPage;
use model::listing::PageNumber;
use model::permalink::Address;
use model::text;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::elements::no_script;
use crate::components::finder::form::finder_form;
use crate::components::finder::results::{finder_results, finder_sentence};
use crate::components::listing_head::plain_head;
use crate::markup::Element;
use crate::markup::tags::div;
use crate::view_context::ViewContext;

/// All documents, or those of a facet, latest adopted first, with the finder. The finder answers on
/// `/van-ban/` itself; on the other pages it leads there.
pub(crate) fn documents_page(cx: &ViewContext, path: &str, page: &DocumentsPage) -> Element {
    let documents = Address::Documents(PageNumber::FIRST).path();
    let live = path == documents;
    let (title, standfirst) = text::document::listing(page.facet.as_ref());
    let all_documents = [(text::DOCUMENTS, documents.as_str())];
    let crumbs: &[_] = if page.facet.is_some() {
        &all_documents
    } else {
        &[]
    };
    div()
        .class("listing wrap")
        .child(breadcrumbs(cx, crumbs))
        .child(plain_head(&title, &standfirst))
        .child(
            div()
                .class("finder-page")
                .child(finder_form(cx, page, live))
                .child(
                    div()
                        .class("finder-page__results")
                        .child(finder_sentence(cx, page, live))
                        .child(live.then(|| no_script(text::finder::NO_SCRIPT)))
                        .child(finder_results(cx, path, page, live)),
                ),
        )
}

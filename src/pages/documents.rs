//! `/van-ban/` and its facets: `/van-ban/nghi-dinh/`, `/van-ban/co-quan/bo-tai-chinh/` …

use model::document::DocumentsPage;
use model::listing::PageNumber;
use model::permalink::{Address, BasePath};
use model::text;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::finder_form::finder_form;
use crate::components::finder_results::{finder_results, finder_sentence};
use crate::components::listing_head::plain_head;
use crate::markup::Element;
use crate::markup::tags::div;
use crate::reader::Reader;

/// All documents, or those of a facet, latest adopted first, with the finder. The finder answers on
/// `/van-ban/` itself; on the other pages it leads there.
pub(crate) fn documents_page(
    base: &BasePath,
    path: &str,
    page: &DocumentsPage,
    reader: Reader,
) -> Element {
    let documents = Address::Documents(PageNumber::FIRST).path();
    let live = path == documents;
    let (title, standfirst) = text::document::listing(page.facet.as_ref());
    let crumbs = [(text::DOCUMENTS, documents.as_str())];
    let results = div()
        .class("finder-page__results")
        .child(finder_sentence(page, live, reader))
        .child(finder_results(base, path, page, live, reader));
    let sheet = div()
        .class("finder-page")
        .child(finder_form(base, page, live, reader))
        .child(results);
    div()
        .class("listing wrap")
        .child(breadcrumbs(
            base,
            if page.facet.is_some() { &crumbs } else { &[] },
        ))
        .child(plain_head(&title, &standfirst))
        .child(sheet)
}

//! From what is shown to the page that shows it.

use model::page::PageContent;
use model::permalink::BasePath;
use model::portal::Portal;

use crate::app::Shown;
use crate::components::failure::failure;
use crate::components::skeleton::skeleton;
use crate::markup::Markup;
use crate::pages::article::article_page;
use crate::pages::category::category_page;
use crate::pages::document::document_page;
use crate::pages::documents::documents_page;
use crate::pages::event::event_page;
use crate::pages::events::events_page;
use crate::pages::front::front_page;
use crate::pages::not_found::not_found_page;
use crate::pages::partners::partners_page;
use crate::pages::search::search_page;
use crate::pages::site_map::site_map_page;
use crate::pages::static_page::static_page;
use crate::reader::Reader;

/// The markup of what is shown.
pub(crate) fn routed(portal: &Portal, base: &BasePath, shown: &Shown, reader: Reader) -> Markup {
    let page = match shown {
        Shown::Page(page) => page,
        Shown::Waiting { .. } => return skeleton().into(),
        Shown::Failure { path, error } => return failure(portal, base, path, *error).into(),
    };
    let (path, url) = (page.path.as_str(), page.url.as_str());
    match &page.content {
        PageContent::Front(front) => front_page(portal, base, front),
        PageContent::Category(category) => category_page(base, path, category),
        PageContent::Article(article) => article_page(base, article, url, reader),
        PageContent::Events(events) => events_page(base, path, events),
        PageContent::Event(event) => event_page(base, path, event),
        PageContent::Documents(documents) => documents_page(base, path, documents, reader),
        PageContent::Document(document) => document_page(base, document, url, reader),
        PageContent::Partners(partners) => partners_page(base, path, partners),
        PageContent::SiteMap(map) => site_map_page(base, map),
        PageContent::Search(map) => search_page(base, map),
        PageContent::StaticPage(page) => static_page(base, page),
        PageContent::NotFound => not_found_page(base),
    }
    .into()
}

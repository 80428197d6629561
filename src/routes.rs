//! The page for a route state: which page kind, skeleton or failure stands in `<main>`.

use model::page::PageContent;

use crate::app::RouteState;
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
use crate::view_context::ViewContext;

/// The markup of what is shown.
pub(crate) fn routed(cx: &ViewContext, route: &RouteState) -> Markup {
    let page = match route {
        RouteState::Ready(page) => page,
        RouteState::Prerendered { .. } => return Markup::Prerendered,
        RouteState::Loading { .. } => return skeleton().into(),
        RouteState::Failed { path, error } => return failure(cx, path, *error).into(),
    };
    let path = page.path.as_str();
    match &page.content {
        PageContent::Front(front) => front_page(cx, front),
        PageContent::Category(category) => category_page(cx, path, category),
        PageContent::Article(article) => article_page(cx, article),
        PageContent::Events(events) => events_page(cx, path, events),
        PageContent::Event(event) => event_page(cx, path, event),
        PageContent::Documents(documents) => documents_page(cx, path, documents),
        PageContent::Document(document) => document_page(cx, document),
        PageContent::Partners(partners) => partners_page(cx, path, partners),
        PageContent::SiteMap(map) => site_map_page(cx, map),
        PageContent::Search(map) => search_page(cx, map),
        PageContent::StaticPage(page) => static_page(cx, page),
        PageContent::NotFound => not_found_page(cx),
    }
    .into()
}

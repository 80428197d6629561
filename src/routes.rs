//! From what is shown to the page that shows it.

use leptos::prelude::*;
use model::page::PageContent;
use model::permalink::BasePath;
use model::portal::Portal;

use crate::app::Shown;
use crate::components::failure::Failure;
use crate::components::skeleton::Skeleton;
use crate::pages::article::ArticlePage;
use crate::pages::category::CategoryPage;
use crate::pages::document::DocumentPage;
use crate::pages::documents::DocumentsPage;
use crate::pages::event::EventPage;
use crate::pages::events::EventsPage;
use crate::pages::front::FrontPage;
use crate::pages::not_found::NotFoundPage;
use crate::pages::partners::PartnersPage;
use crate::pages::search::SearchPage;
use crate::pages::site_map::SiteMapPage;
use crate::pages::static_page::StaticPage;

/// The view of what is shown.
pub fn routed(portal: &Portal, base: &BasePath, shown: &Shown) -> AnyView {
    let page = match shown {
        Shown::Page(page) => page,
        Shown::Waiting { .. } => return view! { <Skeleton/> }.into_any(),
        Shown::Failure { path, error } => {
            return view! { <Failure portal base path error=*error/> }.into_any();
        }
    };
    match &page.content {
        PageContent::Front(front) => view! { <FrontPage portal base front/> }.into_any(),
        PageContent::Category(category) => view! { <CategoryPage base path=&page.path category/> }.into_any(),
        PageContent::Article(article) => view! { <ArticlePage base article url=&page.url/> }.into_any(),
        PageContent::Events(events) => view! { <EventsPage base path=&page.path events/> }.into_any(),
        PageContent::Event(event) => view! { <EventPage base path=&page.path event/> }.into_any(),
        PageContent::Documents(documents) => {
            view! { <DocumentsPage base path=&page.path documents/> }.into_any()
        }
        PageContent::Document(document) => view! { <DocumentPage base document url=&page.url/> }.into_any(),
        PageContent::Partners(partners) => view! { <PartnersPage base path=&page.path partners/> }.into_any(),
        PageContent::SiteMap(map) => view! { <SiteMapPage base map/> }.into_any(),
        PageContent::Search(map) => view! { <SearchPage base map/> }.into_any(),
        PageContent::StaticPage(page) => view! { <StaticPage base page/> }.into_any(),
        PageContent::NotFound => view! { <NotFoundPage base/> }.into_any(),
    }
}

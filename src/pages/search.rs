//! `/tim-kiem/`

use leptos::prelude::*;
use model::permalink::BasePath;
use model::static_page::SiteMapPage as SiteMap;
use model::text;

use crate::components::breadcrumbs::Breadcrumbs;
use crate::components::search_form::SearchForm;
use crate::components::site_index::SiteIndex;

/// Says honestly what it can do, keeps the reader's words, and shows the other ways.
#[component]
pub(crate) fn SearchPage<'a>(base: &'a BasePath, map: &'a SiteMap) -> AnyView {
    view! {
        <div class="listing wrap">
            <Breadcrumbs base crumbs=Vec::new()/>
            <header class="listing-head">
                <h1 class="listing-head__title">{text::SEARCH}</h1>
                <SearchForm base/>
                <p class="listing-head__words" data-reader="search-words"></p>
                <p class="listing-head__standfirst">{text::SEARCH_NOT_YET}</p>
            </header>
            <section>
                <h2 class="visually-hidden">{text::SEARCH_WAYS}</h2>
                <SiteIndex base map/>
            </section>
        </div>
    }
    .into_any()
}

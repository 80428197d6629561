//! `/so-do/`

use leptos::prelude::*;
use model::permalink::BasePath;
use model::static_page::SiteMapPage as SiteMap;
use model::text;

use crate::components::breadcrumbs::Breadcrumbs;
use crate::components::site_index::SiteIndex;

/// Every way into the portal.
#[component]
pub(crate) fn SiteMapPage<'a>(base: &'a BasePath, map: &'a SiteMap) -> AnyView {
    view! {
        <div class="listing wrap">
            <Breadcrumbs base crumbs=Vec::new()/>
            <header class="listing-head">
                <h1 class="listing-head__title">{text::SITE_MAP}</h1>
                <p class="listing-head__standfirst">{text::SITE_MAP_STANDFIRST}</p>
            </header>
            <SiteIndex base map/>
        </div>
    }
    .into_any()
}

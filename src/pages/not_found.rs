//! `404.html`

use leptos::prelude::*;
use model::permalink::{Address, BasePath};
use model::text::{self, failure};

use crate::components::search_form::SearchForm;

/// What happened, and three ways on.
#[component]
pub(crate) fn NotFoundPage<'a>(base: &'a BasePath) -> AnyView {
    view! {
        <div class="notice-page wrap">
            <h1>{failure::NOT_FOUND_TITLE}</h1>
            <p class="notice-page__sentence">{failure::NOT_FOUND}</p>
            <SearchForm base/>
            <nav aria-label=failure::WAYS_ON>
                <ul class="notice-page__ways">
                    <li><a href=base.href(&Address::Front.path())>{text::FRONT}</a></li>
                    <li><a href=base.href(&Address::SiteMap.path())>{text::SITE_MAP}</a></li>
                </ul>
            </nav>
        </div>
    }
    .into_any()
}

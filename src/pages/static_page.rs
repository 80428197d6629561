//! `/{static-page}/`

use leptos::prelude::*;
use model::permalink::BasePath;
use model::static_page::StaticPage as Page;

use crate::components::breadcrumbs::Breadcrumbs;
use crate::components::rich_text::RichText;

/// A title and a text.
#[component]
pub(crate) fn StaticPage<'a>(base: &'a BasePath, page: &'a Page) -> AnyView {
    view! {
        <div class="page wrap">
            <div class="page__main">
                <Breadcrumbs base crumbs=Vec::new()/>
                <header class="page-head">
                    <h1>{page.title.clone()}</h1>
                    {page.standfirst.clone().map(|words| view! { <p class="standfirst">{words}</p> })}
                </header>
                <RichText html=&page.body/>
            </div>
        </div>
    }
    .into_any()
}

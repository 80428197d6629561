//! `/chuyen-muc/{slug}/`

use leptos::prelude::*;
use model::category::CategoryPage as Category;
use model::permalink::BasePath;
use model::text;

use crate::components::breadcrumbs::Breadcrumbs;
use crate::components::listing_head::ListingHead;
use crate::components::pagination::Pagination;
use crate::components::teaser::{HeadingLevel, TeaserKind, TeaserList};

/// The category in a sentence, then its articles.
#[component]
pub(crate) fn CategoryPage<'a>(base: &'a BasePath, path: &'a str, category: &'a Category) -> AnyView {
    let pagination = category.articles.pagination;
    view! {
        <div class="listing wrap">
            <Breadcrumbs base crumbs=Vec::new()/>
            <ListingHead
                title=&category.category.name
                standfirst=&category.standfirst
                count=text::article_count(pagination.item_count)
                pagination
            />
            {category.articles.items.is_empty().then(|| view! { <p class="empty">{text::EMPTY_CATEGORY}</p> })}
            <TeaserList
                base
                articles=&category.articles.items
                kind=TeaserKind::Feature
                level=HeadingLevel::Two
            />
            <Pagination base path numbers=pagination/>
        </div>
    }
    .into_any()
}

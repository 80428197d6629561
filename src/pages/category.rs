//! `/chuyen-muc/{slug}/`

use model::category::CategoryPage;
use model::text;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::listing_head::{listing_head, when_empty};
use crate::components::pagination::pagination;
use crate::components::teaser::{HeadingLevel, Kicker, TeaserKind, teaser_list};
use crate::markup::Element;
use crate::markup::tags::div;
use crate::view_context::ViewContext;

/// The category in a sentence, then its articles.
pub(crate) fn category_page(cx: &ViewContext, path: &str, category: &CategoryPage) -> Element {
    let numbers = category.articles.pagination;
    let articles = &category.articles.items;
    let count = text::article_count(numbers.item_count);
    div()
        .class("listing wrap")
        .child(breadcrumbs(cx, &[]))
        .child(listing_head(
            &category.category.name,
            &category.standfirst,
            count,
            numbers,
        ))
        .child(when_empty(articles.is_empty(), text::EMPTY_CATEGORY))
        .child(teaser_list(
            cx,
            articles,
            TeaserKind::Feature,
            HeadingLevel::Two,
            Kicker::Omitted,
        ))
        .child(pagination(cx, path, numbers))
}

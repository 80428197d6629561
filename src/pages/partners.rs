//! `/doi-tac/`

use model::partner::PartnersPage;
use model::text;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::listing_head::{listing_head, when_empty};
use crate::components::logo_grid::{LogoGridKind, logo_grid};
use crate::components::pagination::pagination;
use crate::components::teaser::HeadingLevel;
use crate::markup::tags::div;
use crate::markup::{Element, Markup};
use crate::view_context::ViewContext;

/// The groups, each partner with its line.
pub(crate) fn partners_page(cx: &ViewContext, path: &str, partners: &PartnersPage) -> Element {
    let groups: Markup = partners
        .groups
        .iter()
        .map(|group| logo_grid(cx, group, LogoGridKind::Lines, HeadingLevel::Two))
        .collect();
    let count = text::partner_count(partners.pagination.item_count);
    div()
        .class("listing wrap")
        .child(breadcrumbs(cx, &[]))
        .child(listing_head(
            text::PARTNERS,
            text::PARTNERS_STANDFIRST,
            count,
            partners.pagination,
        ))
        .child(when_empty(partners.groups.is_empty(), text::EMPTY_PARTNERS))
        .child(groups)
        .child(pagination(cx, path, partners.pagination))
}

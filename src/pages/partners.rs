//! `/doi-tac/`

use leptos::prelude::*;
use model::partner::PartnersPage as Partners;
use model::permalink::BasePath;
use model::text;

use crate::components::breadcrumbs::Breadcrumbs;
use crate::components::listing_head::ListingHead;
use crate::components::pagination::Pagination;
use crate::components::partner_wall::{PartnerWall, WallKind};
use crate::components::teaser::HeadingLevel;

/// The groups, each partner with its line.
#[component]
pub(crate) fn PartnersPage<'a>(base: &'a BasePath, path: &'a str, partners: &'a Partners) -> AnyView {
    let groups: Vec<_> = partners
        .groups
        .iter()
        .map(|group| view! { <PartnerWall base group kind=WallKind::Lines level=HeadingLevel::Two/> })
        .collect();
    view! {
        <div class="listing wrap">
            <Breadcrumbs base crumbs=Vec::new()/>
            <ListingHead
                title=text::PARTNERS
                standfirst=text::PARTNERS_STANDFIRST
                count=text::partner_count(partners.pagination.item_count)
                pagination=partners.pagination
            />
            {partners.groups.is_empty().then(|| view! { <p class="empty">{text::EMPTY_PARTNERS}</p> })}
            {groups}
            <Pagination base path numbers=partners.pagination/>
        </div>
    }
    .into_any()
}

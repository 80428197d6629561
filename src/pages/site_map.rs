//! `/so-do/`

use model::permalink::BasePath;
use model::static_page::SiteMapPage;
use model::text;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::listing_head::plain_head;
use crate::components::site_index::site_index;
use crate::markup::Element;
use crate::markup::tags::div;

/// Every way into the portal.
pub(crate) fn site_map_page(base: &BasePath, map: &SiteMapPage) -> Element {
    div()
        .class("listing wrap")
        .child(breadcrumbs(base, &[]))
        .child(plain_head(text::SITE_MAP, text::SITE_MAP_STANDFIRST))
        .child(site_index(base, map))
}

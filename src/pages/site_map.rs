//! `/so-do/`

use model::static_page::SiteMapPage;
use model::text;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::listing_head::plain_head;
use crate::components::site_index::site_index;
use crate::markup::Element;
use crate::markup::tags::div;
use crate::view_context::ViewContext;

/// Every way into the portal.
pub(crate) fn site_map_page(cx: &ViewContext, map: &SiteMapPage) -> Element {
    div()
        .class("listing wrap")
        .child(breadcrumbs(cx, &[]))
        .child(plain_head(text::SITE_MAP, text::SITE_MAP_STANDFIRST))
        .child(site_index(cx, map))
}

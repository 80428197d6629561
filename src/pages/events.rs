//! `/su-kien/`

use model::event::EventsPage;
use model::text;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::event_teaser::event_list;
use crate::components::listing_head::{listing_head, when_empty};
use crate::components::pagination::pagination;
use crate::components::teaser::HeadingLevel;
use crate::markup::Element;
use crate::markup::tags::div;
use crate::view_context::ViewContext;

/// All events, latest start first.
pub(crate) fn events_page(cx: &ViewContext, path: &str, events: &EventsPage) -> Element {
    let numbers = events.events.pagination;
    let count = text::event_count(numbers.item_count);
    div()
        .class("listing wrap")
        .child(breadcrumbs(cx, &[]))
        .child(listing_head(
            text::EVENTS,
            text::EVENTS_STANDFIRST,
            count,
            numbers,
        ))
        .child(when_empty(
            events.events.items.is_empty(),
            text::EMPTY_EVENTS,
        ))
        .child(event_list(cx, &events.events.items, HeadingLevel::Two))
        .child(pagination(cx, path, numbers))
}

//! `/su-kien/`

use leptos::prelude::*;
use model::event::EventsPage as Events;
use model::permalink::BasePath;
use model::text;

use crate::components::breadcrumbs::Breadcrumbs;
use crate::components::event_teaser::EventList;
use crate::components::listing_head::ListingHead;
use crate::components::pagination::Pagination;
use crate::components::teaser::HeadingLevel;

/// All events, latest start first.
#[component]
pub(crate) fn EventsPage<'a>(base: &'a BasePath, path: &'a str, events: &'a Events) -> AnyView {
    let pagination = events.events.pagination;
    view! {
        <div class="listing wrap">
            <Breadcrumbs base crumbs=Vec::new()/>
            <ListingHead
                title=text::EVENTS
                standfirst=text::EVENTS_STANDFIRST
                count=text::event_count(pagination.item_count)
                pagination
            />
            {events.events.items.is_empty().then(|| view! { <p class="empty">{text::EMPTY_EVENTS}</p> })}
            <EventList base events=&events.events.items level=HeadingLevel::Two/>
            <Pagination base path numbers=pagination/>
        </div>
    }
    .into_any()
}

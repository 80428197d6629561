//! `/su-kien/{slug}/`

use model::event::{EventPage, EventSummary};
use model::listing::PageNumber;
use model::permalink::Address;
use model::text;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::elements::rich_text;
use crate::components::listing_head::when_empty;
use crate::components::metadata::{Item, metadata};
use crate::components::page_section::page_section;
use crate::components::pagination::pagination;
use crate::components::teaser::{HeadingLevel, Kicker, TeaserKind, teaser_list};
use crate::markup::Element;
use crate::markup::tags::{div, h1, header, p};
use crate::view_context::ViewContext;

/// What the event is, when and where, and its coverage.
pub(crate) fn event_page(cx: &ViewContext, path: &str, event: &EventPage) -> Element {
    let numbers = event.articles.pagination;
    let articles = &event.articles.items;
    let events = Address::Events(PageNumber::FIRST).path();
    let count = p()
        .class("page-section__count")
        .child(text::article_count(numbers.item_count));
    div()
        .class("listing wrap")
        .child(breadcrumbs(cx, &[(text::EVENTS, &events)]))
        .child(head(&event.event))
        .child(rich_text(&event.body))
        .child(
            page_section(text::EVENT_COVERAGE, count)
                .child(when_empty(articles.is_empty(), text::EMPTY_EVENT))
                .child(teaser_list(
                    cx,
                    articles,
                    TeaserKind::Plain,
                    HeadingLevel::Three,
                    Kicker::Category,
                )),
        )
        .child(pagination(cx, path, numbers))
}

fn head(event: &EventSummary) -> Element {
    let days = text::days(event.starts_on, event.ends_on);
    let place = event.place.as_ref();
    let items = vec![
        Some(Item::wide(text::EVENT_TIME, days)),
        place.map(|place| Item::wide(text::EVENT_PLACE, place)),
    ];
    header()
        .class("page-head")
        .child(h1().child(&event.name))
        .child(p().class("standfirst").child(&event.standfirst))
        .child(metadata(items))
}

//! `/su-kien/{slug}/`

use model::event::{EventPage, EventSummary};
use model::listing::PageNumber;
use model::permalink::Address;
use model::text;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::listing_head::when_empty;
use crate::components::pagination::pagination;
use crate::components::rich_text::rich_text;
use crate::components::teaser::{HeadingLevel, TeaserKind, teaser_list};
use crate::components::title_block::{Cell, title_block};
use crate::markup::Element;
use crate::markup::tags::{div, h1, h2, header, p, section};
use crate::view_context::ViewContext;

/// What the event is, when and where, and its coverage.
pub(crate) fn event_page(cx: &ViewContext, path: &str, event: &EventPage) -> Element {
    let numbers = event.articles.pagination;
    let articles = &event.articles.items;
    let events = Address::Events(PageNumber::FIRST).path();
    let coverage_head = header()
        .class("band__head")
        .child(h2().class("band__title").child(text::EVENT_COVERAGE))
        .child(" ")
        .child(
            p().class("band__count")
                .child(text::article_count(numbers.item_count)),
        );
    let coverage = section()
        .class("band")
        .child(coverage_head)
        .child(when_empty(articles.is_empty(), text::EMPTY_EVENT))
        .child(teaser_list(
            cx,
            articles,
            TeaserKind::Plain,
            HeadingLevel::Three,
        ));
    div()
        .class("listing wrap")
        .child(breadcrumbs(cx, &[(text::EVENTS, &events)]))
        .child(head(&event.event))
        .child(rich_text(&event.body))
        .child(coverage)
        .child(pagination(cx, path, numbers))
}

fn head(event: &EventSummary) -> Element {
    let mut cells = vec![Cell::wide(
        text::EVENT_TIME,
        text::days(event.starts_on, event.ends_on),
    )];
    cells.extend(
        event
            .place
            .as_ref()
            .map(|place| Cell::wide(text::EVENT_PLACE, place)),
    );
    header()
        .class("page-head")
        .child(h1().child(&event.name))
        .child(p().class("standfirst").child(&event.standfirst))
        .child(title_block(cells))
}

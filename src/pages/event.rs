//! `/su-kien/{slug}/`

use model::event::{EventPage, EventSummary};
use model::listing::PageNumber;
use model::permalink::{Address, BasePath};
use model::text;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::listing_head::when_empty;
use crate::components::pagination::pagination;
use crate::components::rich_text::rich_text;
use crate::components::teaser::{HeadingLevel, TeaserKind, teaser_list};
use crate::components::title_block::{Cell, title_block};
use crate::markup::{Element, el};

/// What the event is, when and where, and its coverage.
pub(crate) fn event_page(base: &BasePath, path: &str, event: &EventPage) -> Element {
    let numbers = event.articles.pagination;
    let articles = &event.articles.items;
    let events = Address::Events(PageNumber::FIRST).path();
    let coverage_head = el("header")
        .class("band__head")
        .add(el("h2").class("band__title").add(text::EVENT_COVERAGE))
        .add(" ")
        .add(
            el("p")
                .class("band__count")
                .add(text::article_count(numbers.item_count)),
        );
    let coverage = el("section")
        .class("band")
        .add(coverage_head)
        .add(when_empty(articles.is_empty(), text::EMPTY_EVENT))
        .add(teaser_list(
            base,
            articles,
            TeaserKind::Plain,
            HeadingLevel::Three,
        ));
    el("div")
        .class("listing wrap")
        .add(breadcrumbs(base, &[(text::EVENTS, &events)]))
        .add(head(&event.event))
        .add(rich_text(&event.body))
        .add(coverage)
        .add(pagination(base, path, numbers))
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
    el("header")
        .class("page-head")
        .add(el("h1").add(&event.name))
        .add(el("p").class("standfirst").add(&event.standfirst))
        .add(title_block(cells))
}

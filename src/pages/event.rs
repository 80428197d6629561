//! `/su-kien/{slug}/`

use leptos::prelude::*;
use model::event::EventPage as Event;
use model::listing::PageNumber;
use model::permalink::{Address, BasePath};
use model::text;

use crate::components::breadcrumbs::Breadcrumbs;
use crate::components::pagination::Pagination;
use crate::components::rich_text::RichText;
use crate::components::teaser::{HeadingLevel, TeaserKind, TeaserList};
use crate::components::title_block::{Cell, TitleBlock};

/// What the event is, when and where, and its coverage. `RichText` stands on every page of the
/// coverage, so that a page's own body is always in the same place.
#[component]
pub(crate) fn EventPage<'a>(base: &'a BasePath, path: &'a str, event: &'a Event) -> AnyView {
    let summary = &event.event;
    let pagination = event.articles.pagination;
    let events = Address::Events(PageNumber::FIRST).path();
    let mut cells = vec![Cell::wide(text::EVENT_TIME, text::days(summary.starts_on, summary.ends_on))];
    cells.extend(summary.place.clone().map(|place| Cell::wide(text::EVENT_PLACE, place)));
    view! {
        <div class="listing wrap">
            <Breadcrumbs base crumbs=vec![(text::EVENTS.into(), events)]/>
            <header class="page-head">
                <h1>{summary.name.clone()}</h1>
                <p class="standfirst">{summary.standfirst.clone()}</p>
                <TitleBlock cells/>
            </header>
            <RichText html=&event.body/>
            <section class="band">
                <header class="band__head">
                    <h2 class="band__title">{text::EVENT_COVERAGE}</h2>
                    <p class="band__count">{text::article_count(pagination.item_count)}</p>
                </header>
                {event.articles.items.is_empty().then(|| view! { <p class="empty">{text::EMPTY_EVENT}</p> })}
                <TeaserList
                    base
                    articles=&event.articles.items
                    kind=TeaserKind::Plain
                    level=HeadingLevel::Three
                />
            </section>
            <Pagination base path numbers=pagination/>
        </div>
    }
    .into_any()
}

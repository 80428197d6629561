//! Events as listings show them.

use model::article::first_sentence;
use model::event::EventSummary;
use model::permalink::BasePath;
use model::text;

use crate::components::teaser::{HeadingLevel, headline};
use crate::markup::{Element, Markup, el};

/// The events; nothing for none.
pub(crate) fn event_list(
    base: &BasePath,
    events: &[EventSummary],
    level: HeadingLevel,
) -> Option<Element> {
    let items: Markup = events
        .iter()
        .map(|event| event_teaser(base, event, level))
        .collect();
    (!events.is_empty()).then(|| el("ul").class("event-list").add(items))
}

/// Days, name, first sentence, place.
fn event_teaser(base: &BasePath, event: &EventSummary, level: HeadingLevel) -> Element {
    let days = el("time")
        .attr("datetime", event.starts_on.to_string())
        .add(text::days(event.starts_on, event.ends_on));
    let standfirst = first_sentence(&event.standfirst).to_owned();
    el("li")
        .class("event-teaser")
        .add(el("p").class("event-teaser__days").add(days))
        .add(headline(base, &event.path, &event.name, level))
        .add(el("p").class("teaser__standfirst").add(standfirst))
        .add(
            event
                .place
                .as_ref()
                .map(|place| el("p").class("teaser__meta").add(place)),
        )
}

//! Events as listings show them.

use model::article::first_sentence;
use model::event::EventSummary;
use model::text;

use crate::components::teaser::{HeadingLevel, headline};
use crate::markup::tags::{li, p, time, ul};
use crate::markup::{Element, Markup};
use crate::view_context::ViewContext;

/// The events; nothing for none.
pub(crate) fn event_list(
    cx: &ViewContext,
    events: &[EventSummary],
    level: HeadingLevel,
) -> Option<Element> {
    let items: Markup = events
        .iter()
        .map(|event| event_teaser(cx, event, level))
        .collect();
    (!events.is_empty()).then(|| ul().class("event-list").child(items))
}

/// Days, name, first sentence, place.
fn event_teaser(cx: &ViewContext, event: &EventSummary, level: HeadingLevel) -> Element {
    let days = time()
        .attr("datetime", event.starts_on.to_string())
        .child(text::days(event.starts_on, event.ends_on));
    let standfirst = first_sentence(&event.standfirst).to_owned();
    li().class("event-teaser")
        .child(p().class("event-teaser__days").child(days))
        .child(headline(cx, &event.path, &event.name, level))
        .child(p().class("teaser__standfirst").child(standfirst))
        .child(
            event
                .place
                .as_ref()
                .map(|place| p().class("teaser__meta").child(place)),
        )
}

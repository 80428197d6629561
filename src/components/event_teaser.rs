//! Events as listings show them.

use leptos::prelude::*;
use model::event::EventSummary;
use model::permalink::BasePath;
use model::text;

use crate::components::teaser::HeadingLevel;

/// Days, name, first sentence, place.
#[component]
pub(crate) fn EventList<'a>(base: &'a BasePath, events: &'a [EventSummary], level: HeadingLevel) -> AnyView {
    let items: Vec<_> = events.iter().map(|event| event_teaser(base, event, level)).collect();
    view! { <ul class="event-list">{items}</ul> }.into_any()
}

fn event_teaser(base: &BasePath, event: &EventSummary, level: HeadingLevel) -> AnyView {
    let link = view! { <a class="teaser__link" href=base.href(&event.path)>{event.name.clone()}</a> };
    let heading = match level {
        HeadingLevel::Two => view! { <h2 class="teaser__headline">{link}</h2> }.into_any(),
        HeadingLevel::Three => view! { <h3 class="teaser__headline">{link}</h3> }.into_any(),
    };
    view! {
        <li class="event-teaser">
            <p class="event-teaser__days">
                <time datetime=event.starts_on.to_string()>{text::days(event.starts_on, event.ends_on)}</time>
            </p>
            {heading}
            <p class="teaser__standfirst">{model::article::first_sentence(&event.standfirst).to_owned()}</p>
            {event.place.clone().map(|place| view! { <p class="teaser__meta">{place}</p> })}
        </li>
    }
    .into_any()
}

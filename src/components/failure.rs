//! A page that cannot be shown: what happened, in a sentence, and a way on.

use leptos::prelude::*;
use model::permalink::{Address, BasePath};
use model::portal::Portal;
use model::text::{self, failure};

use crate::app::LoadError;
use crate::components::search_form::SearchForm;

/// The error decides the way on: search for what does not exist, again for what may work next time,
/// a fresh load for what this app cannot read.
#[component]
pub(crate) fn Failure<'a>(
    portal: &'a Portal,
    base: &'a BasePath,
    path: &'a str,
    error: LoadError,
) -> AnyView {
    let (title, sentence) = words(error);
    let here = base.href(path);
    let way = match error {
        LoadError::NotFound => None,
        LoadError::Offline | LoadError::Server => Some((here, failure::TRY_AGAIN, None)),
        LoadError::Unreadable => Some((here, failure::RELOAD, Some("external"))),
    };
    let report = portal.contact.as_ref().and_then(|contact| contact.email.clone());
    let report = report.filter(|_| error == LoadError::Unreadable);
    view! {
        <div class="notice-page wrap">
            <h1>{title}</h1>
            <p class="notice-page__sentence">{sentence}</p>
            {(error == LoadError::NotFound).then(|| view! { <SearchForm base/> })}
            <nav aria-label=failure::WAYS_ON>
                <ul class="notice-page__ways">
                    {way.map(|(href, label, rel)| view! { <li><a href=href rel=rel>{label}</a></li> })}
                    {report.map(|email| {
                        view! { <li><a href=format!("mailto:{email}")>{failure::REPORT}</a></li> }
                    })}
                    <li><a href=base.href(&Address::Front.path())>{text::FRONT}</a></li>
                    <li><a href=base.href(&Address::SiteMap.path())>{text::SITE_MAP}</a></li>
                </ul>
            </nav>
        </div>
    }
    .into_any()
}

/// The title and the sentence of an error.
pub(crate) fn words(error: LoadError) -> (&'static str, &'static str) {
    match error {
        LoadError::NotFound => (failure::NOT_FOUND_TITLE, failure::NOT_FOUND),
        LoadError::Offline => (failure::OFFLINE_TITLE, failure::OFFLINE),
        LoadError::Server => (failure::SERVER_TITLE, failure::SERVER),
        LoadError::Unreadable => (failure::UNREADABLE_TITLE, failure::UNREADABLE),
    }
}

//! The portal's views as HTML: what the builder writes and the browser hydrates.

use std::sync::Arc;

use leptos::prelude::*;
use model::day::Day;
use model::embed::EmbedPage;
use model::page::Page;
use model::portal::Portal;

use crate::app::{RouteState, app, frame};
use crate::markup::Markup;
use crate::pages::embed::embed_page;
use crate::view_context::{AppState, ViewContext};

/// The HTML of the whole app showing `page` with the law of `day`, to stand inside the root element.
pub fn prerender(portal: &Arc<Portal>, page: Page, day: Day) -> String {
    rendered(page, day, |state| app(Arc::clone(portal), state))
}

/// The HTML of the page for webmasters in the portal's frame. `page` is what the frame shows of it: a static page
/// without a text.
pub fn prerender_embed_page(
    portal: &Arc<Portal>,
    page: Page,
    embed: EmbedPage,
    day: Day,
) -> String {
    rendered(page, day, |state| {
        let cx = ViewContext::new(Arc::clone(portal), state);
        let main_cx = cx.clone();
        frame(&cx, move || embed_page(&main_cx, &embed).into())
    })
}

fn rendered(page: Page, day: Day, view: impl FnOnce(AppState) -> Markup) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        let state = AppState::new(RouteState::Ready(Arc::new(page)), day);
        untrack(|| view(state).to_html())
    });
    owner.cleanup();
    html
}

/// Text as it may stand in the HTML that the builder writes around the app, in attributes too: escaped
/// as the views escape theirs.
pub fn escape(text: &str) -> String {
    Markup::escaped(text)
}

//! The portal's views as HTML: what the builder writes and the browser hydrates.

use std::sync::Arc;

use leptos::prelude::*;
use model::day::Day;
use model::embed::EmbedPage;
use model::page::Page;
use model::portal::Portal;

use crate::app::{Shown, app, frame};
use crate::markup::Markup;
use crate::reader::Reader;

/// The HTML of the whole app showing `page` with the law of `day`, to stand inside the root element.
pub fn prerender(portal: &Arc<Portal>, page: Page, day: Day) -> String {
    rendered(page, day, |shown, reader| {
        app(Arc::clone(portal), shown, reader)
    })
}

/// The HTML of the page for webmasters in the portal's frame. `page` is what the app is told of it: a
/// static page without a text, which hydration passes by whole (docs/decisions/0004).
pub fn prerender_embed_page(
    portal: &Arc<Portal>,
    page: Page,
    embed: EmbedPage,
    day: Day,
) -> String {
    let base = portal.base();
    rendered(page, day, |shown, reader| {
        let (main_portal, main_base) = (Arc::clone(portal), base.clone());
        let main = move || crate::pages::embed::embed_page(&main_portal, &main_base, &embed).into();
        frame(portal, &base, shown, reader, main)
    })
}

fn rendered(page: Page, day: Day, view: impl FnOnce(RwSignal<Shown>, Reader) -> Markup) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        let shown = RwSignal::new(Shown::Page(Arc::new(page)));
        untrack(|| view(shown, Reader::new(day)).to_html())
    });
    owner.cleanup();
    html
}

/// Text as it may stand in the HTML that the builder writes around the app, in attributes too: escaped
/// as the views escape theirs.
pub fn escape(text: &str) -> String {
    Markup::escaped(text)
}

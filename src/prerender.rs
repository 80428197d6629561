//! The portal's views as HTML: what the builder writes and the browser hydrates.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::*;
use model::day::Day;
use model::embed::EmbedPage;
use model::page::Page;
use model::portal::Portal;

use crate::app::{FrameMarks, RouteState, app, content, frame, frame_marks};
use crate::markup::Markup;
use crate::pages::embed::embed_page;
use crate::view_context::{AppState, ViewContext};

/// Stands for the content of `<main>` in a frame: a text that no portal's facts hold.
const MAIN: &str = "\u{e000}main\u{e000}";

/// What stands before and behind the content of `<main>`; nothing where that cannot be told.
type Around = Option<(String, String)>;

/// The app as HTML for many pages of a portal, with the law of one day. Threads may share it.
///
/// The frame around `<main>` is the same on all pages of one place in the menu. Rendering it for each page took more
/// time than rendering what the page is about.
#[derive(Debug)]
pub struct Prerenderer {
    portal: Arc<Portal>,
    day: Day,
    /// Frames by the marks of the menu.
    frames: Mutex<HashMap<FrameMarks, Arc<Around>>>,
}

impl Prerenderer {
    /// For pages of this portal.
    pub fn new(portal: Arc<Portal>, day: Day) -> Self {
        Self {
            portal,
            day,
            frames: Mutex::default(),
        }
    }

    /// The HTML of the whole app showing `page`, to stand inside the root element.
    pub fn page(&self, page: Page) -> String {
        with_state(page, self.day, |state| {
            let cx = ViewContext::new(Arc::clone(&self.portal), state);
            let whole = || app(Arc::clone(&self.portal), state).to_html();
            let around = self.around(&cx);
            let Some((before, behind)) = around.as_ref() else {
                return whole();
            };
            let main = content(&cx).to_html();
            let html = [before, main.as_str(), behind].concat();
            debug_assert_eq!(
                html,
                whole(),
                "the frame depends on more than the menu's marks"
            );
            html
        })
    }

    fn around(&self, cx: &ViewContext) -> Arc<Around> {
        let marks = frame_marks(cx);
        let lock = || self.frames.lock().unwrap_or_else(PoisonError::into_inner);
        let known = lock().get(&marks).cloned();
        known.unwrap_or_else(|| {
            let html = frame(cx, || MAIN.into()).to_html();
            let around = html.split_once(MAIN);
            let around = around.filter(|(_, behind)| !behind.contains(MAIN));
            let around = Arc::new(around.map(|(a, b)| (a.to_owned(), b.to_owned())));
            lock().entry(marks).or_insert(around).clone()
        })
    }
}

/// The HTML of the whole app showing `page` with the law of `day`. For many pages, keep a [`Prerenderer`].
pub fn prerender(portal: &Arc<Portal>, page: Page, day: Day) -> String {
    Prerenderer::new(Arc::clone(portal), day).page(page)
}

/// The HTML of the page for webmasters in the portal's frame. `page` is what the frame shows of it: a static page
/// without a text.
pub fn prerender_embed_page(
    portal: &Arc<Portal>,
    page: Page,
    embed: EmbedPage,
    day: Day,
) -> String {
    with_state(page, day, |state| {
        let cx = ViewContext::new(Arc::clone(portal), state);
        let main_cx = cx.clone();
        frame(&cx, move || embed_page(&main_cx, &embed).into()).to_html()
    })
}

fn with_state(page: Page, day: Day, render: impl FnOnce(AppState) -> String) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        let state = AppState::new(RouteState::Ready(Arc::new(page)), day);
        untrack(|| render(state))
    });
    owner.cleanup();
    html
}

/// Text as it may stand in the HTML that the builder writes around the app, in attributes too: escaped
/// as the views escape theirs.
pub fn escape(text: &str) -> String {
    Markup::escaped(text)
}

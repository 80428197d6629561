//! The whole portal as one view: the frame, and within it what is shown now.

use std::sync::Arc;

use leptos::prelude::*;
use model::page::Page;
use model::portal::Portal;

use crate::components::as_of_bar::as_of_bar;
use crate::components::elements::skip_link;
use crate::components::footer::footer;
use crate::components::masthead::masthead;
#[cfg(feature = "ssr")]
pub(crate) use crate::components::masthead::{MenuMarks as FrameMarks, menu_marks as frame_marks};
use crate::markup::{Markup, tags};
use crate::routes::routed;
use crate::view_context::{AppState, ViewContext};

/// Where the skip link leads; the id of `<main>`.
pub(crate) const MAIN_ID: &str = "noi-dung";

/// Why an address cannot be shown. Each has its own sentence and its own way on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// There is no such page.
    NotFound,
    /// No answer came, or none in time.
    Offline,
    /// The server failed.
    Server,
    /// The answer is no data that this app can read.
    Unreadable,
}

/// What the routed part of the portal shows.
#[derive(Clone, Debug)]
pub enum RouteState {
    /// A page.
    Ready(Arc<Page>),
    /// The page that the document was loaded with, which looks the same on every day: it is left as it is, and
    /// its values stay with the server.
    Prerendered {
        /// Its path; that of the address bar on `404.html`.
        path: String,
        /// The path of the menu's entry it belongs to, where that is not its own.
        place: Option<String>,
    },
    /// Its data is awaited, and has been for a while.
    Loading {
        /// The path asked for.
        path: String,
    },
    /// It cannot be shown.
    Failed {
        /// The path asked for.
        path: String,
        /// Why.
        error: LoadError,
    },
}

impl RouteState {
    /// The path within the portal.
    pub fn path(&self) -> &str {
        match self {
            Self::Ready(page) => &page.path,
            Self::Prerendered { path, .. } | Self::Loading { path } | Self::Failed { path, .. } => {
                path
            }
        }
    }

    /// The path whose entry in the menu is the current one.
    pub(crate) fn place(&self) -> &str {
        match self {
            Self::Ready(page) => page.place().unwrap_or(&page.path),
            Self::Prerendered {
                place: Some(place), ..
            } => place,
            other => other.path(),
        }
    }
}

/// The portal: facts of it, and what is shown now. The frame is made once and stays; only `<main>`
/// and the mark of the current place follow the route.
pub(crate) fn app(portal: Arc<Portal>, state: AppState) -> Markup {
    let cx = ViewContext::new(portal, state);
    let main_cx = cx.clone();
    frame(&cx, move || {
        state.route.with(|route| routed(&main_cx, route))
    })
}

/// What stands in `<main>` now.
#[cfg(feature = "ssr")]
pub(crate) fn content(cx: &ViewContext) -> Markup {
    cx.state.route.with(|route| routed(cx, route))
}

/// The frame around `main`.
pub(crate) fn frame(cx: &ViewContext, main: impl Fn() -> Markup + Send + 'static) -> Markup {
    [
        Markup::from(skip_link()),
        masthead(cx).into(),
        as_of_bar(cx).into(),
        tags::main()
            .attr("id", MAIN_ID)
            .class("main")
            .dynamic(main)
            .into(),
        footer(cx).into(),
    ]
    .into()
}

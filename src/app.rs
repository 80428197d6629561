//! The whole portal as one view: the frame, and within it what is shown now.

use std::sync::Arc;

use leptos::prelude::*;
use model::page::{Page, PageContent};
use model::permalink::BasePath;
use model::portal::Portal;

use crate::components::as_of_bar::as_of_bar;
use crate::components::footer::footer;
use crate::components::masthead::masthead;
use crate::components::skip_link::skip_link;
use crate::markup::Markup;
use crate::markup::tags;
use crate::reader::Reader;
use crate::routes::routed;

/// Where the skip link leads; the id of `<main>`.
pub(crate) const MAIN_ID: &str = "noi-dung";

/// Why an address cannot be shown. Each has its own sentence and its own way on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// There is no such page.
    NotFound,
    /// The device has no connection.
    Offline,
    /// The server failed.
    Server,
    /// The answer is no data that this app can read.
    Unreadable,
}

/// What the routed part of the portal shows.
#[derive(Clone, Debug)]
pub enum Shown {
    /// A page.
    Page(Arc<Page>),
    /// Its data is awaited, and has been for a while.
    Waiting {
        /// The path asked for.
        path: String,
    },
    /// It cannot be shown.
    Failure {
        /// The path asked for.
        path: String,
        /// Why.
        error: LoadError,
    },
}

impl Shown {
    /// The path within the portal.
    pub fn path(&self) -> &str {
        match self {
            Self::Page(page) => &page.path,
            Self::Waiting { path } | Self::Failure { path, .. } => path,
        }
    }
}

impl Shown {
    /// The path whose entry in the menu is the current one: an article belongs to its category.
    pub(crate) fn place(&self) -> &str {
        match self {
            Self::Page(page) => match &page.content {
                PageContent::Article(article) => &article.article.category.path,
                _ => &page.path,
            },
            other => other.path(),
        }
    }
}

/// The portal: facts of it, and what is shown now. The frame is made once and stays; only `<main>`
/// and the mark of the current place follow `shown`.
pub(crate) fn app(portal: Arc<Portal>, shown: RwSignal<Shown>, reader: Reader) -> Markup {
    let base = portal.base();
    let facts = Arc::clone(&portal);
    let main_base = base.clone();
    let main = move || shown.with(|shown| routed(&portal, &main_base, shown, reader));
    frame(&facts, &base, shown, reader, main)
}

/// The frame around `main`.
pub(crate) fn frame(
    portal: &Portal,
    base: &BasePath,
    shown: RwSignal<Shown>,
    reader: Reader,
    main: impl Fn() -> Markup + Send + 'static,
) -> Markup {
    [
        Markup::from(skip_link()),
        masthead(portal, base, shown).into(),
        as_of_bar(reader).into(),
        tags::main()
            .attr("id", MAIN_ID)
            .class("main")
            .dynamic(main)
            .into(),
        footer(portal, base).into(),
    ]
    .into()
}

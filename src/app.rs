//! The whole portal as one view: the frame, and within it what is shown now.

use std::sync::Arc;

use leptos::prelude::*;
use model::page::Page;
use model::portal::Portal;

use crate::components::footer::Footer;
use crate::components::masthead::Masthead;
use crate::components::skip_link::SkipLink;
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
#[derive(Clone, Debug, PartialEq)]
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

/// The portal. The frame is made once and stays; only `<main>` follows `shown`.
#[component]
pub fn App(
    /// Facts of the portal.
    portal: Arc<Portal>,
    /// What is shown now.
    shown: RwSignal<Shown>,
) -> impl IntoView {
    let base = portal.base();
    let main = {
        let portal = Arc::clone(&portal);
        let base = base.clone();
        move || shown.with(|shown| routed(&portal, &base, shown))
    };
    view! {
        <SkipLink/>
        <Masthead portal=&portal base=&base shown/>
        <main id=MAIN_ID class="main">{main}</main>
        <Footer portal=&portal base=&base/>
    }
}

//! The start in the browser: hydrate what the builder wrote, then take over the links.

use std::rc::Rc;
use std::sync::Arc;

use model::day::Day;
use model::permalink::Address;
use model::portal::Portal;

use crate::app::{LoadError, RouteState, app};
use crate::browser::navigator::Navigator;
use crate::browser::{as_of, document, finder_form, location, reader};
use crate::data::ContentClient;
use crate::view_context::AppState;

/// Starts the app once the facts of the portal are there. Without them, or without a root element, the page
/// stays as it is: readable, with links that work.
pub fn start() {
    wasm_bindgen_futures::spawn_local(async {
        if let Some(portal) = document::portal_facts().await {
            start_with(Arc::new(portal)).await;
        }
    });
}

async fn start_with(portal: Arc<Portal>) {
    let Some(root) = document::root() else { return };
    let pathname = location::pathname();
    let here = portal.base().strip(&pathname).and_then(Address::parse);
    let rendered_for = root.get_attribute("data-address");
    let rendered_for = rendered_for.as_deref().and_then(Address::parse);
    match here {
        Some(here) if rendered_for.as_ref() != Some(&here) => published_later(portal, here).await,
        _ => hydrate(portal),
    }
}

/// The page was rendered for this very address, or is `404.html` at an address no page can have.
fn hydrate(portal: Arc<Portal>) {
    let Some(root) = document::root() else { return };
    let (route, day) = match document::data_block() {
        Some(block) => (RouteState::Ready(Arc::new(block.page)), block.day),
        None => (
            RouteState::Prerendered {
                path: root
                    .get_attribute("data-address")
                    .unwrap_or_else(location::pathname),
                place: root.get_attribute("data-place"),
            },
            as_of::today(),
        ),
    };
    let state = state(route, day);
    let app_portal = Arc::clone(&portal);
    leptos::mount::hydrate_from(root, move || app(app_portal, state)).forget();
    take_over(portal, state);
}

/// The server gave `404.html`, but the address could be a page published after the build.
async fn published_later(portal: Arc<Portal>, here: Address) {
    let client = ContentClient::new(&portal);
    match client.load(&here).await {
        Ok(page) => mount(portal, RouteState::Ready(page)),
        Err(LoadError::NotFound) => hydrate(portal),
        Err(error) => mount(
            portal,
            RouteState::Failed {
                path: here.path(),
                error,
            },
        ),
    }
}

/// Builds the app anew in the emptied root.
fn mount(portal: Arc<Portal>, route: RouteState) {
    let Some(root) = document::root() else { return };
    root.set_text_content(None);
    document::set_head(&portal, &route, as_of::today());
    let state = state(route, as_of::today());
    let app_portal = Arc::clone(&portal);
    leptos::mount::mount_to(root, move || app(app_portal, state)).forget();
    take_over(portal, state);
}

fn state(route: RouteState, day: Day) -> AppState {
    AppState {
        asked_words: finder_form::asked_words,
        ..AppState::new(route, day)
    }
}

fn take_over(portal: Arc<Portal>, state: AppState) {
    let client = ContentClient::new(&portal);
    let navigator = Rc::new(Navigator::new(portal, client, state));
    reader::listen();
    navigator.listen();
    document::mark_ready();
}

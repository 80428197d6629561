//! The start in the browser: hydrate what the builder wrote, then take over the links.

use std::rc::Rc;
use std::sync::Arc;

use model::day::Day;
use model::page::DataBlock;
use model::permalink::Address;
use model::portal::Portal;

use crate::app::{LoadError, RouteState, app};
use crate::browser::navigator::Navigator;
use crate::browser::{as_of, document, finder_form, location, reader};
use crate::data::ContentClient;
use crate::view_context::AppState;

/// Starts the app. Without a root element or a readable data block the page stays as it is:
/// readable, with links that work.
pub fn start() {
    let Some(root) = document::root() else { return };
    let Some(block) = document::data_block() else {
        return;
    };
    let rendered_for = document::rendered_for(&root);
    let here = block
        .portal
        .base()
        .strip(&location::pathname())
        .and_then(Address::parse);
    match here {
        Some(here) if rendered_for.as_deref().and_then(Address::parse).as_ref() != Some(&here) => {
            wasm_bindgen_futures::spawn_local(published_later(block, here));
        }
        _ => hydrate(block),
    }
}

/// The page was rendered for this very address, or is `404.html` at an address no page can have.
fn hydrate(block: DataBlock) {
    let DataBlock { portal, page, day } = block;
    let Some(root) = document::root() else { return };
    let portal = Arc::new(portal);
    let route = RouteState::Ready(Arc::new(page));
    let state = state(route, day.unwrap_or_else(as_of::today));
    let app_portal = Arc::clone(&portal);
    leptos::mount::hydrate_from(root, move || app(app_portal, state)).forget();
    take_over(portal, state);
}

/// The server gave `404.html`, but the address could be a page published after the build.
async fn published_later(block: DataBlock, here: Address) {
    let client = ContentClient::new(&block.portal);
    match client.load(&here).await {
        Ok(page) => mount(block.portal, RouteState::Ready(page)),
        Err(LoadError::NotFound) => hydrate(block),
        Err(error) => mount(
            block.portal,
            RouteState::Failed {
                path: here.path(),
                error,
            },
        ),
    }
}

/// Builds the app anew in the emptied root.
fn mount(portal: Portal, route: RouteState) {
    let Some(root) = document::root() else { return };
    root.set_text_content(None);
    let portal = Arc::new(portal);
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

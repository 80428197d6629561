//! From a click to a page: data, address, title, content, scroll, focus, in this order.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use model::day::Day;
use model::permalink::{Address, BasePath};
use model::portal::Portal;

use super::document::{announce_page, close_panels, focus_heading, set_head, window};
use super::finder::SearchController;
use super::links::{Destination, destination, is_plain_click, link_of};
use super::prefetch::Prefetch;
use super::scroll::Scrolls;
use super::{as_of, history, listen, location, reader};
use crate::app::RouteState;
use crate::data::ContentClient;
use crate::view_context::{AppState, RequestedDate};

/// How long the old page stays before a skeleton takes its place.
const SKELETON_AFTER: Duration = Duration::from_millis(300);

/// The step that was begun last. A page that was loaded for an earlier one is ignored.
#[derive(Clone, Copy, Default)]
struct Navigation {
    id: u32,
    /// The history has its entry: an address is pushed once, with the skeleton or with the page.
    committed: bool,
}

/// How the history takes a step.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// A new entry.
    Push,
    /// The same address once more: from its top again.
    Again,
    /// Back or forward: to where the reader left it.
    Traverse,
}

/// Shows what the address bar says, and makes the address bar say what is shown.
pub(crate) struct Navigator {
    portal: Arc<Portal>,
    base: BasePath,
    client: ContentClient,
    app: AppState,
    scrolls: Rc<Scrolls>,
    prefetch: Rc<Prefetch>,
    finder: Rc<SearchController>,
    current: Cell<Navigation>,
}

impl Navigator {
    pub(crate) fn new(portal: Arc<Portal>, client: ContentClient, app: AppState) -> Self {
        let prefetch = Prefetch::new(portal.base(), client.clone());
        let scrolls = Scrolls::start();
        let finder = SearchController::new(portal.base(), client.clone(), app, Rc::clone(&scrolls));
        Self {
            base: portal.base(),
            portal,
            client,
            app,
            scrolls,
            prefetch: Rc::new(prefetch),
            finder: Rc::new(finder),
            current: Cell::default(),
        }
    }

    /// Takes over links, back and forward.
    pub(crate) fn listen(self: &Rc<Self>) {
        let navigator = Rc::clone(self);
        listen(&window(), "click", move |event| navigator.click(&event));
        let navigator = Rc::clone(self);
        listen(&window(), "popstate", move |_| navigator.traverse());
        for name in ["pageshow", "visibilitychange"] {
            let navigator = Rc::clone(self);
            listen(&window(), name, move |_| navigator.look_at_the_clock());
        }
        self.prefetch.listen();
        self.finder.listen();
        announce_page();
        self.on_page_change();
    }

    /// The page was hidden, or in the browser's memory: by now it may be another day.
    fn look_at_the_clock(self: &Rc<Self>) {
        let is_of_another_day = self.app.as_of.with_untracked(|as_of| {
            !matches!(as_of.requested, RequestedDate::On(_)) && as_of.day != as_of::today()
        });
        if is_of_another_day {
            self.on_page_change();
        }
    }

    /// Applies to the page what depends on the reader and on the address.
    fn on_page_change(self: &Rc<Self>) {
        if as_of::apply(self.app) {
            self.app
                .route
                .with_untracked(|route| set_head(&self.portal, route, self.day()));
        }
        reader::apply();
        self.finder.on_page_change();
        let navigator = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            // Views that follow the day have made their links by then.
            leptos::task::tick().await;
            as_of::carry(&navigator.base, navigator.app);
        });
    }

    fn click(self: &Rc<Self>, event: &web_sys::Event) {
        if !is_plain_click(event) {
            return;
        }
        let Some(to) = link_of(event).and_then(|link| destination(&self.base, &link)) else {
            return;
        };
        if to.has_hash && to.pathname == location::pathname() {
            // Within the page: the browser scrolls and moves the focus better than we could.
            self.scrolls.keep();
            return;
        }
        event.prevent_default();
        self.finder.flush_url();
        self.scrolls.keep();
        let here = format!("{}{}", location::pathname(), location::search());
        if to.url == here {
            self.go(to, Step::Again);
        } else if to.pathname == location::pathname() && self.shows(&to.address) {
            self.change_query(&to);
        } else {
            self.go(to, Step::Push);
        }
    }

    /// Back or forward. The same page with another hash only scrolls.
    fn traverse(self: &Rc<Self>) {
        self.scrolls.arrive();
        let pathname = location::pathname();
        let Some(address) = self.base.strip(&pathname).and_then(Address::parse) else {
            return;
        };
        if self.shows(&address) {
            self.begin(true);
            announce_page();
            self.on_page_change();
            self.scrolls.restore();
            return;
        }
        let url = format!("{pathname}{}", location::search());
        self.go(
            Destination {
                address,
                url,
                pathname,
                has_hash: false,
            },
            Step::Traverse,
        );
    }

    fn shows(&self, address: &Address) -> bool {
        self.app.route.with_untracked(|route| {
            matches!(route, RouteState::Ready(_) | RouteState::Prerendered { .. })
                && Address::parse(route.path()).as_ref() == Some(address)
        })
    }

    /// Begins a step, so that all earlier ones are stale.
    fn begin(&self, committed: bool) -> u32 {
        let id = self.current.get().id + 1;
        self.current.set(Navigation { id, committed });
        id
    }

    fn is_current(&self, id: u32) -> bool {
        self.current.get().id == id
    }

    /// Gives the current step its entry in the history, unless it has one.
    fn commit(&self, to: &Destination) {
        let navigation = self.current.get();
        if !navigation.committed {
            history::push(self.scrolls.new_entry(), &to.url);
            self.current.set(Navigation {
                committed: true,
                ..navigation
            });
        }
    }

    /// The same page with another query: as of another day, or for the finder.
    fn change_query(self: &Rc<Self>, to: &Destination) {
        history::restore_ourselves(true);
        self.begin(false);
        self.commit(to);
        announce_page();
        self.on_page_change();
        self.scrolls.begin();
        focus_heading();
    }

    fn go(self: &Rc<Self>, to: Destination, step: Step) {
        history::restore_ourselves(true);
        if step == Step::Traverse {
            self.scrolls.await_page();
        }
        let id = self.begin(step != Step::Push);
        if !self.client.has(&to.address) {
            self.show_skeleton_later(id, to.clone());
        }
        let navigator = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            let result = navigator.client.load(&to.address).await;
            if !navigator.is_current(id) {
                return;
            }
            let route = match result {
                Ok(page) => RouteState::Ready(page),
                Err(error) => RouteState::Failed {
                    path: to.address.path(),
                    error,
                },
            };
            navigator.show(&to, step, route).await;
        });
    }

    /// Shows the skeleton, under the new address, if the data is not there by then.
    fn show_skeleton_later(self: &Rc<Self>, id: u32, to: Destination) {
        let navigator = Rc::clone(self);
        let show = move || {
            if navigator.is_current(id) {
                navigator.commit(&to);
                navigator.app.route.set(RouteState::Loading {
                    path: to.address.path(),
                });
                super::scroll::to_hash_or_top();
            }
        };
        set_timeout(show, SKELETON_AFTER);
    }

    /// Shows a page, or why there is none. The step is over then, so that its skeleton is stale.
    async fn show(self: &Rc<Self>, to: &Destination, step: Step, route: RouteState) {
        self.commit(to);
        self.begin(true);
        self.correct_address(to, &route);
        as_of::apply(self.app);
        set_head(&self.portal, &route, self.day());
        self.app.route.set(route);
        // The view follows the signal in a task of its own.
        leptos::task::tick().await;
        // Before the scroll: what the search found fills its page.
        announce_page();
        match step {
            Step::Push | Step::Again => self.scrolls.begin(),
            Step::Traverse => self.scrolls.restore(),
        }
        focus_heading();
        close_panels();
        self.on_page_change();
    }

    fn day(&self) -> Day {
        self.app.as_of.with_untracked(|as_of| as_of.day)
    }

    /// An address that moved shows where the page lives now; the day and the place in the page stay.
    fn correct_address(&self, to: &Destination, route: &RouteState) {
        if route.path() != to.address.path() {
            let path = self.base.href(route.path());
            let hash = location::hash();
            let sign = if hash.is_empty() { "" } else { "#" };
            history::replace(
                self.scrolls.entry(),
                &[path, location::search(), sign.into(), hash].concat(),
            );
        }
    }
}

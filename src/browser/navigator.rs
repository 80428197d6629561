//! From a click to a page: data, address, title, content, scroll, focus, in this order.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use model::day::Day;
use model::permalink::{Address, BasePath};
use model::portal::Portal;

use super::document::{close_menu, focus_heading, set_head, window};
use super::finder::Desk;
use super::links::{Destination, destination, is_plain_click, link_of};
use super::prefetch::Prefetch;
use super::scroll::Scrolls;
use super::{as_of, history, listen, location, reader};
use crate::app::RouteState;
use crate::data::ContentClient;
use crate::view_context::AppState;

/// How long the old page stays before a skeleton takes its place.
const SKELETON_AFTER: Duration = Duration::from_millis(300);

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
    shown: RwSignal<RouteState>,
    reader: AppState,
    scrolls: Rc<Scrolls>,
    prefetch: Rc<Prefetch>,
    finder: Rc<Desk>,
    /// Counts the steps; whoever comes back with an older number comes too late.
    turn: Cell<u32>,
}

impl Navigator {
    pub(crate) fn new(
        portal: Arc<Portal>,
        client: ContentClient,
        shown: RwSignal<RouteState>,
        reader: AppState,
    ) -> Self {
        let prefetch = Prefetch::new(portal.base(), client.clone());
        let scrolls = Scrolls::start();
        let finder = Desk::new(portal.base(), client.clone(), reader, Rc::clone(&scrolls));
        Self {
            base: portal.base(),
            portal,
            client,
            shown,
            reader,
            scrolls,
            prefetch: Rc::new(prefetch),
            finder: Rc::new(finder),
            turn: Cell::new(0),
        }
    }

    /// Takes over links, back and forward.
    pub(crate) fn listen(self: &Rc<Self>) {
        let navigator = Rc::clone(self);
        listen(&window(), "click", move |event| navigator.click(&event));
        let navigator = Rc::clone(self);
        listen(&window(), "popstate", move |_| navigator.traverse());
        self.prefetch.listen();
        self.finder.listen();
        self.look_around();
    }

    /// What depends on the reader and on the address, for the page that stands now.
    fn look_around(self: &Rc<Self>) {
        if as_of::apply(self.reader) {
            self.shown
                .with_untracked(|shown| set_head(&self.portal, shown, self.day()));
        }
        reader::apply();
        self.finder.look_around();
        self.prefetch.look_around();
        let navigator = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            // What follows the day has been put right by then.
            leptos::task::tick().await;
            as_of::carry(&navigator.base, navigator.reader);
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
        self.finder.tell();
        self.scrolls.keep();
        let here = format!("{}{}", location::pathname(), location::search());
        if to.url == here {
            self.go(to, Step::Again);
        } else if to.pathname == location::pathname() && self.shows(&to.address) {
            self.ask_anew(&to);
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
            self.turn.set(self.turn.get() + 1);
            self.look_around();
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
        self.shown.with_untracked(|shown| {
            matches!(shown, RouteState::Ready(_))
                && Address::parse(shown.path()).as_ref() == Some(address)
        })
    }

    /// The same page with another question: as of another day, or for the finder.
    fn ask_anew(self: &Rc<Self>, to: &Destination) {
        history::restore_ourselves(true);
        self.turn.set(self.turn.get() + 1);
        history::push(self.scrolls.new_entry(), &to.url);
        self.look_around();
        self.scrolls.begin();
        focus_heading();
    }

    fn go(self: &Rc<Self>, to: Destination, step: Step) {
        history::restore_ourselves(true);
        if step == Step::Traverse {
            self.scrolls.await_page();
        }
        let turn = self.turn.get() + 1;
        self.turn.set(turn);
        let pushed = Rc::new(Cell::new(step != Step::Push));
        self.wait(turn, &to, &pushed);
        let navigator = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            let result = navigator.client.load(&to.address).await;
            if navigator.turn.get() != turn {
                return;
            }
            let shown = match result {
                Ok(page) => RouteState::Ready(page),
                Err(error) => RouteState::Failed {
                    path: to.address.path(),
                    error,
                },
            };
            navigator.arrive(&to, step, &pushed, shown).await;
        });
    }

    /// Shows the skeleton, under the new address, if the data takes its time.
    fn wait(self: &Rc<Self>, turn: u32, to: &Destination, pushed: &Rc<Cell<bool>>) {
        if self.client.has(&to.address) {
            return;
        }
        let (navigator, to, pushed) = (Rc::clone(self), to.clone(), Rc::clone(pushed));
        let waiting = move || {
            // A step that has arrived took the next number: its skeleton comes too late.
            if navigator.turn.get() == turn {
                navigator.push(&to, &pushed);
                navigator.shown.set(RouteState::Loading {
                    path: to.address.path(),
                });
                super::scroll::to_hash_or_top();
            }
        };
        set_timeout(waiting, SKELETON_AFTER);
    }

    fn push(&self, to: &Destination, pushed: &Cell<bool>) {
        if !pushed.replace(true) {
            history::push(self.scrolls.new_entry(), &to.url);
        }
    }

    async fn arrive(
        self: &Rc<Self>,
        to: &Destination,
        step: Step,
        pushed: &Cell<bool>,
        shown: RouteState,
    ) {
        self.turn.set(self.turn.get() + 1);
        self.push(to, pushed);
        self.correct_address(to, &shown);
        as_of::apply(self.reader);
        set_head(&self.portal, &shown, self.day());
        self.shown.set(shown);
        // The view follows the signal in a task of its own.
        leptos::task::tick().await;
        match step {
            Step::Push | Step::Again => self.scrolls.begin(),
            Step::Traverse => self.scrolls.restore(),
        }
        focus_heading();
        close_menu();
        self.look_around();
    }

    fn day(&self) -> Day {
        self.reader.as_of.with_untracked(|as_of| as_of.day)
    }

    /// An address that moved shows where the page lives now.
    fn correct_address(&self, to: &Destination, shown: &RouteState) {
        if shown.path() != to.address.path() {
            history::replace(
                self.scrolls.entry(),
                &format!("{}{}", self.base.href(shown.path()), location::search()),
            );
        }
    }
}

//! Where each entry of the history was scrolled to.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::document::{document, window};
use super::{history, listen, location};

/// Under which the session's storage keeps the positions: `entry top,entry top`.
const KEPT: &str = "scroll";

/// How many positions outlive the document.
const REMEMBERED: usize = 50;

fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}

/// Scroll positions by number of history entry, whole CSS pixels. Numbers are milliseconds since 1970.
#[derive(Default)]
pub(super) struct Scrolls {
    positions: RefCell<Vec<(u64, i32)>>,
    current: Cell<u64>,
    /// The page of the current entry is not there yet: what is scrolled is not its own.
    away: Cell<bool>,
}

impl Scrolls {
    /// Numbers the current entry and follows the reader's scrolling.
    pub(super) fn start() -> Rc<Self> {
        let scrolls = Rc::new(Self::default());
        scrolls.recall();
        scrolls.arrive();
        let following = Rc::clone(&scrolls);
        listen(&window(), "scroll", move |_| following.keep());
        let leaving = Rc::clone(&scrolls);
        listen(&window(), "pagehide", move |_| {
            leaving.remember();
            history::restore_ourselves(false);
        });
        scrolls
    }

    /// Takes up what another document of this visit left: earlier entries outlive a reload.
    fn recall(&self) {
        let Some(kept) = storage().and_then(|storage| storage.get_item(KEPT).ok().flatten()) else {
            return;
        };
        let position = |pair: &str| {
            let (entry, top) = pair.split_once(' ')?;
            Some((entry.parse().ok()?, top.parse().ok()?))
        };
        self.positions
            .borrow_mut()
            .extend(kept.split(',').filter_map(position));
    }

    /// Leaves the positions to the next document of this visit.
    fn remember(&self) {
        let pairs: Vec<String> = self
            .positions
            .borrow()
            .iter()
            .rev()
            .take(REMEMBERED)
            .map(|(entry, top)| format!("{entry} {top}"))
            .collect();
        // Without storage only this is lost.
        let _ = storage().map(|storage| storage.set_item(KEPT, &pairs.join(",")));
    }

    /// A number no entry has: the time in milliseconds since 1970.
    pub(super) fn new_entry(&self) -> u64 {
        let entry = (js_sys::Date::now() as u64).max(self.current.get() + 1);
        self.current.set(entry);
        entry
    }

    /// The number of the entry at which the browser stands; one is given if it has none.
    pub(super) fn entry(&self) -> u64 {
        history::entry().unwrap_or_else(|| self.new_entry())
    }

    /// The browser stands at another entry: its number, given now if it has none (a hash link
    /// followed by the browser itself).
    pub(super) fn arrive(&self) {
        match history::entry() {
            Some(entry) => self.current.set(entry),
            None => history::number(self.new_entry()),
        }
    }

    /// The browser stands at an entry whose page is still to come: its position must not change.
    pub(super) fn await_page(&self) {
        self.away.set(true);
    }

    /// Keeps the position of the current entry.
    pub(super) fn keep(&self) {
        if self.away.get() {
            return;
        }
        let top = window().scroll_y().unwrap_or_default() as i32;
        let mut positions = self.positions.borrow_mut();
        match positions
            .iter_mut()
            .find(|(entry, _)| *entry == self.current.get())
        {
            Some(known) => known.1 = top,
            None => positions.push((self.current.get(), top)),
        }
    }

    /// The page of a new entry is there: to the element the address names, or to the top.
    pub(super) fn begin(&self) {
        self.away.set(false);
        to_hash_or_top();
    }

    /// Goes to where the current entry was left; to its hash or the top when that is not known.
    pub(super) fn restore(&self) {
        self.away.set(false);
        let positions = self.positions.borrow();
        match positions
            .iter()
            .find(|(entry, _)| *entry == self.current.get())
        {
            Some((_, top)) => to(f64::from(*top)),
            None => {
                drop(positions);
                to_hash_or_top();
            }
        }
    }
}

/// To the element the address names, or to the top.
pub(super) fn to_hash_or_top() {
    let hash = location::hash();
    match document()
        .get_element_by_id(&hash)
        .filter(|_| !hash.is_empty())
    {
        Some(element) => element.scroll_into_view(),
        None => to(0.0),
    }
}

fn to(top: f64) {
    window().scroll_to_with_x_and_y(0.0, top);
}

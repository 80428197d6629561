//! Where each entry of the history was scrolled to.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::document::{document, window};
use super::{history, listen, location};

/// The key in the session's storage under which the positions are kept: `entry top,entry top`.
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
    /// The page of the current entry is not shown yet, so that positions are not kept for it.
    awaits_page: Cell<bool>,
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

    /// Reads the positions that an earlier document of this visit kept: entries outlive a reload.
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

    /// Keeps the positions for the next document of this visit.
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

    /// A number that no entry has: the time in milliseconds since 1970.
    pub(super) fn new_entry(&self) -> u64 {
        let entry = (js_sys::Date::now() as u64).max(self.current.get() + 1);
        self.current.set(entry);
        entry
    }

    /// The number of the current entry, or a new one if it has none.
    pub(super) fn entry(&self) -> u64 {
        history::entry().unwrap_or_else(|| self.new_entry())
    }

    /// The browser went to another entry. An entry without a number, made by the browser itself for a
    /// hash link, gets one.
    pub(super) fn arrive(&self) {
        match history::entry() {
            Some(entry) => self.current.set(entry),
            None => history::number(self.new_entry()),
        }
    }

    /// The page of the current entry is still to come: until then its kept position must not change.
    pub(super) fn await_page(&self) {
        self.awaits_page.set(true);
    }

    /// Keeps the position of the current entry.
    pub(super) fn keep(&self) {
        if self.awaits_page.get() {
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
        self.awaits_page.set(false);
        to_hash_or_top();
    }

    /// Goes to where the current entry was left; to its hash or the top when that is not known.
    pub(super) fn restore(&self) {
        self.awaits_page.set(false);
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

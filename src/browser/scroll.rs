//! Where each entry of the history was scrolled to.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::document::{document, window};
use super::{history, listen, location};

/// Scroll positions by number of history entry, for as long as the document lives.
#[derive(Default)]
pub(super) struct Scrolls {
    positions: RefCell<Vec<(f64, f64)>>,
    current: Cell<f64>,
}

impl Scrolls {
    /// Numbers the current entry and follows the reader's scrolling.
    pub(super) fn start() -> Rc<Self> {
        let scrolls = Rc::new(Self::default());
        scrolls.arrive();
        let following = Rc::clone(&scrolls);
        listen(&window(), "scroll", move |_| following.keep());
        listen(&window(), "pagehide", |_| history::restore_ourselves(false));
        scrolls
    }

    /// A number no entry has: the time in milliseconds since 1970.
    pub(super) fn new_entry(&self) -> f64 {
        let entry = js_sys::Date::now().max(self.current.get() + 1.0);
        self.current.set(entry);
        entry
    }

    /// The browser stands at another entry: its number, given now if it has none (a hash link
    /// followed by the browser itself).
    pub(super) fn arrive(&self) {
        match history::entry() {
            Some(entry) => self.current.set(entry),
            None => history::number(self.new_entry()),
        }
    }

    /// Keeps the position of the current entry.
    pub(super) fn keep(&self) {
        let top = window().scroll_y().unwrap_or_default();
        let mut positions = self.positions.borrow_mut();
        match positions.iter_mut().find(|(entry, _)| *entry == self.current.get()) {
            Some(known) => known.1 = top,
            None => positions.push((self.current.get(), top)),
        }
    }

    /// Goes to where the current entry was left; to its hash or the top when it is new.
    pub(super) fn restore(&self) {
        let positions = self.positions.borrow();
        match positions.iter().find(|(entry, _)| *entry == self.current.get()) {
            Some((_, top)) => to(*top),
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
    match document().get_element_by_id(&hash).filter(|_| !hash.is_empty()) {
        Some(element) => element.scroll_into_view(),
        None => to(0.0),
    }
}

fn to(top: f64) {
    window().scroll_to_with_x_and_y(0.0, top);
}

//! The portal's views as HTML: what the builder writes and the browser hydrates.

use std::sync::Arc;

use leptos::prelude::*;
use model::day::Day;
use model::page::Page;
use model::portal::Portal;

use crate::app::{Shown, app};
use crate::reader::Reader;

/// The HTML of the whole app showing `page` with the law of `day`, to stand inside the root element.
pub fn prerender(portal: &Arc<Portal>, page: Page, day: Day) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        let shown = RwSignal::new(Shown::Page(Arc::new(page)));
        untrack(|| app(Arc::clone(portal), shown, Reader::new(day)).to_html())
    });
    owner.cleanup();
    html
}

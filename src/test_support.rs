//! What tests of views share: a context to render in, and HTML that is read line by line.

use std::sync::Arc;

use leptos::prelude::*;
use model::portal::Portal;

use crate::app::RouteState;
use crate::view_context::{AppState, ViewContext};

/// The day whose law tests are shown.
const DAY: &str = "2026-11-23";

/// Renders with the context of a page that is awaited, so that no menu entry is the current one.
pub(crate) fn in_context<T>(portal: Portal, render: impl FnOnce(&ViewContext) -> T) -> T {
    let owner = Owner::new();
    let rendered = owner.with(|| {
        let route = RouteState::Loading {
            path: String::new(),
        };
        let state = AppState::new(route, DAY.parse().expect("a day"));
        untrack(|| render(&ViewContext::new(Arc::new(portal), state)))
    });
    owner.cleanup();
    rendered
}

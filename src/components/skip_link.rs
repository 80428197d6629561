//! The first focusable link of every page.

use leptos::prelude::*;
use model::text;

use crate::app::MAIN_ID;

/// Leads keyboard readers past the masthead. Seen only while it has the focus.
#[component]
pub(crate) fn SkipLink() -> impl IntoView {
    view! { <a class="skip-link" href=format!("#{MAIN_ID}")>{text::SKIP_LINK}</a> }
}

//! Grey shapes while data is awaited; shown only after 300 ms.

use leptos::prelude::*;
use model::text;

/// Says once that the page is loading; the shapes themselves are silent.
#[component]
pub(crate) fn Skeleton() -> impl IntoView {
    let line = || view! { <span class="skeleton__line"></span> };
    view! {
        <div class="skeleton wrap" aria-busy="true">
            <p class="visually-hidden" role="status">{text::LOADING}</p>
            <div aria-hidden="true">
                <span class="skeleton__line skeleton__line--title"></span>
                {line()}
                {line()}
                {line()}
                {line()}
            </div>
        </div>
    }
}

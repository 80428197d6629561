//! The search box.

use leptos::prelude::*;
use model::permalink::{Address, BasePath};
use model::text;

/// A plain GET form: it works before and without the app.
#[component]
pub(crate) fn SearchForm<'a>(base: &'a BasePath) -> AnyView {
    view! {
        <form class="search-form" role="search" action=base.href(&Address::Search.path()) method="get">
            <input
                class="search-form__box"
                type="search"
                name="q"
                aria-label=text::SEARCH_BOX
                placeholder=text::SEARCH_PLACEHOLDER
                autocomplete="off"
                data-reader="search-box"
            />
            <button class="search-form__button" type="submit">{text::SEARCH_BUTTON}</button>
        </form>
    }
    .into_any()
}

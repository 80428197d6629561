//! What is being listed, in one sentence.

use leptos::prelude::*;
use model::listing::Pagination;
use model::text;

/// Title, sentence, count; on further pages also where the reader is.
#[component]
pub(crate) fn ListingHead<'a>(
    title: &'a str,
    standfirst: &'a str,
    /// The count in words: `24 bài viết`.
    count: String,
    pagination: Pagination,
) -> AnyView {
    let place = (pagination.page_count > 1).then(|| format!(" · {}", text::page_of(&pagination)));
    view! {
        <header class="listing-head">
            <h1 class="listing-head__title">{title.to_owned()}</h1>
            <p class="listing-head__standfirst">{standfirst.to_owned()}</p>
            <p class="listing-head__count">{count}{place}</p>
        </header>
    }
    .into_any()
}

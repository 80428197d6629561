//! The trail from the front page to here.

use leptos::prelude::*;
use model::permalink::{Address, BasePath};
use model::text;

/// The way back up. The page itself is not in it: its heading stands right below.
/// `crumbs` are names with their paths; the front page is added.
#[component]
pub(crate) fn Breadcrumbs<'a>(base: &'a BasePath, crumbs: Vec<(String, String)>) -> AnyView {
    let front = (text::FRONT.to_owned(), Address::Front.path());
    let items: Vec<_> = std::iter::once(front)
        .chain(crumbs)
        .map(|(name, path)| {
            view! { <li class="breadcrumbs__item"><a href=base.href(&path)>{name}</a></li> }
        })
        .collect();
    view! {
        <nav class="breadcrumbs" aria-label=text::BREADCRUMBS_LABEL>
            <ol class="breadcrumbs__list">{items}</ol>
        </nav>
    }
    .into_any()
}

//! The contents of a long text.

use leptos::prelude::*;
use model::article::Heading;

/// Links to the headings, from three up; with fewer the text is its own overview.
#[component]
pub(crate) fn ContentsList<'a>(headings: &'a [Heading], label: &'static str) -> AnyView {
    (headings.len() >= 3)
        .then(|| {
            let items: Vec<_> = headings
                .iter()
                .map(|heading| {
                    let class = if heading.level == 2 {
                        "contents__item"
                    } else {
                        "contents__item contents__item--sub"
                    };
                    view! {
                        <li class=class><a href=format!("#{}", heading.id)>{heading.text.clone()}</a></li>
                    }
                })
                .collect();
            view! {
                <nav class="contents" aria-label=label>
                    <h2 class="rail__title">{label}</h2>
                    <ol class="contents__list">{items}</ol>
                </nav>
            }
        })
        .into_any()
}

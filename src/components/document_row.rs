//! Legal documents as a ruled list.

use leptos::prelude::*;
use model::document::DocumentSummary;
use model::permalink::BasePath;

/// Number, abstract, who and when. The number never breaks across lines.
#[component]
pub(crate) fn DocumentRows<'a>(base: &'a BasePath, documents: &'a [DocumentSummary]) -> AnyView {
    let rows: Vec<_> = documents
        .iter()
        .map(|document| {
            view! {
                <li class="document-row">
                    <a class="document-row__number number" href=base.href(&document.path)>
                        {document.number.clone()}
                    </a>
                    <p class="document-row__title">{document.title.clone()}</p>
                    <p class="document-row__facts">
                        {format!("{} · {} · ", document.nature, document.issuing_body)}
                        <time datetime=document.adopted_on.to_string()>{document.adopted_on.short()}</time>
                    </p>
                </li>
            }
        })
        .collect();
    view! { <ul class="document-rows">{rows}</ul> }.into_any()
}

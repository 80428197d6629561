//! Files to take away.

use leptos::prelude::*;
use model::article::Attachment;
use model::permalink::BasePath;
use model::text;

/// Name, format and size of each file. `rel="external"`: the browser fetches them, not the router.
#[component]
pub(crate) fn Attachments<'a>(base: &'a BasePath, files: &'a [Attachment], title: &'static str) -> AnyView {
    (!files.is_empty())
        .then(|| {
            let items: Vec<_> = files.iter().map(|file| attachment(base, file)).collect();
            view! {
                <section class="attachments">
                    <h2 class="section-title">{title}</h2>
                    <ul class="attachments__list">{items}</ul>
                </section>
            }
        })
        .into_any()
}

fn attachment(base: &BasePath, file: &Attachment) -> AnyView {
    view! {
        <li class="attachments__item">
            <a class="attachments__link" href=base.href(&file.path) rel="external" download="">
                {file.title.clone()}
            </a>
            " "
            <span class="attachments__facts">
                {format!("{}, {}", file.format, text::file_size(file.bytes))}
            </span>
        </li>
    }
    .into_any()
}

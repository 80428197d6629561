//! `/{static-page}/`

use model::permalink::BasePath;
use model::static_page::StaticPage;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::rich_text::rich_text;
use crate::markup::{Element, el};

/// A title and a text.
pub(crate) fn static_page(base: &BasePath, page: &StaticPage) -> Element {
    let title = el("header")
        .class("page-head")
        .add(el("h1").add(&page.title))
        .add(
            page.standfirst
                .as_ref()
                .map(|words| el("p").class("standfirst").add(words)),
        );
    let head = el("div")
        .class("page__head")
        .add(breadcrumbs(base, &[]))
        .add(title);
    let body = el("div").class("page__body").add(rich_text(&page.body));
    el("article").class("page wrap").add(head).add(body)
}

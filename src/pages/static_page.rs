//! `/{static-page}/`

use model::static_page::StaticPage;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::elements::rich_text;
use crate::markup::Element;
use crate::markup::tags::{article, div, h1, header, p};
use crate::view_context::ViewContext;

/// A title and a text.
pub(crate) fn static_page(cx: &ViewContext, page: &StaticPage) -> Element {
    let standfirst = page.standfirst.as_ref();
    article()
        .class("page wrap")
        .child(
            div().class("page__head").child(breadcrumbs(cx, &[])).child(
                header()
                    .class("page-head")
                    .child(h1().child(&page.title))
                    .child(standfirst.map(|text| p().class("standfirst").child(text))),
            ),
        )
        .child(div().class("page__body").child(rich_text(&page.body)))
}

//! The search box.

use model::permalink::Address;
use model::text;

use crate::markup::Element;
use crate::markup::tags::{button, form, input};
use crate::view_context::ViewContext;

/// A plain GET form: it works before and without the app. `label` tells the forms of a page apart.
pub(crate) fn search_form(cx: &ViewContext, label: &'static str) -> Element {
    form()
        .class("search-form")
        .attr("role", "search")
        .attr("aria-label", label)
        .attr("action", cx.href(&Address::Search.path()))
        .attr("method", "get")
        .child(
            input()
                .class("search-form__box")
                .attr("type", "search")
                .attr("name", "q")
                .attr("aria-label", text::SEARCH_BOX)
                .attr("placeholder", text::SEARCH_PLACEHOLDER)
                .attr("autocomplete", "off")
                .attr("data-reader", "search-box"),
        )
        .child(
            button()
                .class("search-form__button")
                .attr("type", "submit")
                .child(text::SEARCH_BUTTON),
        )
}

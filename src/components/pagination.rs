//! The numbered row under a listing.

use model::listing::{PageNumber, PageStep, Pagination};
use model::permalink::Address;
use model::text;

use crate::markup::tags::{a, li, nav, ol};
use crate::markup::{Element, Markup};
use crate::view_context::ViewContext;

/// The row of a listing that has pages of its own; nothing for one page. `path` is that of any of them.
pub(crate) fn pagination(cx: &ViewContext, path: &str, numbers: Pagination) -> Option<Element> {
    let listing = Address::parse(path)?;
    pagination_of(numbers, &|page| cx.href(&listing.at_page(page).path()))
}

/// Real links with real addresses, which `to` makes; nothing for one page.
pub(crate) fn pagination_of(
    numbers: Pagination,
    to: &dyn Fn(PageNumber) -> String,
) -> Option<Element> {
    if numbers.page_count <= 1 {
        return None;
    }
    let turn = |page: PageNumber, rel: &'static str, label: &'static str| {
        a().attr("href", to(page))
            .class("pagination__turn")
            .attr("rel", rel)
            .child(label)
    };
    let previous = numbers.previous();
    let steps = numbers.steps().into_iter();
    let next = numbers.next();
    Some(
        nav()
            .class("pagination")
            .attr("aria-label", text::PAGINATION_LABEL)
            .child(previous.map(|page| turn(page, "prev", text::PREVIOUS_PAGE)))
            .child(
                ol().class("pagination__list").child(
                    steps
                        .map(|step| step_item(step, numbers.page, to))
                        .collect::<Markup>(),
                ),
            )
            .child(next.map(|page| turn(page, "next", text::NEXT_PAGE))),
    )
}

fn step_item(step: PageStep, current: PageNumber, to: &dyn Fn(PageNumber) -> String) -> Element {
    match step {
        PageStep::Gap => li()
            .class("pagination__gap")
            .attr("aria-hidden", "true")
            .child("…"),
        PageStep::Page(page) => li().child(
            a().attr("href", to(page))
                .class("pagination__page")
                .attr("aria-label", text::page_number(page))
                .attr_if("aria-current", (page == current).then_some("page"))
                .child(page.to_string()),
        ),
    }
}

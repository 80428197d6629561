//! The numbered row under a listing.

use model::listing::{PageNumber, PageStep, Pagination};
use model::permalink::{Address, BasePath};
use model::text;

use crate::markup::{Element, Markup, el};

/// The row of a listing that has pages of its own; nothing for one page. `path` is that of any of them.
pub(crate) fn pagination(base: &BasePath, path: &str, numbers: Pagination) -> Option<Element> {
    let listing = Address::parse(path)?;
    pagination_of(numbers, &|page| base.href(&listing.at_page(page).path()))
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
        el("a")
            .attr("href", to(page))
            .class("pagination__turn")
            .attr("rel", rel)
            .add(label)
    };
    let steps: Markup = numbers
        .steps()
        .into_iter()
        .map(|step| step_item(step, numbers.page, to))
        .collect();
    let row = el("nav")
        .class("pagination")
        .attr("aria-label", text::PAGINATION_LABEL)
        .add(
            numbers
                .previous()
                .map(|page| turn(page, "prev", text::PREVIOUS_PAGE)),
        )
        .add(el("ol").class("pagination__list").add(steps))
        .add(
            numbers
                .next()
                .map(|page| turn(page, "next", text::NEXT_PAGE)),
        );
    Some(row)
}

fn step_item(step: PageStep, current: PageNumber, to: &dyn Fn(PageNumber) -> String) -> Element {
    match step {
        PageStep::Gap => el("li")
            .class("pagination__gap")
            .attr("aria-hidden", "true")
            .add("…"),
        PageStep::Page(page) => {
            let link = el("a")
                .attr("href", to(page))
                .class("pagination__page")
                .attr("aria-label", text::page_number(page))
                .attr_if("aria-current", (page == current).then_some("page"))
                .add(page.to_string());
            el("li").add(link)
        }
    }
}

//! The numbered row under a listing.

use leptos::prelude::*;
use model::listing::{PageNumber, PageStep, Pagination as Numbers};
use model::permalink::{Address, BasePath};
use model::text;

/// Real links with real addresses; the current page is marked, not linked. Nothing for one page.
#[component]
pub(crate) fn Pagination<'a>(
    base: &'a BasePath,
    /// The path of any page of the listing.
    path: &'a str,
    numbers: Numbers,
) -> AnyView {
    let listing = Address::parse(path).filter(|_| numbers.page_count > 1);
    listing.map(|listing| row(base, &listing, numbers)).into_any()
}

fn row(base: &BasePath, listing: &Address, numbers: Numbers) -> AnyView {
    let to = |page: PageNumber| base.href(&listing.at_page(page).path());
    let steps: Vec<_> = numbers.steps().into_iter().map(|step| step_view(step, numbers.page, &to)).collect();
    view! {
        <nav class="pagination" aria-label=text::PAGINATION_LABEL>
            {numbers.previous().map(|page| view! {
                <a class="pagination__turn" rel="prev" href=to(page)>{text::PREVIOUS_PAGE}</a>
            })}
            <ol class="pagination__list">{steps}</ol>
            {numbers.next().map(|page| view! {
                <a class="pagination__turn" rel="next" href=to(page)>{text::NEXT_PAGE}</a>
            })}
        </nav>
    }
    .into_any()
}

fn step_view(step: PageStep, current: PageNumber, to: &impl Fn(PageNumber) -> String) -> AnyView {
    match step {
        PageStep::Gap => view! { <li class="pagination__gap" aria-hidden="true">"…"</li> }.into_any(),
        PageStep::Page(page) => {
            let marked = (page == current).then_some("page");
            view! {
                <li>
                    <a
                        class="pagination__page"
                        href=to(page)
                        aria-label=text::page_number(page)
                        aria-current=marked
                    >
                        {page.to_string()}
                    </a>
                </li>
            }
            .into_any()
        }
    }
}

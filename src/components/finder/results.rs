//! What the finder found: a sentence, its parts that can be removed, the documents, further pages.

use model::document::DocumentsPage;
use model::finder::FinderAnswer;
use model::link::Link;
use model::listing::PageNumber;
use model::permalink::Address;
use model::text;

use crate::components::document_row::{RowKind, document_rows};
use crate::components::listing_head::when_empty;
use crate::components::pagination::{pagination, pagination_of};
use crate::markup::tags::{a, button, div, li, p, ul};
use crate::markup::{Element, Leaf, Markup};
use crate::view_context::ViewContext;

/// The sentence that says what is shown. Readers who listen hear every change of it.
pub(crate) fn finder_sentence(cx: &ViewContext, page: &DocumentsPage, live: bool) -> Element<Leaf> {
    let numbers = page.documents.pagination;
    let place = (numbers.page_count > 1).then(|| format!(" · {}", text::page_of(&numbers)));
    let still = format!(
        "{}{}",
        text::document::count(numbers.item_count),
        place.unwrap_or_default()
    );
    let state = cx.state;
    let sentence = move || {
        let failed = state.search_failed();
        let found = state.search_results().map(|found| found.sentence.clone());
        match found {
            _ if !live => still.clone().into(),
            _ if failed => text::finder::failed(&(state.asked_words)()).into(),
            Some(sentence) => sentence.into(),
            None => still.clone().into(),
        }
    };
    p().class("finder-sentence")
        .attr("role", "status")
        .attr("tabindex", "-1")
        .attr("data-reader", "finder-sentence")
        .dynamic(sentence)
}

/// The documents: those that were found, or as long as nothing is asked those of the page.
pub(crate) fn finder_results(
    cx: &ViewContext,
    path: &str,
    page: &DocumentsPage,
    live: bool,
) -> Element<Leaf> {
    let (cx, path, documents) = (cx.clone(), path.to_owned(), page.documents.clone());
    let results = move || {
        let failed = live && cx.state.search_failed();
        let found = if live {
            cx.state.search_results()
        } else {
            None
        };
        match found {
            Some(found) => found_documents(&cx, &found),
            None => [
                Markup::from(failed.then(try_again)),
                when_empty(documents.items.is_empty(), text::document::NONE).into(),
                document_rows(&cx, &documents.items, RowKind::WithStatus),
                pagination(&cx, &path, documents.pagination).into(),
            ]
            .into(),
        }
    };
    div()
        .class("finder-results")
        .attr("data-reader", "finder-results")
        .dynamic(results)
}

fn try_again() -> Element {
    p().child(
        button()
            .class("tools__item")
            .attr("type", "button")
            .attr("data-action", "finder-again")
            .child(text::finder::TRY_AGAIN),
    )
}

fn found_documents(cx: &ViewContext, found: &FinderAnswer) -> Markup {
    let documents = cx.href(&Address::Documents(PageNumber::FIRST).path());
    let items = &found.documents.items;
    [
        Markup::from(parts(&documents, &found.parts)),
        when_empty(items.is_empty(), text::finder::NONE).into(),
        document_rows(cx, items, RowKind::WithStatus),
        pagination_of(found.documents.pagination, &|page| {
            documents.clone() + &found.at_page(page)
        })
        .into(),
    ]
    .into()
}

/// Each part of the query as a link to the query without it; the last takes all away.
fn parts(documents: &str, parts: &[Link]) -> Element {
    let part = |part: &Link| {
        li().child(
            a().class("finder-part")
                .attr("href", documents.to_owned() + &part.path)
                .attr("aria-label", text::finder::without(&part.name))
                .child(&part.name),
        )
    };
    ul().class("finder-parts")
        .attr("aria-label", text::finder::PARTS)
        .child(parts.iter().map(part).collect::<Markup>())
        .child(
            li().child(
                a().class("finder-part finder-part--all")
                    .attr("href", documents.to_owned())
                    .child(text::finder::CLEAR),
            ),
        )
}

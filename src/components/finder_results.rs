//! What the finder found: a sentence, its parts to take away, the documents, further pages.

use model::document::DocumentsPage;
use model::finder::FinderAnswer;
use model::link::Link;
use model::listing::PageNumber;
use model::permalink::{Address, BasePath};
use model::text;

use crate::components::document_row::document_rows;
use crate::components::listing_head::when_empty;
use crate::components::pagination::{pagination, pagination_of};
use crate::markup::tags::{a, div, li, p, ul};
use crate::markup::{Element, Leaf, Markup, tags};
use crate::reader::Reader;

/// The sentence that says what is shown. Readers who listen hear every change of it.
pub(crate) fn finder_sentence(page: &DocumentsPage, live: bool, reader: Reader) -> Element<Leaf> {
    let numbers = page.documents.pagination;
    let place = (numbers.page_count > 1).then(|| format!(" · {}", text::page_of(&numbers)));
    let still = format!(
        "{}{}",
        text::document::count(numbers.item_count),
        place.unwrap_or_default()
    );
    let sentence = move || {
        let failed = reader.lacks_finder();
        let found = reader.findings().map(|found| found.sentence.clone());
        match found {
            _ if !live => still.clone().into(),
            _ if failed => text::finder::FAILED.into(),
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
    base: &BasePath,
    path: &str,
    page: &DocumentsPage,
    live: bool,
    reader: Reader,
) -> Element<Leaf> {
    let (base, path, documents) = (base.clone(), path.to_owned(), page.documents.clone());
    let results = move || {
        let failed = live && reader.lacks_finder();
        let found = if live { reader.findings() } else { None };
        match found {
            Some(found) => found_documents(&base, &found, reader),
            None => [
                Markup::from(failed.then(try_again)),
                when_empty(documents.items.is_empty(), text::document::NONE).into(),
                document_rows(&base, &documents.items, Some(reader)),
                pagination(&base, &path, documents.pagination).into(),
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
    let button = tags::button()
        .class("tools__item")
        .attr("type", "button")
        .attr("data-action", "finder-again");
    p().child(button.child(text::finder::TRY_AGAIN))
}

fn found_documents(base: &BasePath, found: &FinderAnswer, reader: Reader) -> Markup {
    let documents = Address::Documents(PageNumber::FIRST).path();
    let to = |question: &str| base.href(&documents) + question;
    let part = |part: &Link| {
        let link = a()
            .class("finder-part")
            .attr("href", to(&part.path))
            .child(&part.name);
        li().child(link.attr("aria-label", text::finder::without(&part.name)))
    };
    let parts: Markup = found.parts.iter().map(part).collect();
    let all = li().child(
        a().class("finder-part finder-part--all")
            .attr("href", base.href(&documents))
            .child(text::finder::CLEAR),
    );
    let page = |page: PageNumber| to(&found.at_page(page));
    [
        Markup::from(
            ul().class("finder-parts")
                .attr("aria-label", text::finder::PARTS)
                .child(parts)
                .child(all),
        ),
        when_empty(found.documents.items.is_empty(), text::finder::NONE).into(),
        document_rows(base, &found.documents.items, Some(reader)),
        pagination_of(found.documents.pagination, &page).into(),
    ]
    .into()
}

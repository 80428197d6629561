//! What is being listed, in one sentence.

use model::listing::Pagination;
use model::text;

use crate::markup::{Element, el};

/// Title, sentence, count (`24 bài viết`); with several pages also where the reader is.
pub(crate) fn listing_head(
    title: &str,
    standfirst: &str,
    count: String,
    pagination: Pagination,
) -> Element {
    let place = (pagination.page_count > 1).then(|| format!(" · {}", text::page_of(&pagination)));
    plain_head(title, standfirst).add(el("p").class("listing-head__count").add(count).add(place))
}

/// Title and sentence alone.
pub(crate) fn plain_head(title: &str, standfirst: &str) -> Element {
    el("header")
        .class("listing-head")
        .add(el("h1").add(title.to_owned()))
        .add(
            el("p")
                .class("listing-head__standfirst")
                .add(standfirst.to_owned()),
        )
}

/// What stands in place of an empty list; nothing when there is something to list.
pub(crate) fn when_empty(empty: bool, sentence: &'static str) -> Option<Element> {
    empty.then(|| el("p").class("empty").add(sentence))
}

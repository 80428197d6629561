//! What is being listed, in one sentence.

use model::listing::Pagination;
use model::text;

use crate::markup::Element;
use crate::markup::tags::{h1, header, p};

/// Title, sentence, count (`24 bài viết`); with several pages also where the reader is.
pub(crate) fn listing_head(
    title: &str,
    standfirst: &str,
    count: String,
    pagination: Pagination,
) -> Element {
    let place = (pagination.page_count > 1).then(|| format!(" · {}", text::page_of(&pagination)));
    plain_head(title, standfirst).child(p().class("listing-head__count").child(count).child(place))
}

/// Title and sentence alone.
pub(crate) fn plain_head(title: &str, standfirst: &str) -> Element {
    header()
        .class("listing-head")
        .child(h1().child(title.to_owned()))
        .child(
            p().class("listing-head__standfirst")
                .child(standfirst.to_owned()),
        )
}

/// What stands in place of an empty list; nothing when there is something to list.
pub(crate) fn when_empty(empty: bool, sentence: &'static str) -> Option<Element> {
    empty.then(|| p().class("empty").child(sentence))
}

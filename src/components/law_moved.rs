//! On an article: which of the documents it cites have ended since it appeared.

use model::day::Day;
use model::document::DocumentSummary;
use model::permalink::BasePath;
use model::status::{Standing, Status};
use model::text;

use crate::components::link::link;
use crate::components::status::cause;
use crate::markup::{Element, Markup, el};
use crate::reader::Reader;

/// The notice; empty while all that the article cites stands as it stood, or had ended before.
pub(crate) fn law_moved(
    base: &BasePath,
    documents: &[DocumentSummary],
    published: Day,
    reader: Reader,
) -> Option<Element> {
    if documents.is_empty() {
        return None;
    }
    let (base, documents) = (base.clone(), documents.to_vec());
    let notice = move || {
        let day = reader.day();
        let ended: Markup = documents
            .iter()
            .filter_map(|document| ended(&base, document, published, day))
            .collect();
        if ended.is_nothing() {
            return Markup::Nothing;
        }
        el("section")
            .class("notice")
            .add(
                el("h2")
                    .class("notice__title")
                    .add(text::document::LAW_MOVED),
            )
            .add(el("ul").add(ended))
            .into()
    };
    Some(
        el("div")
            .class("law-moved")
            .attr("data-reader", "law-moved")
            .live(notice),
    )
}

/// A document that ended after the article appeared and by the day that is shown, with its successor.
fn ended(base: &BasePath, document: &DocumentSummary, published: Day, day: Day) -> Option<Element> {
    let Standing {
        status,
        since,
        causes,
    } = document.validity.standing_on(document.adopted_on, day);
    let on = since.filter(|on| status == Status::NoLongerInForce && *on > published)?;
    let name = link(base, &document.path)
        .add(format!("{} ", document.nature))
        .add(el("span").class("number").add(&document.number));
    let causes: Markup = causes
        .into_iter()
        .map(|change| el("li").add(cause(base, change)))
        .collect();
    let causes = (!causes.is_nothing()).then(|| el("ul").add(causes));
    Some(
        el("li")
            .add(name)
            .add(text::document::ended_since(on))
            .add(causes),
    )
}

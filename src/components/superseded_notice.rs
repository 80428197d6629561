//! On an article: which of the documents it cites have ended since it appeared.

use model::day::Day;
use model::document::DocumentSummary;
use model::status::{Standing, Status};
use model::text;

use crate::components::elements::link;
use crate::components::status::cause;
use crate::markup::tags::{div, h2, li, section, span, ul};
use crate::markup::{Element, Leaf, Markup};
use crate::view_context::ViewContext;

/// The notice; empty while all that the article cites stands as it stood, or had ended before.
pub(crate) fn superseded_notice(
    cx: &ViewContext,
    documents: &[DocumentSummary],
    published: Day,
) -> Option<Element<Leaf>> {
    if documents.is_empty() {
        return None;
    }
    let (cx, documents) = (cx.clone(), documents.to_vec());
    let notice = move || {
        let day = cx.day();
        let ended: Markup = documents
            .iter()
            .filter_map(|document| ended(&cx, document, published, day))
            .collect();
        if ended.is_empty() {
            return Markup::Empty;
        }
        section()
            .class("notice")
            .child(
                h2().class("notice__title")
                    .child(text::document::SUPERSEDED),
            )
            .child(ul().child(ended))
            .into()
    };
    Some(
        div()
            .class("superseded-notice")
            .attr("data-reader", "superseded-notice")
            .dynamic(notice),
    )
}

/// A document that ended after the article appeared and by the day that is shown, with its successor.
fn ended(
    cx: &ViewContext,
    document: &DocumentSummary,
    published: Day,
    day: Day,
) -> Option<Element> {
    let Standing {
        status,
        since,
        causes,
    } = document.validity.standing_on(document.adopted_on, day);
    let on = since.filter(|on| status == Status::NoLongerInForce && *on > published)?;
    let name = link(cx, &document.path)
        .child(format!("{} ", document.nature))
        .child(span().class("number").child(&document.number));
    let causes: Markup = causes
        .into_iter()
        .map(|change| li().child(cause(cx, change)))
        .collect();
    let causes = (!causes.is_empty()).then(|| ul().child(causes));
    Some(
        li().child(name)
            .child(text::document::ended_since(on))
            .child(causes),
    )
}

//! Legal documents as a ruled list.

use model::document::DocumentSummary;
use model::text;

use crate::components::elements::{day, law_day, link};
use crate::components::status::status_word;
use crate::markup::tags::{h2, li, p, section, ul};
use crate::markup::{Element, Leaf, Markup};
use crate::view_context::ViewContext;

/// How much is said of each document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RowKind {
    /// Number, abstract, who and when.
    Plain,
    /// Also whether it is in force; a line above the rows says for which day that holds.
    WithStatus,
}

/// The rows; nothing for none.
pub(crate) fn document_rows(
    cx: &ViewContext,
    documents: &[DocumentSummary],
    kind: RowKind,
) -> Markup {
    if documents.is_empty() {
        return Markup::Empty;
    }
    let rows: Markup = documents
        .iter()
        .map(|document| row(cx, document, kind))
        .collect();
    [
        Markup::from((kind == RowKind::WithStatus).then(|| day_of_statuses(cx))),
        ul().class("document-rows").child(rows).into(),
    ]
    .into()
}

fn day_of_statuses(cx: &ViewContext) -> Element<Leaf> {
    let state = cx.state;
    p().class("document-rows__day")
        .attr("data-reader", "status")
        .dynamic(move || {
            let before = format!("{} {} ", text::document::STATUS, text::document::AS_OF);
            [Markup::from(before), law_day(state.day()).into()].into()
        })
}

/// Number, abstract, who and when, status. The number never breaks across lines.
fn row(cx: &ViewContext, document: &DocumentSummary, kind: RowKind) -> Element {
    let status = (kind == RowKind::WithStatus).then(|| {
        p().class("document-row__status")
            .child(status_word(cx, document))
    });
    li().class("document-row")
        .child(
            link(cx, &document.path)
                .class("document-row__number number")
                .child(&document.number),
        )
        .child(p().child(&document.title))
        .child(
            p().class("document-row__facts")
                .child(format!(
                    "{} · {} · ",
                    document.nature, document.issuing_body
                ))
                .child(day(document.adopted_on)),
        )
        .child(status)
}

/// The legal documents that an article cites, with their status; nothing for none.
pub(crate) fn cited_documents(cx: &ViewContext, documents: &[DocumentSummary]) -> Option<Element> {
    (!documents.is_empty()).then(|| {
        section()
            .class("cited-documents")
            .child(h2().class("section-title").child(text::document::CITED))
            .child(document_rows(cx, documents, RowKind::WithStatus))
    })
}

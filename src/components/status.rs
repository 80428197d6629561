//! Whether a document is in force on the day that is shown. A word and a sign, never color alone.

use model::day::Day;
use model::document::DocumentSummary;
use model::status::{Change, Effect, Standing, Status};
use model::text;

use crate::components::elements::{law_day, link};
use crate::markup::tags::{div, li, p, span, strong, ul};
use crate::markup::{Element, Leaf, Markup};
use crate::view_context::ViewContext;

/// The word alone, which follows the day: for lists.
pub(crate) fn status_word(cx: &ViewContext, document: &DocumentSummary) -> Element<Leaf> {
    let (state, adopted_on) = (cx.state, document.adopted_on);
    let validity = document.validity.clone();
    span()
        .attr("data-reader", "status")
        .dynamic(move || word(validity.status_on(adopted_on, state.day())).into())
}

/// The word with its date, its reasons and the day it is said for: for the document's own page.
pub(crate) fn status_block(cx: &ViewContext, document: &DocumentSummary) -> Element<Leaf> {
    let (cx, validity, adopted_on) = (cx.clone(), document.validity.clone(), document.adopted_on);
    let class = if validity.changes.is_empty() {
        "status-block"
    } else {
        "status-block status-block--changing"
    };
    let lines = move || {
        let day = cx.day();
        lines(&cx, &validity.standing_on(adopted_on, day), day)
    };
    div()
        .class(class)
        .attr("data-reader", "status")
        .dynamic(lines)
}

fn lines(cx: &ViewContext, standing: &Standing<'_>, day: Day) -> Markup {
    let since = text::document::status_since(standing.status, standing.since);
    let causes = standing.causes.iter();
    let causes: Markup = causes.map(|change| li().child(cause(cx, change))).collect();
    [
        p().class("status-block__line")
            .child(word(standing.status))
            .child(since.map(|since| format!(" {since}")))
            .child(" ")
            .child(
                span()
                    .class("status-block__day")
                    .child(format!("({} ", text::document::AS_OF))
                    .child(law_day(day))
                    .child(")"),
            )
            .into(),
        Markup::from(
            (!causes.is_empty()).then(|| ul().class("status-block__causes").child(causes)),
        ),
    ]
    .into()
}

/// What was done, by which document, to which part, from when.
pub(crate) fn cause(cx: &ViewContext, change: &Change) -> Markup {
    let in_part = change.effect == Effect::Partly;
    [
        Markup::from(text::document::undergone(change.kind, in_part)),
        " ".into(),
        reference(cx, change).into(),
        change
            .clause
            .as_ref()
            .map(|clause| format!(" ({clause})"))
            .into(),
        text::document::span(change.on, change.until).into(),
    ]
    .into()
}

fn reference(cx: &ViewContext, change: &Change) -> Element {
    let by = &change.by;
    let element = match &by.path {
        Some(path) => link(cx, path),
        None => span(),
    };
    let nature = by.nature.as_ref().map(|nature| format!("{nature} "));
    element
        .child(nature)
        .child(span().class("number").child(&by.number))
}

/// The sign is drawn by the stylesheet, one for each status.
pub(crate) fn word(status: Status) -> Element {
    let class = match status {
        Status::NotAdopted | Status::NotYetInForce => "status status--not-yet",
        Status::InForce => "status status--in-force",
        Status::PartiallyInForce => "status status--partly",
        Status::Suspended => "status status--suspended",
        Status::NoLongerInForce => "status status--ended",
        Status::Unknown => "status status--unknown",
    };
    strong()
        .class(class)
        .child(text::document::status_label(status))
}

//! What happened to a document: a line of days, drawn, with the list as its text.

use model::day::Day;
use model::document::DocumentSummary;
use model::status::Effect;
use model::text;

use crate::components::elements::day;
use crate::components::status::cause;
use crate::markup::tags::{div, h2, li, line, ol, path, section, span, svg};
use crate::markup::{Element, Markup};
use crate::view_context::ViewContext;

/// A day of the history: when, how it is drawn, what happened.
struct Step {
    on: Day,
    sign: &'static str,
    event: Markup,
}

/// The signs, around their own middle: a dot, a ring, a rhombus, a cross.
const ADOPTED: &str = "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z";
const IN_FORCE: &str = "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z";
const CHANGED: &str = "M0-7L6 0L0 7L-6 0z";
const ENDED: &str = "M-6-6L6 6M-6 6L6-6";

/// The line and its list. As of a day, what later documents did is not known yet.
pub(crate) fn history_line(cx: &ViewContext, document: &DocumentSummary) -> Element {
    let (cx, document) = (cx.clone(), document.clone());
    let line = move || {
        let steps = steps(&cx, &document, cx.day());
        [
            drawing(&steps),
            ol().child(steps.into_iter().map(item).collect::<Markup>()),
        ]
        .into()
    };
    section()
        .class("history-line")
        .child(h2().class("section-title").child(text::document::HISTORY))
        .child(div().attr("data-reader", "history").dynamic(line))
}

fn steps(cx: &ViewContext, document: &DocumentSummary, today: Day) -> Vec<Step> {
    let validity = &document.validity;
    let step = |on, sign, event: &'static str| Step {
        on,
        sign,
        event: event.into(),
    };
    let mut steps = vec![step(document.adopted_on, ADOPTED, text::document::ADOPTED)];
    let in_force_from = validity.in_force_from;
    steps.extend(in_force_from.map(|on| step(on, IN_FORCE, text::document::TAKES_EFFECT)));
    let known = validity
        .changes
        .iter()
        .filter(|change| change.by.adopted_on.is_none_or(|on| on <= today));
    steps.extend(known.map(|change| Step {
        on: change.on,
        sign: if change.effect == Effect::Ended {
            ENDED
        } else {
            CHANGED
        },
        event: cause(cx, change),
    }));
    let is_end = |step: &Step| step.sign == ENDED && Some(step.on) == validity.in_force_until;
    let end_without_cause = validity
        .in_force_until
        .filter(|_| !steps.iter().any(is_end));
    steps.extend(end_without_cause.map(|on| step(on, ENDED, text::document::ENDS)));
    in_order(steps)
}

/// By day; what came first stays first. A handful of steps needs no library's sort, which weighs as
/// much as this whole component.
fn in_order(steps: Vec<Step>) -> Vec<Step> {
    let mut ordered: Vec<Step> = Vec::with_capacity(steps.len());
    for step in steps {
        let at = ordered
            .iter()
            .take_while(|known| known.on <= step.on)
            .count();
        ordered.insert(at, step);
    }
    ordered
}

fn item(step: Step) -> Element {
    li().class("history-line__step")
        .child(day(step.on))
        .child(" ")
        .child(span().child(step.event))
}

/// Places are shares of the width, so that the signs keep their size on any screen.
fn drawing(steps: &[Step]) -> Element {
    let days = |step: &Step| step.on.epoch_days();
    let first = steps.first().map_or(0, days);
    let length = (steps.last().map_or(0, days) - first).max(1);
    let signs = steps.iter().map(|step| {
        let percent = 3 + (days(step) - first) * 94 / length;
        sign(step.sign, percent)
    });
    svg()
        .class("history-line__drawing")
        .attr("aria-hidden", "true")
        .child(
            line()
                .class("history-line__line")
                .attr("x1", "0")
                .attr("y1", "50%")
                .attr("x2", "100%")
                .attr("y2", "50%"),
        )
        .child(signs.collect::<Markup>())
}

/// A sign around its own middle, in its place.
fn sign(sign: &'static str, percent: i64) -> Element {
    let class = if sign == ENDED {
        "history-line__end"
    } else {
        "history-line__sign"
    };
    svg()
        .class("history-line__place")
        .attr("x", format!("{percent}%"))
        .attr("y", "50%")
        .child(path().class(class).attr("d", sign))
}

//! Doubts about parts: gaps before one, and parts that get no anchor.

use super::OpenParts;
use crate::markdown::clause::doubt::Why;
use crate::markdown::clause::line_context::LineContext;
use crate::markdown::clause::mark::PartKind;
use crate::markdown::clause::number::Number;
use crate::markdown::clause::sequence::{Numbered, Step};

impl OpenParts {
    /// Reports what was left out before a part that has an anchor.
    pub(super) fn report_gap(
        &mut self,
        kind: PartKind,
        part: &Numbered,
        context: LineContext<'_, '_>,
        step: Step,
    ) {
        if step == Step::Gap {
            let last = self.sequence(kind).last_read().cloned();
            let missing = missing(kind, last.as_ref().map(|last| last.number), part.number);
            let pending = self.pending.take_if(|_| kind == PartKind::Dieu);
            let pending = pending.filter(|doubt| doubt.part.number.follows(self.dieu.last()));
            let line = |unread: bool| {
                let doubt = pending
                    .as_ref()
                    .filter(|doubt| matches!(doubt.why, Why::Unread { .. }) == unread);
                doubt.map(|doubt| doubt.line)
            };
            let (undressed, unread) = (line(false), line(true));
            self.doubt(
                kind,
                part,
                context,
                Why::Gap {
                    last,
                    missing,
                    undressed,
                    unread,
                },
            );
        }
    }

    /// Leaves a part without an anchor, and reports why, once for a list.
    pub(super) fn refuse(
        &mut self,
        kind: PartKind,
        part: &Numbered,
        context: LineContext<'_, '_>,
        step: Step,
    ) {
        let last = self.sequence(kind).last_read().cloned();
        let number = last.as_ref().map(|last| last.number);
        let why = match (context.announced, step) {
            (Some(announced), _) => Some(Why::Amends {
                announced: announced.line,
            }),
            (_, Step::Gap) => {
                let missing = missing(kind, number, part.number);
                Some(Why::Gap {
                    missing,
                    last: last.clone(),
                    undressed: None,
                    unread: None,
                })
            }
            (_, Step::TooEarly) => Some(Why::TooEarly {
                missing: missing(kind, number, part.number),
            }),
            // Forms in an appendix have điều of their own.
            (_, Step::Back) if kind == PartKind::Dieu && self.is_in_appendix() => None,
            (_, Step::Back) => last.clone().map(|last| Why::Back { last }),
            (_, Step::Unsure) if self.sequence(kind).is_reported_unsure() => None,
            (_, Step::Unsure) => Some(Why::Unsure),
            (_, Step::Next | Step::Aside) => None,
        };
        if let Some(why) = why {
            self.doubt(kind, part, context, why);
        }
        let list =
            matches!(kind, PartKind::Khoan | PartKind::Diem) && part.number == Number::new(1);
        match context.announced {
            None => self.sequence_mut(kind).pass(part, step, list),
            Some(announced) if announced.whole => self.sequence_mut(kind).pass(part, step, true),
            Some(_) => {}
        }
    }
}

/// The parts that are left out, as they are named: `Điều 31 đến Điều 65`.
fn missing(kind: PartKind, last: Option<Number>, number: Number) -> String {
    let named = |number: Number| match kind {
        PartKind::Diem => format!("điểm {}", number.point_name()),
        PartKind::Chuong | PartKind::Phan => format!("{} {}", kind.name(), number.roman()),
        _ => format!("{} {}", kind.name(), number.name()),
    };
    let (first, until) = number.missing(last, kind == PartKind::Diem);
    if until > first {
        format!("{} đến {}", named(first), named(until))
    } else {
        named(first)
    }
}

//! Does a document say the day on which others end it?

use model::relation::RelationKind;
use model::status::{Change, Effect};

use crate::diagnostic::Diagnostic;
use crate::diagnostic::rule::Rule;
use crate::load::document::DocumentDraft;

/// Compares the end that each document names with the first of those that others make.
pub(super) fn check(drafts: &[DocumentDraft], diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.extend(drafts.iter().filter_map(of_draft));
}

fn of_draft(draft: &DocumentDraft) -> Option<Diagnostic> {
    let validity = &draft.entry.as_ref()?.summary.validity;
    let end = validity
        .changes
        .iter()
        .find(|change| change.effect == Effect::Ended)?;
    let day = end.on.short();
    let (rule, position, message) = match (validity.in_force_until, draft.until_at) {
        (Some(until), Some(at)) if until != end.on => {
            let message = format!(
                "hết hiệu lực ngày {}, nhưng {} từ ngày {day}; một trong hai ngày có thể ghi nhầm",
                until.short(),
                deed(end)
            );
            (Rule::EndDiffers, at, message)
        }
        (None, None) => {
            let message = format!(
                "{} từ ngày {day}, nhưng chưa ghi ngày hết hiệu lực",
                deed(end)
            );
            (Rule::ReplacedWithoutEnd, draft.number_at, message)
        }
        _ => return None,
    };
    let example = Some(format!("in_force_until: {}", end.on));
    Some(Diagnostic {
        path: draft.outline.file.clone(),
        position,
        rule,
        message,
        example,
    })
}

fn deed(end: &Change) -> String {
    let word = if end.kind == RelationKind::Replaces {
        "thay thế"
    } else {
        "bãi bỏ"
    };
    format!("văn bản bị {} {word}", end.by.number)
}

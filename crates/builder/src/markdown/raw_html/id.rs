//! Anchors that editors give raw elements: the same check whatever the element is.
//!
//! The page has ids of its own around the text, and the app does not start where one of them is
//! doubled; headings and parts of legal texts have theirs.

use model::slug::{RESERVED_ANCHORS, is_slug, slugify};

use crate::diagnostic::rule::Rule;
use crate::markdown::State;
use crate::markdown::clause::is_clause_id;

/// May the raw element have this id? If not, the reason is reported. What headings have is known later; see
/// [`claim`].
pub(super) fn check(state: &mut State<'_, '_>, id: &str, at: usize) -> bool {
    let reason = if !is_slug(id) {
        "id chỉ gồm chữ thường không dấu, chữ số và gạch nối"
    } else if RESERVED_ANCHORS.contains(&id) {
        "trang đã dùng tên này cho phần riêng của nó"
    } else if state.legal.is_some() && is_clause_id(id) {
        "đó là địa chỉ của một phần trong văn bản luật"
    } else if state.raw_ids.contains_key(id) {
        "id này đã có ở trên"
    } else {
        state.raw_ids.insert(id.to_owned(), at);
        return true;
    };
    refuse(state, id, at, reason);
    false
}

/// Takes the id while it is written; `false` when a heading above has it.
pub(super) fn claim(state: &mut State<'_, '_>, id: &str) -> bool {
    let free = state.rendered.anchors.insert(id.to_owned());
    if !free && let Some(at) = state.raw_ids.remove(id) {
        refuse(state, id, at, "một tiêu đề ở trên đã có địa chỉ này");
    }
    free
}

/// Reports that a heading wanted an anchor that a raw element above has.
pub(in crate::markdown) fn tell_taken(state: &mut State<'_, '_>, id: &str, heading: &str) {
    let Some(at) = state.raw_ids.remove(id) else {
        return;
    };
    let message = format!("id “{id}” cũng là địa chỉ của tiêu đề “{heading}” ở dưới; hãy đổi id");
    state
        .report
        .add_with(Rule::RawHtml, at, message, format!("id=\"{id}-rieng\""));
}

fn refuse(state: &mut State<'_, '_>, id: &str, at: usize, reason: &str) {
    let slug = slugify(id);
    let taken = slug == id || slug.is_empty();
    let example = if taken {
        "id=\"bang-gia-2026\"".to_owned()
    } else {
        format!("id=\"{slug}\"")
    };
    state.report.add_with(
        Rule::RawHtml,
        at,
        format!("id “{id}” bị bỏ: {reason}"),
        example,
    );
}

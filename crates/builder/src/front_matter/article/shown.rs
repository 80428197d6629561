//! Whether other systems show an article: Jekyll's `published`, which is no day, and WordPress's
//! `status`.

use std::borrow::Cow;

use crate::diagnostic::rule::Rule;
use crate::front_matter::foreign;
use crate::front_matter::node::{Entry, Value};
use crate::source::report::Report;

/// States in which WordPress shows an article to nobody outside.
const HELD_BACK: [&str; 5] = ["draft", "pending", "private", "auto-draft", "trash"];

/// The head without what says whether the article is shown, and whether that holds it back.
pub(super) fn take<'e>(entries: &'e [Entry], report: &mut Report<'_>) -> (Cow<'e, [Entry]>, bool) {
    let hidden: Vec<&Entry> = entries.iter().filter(|entry| holds_back(entry)).collect();
    for entry in hidden.iter().filter(|entry| !says_only_whether(entry)) {
        let message = format!(
            "“{}” của hệ khác giữ bài lại, được hiểu là bản nháp: bài không hiện ở đâu",
            entry.key
        );
        report.add_with(Rule::ForeignSetting, entry.at, message, "draft: true");
    }
    let taken = |entry: &&Entry| says_only_whether(entry) || holds_back(entry);
    if !entries.iter().any(|entry| taken(&entry)) {
        return (Cow::Borrowed(entries), false);
    }
    (
        entries
            .iter()
            .filter(|entry| !taken(entry))
            .cloned()
            .collect(),
        !hidden.is_empty(),
    )
}

/// `published: true`, where the portal expects a day.
fn says_only_whether(entry: &Entry) -> bool {
    entry.key.eq_ignore_ascii_case("published") && foreign::answer(entry).is_some()
}

fn holds_back(entry: &Entry) -> bool {
    if says_only_whether(entry) {
        return foreign::answer(entry) == Some(false);
    }
    let is_state = ["status", "post_status"]
        .iter()
        .any(|name| entry.key.eq_ignore_ascii_case(name));
    let held_back = |state: &str| {
        HELD_BACK
            .iter()
            .any(|held| held.eq_ignore_ascii_case(state.trim()))
    };
    is_state && matches!(&entry.node.value, Value::Text(state) if held_back(state))
}

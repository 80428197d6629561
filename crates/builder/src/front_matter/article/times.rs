//! When an article appears, and when it was changed.

use model::article::Update;
use model::moment::Moment;
use model::text::body;

use crate::diagnostic::rule::Rule;
use crate::front_matter::fields::Fields;
use crate::front_matter::key::keys;
use crate::front_matter::node::{At, Value};
use crate::front_matter::time;
use crate::source::report::Report;

keys! {
    pub(super) PUBLISHED = "published" | "date" | "pubDate" | "post_date" | "date_published", "ngày đăng", "published: 2026-03-18";
    /// When other systems show an article whose date is another one.
    PUBLISH_DATE = "publishDate", "giờ lên trang", "published: 2026-03-18 08:30";
    pub(super) UPDATED = "updated" | "lastmod" | "modified" | "last_modified_at" | "updated_at" | "date_updated" | "updatedDate", "các lần cập nhật", "updated:\n  - at: 2026-04-02\n    note: \"Bổ sung mốc thời gian nộp hồ sơ.\"";
}

keys! {
    UPDATE_KEYS:
    AT = "at", "ngày cập nhật", "at: 2026-04-02";
    NOTE = "note", "nội dung cập nhật", "note: \"Bổ sung mốc thời gian nộp hồ sơ.\"";
}

/// The day of publication. Where other systems hold an article back until later, so does the portal.
pub(super) fn published(fields: &mut Fields<'_, '_, '_>) -> Option<At<Moment>> {
    let shown_from = fields.moment(&PUBLISH_DATE);
    if shown_from.is_none() || fields.entry(&PUBLISHED).is_some() {
        fields.require(&PUBLISHED);
    }
    let published = fields.moment(&PUBLISHED);
    let Some((published, shown_from)) = published.zip(shown_from) else {
        return published.or(shown_from);
    };
    if is_before(published.value, shown_from.value) {
        let message = format!(
            "“publishDate” {} muộn hơn ngày đăng {}; bài hiện từ lúc ấy và mang ngày ấy",
            shown_from.value.short(),
            published.value.short()
        );
        let example = format!("published: {}", time::written(shown_from.value));
        fields
            .report
            .add_with(Rule::ForeignSetting, shown_from.at, message, example);
        return Some(shown_from);
    }
    Some(published)
}

/// The changes, oldest first.
pub(super) fn updates(
    fields: &mut Fields<'_, '_, '_>,
    published: Option<At<Moment>>,
) -> Vec<Update> {
    let mut updates = match fields.node(&UPDATED).map(|node| &node.value) {
        Some(Value::Text(_)) => last_change(fields, published).into_iter().collect(),
        _ => dated_notes(fields, published),
    };
    updates.sort_by_key(|update| update.at);
    updates
}

/// The single time that other systems keep. One that equals the day of publication says nothing.
fn last_change(fields: &mut Fields<'_, '_, '_>, published: Option<At<Moment>>) -> Option<Update> {
    let at = fields.moment(&UPDATED)?;
    check_update(fields.report, at, published);
    let news = published.is_none_or(|published| published.value.day() != at.value.day());
    news.then(|| Update {
        at: at.value,
        note: body::UPDATED_NOTE.into(),
    })
}

fn dated_notes(fields: &mut Fields<'_, '_, '_>, published: Option<At<Moment>>) -> Vec<Update> {
    let mut updates = Vec::new();
    for (entries, at) in fields.tables(&UPDATED) {
        let mut update = Fields::new(entries, at, UPDATE_KEYS, fields.report);
        update.require(&AT);
        let at = update.moment(&AT);
        let note = update.required_text(&NOTE);
        if let Some(at) = at {
            check_update(update.report, at, published);
        }
        updates.extend(at.zip(note).map(|(at, note)| Update {
            at: at.value,
            note: note.value,
        }));
    }
    updates
}

fn check_update(report: &mut Report<'_>, at: At<Moment>, published: Option<At<Moment>>) {
    let Some(published) = published.filter(|published| is_before(at.value, published.value)) else {
        return;
    };
    let message = format!(
        "ngày cập nhật {} đứng trước ngày đăng {}; một trong hai ngày ghi nhầm",
        at.value.short(),
        published.value.short()
    );
    report.add(Rule::UpdateBeforePublication, at.at, message);
}

/// A bare day is not before a time on it.
fn is_before(at: Moment, published: Moment) -> bool {
    at < published && !(at.day() == published.day() && at.is_whole_day())
}

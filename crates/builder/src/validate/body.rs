//! An article or a page has a text. Without one it is a headline that promises and an empty page.

use model::trusted_html::TrustedHtml;

use crate::diagnostic::rule::Rule;
use crate::source::report::Report;

/// Warns when nothing of the body that begins at byte `start` came out as text or picture.
pub fn check(report: &mut Report<'_>, start: usize, html: &TrustedHtml) {
    if !html.as_str().trim().is_empty() {
        return;
    }
    let message = "chưa có phần thân: trang hiện ra chỉ có tiêu đề. Bài đang viết thì ghi draft: true";
    report.add_with(Rule::EmptyBody, start, message, "---\nĐoạn đầu của bài.");
}

//! An article or a page has a text. Without one it is a headline that promises and an empty page.

use model::trusted_html::TrustedHtml;

use crate::diagnostic::rule::Rule;
use crate::source::report::Report;

/// Warns when nothing of the body that begins at byte `start` came out as text or picture, unless it was
/// refused, which is told already.
/// `way_out` says what else can be done about it.
pub fn check(report: &mut Report<'_>, start: usize, html: &TrustedHtml, way_out: &str) {
    let refused = |rule: Rule| matches!(rule, Rule::TooDeep | Rule::UnclosedHtml);
    if !html.as_str().trim().is_empty() || report.diagnostics.iter().any(|told| refused(told.rule))
    {
        return;
    }
    let message = format!(
        "chưa có phần thân, trang hiện ra chỉ có tiêu đề; hãy viết dưới dòng đóng phần đầu{way_out}"
    );
    report.add_with(Rule::EmptyBody, start, message, "---\nĐoạn đầu của bài.");
}

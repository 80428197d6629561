//! Bodies that are missing or not used: an article or a page without a text would be a headline over an
//! empty page, and the body of a category or a partner is shown on no page.

use model::trusted_html::TrustedHtml;

use crate::diagnostic::rule::Rule;
use crate::source::report::Report;

/// Warns when nothing of the body that begins at byte `start` came out as text or picture, unless it was
/// refused, which is reported already.
/// `way_out` says what else can be done about it.
pub fn check(report: &mut Report<'_>, start: usize, html: &TrustedHtml, way_out: &str) {
    let refused = |rule: Rule| matches!(rule, Rule::TooDeep | Rule::UnclosedHtml);
    if !html.as_str().trim().is_empty()
        || report
            .diagnostics
            .iter()
            .any(|reported| refused(reported.rule))
    {
        return;
    }
    let message = format!(
        "chưa có phần thân, trang hiện ra chỉ có tiêu đề; hãy viết dưới dòng đóng phần đầu{way_out}"
    );
    report.add_with(Rule::EmptyBody, start, message, "---\nĐoạn đầu của bài.");
}

/// Warns of a body where no page shows one.
pub fn refuse(report: &mut Report<'_>, body_start: usize) {
    let body = &report.file.text[body_start..];
    let text = body.trim_start();
    if !text.is_empty() {
        let at = report.file.text.len() - text.len();
        report.add(
            Rule::UnusedBody,
            at,
            "phần chữ dưới phần đầu không hiện ở đâu; hãy chuyển vào các khóa hoặc xóa đi",
        );
    }
}

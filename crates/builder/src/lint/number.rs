//! The number of a legal document is written in the one way in which everybody looks for it.

use model::look_alike::latin;
use model::number::DocumentNumber;
use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::rule::Rule;
use crate::front_matter::node::At;
use crate::source::report::Report;

/// Reports a number that is none, or is written in another way.
pub fn check(report: &mut Report<'_>, number: &At<String>) {
    // Marks that are stored apart are reported for the whole text.
    let written: String = number.value.nfc().collect();
    // So are letters that only look right.
    let written: String = written
        .chars()
        .map(|letter| latin(letter).unwrap_or(letter))
        .collect();
    let Some(parsed) = DocumentNumber::parse(&written).filter(DocumentNumber::is_full) else {
        let message = format!(
            "“{written}” không giống số, ký hiệu của văn bản; nơi khác nêu số này sẽ không thành liên kết"
        );
        report.add_with(
            Rule::OddNumber,
            number.at,
            message,
            "number: \"111/2015/NĐ-CP\"",
        );
        return;
    };
    let canonical = parsed.canonical();
    if canonical != written {
        let message = format!("số, ký hiệu “{written}” thường viết là “{canonical}”");
        report.add_with(
            Rule::NumberForm,
            number.at,
            message,
            format!("number: \"{canonical}\""),
        );
    }
}

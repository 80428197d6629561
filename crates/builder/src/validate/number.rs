//! The number of a legal document is written in the one way in which everybody looks for it.

use model::number::DocumentNumber;
use model::slug::slugify;
use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::rule::Rule;
use crate::front_matter::node::At;
use crate::register::nature_name;
use crate::source::report::Report;

/// Reports a number that is none, is written in another way, or has signs of another nature.
pub fn check(report: &mut Report<'_>, number: &At<String>, nature: &At<String>) {
    // Marks that are stored apart are told of the whole text.
    let written: String = number.value.nfc().collect();
    let Some(parsed) = DocumentNumber::parse(&written).filter(DocumentNumber::is_full) else {
        let message = format!(
            "“{written}” không giống số, ký hiệu của văn bản; nơi khác nêu số này sẽ không thành liên kết"
        );
        report.add_with(Rule::OddNumber, number.at, message, "number: \"111/2015/NĐ-CP\"");
        return;
    };
    check_nature(report, &parsed, nature);
    let canonical = parsed.canonical();
    if canonical != written {
        let message = format!("số, ký hiệu “{written}” thường viết là “{canonical}”");
        report.add_with(Rule::NumberForm, number.at, message, format!("number: \"{canonical}\""));
    }
}

/// Only natures that nobody takes for one another: statutes and rules have the number of the decision
/// that issues them.
fn check_nature(report: &mut Report<'_>, number: &DocumentNumber, nature: &At<String>) {
    let (said, written) = (slugify(&nature.value), number.canonical());
    let Some(meant) = number.nature().filter(|_| nature_name(&said).is_some()) else { return };
    let as_said = DocumentNumber::parse(&format!("{said} số {written}"));
    let differs = as_said.is_some_and(|as_said| !as_said.is_said_of(meant));
    if let Some(meant) = nature_name(meant).filter(|_| differs) {
        let message = format!("loại “{}” không đi với số {written}: ký hiệu ấy là của {meant}", nature.value);
        report.add_with(Rule::NatureDiffers, nature.at, message, format!("nature: {meant}"));
    }
}

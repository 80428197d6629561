//! Articles: the portal's news pieces.

use serde::{Deserialize, Serialize};

use crate::day::Day;
use crate::document::DocumentSummary;
use crate::link::Link;
use crate::moment::Moment;
use crate::picture::Picture;
use crate::trusted_html::TrustedHtml;

/// An article as listings show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ArticleSummary {
    /// Its headline.
    pub headline: String,
    /// `/bai-viet/{slug}/`
    pub path: String,
    /// Absolute address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(target_arch = "wasm32", serde(skip_deserializing))] // The app goes by paths.
    pub url: String,
    /// The summary under the headline.
    pub standfirst: String,
    /// Where it is filed.
    pub category: Link,
    /// When it first appeared.
    pub published: Moment,
    /// Its leading picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<Picture>,
    /// Taken back: listings say so.
    #[serde(default, skip_serializing_if = "is_false")]
    pub withdrawn: bool,
}

impl ArticleSummary {
    /// As much of the standfirst as a teaser shows.
    pub fn first_sentence(&self) -> &str {
        first_sentence(&self.standfirst)
    }
}

/// The first sentence: up to a full stop, question or exclamation mark before a space. All of it
/// when there is no second one, or when the first would be an abbreviation of a few letters.
pub fn first_sentence(text: &str) -> &str {
    let ends = text
        .match_indices(['.', '?', '!', '…'])
        .map(|(at, mark)| at + mark.len());
    ends.into_iter()
        .find(|end| *end > 20 && text[*end..].starts_with(' '))
        .map_or(text, |end| &text[..end])
}

fn is_false(value: &bool) -> bool {
    !value
}

/// The data of `/bai-viet/{slug}/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ArticlePage {
    /// What listings show.
    pub article: ArticleSummary,
    /// The event it covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<Link>,
    /// Who signs it.
    pub byline: Byline,
    /// Changes since it appeared, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub updates: Vec<Update>,
    /// Why and when it was taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawal: Option<Withdrawal>,
    /// The headings of the body.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contents: Vec<Heading>,
    /// The text; left out in the page's data block, where it stands already.
    #[serde(default, skip_serializing_if = "TrustedHtml::is_empty")]
    pub body: TrustedHtml,
    /// Subjects, as the editors named them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Attachments.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// The legal documents it cites and the portal holds, in the order of their first mention.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentSummary>,
    /// The next newer article of the category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newer: Option<Link>,
    /// The next older article of the category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub older: Option<Link>,
    /// Other coverage of the event, newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub same_event: Vec<ArticleSummary>,
}

/// Who signs: people, or a desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Byline {
    /// One or more persons.
    People(Vec<String>),
    /// An organization, such as the editorial desk.
    Desk(String),
}

impl Byline {
    /// The line as readers see it: names joined by commas.
    pub fn line(&self) -> String {
        match self {
            Self::People(names) => names.join(", "),
            Self::Desk(name) => name.clone(),
        }
    }
}

/// A change made after publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Update {
    /// When.
    pub at: Moment,
    /// What changed.
    pub note: String,
}

/// An article taken back keeps its address and says why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Withdrawal {
    /// Since when.
    pub on: Day,
    /// Why.
    pub reason: String,
}

/// A heading of a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Heading {
    /// 2 or 3.
    pub level: u8,
    /// The anchor.
    pub id: String,
    /// The words, plain.
    pub text: String,
}

/// A file that is offered beside a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Attachment {
    /// Path within the portal.
    pub path: String,
    /// Absolute address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(target_arch = "wasm32", serde(skip_deserializing))] // The app goes by paths.
    pub url: String,
    /// What it is.
    pub title: String,
    /// Its format in capitals: `PDF`, `CSV`.
    pub format: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// It carries a digital signature of the body that issued it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub signed: bool,
}

#[cfg(test)]
mod tests {
    use super::first_sentence;

    #[test]
    fn a_teaser_takes_the_first_sentence() {
        let cases = [
            (
                "Một câu dài vừa đủ để đọc. Câu sau.",
                "Một câu dài vừa đủ để đọc.",
            ),
            ("Chỉ có một câu ở đây thôi.", "Chỉ có một câu ở đây thôi."),
            (
                "TP. Hồ Chí Minh mở cụm mới. Hết.",
                "TP. Hồ Chí Minh mở cụm mới.",
            ),
            (
                "Sai số 0.02 mm quyết định đơn hàng? Có.",
                "Sai số 0.02 mm quyết định đơn hàng?",
            ),
            ("", ""),
        ];
        for (text, first) in cases {
            assert_eq!(first_sentence(text), first);
        }
    }
}

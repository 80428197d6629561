//! Legal documents (văn bản pháp luật).

use serde::{Deserialize, Serialize};

use crate::article::{Attachment, Heading};
use crate::day::Day;
use crate::facet::FacetCount;
use crate::link::Link;
use crate::listing::Listing;
use crate::moment::Moment;
use crate::relation::Relation;
use crate::status::Validity;
use crate::trusted_html::TrustedHtml;

/// A legal document as listings show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentSummary {
    /// Its official number: `111/2015/NĐ-CP`.
    pub number: String,
    /// `/van-ban/{nature}/{number}/`
    pub path: String,
    /// Absolute address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(target_arch = "wasm32", serde(skip_deserializing))] // The app goes by paths.
    pub url: String,
    /// Its kind: `Nghị định`.
    pub nature: String,
    /// Who issued it.
    pub issuing_body: String,
    /// Its title (trích yếu).
    pub title: String,
    /// The day it was adopted.
    pub adopted_on: Day,
    /// When it is in force.
    #[serde(default)]
    pub validity: Validity,
}

/// The data of `/van-ban/`, of its facets such as `/van-ban/nghi-dinh/`, and of their further pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentsPage {
    /// The facet whose documents are listed; none for all documents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facet: Option<FacetCount>,
    /// The ways in: facets that have documents. One kind after another, and within a kind most
    /// documents first, then by name; years latest first. Of bodies and fields not more than
    /// [`crate::facet::SHOWN`] each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facets: Vec<FacetCount>,
    /// Where all bodies and all fields stand, if there are more of them than `facets` names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub more: Vec<Link>,
    /// The documents, latest adopted first.
    pub documents: Listing<DocumentSummary>,
}

/// The data of `/van-ban/{nature}/{number}/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentPage {
    /// What listings show.
    pub document: DocumentSummary,
    /// Who signed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signer: Option<Signer>,
    /// Where the official gazette (Công báo) printed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gazette: Option<Gazette>,
    /// Where the official text stands.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<OfficialSource>,
    /// The fields it rules.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<String>,
    /// The lists it stands in: of its nature, of its issuing body, then of each of its fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<Link>,
    /// Its files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Attachment>,
    /// What it does to other documents and what they do to it, in the order of `RelationKind::ALL`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation>,
    /// The portal's articles that cite it, newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub articles: Vec<CitingArticle>,
    /// Which state of the law its text shows.
    #[serde(default)]
    pub text_version: TextVersion,
    /// What search engines read of it: schema.org's `Legislation` as JSON-LD, but for its legal force,
    /// which depends on the day. Left out in the data block, since it stands in the page's head.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub linked_data: String,
    /// How it is cited in full: `Nghị định số 111/2015/NĐ-CP ngày 03/11/2015 của Chính phủ về …`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub citation: String,
    /// The headings of its text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contents: Vec<Heading>,
    /// The portal holds no text of it. Said apart, since the data block leaves the text out.
    #[serde(default)]
    pub without_text: bool,
    /// Its text, or a summary.
    #[serde(default, skip_serializing_if = "TrustedHtml::is_empty")]
    pub body: TrustedHtml,
}

/// Who signed a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Signer {
    /// The person.
    pub name: String,
    /// The post held then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
}

/// Where the official gazette printed a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Gazette {
    /// The number: `1195 + 1196`.
    pub number: String,
    /// The day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
}

/// An official place that has the document, with which the portal was compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OfficialSource {
    /// Its name: `Cơ sở dữ liệu quốc gia về văn bản pháp luật`.
    pub name: String,
    /// Its address, http or https.
    pub url: String,
    /// The day of the last comparison; none while nobody has compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compared_on: Option<Day>,
}

/// Which state of the law a text shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TextVersion {
    /// As adopted.
    #[default]
    Original,
    /// No text of the law, but what the portal tells of it.
    Summary,
    /// With all amendments that were in force on that day.
    AmendedTo(Day),
}

/// An article that cites a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CitingArticle {
    /// Its headline.
    pub headline: String,
    /// `/bai-viet/{slug}/`
    pub path: String,
    /// Absolute address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(target_arch = "wasm32", serde(skip_deserializing))] // The app goes by paths.
    pub url: String,
    /// When it first appeared.
    pub published: Moment,
}

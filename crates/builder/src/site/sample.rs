//! Documents for tests: of each only what the test is about.

use model::day::Day;
use model::document::{DocumentSummary, TextVersion};
use model::number::document_slug;
use model::status::Validity;

use super::DocumentEntry;

/// What listings show of a document without relations. Its nature is named by its part of the address.
pub(crate) fn summary(
    nature_slug: &str,
    number: &str,
    adopted_on: Day,
    issuing_body: &str,
) -> DocumentSummary {
    let slug = document_slug(number, adopted_on, issuing_body);
    DocumentSummary {
        number: number.into(),
        path: format!("/van-ban/{nature_slug}/{slug}/"),
        url: String::new(),
        nature: nature_slug.into(),
        issuing_body: issuing_body.into(),
        title: "Trích yếu".into(),
        adopted_on,
        validity: Validity::default(),
    }
}

/// A document without a text.
pub(crate) fn document(
    nature_slug: &str,
    number: &str,
    adopted_on: Day,
    issuing_body: &str,
) -> DocumentEntry {
    DocumentEntry {
        slug: document_slug(number, adopted_on, issuing_body),
        nature_slug: nature_slug.into(),
        summary: summary(nature_slug, number, adopted_on, issuing_body),
        signer: None,
        gazette: None,
        sources: Vec::new(),
        fields: Vec::new(),
        files: Vec::new(),
        relations: Vec::new(),
        facets: Vec::new(),
        articles: Vec::new(),
        text_version: TextVersion::default(),
        contents: Vec::new(),
        without_text: true,
        body: None,
        source: Default::default(),
        fingerprint: Default::default(),
    }
}

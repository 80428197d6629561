//! What search engines read of a legal document: schema.org's `Legislation` as JSON-LD. It says what
//! the page says and nothing else, with terms that the vocabulary has; what others do to the
//! document stands under `@reverse`, since schema.org names one side of each relation only.
//!
//! The fields of each type stand in the order in which they are written.

mod related;

#[cfg(test)]
mod tests;

use model::article::Attachment;
use model::day::Day;
use model::document::{DocumentPage, Gazette, Signer, TextVersion};
use model::portal::Portal;
use model::relation::Direction;
use model::status::Validity;
use model::text;
use related::Relations;
use serde::Serialize;

use super::json;

/// The JSON-LD of a document's page at `url`, but for its legal force, which depends on the day:
/// [`model::legislation::with_force`] puts it first. It may stand in a `<script>`.
pub(super) fn json_ld(page: &DocumentPage, url: &str, portal: &Portal) -> String {
    json::for_script(&Legislation::of(page, url, portal))
}

/// `Legislation`
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Legislation<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: &'a str,
    url: &'a str,
    name: String,
    description: &'a str,
    in_language: &'static str,
    legislation_identifier: &'a str,
    legislation_type: &'a str,
    legislation_jurisdiction: &'static str,
    legislation_passed_by: Organization<'a>,
    legislation_date: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    legislation_date_of_applicability: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temporal_coverage: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    legislation_date_version: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    legislation_responsible: Option<Person<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_part_of: Option<PublicationIssue<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    same_as: Vec<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    keywords: &'a [String],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    encoding: Vec<LegislationObject<'a>>,
    #[serde(flatten)]
    does: Relations<'a>,
    #[serde(rename = "@reverse", skip_serializing_if = "Relations::is_empty")]
    undergoes: Relations<'a>,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
struct Organization<'a> {
    name: &'a str,
}

/// Who signs answers for the document; a countersignature is something else.
#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct Person<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    job_title: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct PublicationIssue<'a> {
    issue_number: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<Day>,
    is_part_of: Periodical,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
struct Periodical {
    name: &'static str,
}

/// A file. The page itself is none of them: its text may be a summary.
#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct LegislationObject<'a> {
    name: &'a str,
    content_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding_format: Option<&'static str>,
    content_size: String,
    legislation_legal_value: &'static str,
}

impl<'a> Legislation<'a> {
    fn of(page: &'a DocumentPage, url: &'a str, portal: &Portal) -> Self {
        let document = &page.document;
        let relations = |direction| Relations::seen_from(direction, &page.relations, portal);
        Self {
            context: "https://schema.org",
            kind: "Legislation",
            id: url,
            url,
            name: text::document::title(&document.nature, &document.number),
            description: &document.title,
            in_language: "vi",
            legislation_identifier: &document.number,
            legislation_type: &document.nature,
            legislation_jurisdiction: "VN",
            legislation_passed_by: Organization {
                name: &document.issuing_body,
            },
            legislation_date: document.adopted_on,
            legislation_date_of_applicability: document.validity.in_force_from,
            temporal_coverage: coverage(&document.validity),
            legislation_date_version: version(page),
            legislation_responsible: page.signer.as_ref().map(Person::of),
            is_part_of: page.gazette.as_ref().map(PublicationIssue::of),
            same_as: page.sources.iter().map(|source| &*source.url).collect(),
            keywords: &page.fields,
            encoding: page
                .files
                .iter()
                .map(|file| LegislationObject::of(file, portal))
                .collect(),
            does: relations(Direction::Does),
            undergoes: relations(Direction::Undergoes),
        }
    }
}

impl<'a> Person<'a> {
    fn of(signer: &'a Signer) -> Self {
        Self {
            name: &signer.name,
            job_title: signer.post.as_deref(),
        }
    }
}

impl<'a> PublicationIssue<'a> {
    fn of(gazette: &'a Gazette) -> Self {
        Self {
            issue_number: &gazette.number,
            date_published: gazette.on,
            is_part_of: Periodical {
                name: text::document::GAZETTE,
            },
        }
    }
}

impl<'a> LegislationObject<'a> {
    fn of(file: &'a Attachment, portal: &Portal) -> Self {
        Self {
            name: &file.title,
            content_url: portal.url(&file.path),
            encoding_format: media_type(&file.format),
            content_size: text::file_size(file.bytes),
            legislation_legal_value: legal_value(file.signed),
        }
    }
}

/// `2016-01-01/2026-07-01`: from the first day in force to the first day no longer in force, as the
/// page names them. An open beginning cannot be said, and what ended before it began has none.
fn coverage(validity: &Validity) -> Option<String> {
    let from = validity.in_force_from?;
    match validity.ends_on() {
        None => Some(format!("{from}/..")),
        Some(end) => (from < end).then(|| format!("{from}/{end}")),
    }
}

/// Which state of the law the text of the page shows; none where the page has no text of it.
fn version(page: &DocumentPage) -> Option<Day> {
    let shown = match page.text_version {
        TextVersion::Original => page.document.adopted_on,
        TextVersion::AmendedTo(day) => day,
        TextVersion::Summary => return None,
    };
    (!page.without_text).then_some(shown)
}

/// A copy without the signature of who issued it has no standing of its own.
fn legal_value(signed: bool) -> &'static str {
    if signed {
        "https://schema.org/OfficialLegalValue"
    } else {
        "https://schema.org/UnofficialLegalValue"
    }
}

/// The media type of a format in which documents are published; none for others.
fn media_type(format: &str) -> Option<&'static str> {
    Some(match format {
        "PDF" => "application/pdf",
        "DOC" => "application/msword",
        "DOCX" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "ODT" => "application/vnd.oasis.opendocument.text",
        "TXT" => "text/plain",
        "ZIP" => "application/zip",
        _ => return None,
    })
}

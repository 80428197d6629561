//! What search engines read of a legal document: schema.org's `Legislation` as JSON-LD. It says what
//! the page says and nothing else, with terms that the vocabulary has; what others do to the
//! document stands under `@reverse`, since schema.org names one side of each relation only.

mod json;
mod related;

#[cfg(test)]
mod tests;

use crate::article::Attachment;
use crate::document::{DocumentPage, DocumentSummary, Gazette, Signer, TextVersion};
use crate::portal::Portal;
use crate::relation::Direction;
use crate::status::{Status, Validity};
use crate::text;
use json::Writer;

/// The JSON-LD of a document's page at `url`, but for its legal force, which depends on the day:
/// [`with_force`] adds it. It may stand in a `<script>`: there is no `<` in it.
pub fn json_ld(page: &DocumentPage, url: &str, portal: &Portal) -> String {
    let mut out = Writer::new();
    out.member("@context", "https://schema.org");
    out.member("@type", "Legislation");
    out.member("@id", url);
    out.member("url", url);
    identity(&mut out, &page.document);
    validity(&mut out, &page.document);
    version(&mut out, page);
    publication(&mut out, page);
    files(&mut out, &page.files, portal);
    related::write(&mut out, &page.relations, Direction::Does, portal);
    if page
        .relations
        .iter()
        .any(|relation| relation.direction == Direction::Undergoes)
    {
        out.object("@reverse");
        related::write(&mut out, &page.relations, Direction::Undergoes, portal);
        out.close('}');
    }
    out.finish()
}

fn identity(out: &mut Writer, document: &DocumentSummary) {
    out.member(
        "name",
        &text::document::title(&document.nature, &document.number),
    );
    out.member("description", &document.title);
    out.member("inLanguage", "vi");
    out.member("legislationIdentifier", &document.number);
    out.member("legislationType", &document.nature);
    out.member("legislationJurisdiction", "VN");
    out.typed("legislationPassedBy", "Organization");
    out.member("name", &document.issuing_body);
    out.close('}');
    out.day("legislationDate", Some(document.adopted_on));
}

fn validity(out: &mut Writer, document: &DocumentSummary) {
    let validity = &document.validity;
    out.day("legislationDateOfApplicability", validity.in_force_from);
    out.optional("temporalCoverage", coverage(validity).as_deref());
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

/// How the member of the legal force begins, up to the last part of its value.
const FORCE: &str = "\"legislationLegalForce\":\"https://schema.org/";

/// The JSON-LD of [`json_ld`] with the legal force of a status, whatever force it said before. The app
/// has no more to do than this when the reader's day differs from that of the page.
pub fn with_force(json: &str, status: Status) -> String {
    let Some(members) = json.strip_prefix('{') else {
        return json.to_owned();
    };
    // It is always the first member, and never the only one.
    let others = match members.strip_prefix(FORCE) {
        Some(rest) => rest.split_once(',').map_or("}", |(_, others)| others),
        None => members,
    };
    match legal_force(status) {
        Some(force) => ["{", FORCE, force, "\",", others].concat(),
        None => ["{", others].concat(),
    }
}

/// The `LegalForceStatus` of a status; none where the portal does not know.
fn legal_force(status: Status) -> Option<&'static str> {
    match status {
        Status::InForce => Some("InForce"),
        Status::PartiallyInForce => Some("PartiallyInForce"),
        Status::NotAdopted
        | Status::NotYetInForce
        | Status::Suspended
        | Status::NoLongerInForce => Some("NotInForce"),
        Status::Unknown => None,
    }
}

/// Which state of the law the text of the page shows.
fn version(out: &mut Writer, page: &DocumentPage) {
    let shown = match page.text_version {
        TextVersion::Original => page.document.adopted_on,
        TextVersion::AmendedTo(day) => day,
        TextVersion::Summary => return,
    };
    out.day(
        "legislationDateVersion",
        (!page.without_text).then_some(shown),
    );
}

fn publication(out: &mut Writer, page: &DocumentPage) {
    page.signer.iter().for_each(|by| signer(out, by));
    page.gazette.iter().for_each(|gazette| issue(out, gazette));
    out.texts("sameAs", page.sources.iter().map(|source| &*source.url));
    out.texts("keywords", page.fields.iter().map(|field| &**field));
}

/// Who signs answers for the document; a countersignature is something else.
fn signer(out: &mut Writer, signer: &Signer) {
    out.typed("legislationResponsible", "Person");
    out.member("name", &signer.name);
    out.optional("jobTitle", signer.post.as_deref());
    out.close('}');
}

fn issue(out: &mut Writer, gazette: &Gazette) {
    out.typed("isPartOf", "PublicationIssue");
    out.member("issueNumber", &gazette.number);
    out.day("datePublished", gazette.on);
    out.typed("isPartOf", "Periodical");
    out.member("name", text::document::GAZETTE);
    out.close('}');
    out.close('}');
}

/// The files. The page itself is none of them: its text may be a summary.
fn files(out: &mut Writer, files: &[Attachment], portal: &Portal) {
    if files.is_empty() {
        return;
    }
    out.list("encoding");
    for file in files {
        out.item("LegislationObject");
        out.member("name", &file.title);
        out.member("contentUrl", &portal.url(&file.path));
        out.optional("encodingFormat", media_type(&file.format));
        out.member("contentSize", &text::file_size(file.bytes));
        out.member("legislationLegalValue", legal_value(file.signed));
        out.close('}');
    }
    out.close(']');
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

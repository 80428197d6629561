//! Real legal documents through the model: what an importer would read, and what it could not.
//!
//! The sample lies beside the project or where `PORTAL_SAMPLES` says and is no part of it; where it is missing
//! there is nothing to test. `cargo test --package builder --test real_sample -- --nocapture` shows the summary.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so")]

mod sample;

mod body;
mod convert;
mod relations;
mod signer;

mod portal;
mod summary;

use convert::{Converted, Refusal, convert};
use portal::ImportedPortal;
use sample::RealDocument;
use summary::Summary;

/// What an importer makes of the sample, each document with what came of it.
struct Import {
    documents: Vec<(RealDocument, Result<Converted, Refusal>)>,
    portal: ImportedPortal,
}

impl Import {
    /// `None` without the sample.
    fn run() -> Option<Self> {
        let documents = sample::read()?.into_iter().map(|document| {
            let converted = convert(&document);
            (document, converted)
        });
        let documents: Vec<_> = documents.collect();
        let converted = documents
            .iter()
            .filter_map(|(_, converted)| converted.as_ref().ok());
        let portal = ImportedPortal::new(converted);
        Some(Self { documents, portal })
    }
}

#[test]
fn real_documents_become_pages() {
    let Some(import) = Import::run() else { return };
    let summary = Summary::of(&import);
    print!("{summary}");
    let Summary {
        converted,
        held,
        with_articles,
        with_clauses,
        with_points,
        ..
    } = summary;
    let floors = [
        ("converted", converted, 121),
        ("held", held, 111),
        ("with điều", with_articles, 104),
        ("with khoản", with_clauses, 99),
        ("with điểm", with_points, 83),
        ("relations with both ends", summary.relations_held(), 7),
    ];
    for (what, count, floor) in floors {
        assert!(count >= floor, "{count} {what}, fewer than {floor}");
    }
}

#[test]
fn every_document_has_its_page_and_anchors_of_its_own() {
    let Some(import) = Import::run() else { return };
    let portal = &import.portal;
    for document in &portal.site.documents {
        let html = portal.page(&document.summary.path);
        assert!(
            html.contains(&document.summary.number),
            "{}",
            document.summary.path
        );
        let mut ids = portal::ids(&html);
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(
            ids.len(),
            all,
            "{} repeats an anchor",
            document.summary.path
        );
        for heading in &document.contents {
            assert!(
                ids.contains(&heading.id.as_str()),
                "{} lacks {}",
                document.summary.path,
                heading.id
            );
        }
    }
}

//! JSON of the contract.

use model::article::ArticleSummary;
use model::document::DocumentSummary;
use model::facet::{Facet, FacetKind};
use model::finder::{Choice, Choices, FinderIndex};
use model::link::Link;
use model::oembed::OEmbed;
use model::page::{Newest, Page, PageFile, PortalFile, SCHEMA_VERSION};
use serde::Serialize;

use crate::site::Site;

/// Who writes: named in every file, without day or content, so that a file changes only with what
/// it says.
pub(super) const BUILD: &str = concat!("portal-builder ", env!("CARGO_PKG_VERSION"));

/// The bytes of a value of the contract.
pub(super) fn bytes(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("types of the contract have text keys and no failing parts")
}

/// JSON that may stand in a `<script>`: no `<` is left that could end it, and none of the line ends of
/// Unicode, which older readers of JSON refuse in a text. All three occur in texts only.
pub(super) fn for_script(value: &impl Serialize) -> String {
    let json = serde_json::to_string(value)
        .expect("types of the contract have text keys and no failing parts");
    json.replace('<', "\\u003c")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

/// The file of a page.
pub(super) fn page_file(page: &Page) -> Vec<u8> {
    let (schema_version, build) = stamp();
    bytes(&PageFile {
        schema_version,
        build,
        page: Some(page.clone()),
        moved_to: None,
    })
}

/// The file of an address that moved.
pub(super) fn moved(to: &str) -> Vec<u8> {
    let (schema_version, build) = stamp();
    bytes(&PageFile {
        schema_version,
        build,
        page: None,
        moved_to: Some(to.to_owned()),
    })
}

/// `/api/v1/portal.json`
pub(super) fn portal_file(portal: &model::portal::Portal) -> Vec<u8> {
    let (schema_version, build) = stamp();
    bytes(&PortalFile {
        schema_version,
        build,
        portal: portal.clone(),
    })
}

/// `/api/v1/moi-nhat.json`, and those of categories and events
pub(super) fn newest(of: Option<Link>, articles: Vec<ArticleSummary>) -> Vec<u8> {
    let (schema_version, build) = stamp();
    bytes(&Newest {
        schema_version,
        build,
        of,
        articles,
        documents: None,
    })
}

/// `/api/v1/moi-nhat/van-ban.json`
pub(super) fn newest_documents(documents: Vec<DocumentSummary>) -> Vec<u8> {
    let (schema_version, build) = stamp();
    bytes(&Newest {
        schema_version,
        build,
        of: None,
        articles: Vec::new(),
        documents: Some(documents),
    })
}

/// `/api/v1/van-ban/chi-muc.json`. Names are those of the facets: the finder's choices then come in the
/// order in which pages show them, and its counts find their places without being looked for.
pub(super) fn finder_index(site: &Site) -> Vec<u8> {
    let (schema_version, build) = stamp();
    let mut documents: Vec<(DocumentSummary, Vec<String>)> = site
        .documents
        .iter()
        .map(|entry| (entry.summary.clone(), Vec::new()))
        .collect();
    for facet in &site.facets {
        for at in &facet.documents {
            let (summary, fields) = &mut documents[*at];
            match facet.facet {
                Facet::Nature(_) => summary.nature.clone_from(&facet.name),
                Facet::Body(_) => summary.issuing_body.clone_from(&facet.name),
                Facet::Field(_) => fields.push(facet.name.clone()),
                Facet::Year(_) => {}
            }
        }
    }
    bytes(&FinderIndex::of(
        &documents,
        &choices(site),
        &schema_version,
        &build,
    ))
}

fn choices(site: &Site) -> Choices {
    let all = |kind: FacetKind| {
        let of_kind = site
            .facets
            .iter()
            .filter(|entry| entry.facet.kind() == kind);
        of_kind
            .map(|entry| Choice {
                slug: entry.facet.slug(),
                name: entry.name.clone(),
            })
            .collect()
    };
    let [natures, bodies, fields] = [FacetKind::Nature, FacetKind::Body, FacetKind::Field].map(all);
    Choices {
        natures,
        bodies,
        fields,
        years: Vec::new(),
    }
}

/// The JSON Schema of all files, made from the types themselves.
pub(super) fn schema() -> Vec<u8> {
    /// Every kind of file the portal publishes.
    #[derive(schemars::JsonSchema)]
    #[expect(dead_code, reason = "only its schema is wanted")]
    #[serde(untagged)]
    enum PortalJson {
        /// `/api/v1/….json`
        Page(Box<PageFile>),
        /// `/api/v1/portal.json`
        Portal(Box<PortalFile>),
        /// `/api/v1/moi-nhat.json`, `/api/v1/moi-nhat/….json`
        Newest(Newest),
        /// `/api/v1/van-ban/chi-muc.json`
        FinderIndex(Box<FinderIndex>),
        /// `/api/v1/oembed/….json`
        OEmbed(OEmbed),
    }
    bytes(&schemars::schema_for!(PortalJson))
}

fn stamp() -> (String, String) {
    (SCHEMA_VERSION.to_owned(), BUILD.to_owned())
}

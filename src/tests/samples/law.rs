//! Legal documents and what the finder shows of them.

use model::document::{
    CitingArticle, DocumentPage, DocumentSummary, DocumentsPage, Gazette, OfficialSource, Signer,
    TextVersion,
};
use model::facet::{Facet, FacetCount};
use model::finder::FinderAnswer;
use model::relation::{Direction, DocumentReference, RelatedDocument, Relation, RelationKind};
use model::status::{Change, Effect, Validity};

use super::{Samples, day};

impl Samples {
    fn reference(&self) -> DocumentReference {
        DocumentReference {
            number: "01/2026/TT-THU".into(),
            path: self.maybe(self.path()),
            nature: self.maybe(self.text()),
            title: self.maybe(self.text()),
            adopted_on: Some(day("2026-01-05")),
        }
    }

    fn change(&self, on: &str, kind: RelationKind, effect: Effect) -> Change {
        Change {
            on: day(on),
            until: None,
            effect,
            kind,
            by: self.reference(),
            clause: self.maybe(self.text()),
        }
    }

    /// Amended, then replaced.
    pub(in crate::tests) fn document(&self) -> DocumentSummary {
        let changes = vec![
            self.change("2026-11-01", RelationKind::Amends, Effect::Partly),
            self.change("2026-11-22", RelationKind::Replaces, Effect::Ended),
        ];
        DocumentSummary {
            number: "15/2020/NĐ-THU".into(),
            path: self.path(),
            url: String::new(),
            nature: self.text(),
            issuing_body: self.text(),
            title: self.text(),
            adopted_on: day("2020-03-01"),
            validity: Validity {
                in_force_from: self.maybe(day("2020-05-01")),
                in_force_until: None,
                changes: self.maybe(changes).unwrap_or_default(),
            },
        }
    }

    pub(in crate::tests) fn documents(&self) -> Vec<DocumentSummary> {
        self.several(|| self.document())
    }

    /// What the document does, to a document held and to one not; then what is done to it, by a
    /// document known on the day of the tests and by a later one.
    pub(in crate::tests) fn relations(&self) -> Vec<Relation> {
        let related = |path: Option<String>, adopted_on: &str| RelatedDocument {
            document: DocumentReference {
                path,
                adopted_on: Some(day(adopted_on)),
                ..self.reference()
            },
            in_part: true,
            clause: self.maybe(self.text()),
            on: Some(day("2026-01-05")),
            until: None,
        };
        let path = || self.maybe(self.path());
        let relations = vec![
            Relation {
                kind: RelationKind::Amends,
                direction: Direction::Does,
                documents: vec![related(path(), "2019-01-05"), related(None, "2026-12-05")],
            },
            Relation {
                kind: RelationKind::Replaces,
                direction: Direction::Undergoes,
                documents: vec![related(path(), "2026-01-05"), related(path(), "2026-12-05")],
            },
        ];
        self.maybe(relations).unwrap_or_default()
    }

    pub(in crate::tests) fn document_page(&self, text_version: TextVersion) -> DocumentPage {
        DocumentPage {
            document: self.document(),
            signer: self.maybe(Signer {
                name: self.text(),
                post: Some(self.text()),
            }),
            gazette: self.maybe(Gazette {
                number: "11 + 12".into(),
                on: Some(day("2020-03-20")),
            }),
            sources: self.several(|| OfficialSource {
                name: self.text(),
                url: "https://nguon.example/".into(),
                compared_on: Some(day("2026-10-01")),
            }),
            fields: self.several(|| self.text()),
            lists: self.links(),
            files: self.attachments(),
            relations: self.relations(),
            articles: self.several(|| CitingArticle {
                headline: self.text(),
                path: self.path(),
                url: String::new(),
                published: self.published(),
            }),
            text_version,
            linked_data: String::new(),
            citation: self.text(),
            contents: self.headings(),
            without_text: self.count == 0,
            body: self.html(),
        }
    }

    /// Enough natures that some are behind a summary, and some years.
    pub(in crate::tests) fn facets(&self) -> Vec<FacetCount> {
        let count = |facet: Facet| FacetCount {
            facet,
            name: self.text(),
            count: 3,
        };
        let natures = (0..self.count * 4).map(|_| count(Facet::Nature("nghi-dinh".into())));
        let years = (0..self.count as u16).map(|year| count(Facet::Year(2020 - year)));
        natures.chain(years).collect()
    }

    pub(in crate::tests) fn documents_page(&self) -> DocumentsPage {
        DocumentsPage {
            facet: self.facets().pop(),
            facets: self.facets(),
            more: self.links(),
            documents: self.listing(self.documents()),
        }
    }

    pub(in crate::tests) fn answer(&self) -> FinderAnswer {
        FinderAnswer {
            query: String::new(),
            asks: true,
            sentence: self.text(),
            parts: self.links(),
            documents: self.listing(self.documents()),
            first_page: "?q=x".into(),
            sort: String::new(),
            counts: Vec::new(),
        }
    }
}

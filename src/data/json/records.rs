//! The types of the contract, field by field. The compiler misses a field that is not named here, and the browser
//! tests compare every kind of page that the app shows from JSON with the page that the builder wrote.

use model::article::{
    ArticlePage, ArticleSummary, Attachment, Byline, Heading, Update, Withdrawal,
};
use model::category::CategoryPage;
use model::day::Day;
use model::document::{
    CitingArticle, DocumentPage, DocumentSummary, DocumentsPage, Gazette, OfficialSource, Signer,
    TextVersion,
};
use model::event::{EventPage, EventSummary, EventsPage};
use model::facet::{Facet, FacetCount};
use model::finder::FinderAnswer;
use model::link::Link;
use model::listing::{Listing, PageNumber, Pagination};
use model::moment::Moment;
use model::page::{Band, DataBlock, FrontPage, Page, PageContent, PageFile};
use model::partner::{Partner, PartnerGroup, PartnersPage};
use model::picture::Picture;
use model::portal::{Contact, Portal};
use model::relation::{Direction, DocumentReference, RelatedDocument, Relation, RelationKind};
use model::static_page::{SiteMapPage, StaticPage};
use model::status::{Change, Effect, Validity};
use model::trusted_html::TrustedHtml;

use super::{FromJson, Json};

/// A struct: its fields that are always there, and after the semicolon those that are left out where they say
/// nothing. An `Option` may stand among the first.
macro_rules! record {
    ($name:ident { $($field:ident),* $(; $($optional:ident),*)? }) => {
        impl FromJson for $name {
            fn from_json(json: &Json) -> Self {
                Self {
                    $($field: json.field(stringify!($field)),)*
                    $($($optional: json.optional(stringify!($optional)),)*)?
                }
            }
        }
    };
}

/// An enum of names alone; the first stands in for a name that there is not.
macro_rules! names {
    ($name:ident { $first:ident = $first_key:literal $(, $variant:ident = $key:literal)* }) => {
        impl FromJson for $name {
            fn from_json(json: &Json) -> Self {
                match json.text().as_str() {
                    $($key => Self::$variant,)*
                    $first_key => Self::$first,
                    _ => {
                        json.refuse(stringify!($name));
                        Self::$first
                    }
                }
            }
        }
    };
}

record!(Link { name, path; url });
record!(Picture {
    src,
    alt,
    width,
    height,
    caption,
    credit
});
record!(ArticleSummary { headline, path, standfirst, category, published, cover; url, withdrawn });
record!(ArticlePage {
    article, event, byline, withdrawal, newer, older;
    updates, contents, body, tags, attachments, documents, same_event
});
record!(Update { at, note });
record!(Withdrawal { on, reason });
record!(Heading { level, id, text });
record!(Attachment { path, title, format, bytes; url, signed });
record!(CategoryPage {
    category,
    standfirst,
    articles
});
record!(DocumentSummary { number, path, nature, issuing_body, title, adopted_on; url, validity });
record!(DocumentsPage { facet, documents; facets, more });
record!(DocumentPage {
    document, signer, gazette;
    sources, fields, lists, files, relations, articles, text_version, linked_data, citation, contents,
    without_text, body
});
record!(Signer { name, post });
record!(Gazette { number, on });
record!(OfficialSource {
    name,
    url,
    compared_on
});
record!(CitingArticle { headline, path, published; url });
record!(EventSummary { name, path, standfirst, starts_on, ends_on, place; url });
record!(EventsPage { events });
record!(EventPage { event, articles; body });
record!(FacetCount { facet, name, count });
record!(FinderAnswer {
    query,
    asks,
    sentence,
    parts,
    documents,
    first_page,
    sort,
    counts
});
record!(Pagination {
    page,
    page_count,
    item_count
});
record!(PageFile {
    schema_version,
    build,
    page,
    moved_to
});
record!(Page { path, url, content });
record!(FrontPage {
    lead,
    beside,
    bands,
    documents,
    events,
    partner_groups
});
record!(Band { category, articles });
record!(DataBlock { page, day });
record!(Partner {
    name,
    link,
    logo,
    line
});
record!(PartnerGroup { name, partners });
record!(PartnersPage { groups, pagination });
record!(Portal {
    name, short_name, kicker, description, base_address, base_path, notice, menu, footer_links,
    licence_line, contact;
    footer_lines
});
record!(Contact {
    organisation,
    address,
    phone,
    email
});
record!(Relation { kind, documents; direction });
record!(RelatedDocument { document, clause, on, until; in_part });
record!(DocumentReference {
    number,
    path,
    nature,
    title,
    adopted_on
});
record!(StaticPage { title, standfirst; body, facets });
record!(SiteMapPage { categories, events, pages; documents });
record!(Validity { in_force_from, in_force_until; changes });
record!(Change {
    on,
    until,
    effect,
    kind,
    by,
    clause
});

names!(RelationKind {
    BasedOn = "based_on",
    Guides = "guides",
    Amends = "amends",
    Replaces = "replaces",
    Repeals = "repeals",
    Suspends = "suspends",
    Corrects = "corrects",
    Consolidates = "consolidates",
    RefersTo = "refers_to"
});
names!(Direction { Does = "does", Undergoes = "undergoes" });
names!(Effect { Partly = "partly", Suspended = "suspended", Ended = "ended" });

impl<T: FromJson> FromJson for Listing<T> {
    fn from_json(json: &Json) -> Self {
        Self {
            items: json.field("items"),
            pagination: json.field("pagination"),
        }
    }
}

impl FromJson for PageContent {
    fn from_json(json: &Json) -> Self {
        let (name, value) = json.variant();
        match name.as_str() {
            "front" => Self::Front(FromJson::from_json(&value)),
            "category" => Self::Category(FromJson::from_json(&value)),
            "article" => Self::Article(FromJson::from_json(&value)),
            "events" => Self::Events(FromJson::from_json(&value)),
            "event" => Self::Event(FromJson::from_json(&value)),
            "documents" => Self::Documents(FromJson::from_json(&value)),
            "document" => Self::Document(FromJson::from_json(&value)),
            "partners" => Self::Partners(FromJson::from_json(&value)),
            "site_map" => Self::SiteMap(FromJson::from_json(&value)),
            "search" => Self::Search(FromJson::from_json(&value)),
            "static_page" => Self::StaticPage(FromJson::from_json(&value)),
            "not_found" => Self::NotFound,
            _ => {
                json.refuse("the kind of a page");
                Self::NotFound
            }
        }
    }
}

impl FromJson for Byline {
    fn from_json(json: &Json) -> Self {
        let (name, value) = json.variant();
        match name.as_str() {
            "people" => Self::People(FromJson::from_json(&value)),
            "desk" => Self::Desk(FromJson::from_json(&value)),
            _ => {
                json.refuse("a byline");
                Self::Desk(String::new())
            }
        }
    }
}

impl FromJson for TextVersion {
    fn from_json(json: &Json) -> Self {
        let (name, value) = json.variant();
        match name.as_str() {
            "original" => Self::Original,
            "summary" => Self::Summary,
            "amended_to" => Self::AmendedTo(FromJson::from_json(&value)),
            _ => {
                json.refuse("the version of a text");
                Self::Original
            }
        }
    }
}

impl FromJson for Facet {
    fn from_json(json: &Json) -> Self {
        json.parsed(|text| text.try_into().ok(), Self::Year(0))
    }
}

impl FromJson for Day {
    fn from_json(json: &Json) -> Self {
        json.parsed(|text| text.parse().ok(), Self::from_epoch_days(0))
    }
}

impl FromJson for Moment {
    fn from_json(json: &Json) -> Self {
        json.parsed(|text| text.parse().ok(), Self::on(Day::from_epoch_days(0)))
    }
}

impl FromJson for PageNumber {
    fn from_json(json: &Json) -> Self {
        Self::new(FromJson::from_json(json)).unwrap_or_else(|| {
            json.refuse("the number of a page");
            Self::FIRST
        })
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place where the app reads it back, from JSON that the builder wrote"
)]
impl FromJson for TrustedHtml {
    fn from_json(json: &Json) -> Self {
        Self::from_contract(json.text())
    }
}

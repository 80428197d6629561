//! Legal documents: their own pages, the list of all, and the lists by facet.

use model::document::{DocumentPage, DocumentSummary, DocumentsPage};
use model::facet::{Facet, FacetCount, FacetKind, SHOWN};
use model::link::Link;
use model::listing::{Listing, PageNumber, paginate};
use model::number;
use model::page::PageContent;
use model::permalink::Address;
use model::text;
use model::trusted_html::TrustedHtml;
use rayon::prelude::*;

use super::linked_data::json_ld;
use super::{LazyBody, PreparedPage};
use crate::site::{DocumentEntry, FacetEntry, Site};

/// The page of each document.
pub(super) fn pages(site: &Site) -> impl ParallelIterator<Item = PreparedPage<'_>> {
    let documents = site.documents.par_iter();
    documents.map(|entry| document(site, entry))
}

fn document<'a>(site: &Site, entry: &'a DocumentEntry) -> PreparedPage<'a> {
    let mut page = DocumentPage {
        document: entry.summary.clone(),
        signer: entry.signer.clone(),
        gazette: entry.gazette.clone(),
        sources: entry.sources.clone(),
        fields: entry.fields.clone(),
        lists: lists(site, entry),
        files: entry.files.clone(),
        relations: entry.relations.clone(),
        articles: entry.articles.clone(),
        text_version: entry.text_version,
        citation: citation(&entry.summary),
        linked_data: String::new(),
        contents: entry.contents.clone(),
        without_text: entry.without_text,
        body: TrustedHtml::default(),
    };
    page.linked_data = json_ld(&page, &entry.summary.url, &site.portal);
    let address = Address::Document(entry.nature_slug.clone(), entry.slug.clone());
    let content = PageContent::Document(Box::new(page));
    PreparedPage {
        address,
        content,
        lazy_body: Some(LazyBody::Document(entry)),
        seed: entry.fingerprint,
    }
}

/// The lists in which the document stands. Those by year are left out: readers of one document do not
/// look for others of its year.
fn lists(site: &Site, entry: &DocumentEntry) -> Vec<Link> {
    let named = entry
        .facets
        .iter()
        .filter(|(facet, _)| facet.kind() != FacetKind::Year);
    let link = |(facet, name): &(Facet, String)| {
        let path = Address::DocumentsBy(facet.clone(), PageNumber::FIRST).path();
        Link {
            name: name.clone(),
            url: site.portal.url(&path),
            path,
        }
    };
    named.map(link).collect()
}

fn citation(document: &DocumentSummary) -> String {
    let DocumentSummary {
        nature,
        number,
        adopted_on,
        issuing_body,
        title,
        ..
    } = document;
    number::citation(nature, number, *adopted_on, issuing_body, title)
}

/// Every page of every list of documents. A document stands in five lists or more and each page names
/// many facets, so pages are made one by one, when they are written.
pub(super) struct Listings<'a> {
    site: &'a Site,
    /// The facets that every page names.
    facets: Vec<FacetCount>,
    more: Vec<Link>,
    /// A facet, or none for all documents; the documents by their place in the site.
    pages: Vec<(Option<&'a FacetEntry>, Listing<usize>)>,
}

impl<'a> Listings<'a> {
    /// Cuts the lists into pages.
    pub(super) fn new(site: &'a Site) -> Self {
        let all: Vec<usize> = (0..site.documents.len()).collect();
        let lists = site
            .facets
            .iter()
            .map(|entry| (Some(entry), entry.documents.as_slice()));
        let lists = [(None, all.as_slice())].into_iter().chain(lists);
        let pages = lists.flat_map(|(facet, documents)| {
            paginate(documents, site.page_size)
                .into_iter()
                .map(move |page| (facet, page))
        });
        Self {
            site,
            facets: shown(site),
            more: more(site),
            pages: pages.collect(),
        }
    }

    /// Makes the pages in parallel.
    pub(super) fn pages(&self) -> impl ParallelIterator<Item = PreparedPage<'a>> {
        self.pages
            .par_iter()
            .map(|(facet, listing)| self.page(*facet, listing))
    }

    fn page(&self, facet: Option<&FacetEntry>, listing: &Listing<usize>) -> PreparedPage<'a> {
        let pagination = listing.pagination;
        let summaries = listing
            .items
            .iter()
            .map(|index| self.site.documents[*index].summary.clone());
        let address = match facet {
            Some(entry) => Address::DocumentsBy(entry.facet.clone(), pagination.page),
            None => Address::Documents(pagination.page),
        };
        let page = DocumentsPage {
            facet: facet.map(count),
            facets: self.facets.clone(),
            more: self.more.clone(),
            documents: Listing {
                items: summaries.collect(),
                pagination,
            },
        };
        PreparedPage::whole(address, PageContent::Documents(Box::new(page)))
    }
}

/// The facets that every list names. Site and list have them in one order, the most frequent first.
fn shown(site: &Site) -> Vec<FacetCount> {
    let of_a_kind = site
        .facets
        .chunk_by(|one, other| one.facet.kind() == other.facet.kind());
    let shown = of_a_kind.flat_map(|group| {
        let most = if page_of_all(group[0].facet.kind()).is_some() {
            SHOWN
        } else {
            group.len()
        };
        group.iter().take(most)
    });
    shown.map(count).collect()
}

/// Links to the pages that list all bodies and all fields, where there are more than a page names.
fn more(site: &Site) -> Vec<Link> {
    let ways = [FacetKind::Body, FacetKind::Field]
        .into_iter()
        .filter_map(|kind| {
            let count = site
                .facets
                .iter()
                .filter(|entry| entry.facet.kind() == kind)
                .count();
            let path = page_of_all(kind).filter(|_| count > SHOWN)?.path();
            Some(Link {
                name: text::document::all_facets(kind, count),
                url: site.portal.url(&path),
                path,
            })
        });
    ways.collect()
}

/// The page that lists all facets of a kind. Natures and years are few by their kind and have none.
pub(super) fn page_of_all(kind: FacetKind) -> Option<Address> {
    match kind {
        FacetKind::Body => Some(Address::bodies()),
        FacetKind::Field => Some(Address::fields()),
        FacetKind::Nature | FacetKind::Year => None,
    }
}

/// A facet with how many documents it has.
pub(super) fn count(entry: &FacetEntry) -> FacetCount {
    FacetCount {
        facet: entry.facet.clone(),
        name: entry.name.clone(),
        count: u32::try_from(entry.documents.len()).unwrap_or(u32::MAX),
    }
}

/// Addresses of the first pages of all lists.
pub(super) fn first_pages(site: &Site) -> impl Iterator<Item = Address> {
    let by_facet = site
        .facets
        .iter()
        .map(|entry| Address::DocumentsBy(entry.facet.clone(), PageNumber::FIRST));
    [Address::Documents(PageNumber::FIRST)]
        .into_iter()
        .chain(by_facet)
}

/// The lists by nature and the pages of all bodies and all fields, as the site map shows them.
pub(super) fn ways(site: &Site) -> Vec<Link> {
    let natures = site
        .facets
        .iter()
        .filter(|entry| entry.facet.kind() == FacetKind::Nature);
    let link = |entry: &FacetEntry| {
        let path = Address::DocumentsBy(entry.facet.clone(), PageNumber::FIRST).path();
        Link {
            name: entry.name.clone(),
            url: site.portal.url(&path),
            path,
        }
    };
    let all = [FacetKind::Body, FacetKind::Field]
        .into_iter()
        .filter_map(|kind| {
            site.facets
                .iter()
                .find(|entry| entry.facet.kind() == kind)?;
            let path = page_of_all(kind)?.path();
            Some(Link {
                name: text::document::all_facets_title(kind).into(),
                url: site.portal.url(&path),
                path,
            })
        });
    natures.map(link).chain(all).collect()
}

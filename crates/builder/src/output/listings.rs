//! Listings, and the pages that stand by themselves.

use std::collections::HashMap;

use model::article::ArticleSummary;
use model::category::CategoryPage;
use model::event::{EventPage, EventSummary, EventsPage};
use model::link::Link;
use model::listing::{Listing, PageNumber, paginate};
use model::page::PageContent;
use model::partner::{Partner, PartnerGroup, PartnersPage};
use model::permalink::Address;
use model::static_page::{SiteMapPage, StaticPage};
use rayon::prelude::*;

use super::article::places;
use super::{PreparedPage, documents, embed_page, facet_pages};
use crate::site::{CategoryEntry, EventEntry, PARTNER_FACTOR, Site};

/// Every page but the front page, articles and documents, and the lists of both.
pub(super) fn pages(site: &Site) -> Vec<PreparedPage<'_>> {
    let mut pages: Vec<PreparedPage<'_>> = Vec::new();
    pages.extend(events(site));
    pages.extend(facet_pages::pages(site));
    pages.extend(partners(site));
    let map = site_map(site);
    pages.push(PreparedPage::whole(
        Address::SiteMap,
        PageContent::SiteMap(map.clone()),
    ));
    pages.push(PreparedPage::whole(
        Address::Search,
        PageContent::Search(map),
    ));
    pages.extend(site.pages.iter().map(|page| {
        let content = StaticPage {
            title: page.link.name.clone(),
            standfirst: page.standfirst.clone(),
            body: page.body.clone(),
            facets: Vec::new(),
        };
        PreparedPage::whole(
            Address::StaticPage(page.slug.clone()),
            PageContent::StaticPage(content),
        )
    }));
    pages
}

/// The articles of a category or an event.
#[derive(Clone, Copy)]
enum Of<'a> {
    Category(&'a CategoryEntry),
    Event(&'a EventEntry),
}

/// The lists of articles. Their pages are made when they are asked for: together they hold every article twice.
pub(super) fn of_articles(site: &Site) -> impl ParallelIterator<Item = PreparedPage<'_>> {
    let by_category = places(site, |entry| Some(entry.category.as_str()));
    let by_event = places(site, |entry| entry.event.as_deref());
    let of = |places: &HashMap<&str, Vec<usize>>, slug: &str| {
        let places = places.get(slug).map_or(&[][..], Vec::as_slice);
        paginate(places, site.page_size)
    };
    let categories = site.categories.iter().flat_map(|category| {
        let pages = of(&by_category, &category.slug).into_iter();
        pages.map(move |page| (Of::Category(category), page))
    });
    let events = site.events.iter().flat_map(|event| {
        let pages = of(&by_event, &event.slug).into_iter();
        pages.map(move |page| (Of::Event(event), page))
    });
    let pages: Vec<(Of<'_>, Listing<usize>)> = categories.chain(events).collect();
    pages
        .into_par_iter()
        .map(|(of, places)| page_of_articles(site, of, places))
}

fn page_of_articles<'a>(site: &Site, of: Of<'_>, places: Listing<usize>) -> PreparedPage<'a> {
    let Listing { items, pagination } = places;
    let items = items
        .into_iter()
        .map(|at| site.articles[at].summary.clone());
    let articles: Listing<ArticleSummary> = Listing {
        items: items.collect(),
        pagination,
    };
    match of {
        Of::Category(category) => PreparedPage::whole(
            Address::Category(category.slug.clone(), pagination.page),
            PageContent::Category(CategoryPage {
                category: category.link.clone(),
                standfirst: category.standfirst.clone(),
                articles,
            }),
        ),
        Of::Event(event) => PreparedPage::whole(
            Address::Event(event.slug.clone(), pagination.page),
            PageContent::Event(EventPage {
                event: event.summary.clone(),
                body: event.body.clone(),
                articles,
            }),
        ),
    }
}

fn events(site: &Site) -> Vec<PreparedPage<'static>> {
    let events: Vec<EventSummary> = site
        .events
        .iter()
        .map(|event| event.summary.clone())
        .collect();
    let pages = paginate(&events, site.page_size).into_iter().map(|events| {
        PreparedPage::whole(
            Address::Events(events.pagination.page),
            PageContent::Events(EventsPage { events }),
        )
    });
    pages.collect()
}

/// The wall is cut like any listing; a group that is cut begins again on the next page.
fn partners(site: &Site) -> Vec<PreparedPage<'static>> {
    let groups = site.partner_groups.iter().enumerate();
    let all: Vec<(usize, Partner)> = groups
        .flat_map(|(at, group)| {
            group
                .partners
                .iter()
                .map(move |partner| (at, partner.clone()))
        })
        .collect();
    let pages = paginate(&all, site.page_size * PARTNER_FACTOR)
        .into_iter()
        .map(|listing| {
            let content = PartnersPage {
                groups: grouped(site, listing.items),
                pagination: listing.pagination,
            };
            PreparedPage::whole(
                Address::Partners(listing.pagination.page),
                PageContent::Partners(content),
            )
        });
    pages.collect()
}

/// Two groups of one name stay two.
fn grouped(site: &Site, partners: Vec<(usize, Partner)>) -> Vec<PartnerGroup> {
    let of_a_group = partners.chunk_by(|(one, _), (other, _)| one == other);
    let group = |members: &[(usize, Partner)]| PartnerGroup {
        name: site.partner_groups[members[0].0].name.clone(),
        partners: members.iter().map(|(_, partner)| partner.clone()).collect(),
    };
    of_a_group.map(group).collect()
}

fn site_map(site: &Site) -> SiteMapPage {
    SiteMapPage {
        categories: site
            .categories
            .iter()
            .map(|category| category.link.clone())
            .collect(),
        events: site
            .events
            .iter()
            .map(|event| Link::from(&event.summary))
            .collect(),
        documents: documents::ways(site),
        pages: page_links(site),
    }
}

/// By title, as the site has them; the page for webmasters is one of them for readers.
fn page_links(site: &Site) -> Vec<Link> {
    site.pages
        .iter()
        .map(|page| page.link.clone())
        .chain([embed_page::link(site)])
        .collect()
}

/// Addresses of all first pages of listings: `/trang/1/` of each leads back to it.
pub(super) fn first_pages(site: &Site) -> Vec<Address> {
    let first = PageNumber::FIRST;
    let mut addresses = vec![Address::Events(first), Address::Partners(first)];
    addresses.extend(documents::first_pages(site));
    addresses.extend(
        site.categories
            .iter()
            .map(|one| Address::Category(one.slug.clone(), first)),
    );
    addresses.extend(
        site.events
            .iter()
            .map(|one| Address::Event(one.slug.clone(), first)),
    );
    addresses
}

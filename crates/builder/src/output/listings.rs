//! Listings, and the pages that stand by themselves.

use model::article::ArticleSummary;
use model::category::CategoryPage;
use model::event::{EventPage, EventSummary, EventsPage};
use model::link::Link;
use model::listing::{PageNumber, paginate};
use model::page::PageContent;
use model::partner::{Partner, PartnerGroup, PartnersPage};
use model::permalink::Address;
use model::static_page::{SiteMapPage, StaticPage};

use super::{PreparedPage, documents, embed_page, facet_pages};
use crate::site::{ArticleEntry, CategoryEntry, EventEntry, PARTNER_FACTOR, Site};

/// Every page but the front page, the articles, and the lists of documents.
pub(super) fn pages(site: &Site) -> Vec<PreparedPage<'_>> {
    let mut pages: Vec<PreparedPage<'_>> = Vec::new();
    pages.extend(
        site.categories
            .iter()
            .flat_map(|category| category_pages(site, category)),
    );
    pages.extend(events(site));
    pages.extend(
        site.events
            .iter()
            .flat_map(|event| event_pages(site, event)),
    );
    pages.extend(documents::pages(site));
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

fn summaries(site: &Site, chosen: impl Fn(&&ArticleEntry) -> bool) -> Vec<ArticleSummary> {
    site.articles
        .iter()
        .filter(chosen)
        .map(|entry| entry.summary.clone())
        .collect()
}

fn category_pages(site: &Site, category: &CategoryEntry) -> Vec<PreparedPage<'static>> {
    let articles = summaries(site, |entry| entry.category == category.slug);
    let pages = paginate(&articles, site.page_size)
        .into_iter()
        .map(|articles| {
            let address = Address::Category(category.slug.clone(), articles.pagination.page);
            let (link, standfirst) = (category.link.clone(), category.standfirst.clone());
            PreparedPage::whole(
                address,
                PageContent::Category(CategoryPage {
                    category: link,
                    standfirst,
                    articles,
                }),
            )
        });
    pages.collect()
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

fn event_pages(site: &Site, event: &EventEntry) -> Vec<PreparedPage<'static>> {
    let articles = summaries(site, |entry| entry.event.as_ref() == Some(&event.slug));
    let pages = paginate(&articles, site.page_size)
        .into_iter()
        .map(|articles| {
            let address = Address::Event(event.slug.clone(), articles.pagination.page);
            let content = EventPage {
                event: event.summary.clone(),
                body: event.body.clone(),
                articles,
            };
            PreparedPage::whole(address, PageContent::Event(content))
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

//! The front page: which articles, documents and events it shows.

use std::collections::HashSet;

use model::article::ArticleSummary;
use model::page::{Band, FrontPage, PageContent};
use model::partner::PartnerGroup;
use model::permalink::Address;

use super::PreparedPage;
use crate::site::{ArticleEntry, CategoryEntry, Site};

/// Stories beside the lead.
const BESIDE: usize = 4;
/// Stories in a band.
const IN_BAND: usize = 4;
/// Documents listed.
const DOCUMENTS: usize = 6;
/// Events listed.
const EVENTS: usize = 3;
/// Partners shown of each group.
const PARTNERS: usize = 6;

/// The page.
pub(super) fn page(site: &Site) -> PreparedPage<'static> {
    let mut taken = HashSet::new();
    let lead = lead(site);
    taken.extend(lead.map(|entry| entry.slug.as_str()));
    let beside = beside(site, &mut taken);
    let bands = site
        .categories
        .iter()
        .filter_map(|category| band(site, category, &mut taken))
        .collect();
    let front = FrontPage {
        lead: lead.map(|entry| entry.summary.clone()),
        beside,
        bands,
        documents: site
            .documents
            .iter()
            .take(DOCUMENTS)
            .map(|entry| entry.summary.clone())
            .collect(),
        events: events(site),
        partner_groups: site.partner_groups.iter().map(some_of).collect(),
    };
    PreparedPage::whole(Address::Front, PageContent::Front(Box::new(front)))
}

/// The editors' choice; without one the newest with a picture among the newest, or the newest.
fn lead(site: &Site) -> Option<&ArticleEntry> {
    let chosen = site
        .lead
        .as_ref()
        .and_then(|slug| site.presentable().find(|entry| entry.slug == *slug));
    let pictured = || {
        site.presentable()
            .take(2 * BESIDE)
            .find(|entry| entry.summary.cover.is_some())
    };
    chosen
        .or_else(pictured)
        .or_else(|| site.presentable().next())
}

/// The newest, one of each category first, so that the top of the page is not all of one kind.
fn beside<'a>(site: &'a Site, taken: &mut HashSet<&'a str>) -> Vec<ArticleSummary> {
    let mut categories = HashSet::new();
    let mut chosen: Vec<&ArticleEntry> = site
        .presentable()
        .filter(|entry| {
            !taken.contains(entry.slug.as_str()) && categories.insert(entry.category.as_str())
        })
        .take(BESIDE)
        .collect();
    let slugs: HashSet<&str> = chosen.iter().map(|entry| entry.slug.as_str()).collect();
    let rest = site.presentable().filter(|entry| {
        !taken.contains(entry.slug.as_str()) && !slugs.contains(entry.slug.as_str())
    });
    let missing = BESIDE - chosen.len();
    chosen.extend(rest.take(missing));
    taken.extend(chosen.iter().map(|entry| entry.slug.as_str()));
    chosen
        .into_iter()
        .map(|entry| entry.summary.clone())
        .collect()
}

fn band<'a>(
    site: &'a Site,
    category: &CategoryEntry,
    taken: &mut HashSet<&'a str>,
) -> Option<Band> {
    let articles: Vec<ArticleSummary> = site
        .presentable()
        .filter(|entry| entry.category == category.slug && taken.insert(entry.slug.as_str()))
        .take(IN_BAND)
        .map(|entry| entry.summary.clone())
        .collect();
    (!articles.is_empty()).then(|| Band {
        category: category.link.clone(),
        articles,
    })
}

/// Events that have not ended, nearest first; when there are none, the latest one.
fn events(site: &Site) -> Vec<model::event::EventSummary> {
    let mut current: Vec<_> = site
        .events
        .iter()
        .filter(|event| event.summary.ends_on >= site.today)
        .collect();
    current.reverse();
    if current.is_empty() {
        current.extend(site.events.first());
    }
    current
        .into_iter()
        .take(EVENTS)
        .map(|event| event.summary.clone())
        .collect()
}

fn some_of(group: &PartnerGroup) -> PartnerGroup {
    PartnerGroup {
        name: group.name.clone(),
        partners: group.partners.iter().take(PARTNERS).cloned().collect(),
    }
}

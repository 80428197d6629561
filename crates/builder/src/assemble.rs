//! The frozen site, from resolved items without faults: sorted, what is not due left out.

mod facets;
mod files;

use std::collections::HashMap;

use model::day::Day;
use model::document::CitingArticle;
use model::partner::PartnerGroup;

use crate::collation;
use crate::options::LoadOptions;
use crate::read::{ParsedArticle, ParsedContent, ParsedDocument, ParsedPartner};
use crate::resolve::ResolvedContent;
use crate::resolve::due::Due;
use crate::site::{
    Alias, ArticleEntry, CategoryEntry, DocumentEntry, EventEntry, Site, StaticEntry,
};
use crate::source::tree::Tree;

/// Puts everything together.
pub(crate) fn assemble(options: &LoadOptions, tree: &Tree, resolved: ResolvedContent) -> Site {
    let ResolvedContent {
        content,
        facets,
        due,
        next_due,
        ..
    } = resolved;
    let files = files::files(&options.content, tree, &content, &due);
    let aliases = aliases(&content, &due);
    let articles = articles(content.articles, &due);
    let documents = documents(content.documents, &articles);
    let portal = content.portal;
    Site {
        page_size: portal.page_size,
        lead: portal.lead.map(|(lead, _)| lead),
        today: Day::in_vietnam(options.now_seconds),
        categories: categories(content.categories.into_iter().filter_map(|item| item.entry)),
        articles,
        events: events(content.events.into_iter().filter_map(|item| item.entry)),
        facets: facets::entries(&documents, &facets),
        documents,
        partner_groups: partner_groups(portal.partner_groups.unwrap_or_default(), content.partners),
        pages: pages(content.pages.into_iter().filter_map(|item| item.entry)),
        search: portal.search,
        portal: portal.portal,
        aliases,
        files,
        next_due,
    }
}

fn articles(parsed: Vec<ParsedArticle>, due: &Due) -> Vec<ArticleEntry> {
    let shown = parsed.into_iter().filter(|article| due.shows(article));
    let mut articles: Vec<ArticleEntry> = shown.filter_map(|article| article.entry).collect();
    articles.sort_by(|a, b| {
        b.summary
            .published
            .cmp(&a.summary.published)
            .then_with(|| a.slug.cmp(&b.slug))
    });
    articles
}

fn categories(entries: impl Iterator<Item = CategoryEntry>) -> Vec<CategoryEntry> {
    let mut categories: Vec<CategoryEntry> = entries.collect();
    categories.sort_by_cached_key(|entry| {
        (
            entry.order,
            collation::key(&entry.link.name),
            entry.slug.clone(),
        )
    });
    categories
}

fn events(entries: impl Iterator<Item = EventEntry>) -> Vec<EventEntry> {
    let mut events: Vec<EventEntry> = entries.collect();
    events.sort_by(|a, b| {
        b.summary
            .starts_on
            .cmp(&a.summary.starts_on)
            .then_with(|| a.slug.cmp(&b.slug))
    });
    events
}

fn documents(parsed: Vec<ParsedDocument>, articles: &[ArticleEntry]) -> Vec<DocumentEntry> {
    let entries = parsed.into_iter().filter_map(|document| document.entry);
    let mut documents: Vec<DocumentEntry> = entries.collect();
    documents.sort_by(|a, b| {
        b.summary
            .adopted_on
            .cmp(&a.summary.adopted_on)
            .then_with(|| a.summary.path.cmp(&b.summary.path))
    });
    add_citing_articles(&mut documents, articles);
    documents
}

/// Lists in each document who cites it. The articles are those that are shown, newest first.
fn add_citing_articles(documents: &mut [DocumentEntry], articles: &[ArticleEntry]) {
    let mut citing: HashMap<&str, Vec<CitingArticle>> = HashMap::new();
    for article in articles
        .iter()
        .filter(|article| article.withdrawal.is_none())
    {
        for path in &article.documents {
            citing
                .entry(path)
                .or_default()
                .push(citing_article(article));
        }
    }
    for document in documents {
        document.articles = citing
            .remove(document.summary.path.as_str())
            .unwrap_or_default();
    }
}

fn citing_article(article: &ArticleEntry) -> CitingArticle {
    let summary = &article.summary;
    CitingArticle {
        headline: summary.headline.clone(),
        path: summary.path.clone(),
        url: summary.url.clone(),
        published: summary.published,
    }
}

fn pages(entries: impl Iterator<Item = StaticEntry>) -> Vec<StaticEntry> {
    let mut pages: Vec<StaticEntry> = entries.collect();
    pages.sort_by_cached_key(|page| (collation::key(&page.link.name), page.slug.clone()));
    pages
}

/// Groups in the editors' order; those without a member are left out.
fn partner_groups(groups: Vec<(String, String)>, parsed: Vec<ParsedPartner>) -> Vec<PartnerGroup> {
    let mut groups: Vec<(String, PartnerGroup)> = groups
        .into_iter()
        .map(|(slug, name)| {
            (
                slug,
                PartnerGroup {
                    name,
                    partners: Vec::new(),
                },
            )
        })
        .collect();
    for item in parsed {
        let Some(((slug, _), partner)) = item.group.zip(item.entry) else {
            continue;
        };
        let group = groups.iter_mut().find(|(known, _)| *known == slug);
        if let Some((_, group)) = group {
            group.partners.push(partner);
        }
    }
    let mut groups: Vec<PartnerGroup> = groups.into_iter().map(|(_, group)| group).collect();
    for group in &mut groups {
        group
            .partners
            .sort_by_cached_key(|partner| collation::key(&partner.name));
    }
    groups.retain(|group| !group.partners.is_empty());
    groups
}

fn aliases(content: &ParsedContent, due: &Due) -> Vec<Alias> {
    let articles = content
        .articles
        .iter()
        .filter(|article| due.shows(article))
        .map(|article| &article.outline);
    let mut aliases: Vec<Alias> = Vec::new();
    for outline in articles.chain(content.outlines_always_shown()) {
        let Some(path) = &outline.path else { continue };
        let alias = |(from, _): &(String, _)| Alias {
            from: from.clone(),
            to: path.clone(),
        };
        aliases.extend(outline.aliases.iter().map(alias));
    }
    aliases.sort();
    aliases
}

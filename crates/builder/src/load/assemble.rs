//! The frozen site, from drafts without faults: sorted, names filled in, what is not due left out.

use model::day::Day;
use model::moment::Moment;
use model::partner::PartnerGroup;
use rayon::prelude::*;

use crate::collation;
use crate::load::due::Due;
use crate::load::names::Names;
use crate::load::partner::PartnerDraft;
use crate::load::{ArticleDraft, DocumentDraft, Drafts, LoadOptions, citations, facets, files};
use crate::register::Register;
use crate::site::{
    Alias, ArticleEntry, CategoryEntry, DocumentEntry, EventEntry, Site, StaticEntry,
};
use crate::source::tree::Tree;

/// Puts everything together.
pub(super) fn site(
    options: &LoadOptions,
    tree: &Tree,
    register: &Register,
    drafts: Drafts,
) -> Site {
    let due = Due::new(options);
    let files = files::files(options, tree, &drafts, &due);
    let aliases = aliases(&drafts, &due);
    let next_due = next_due(&drafts, &due);
    let names = Names::new(&drafts, register);
    let articles = articles(drafts.articles, &due, &names);
    let documents = documents(drafts.documents, &names, &articles);
    Site {
        page_size: drafts.portal.page_size,
        lead: drafts.portal.lead.map(|(lead, _)| lead),
        today: Day::in_vietnam(options.now_seconds),
        categories: categories(
            drafts
                .categories
                .into_iter()
                .filter_map(|draft| draft.entry),
        ),
        articles,
        events: events(drafts.events.into_iter().filter_map(|draft| draft.entry)),
        facets: facets::entries(&documents),
        documents,
        partner_groups: partner_groups(
            drafts.portal.partner_groups.unwrap_or_default(),
            drafts.partners,
        ),
        pages: pages(drafts.pages.into_iter().filter_map(|draft| draft.entry)),
        portal: drafts.portal.portal,
        aliases,
        files,
        next_due,
    }
}

fn articles(drafts: Vec<ArticleDraft>, due: &Due, names: &Names<'_>) -> Vec<ArticleEntry> {
    let shown = drafts.into_par_iter().filter(|draft| due.shows(draft));
    let mut articles: Vec<ArticleEntry> = shown
        .filter_map(|draft| names.complete(draft, due))
        .collect();
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

fn documents(
    drafts: Vec<DocumentDraft>,
    names: &Names<'_>,
    articles: &[ArticleEntry],
) -> Vec<DocumentEntry> {
    let complete = |draft| names.complete_document(draft);
    let mut documents: Vec<DocumentEntry> = drafts.into_par_iter().filter_map(complete).collect();
    documents.sort_by(|a, b| {
        b.summary
            .adopted_on
            .cmp(&a.summary.adopted_on)
            .then_with(|| a.summary.path.cmp(&b.summary.path))
    });
    citations::tell(&mut documents, articles);
    documents
}

fn pages(entries: impl Iterator<Item = StaticEntry>) -> Vec<StaticEntry> {
    let mut pages: Vec<StaticEntry> = entries.collect();
    pages.sort_by_cached_key(|page| (collation::key(&page.link.name), page.slug.clone()));
    pages
}

/// Groups in the editors' order; those without a member are left out.
fn partner_groups(groups: Vec<(String, String)>, drafts: Vec<PartnerDraft>) -> Vec<PartnerGroup> {
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
    for draft in drafts {
        let Some(((slug, _), partner)) = draft.group.zip(draft.entry) else {
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

fn aliases(drafts: &Drafts, due: &Due) -> Vec<Alias> {
    let articles = drafts
        .articles
        .iter()
        .filter(|draft| due.shows(draft))
        .map(|draft| &draft.outline);
    let mut aliases: Vec<Alias> = Vec::new();
    for outline in articles.chain(drafts.standing_outlines()) {
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

fn next_due(drafts: &Drafts, due: &Due) -> Option<Moment> {
    drafts
        .articles
        .iter()
        .flat_map(|draft| due.coming(draft))
        .min_by_key(|moment| moment.epoch_seconds())
}

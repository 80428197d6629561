//! The kinds of items that can be found. A new kind is a row here with a function that lists its items; the
//! search itself knows of none.

use model::facet::{Facet, FacetKind};
use model::link::Link;
use model::listing::PageNumber;
use model::partner::Partner;
use model::permalink::{Address, embed_page};
use model::relation::Relation;
use model::slug::slugify;
use model::text;
use rayon::prelude::*;
use search::root::{Group, Kind};

use super::LazyBody;
use super::entry::{Body, Entry, Facts, MakeFacts};
use crate::site::{ArticleEntry, DocumentEntry, EventEntry, PARTNER_FACTOR, Site, StaticEntry};

/// An item before its group has a number.
type Listed<'a> = (MakeFacts<'a>, Body<'a>);

/// A kind of items.
struct Row {
    slug: &'static str,
    name: &'static str,
    /// What its groups are called; empty where it has none.
    groups_name: &'static str,
    /// Slug, name and path of its groups, in the order in which choices show them.
    groups: fn(&Site) -> Vec<(String, String, String)>,
    items: for<'a> fn(&'a Site) -> Vec<Listed<'a>>,
}

/// In the order in which choices show them.
const KINDS: [Row; 5] = [
    Row {
        slug: "bai-viet",
        name: text::ARTICLES,
        groups_name: text::CATEGORY,
        groups: categories,
        items: articles,
    },
    Row {
        slug: "van-ban",
        name: text::DOCUMENTS,
        groups_name: text::document::NATURE,
        groups: natures,
        items: documents,
    },
    Row {
        slug: "su-kien",
        name: text::EVENTS,
        groups_name: "",
        groups: |_| Vec::new(),
        items: events,
    },
    Row {
        slug: "doi-tac",
        name: text::PARTNERS,
        groups_name: text::PARTNER_GROUP,
        groups: partner_groups,
        items: partners,
    },
    Row {
        slug: "trang",
        name: text::PAGES,
        groups_name: "",
        groups: |_| Vec::new(),
        items: pages,
    },
];

/// Kinds and groups as the root names them.
pub(super) fn kinds(site: &Site) -> (Vec<Kind>, Vec<Group>) {
    let kinds = KINDS.iter().map(|row| Kind {
        slug: row.slug.into(),
        name: row.name.into(),
        groups_name: row.groups_name.into(),
    });
    let groups = KINDS.iter().zip(0..).flat_map(|(row, kind)| {
        let groups = (row.groups)(site).into_iter();
        groups.map(move |(slug, name, path)| Group {
            kind,
            slug,
            name,
            path,
        })
    });
    (kinds.collect(), groups.collect())
}

/// Every item, in the order of the index.
pub(super) fn entries(site: &Site) -> Vec<Entry<'_>> {
    let (_, groups) = kinds(site);
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for (row, kind) in KINDS.iter().zip(0..) {
        let number = |slug: &str| -> Option<u32> {
            let mut places = groups.iter().zip(0..);
            let place = places.find(|(group, _)| group.kind == kind && group.slug == slug);
            place.map(|(_, number)| number)
        };
        let listed = (row.items)(site).into_par_iter();
        entries.par_extend(listed.map(|(facts, body)| Entry::new(kind, number, facts, body)));
    }
    // Names differ, so that items of one place in the index have one order too.
    entries.par_sort_by(|one, other| {
        let order = one.head.order().cmp(&other.head.order());
        order.then_with(|| one.name.cmp(&other.name))
    });
    entries
}

fn categories(site: &Site) -> Vec<(String, String, String)> {
    let categories = site.categories.iter();
    let group = |slug: &String, link: &Link| (slug.clone(), link.name.clone(), link.path.clone());
    categories.map(|one| group(&one.slug, &one.link)).collect()
}

fn natures(site: &Site) -> Vec<(String, String, String)> {
    let natures = site.facets.iter();
    let natures = natures.filter(|entry| entry.facet.kind() == FacetKind::Nature);
    let group = |facet: &Facet, name: &String| {
        let path = Address::DocumentsBy(facet.clone(), PageNumber::FIRST).path();
        (facet.slug(), name.clone(), path)
    };
    natures.map(|one| group(&one.facet, &one.name)).collect()
}

fn partner_groups(site: &Site) -> Vec<(String, String, String)> {
    let path = Address::Partners(PageNumber::FIRST).path();
    let groups = site.partner_groups.iter();
    let group = |name: &String| (slugify(name), name.clone(), path.clone());
    groups.map(|group_of| group(&group_of.name)).collect()
}

fn articles(site: &Site) -> Vec<Listed<'_>> {
    let listed = |entry| -> Listed<'_> {
        let entry: &ArticleEntry = entry;
        if entry.withdrawal.is_some() {
            return (Box::new(|| withdrawn(entry)), Body::None);
        }
        let event = site
            .events
            .iter()
            .find(|event| entry.event.as_ref() == Some(&event.slug))
            .map(|event| event.summary.name.as_str());
        let body = Body::Lazy(LazyBody::Article(entry), entry.fingerprint);
        (Box::new(move || article(entry, event)), body)
    };
    site.articles.iter().map(listed).collect()
}

fn article(entry: &ArticleEntry, event: Option<&str>) -> Facts {
    let summary = &entry.summary;
    let cover = summary.cover.iter();
    let shown = cover.flat_map(|cover| {
        let around = [&cover.caption, &cover.credit].into_iter().flatten();
        std::iter::once(&cover.alt).chain(around).cloned()
    });
    let files = entry.attachments.iter().map(|file| file.title.clone());
    let updates = entry.updates.iter().map(|update| update.note.clone());
    let labels = [entry.byline.line(), summary.category.name.clone()];
    Facts {
        path: summary.path.clone(),
        group: Some(entry.category.clone()),
        day: Some(summary.published.day()),
        title: summary.headline.clone(),
        lead: summary.standfirst.clone(),
        labels: labels
            .into_iter()
            .chain(event.map(str::to_owned))
            .chain(entry.tags.iter().cloned())
            .chain(files)
            .collect(),
        notes: shown.chain(updates).collect(),
        ..Facts::default()
    }
}

/// Headline and notice, as lists show it. What the article says can be read on its page as long as its
/// editors leave it there, and is not found.
fn withdrawn(entry: &ArticleEntry) -> Facts {
    let summary = &entry.summary;
    let notice = entry.withdrawal.as_ref().map(|withdrawal| {
        let since = text::withdrawn_since(withdrawal.on);
        format!("{}. {since} {}", text::WITHDRAWN_TITLE, withdrawal.reason)
    });
    Facts {
        path: summary.path.clone(),
        group: Some(entry.category.clone()),
        day: Some(summary.published.day()),
        title: summary.headline.clone(),
        lead: notice.unwrap_or_default(),
        labels: vec![summary.category.name.clone()],
        withdrawn: true,
        ..Facts::default()
    }
}

fn documents(site: &Site) -> Vec<Listed<'_>> {
    let listed = |entry| -> Listed<'_> {
        let entry: &DocumentEntry = entry;
        let body = Body::Lazy(LazyBody::Document(entry), entry.fingerprint);
        (Box::new(|| document(entry)), body)
    };
    site.documents.iter().map(listed).collect()
}

fn document(entry: &DocumentEntry) -> Facts {
    let summary = &entry.summary;
    let mut facets = entry.facets.iter();
    let nature = facets.find(|(facet, _)| facet.kind() == FacetKind::Nature);
    let signer = entry.signer.iter();
    let signer = signer.flat_map(|signer| std::iter::once(&signer.name).chain(&signer.post));
    let gazette = entry.gazette.iter().map(|gazette| &gazette.number);
    let sources = entry.sources.iter().map(|source| &source.name);
    let files = entry.files.iter().map(|file| &file.title);
    let labels = std::iter::once(&summary.issuing_body)
        .chain(signer)
        .chain(&entry.fields)
        .chain(files)
        .chain(gazette)
        .chain(sources);
    Facts {
        path: summary.path.clone(),
        group: nature.map(|(facet, _)| facet.slug()),
        day: Some(summary.adopted_on),
        title: text::document::title(&summary.nature, &summary.number),
        lead: summary.title.clone(),
        number: summary.number.clone(),
        validity: Some(summary.validity.clone()),
        names: vec![summary.title.clone()],
        labels: labels.cloned().collect(),
        notes: entry.relations.iter().flat_map(related).collect(),
        ..Facts::default()
    }
}

/// The documents that one has to do with, and which of their clauses.
fn related(relation: &Relation) -> impl Iterator<Item = String> {
    relation.documents.iter().flat_map(|related| {
        let number = related.document.number.clone();
        std::iter::once(number).chain(related.clause.clone())
    })
}

fn events(site: &Site) -> Vec<Listed<'_>> {
    let listed = |entry| -> Listed<'_> {
        let entry: &EventEntry = entry;
        (Box::new(|| event(entry)), Body::Here(&entry.body))
    };
    site.events.iter().map(listed).collect()
}

fn event(entry: &EventEntry) -> Facts {
    let summary = &entry.summary;
    let days = text::days(summary.starts_on, summary.ends_on);
    Facts {
        path: summary.path.clone(),
        day: Some(summary.starts_on),
        title: summary.name.clone(),
        lead: summary.standfirst.clone(),
        labels: summary.place.iter().cloned().chain([days]).collect(),
        ..Facts::default()
    }
}

fn partners(site: &Site) -> Vec<Listed<'_>> {
    let groups = site.partner_groups.iter();
    let all = groups.flat_map(|group| group.partners.iter().map(|one| (group.name.as_str(), one)));
    let listed = |(at, (group, one))| -> Listed<'_> {
        // A partner stands on the page of the wall that shows it.
        let page = at / (site.page_size * PARTNER_FACTOR) + 1;
        let page = u32::try_from(page).ok().and_then(PageNumber::new);
        let page = page.unwrap_or(PageNumber::FIRST);
        (Box::new(move || partner(page, group, one)), Body::None)
    };
    all.enumerate().map(listed).collect()
}

fn partner(page: PageNumber, group: &str, partner: &Partner) -> Facts {
    Facts {
        path: Address::Partners(page).path(),
        name: format!("{} {}", partner.name, partner.link),
        group: Some(slugify(group)),
        title: partner.name.clone(),
        lead: partner.line.clone(),
        labels: vec![group.to_owned()],
        notes: partner.logo.iter().map(|logo| logo.alt.clone()).collect(),
        ..Facts::default()
    }
}

/// The pages that stand by themselves, and that for webmasters, whose text is made for its preview.
fn pages(site: &Site) -> Vec<Listed<'_>> {
    let embed = || Facts {
        path: embed_page(),
        title: text::embed::TITLE.into(),
        lead: text::embed::STANDFIRST.into(),
        names: vec![text::embed::SHORT_TITLE.into()],
        ..Facts::default()
    };
    let listed = |entry| -> Listed<'_> {
        let entry: &StaticEntry = entry;
        (Box::new(|| page(entry)), Body::Here(&entry.body))
    };
    let pages = site.pages.iter().map(listed);
    pages
        .chain([(Box::new(embed) as MakeFacts<'_>, Body::None)])
        .collect()
}

fn page(entry: &StaticEntry) -> Facts {
    Facts {
        path: entry.link.path.clone(),
        title: entry.link.name.clone(),
        lead: entry.standfirst.clone().unwrap_or_default(),
        ..Facts::default()
    }
}

//! Pages that other sites show in a frame: the newest of a list, one article, one document.
//!
//! They are complete without a script. Which articles stand in them follows the element `<cnht-news>`:
//! what was taken back is not spread further, but a frame of that very article says so.

mod page;

use model::article::{ArticleSummary, first_sentence};
use model::day::Day;
use model::embed::DEFAULT_LIMIT;
use model::event::EventSummary;
use model::listing::PageNumber;
use model::permalink::{Address, Frame};
use model::text;
use rayon::prelude::*;

use super::manifest::{Manifest, OutputError, WrittenFile};
use super::{Writer, hash, html_file};
use crate::fingerprint::Fingerprint;
use crate::site::{ArticleEntry, DocumentEntry, EventEntry, Site};

/// What a frame shows.
struct FramePage {
    frame: Frame,
    /// The name of the page: what the frame is about.
    title: String,
    /// The heading's words and the address they lead to.
    heading: String,
    url: String,
    items: Vec<Item>,
    /// Shown when there are none.
    empty: &'static str,
    /// The element can show the same, with other options.
    element: bool,
}

/// An entry.
#[derive(Default)]
struct Item {
    kicker: String,
    /// Set as it is written, after the kicker.
    number: String,
    name: String,
    url: String,
    standfirst: String,
    day: Option<Day>,
}

/// Writes all of them.
pub(super) fn write(
    site: &Site,
    writer: &Writer<'_>,
    manifest: &Manifest,
) -> Result<Vec<WrittenFile>, OutputError> {
    let html = |frame: &FramePage| page::html(&site.portal, writer.assets, frame);
    let lists = lists(site).into_par_iter().map(|list| {
        let html = html(&list);
        let file = WrittenFile::new(&html_file(&list.frame.path()), hash(&[html.as_bytes()]));
        manifest.write(file, html.as_bytes())
    });
    // What a frame shows of an item is in the item's fingerprint, so that only those of changed items are made.
    let item = |frame: Frame, own: Fingerprint, make: &dyn Fn() -> FramePage| {
        let fingerprint = hash(&[b"frame", &writer.small, &own]);
        let file = WrittenFile::new(&html_file(&frame.path()), fingerprint);
        if manifest.is_current(&file) {
            return Ok(file);
        }
        manifest.write(file, html(&make()).as_bytes())
    };
    let articles = site.articles.par_iter().map(|entry| {
        let frame = Frame::Article(entry.slug.clone());
        item(frame, entry.fingerprint, &|| article(entry))
    });
    let documents = site.documents.par_iter().map(|entry| {
        let frame = Frame::Document(entry.nature_slug.clone(), entry.slug.clone());
        item(frame, entry.fingerprint, &|| document(site, entry))
    });
    lists.chain(articles).chain(documents).collect()
}

fn lists(site: &Site) -> Vec<FramePage> {
    let mut frames = vec![latest(site), documents(site)];
    frames.extend(site.categories.iter().map(|category| {
        let articles = newest(site, |entry| entry.category == category.slug);
        let kickerless = articles.map(|item| Item {
            kicker: String::new(),
            ..item
        });
        FramePage {
            frame: Frame::Category(category.slug.clone()),
            title: category.link.name.clone(),
            heading: category.link.name.clone(),
            url: category.link.url.clone(),
            items: kickerless.collect(),
            empty: text::EMPTY_CATEGORY,
            element: true,
        }
    }));
    frames.extend(site.events.iter().map(|entry| event(site, entry)));
    frames
}

fn latest(site: &Site) -> FramePage {
    FramePage {
        frame: Frame::Latest,
        title: text::embed::LATEST.into(),
        heading: text::embed::LATEST.into(),
        url: site.portal.url(&Address::Front.path()),
        items: newest(site, |_| true).collect(),
        empty: text::NO_NEWS_YET,
        element: true,
    }
}

fn documents(site: &Site) -> FramePage {
    FramePage {
        frame: Frame::Documents,
        title: text::embed::LATEST_DOCUMENTS.into(),
        heading: text::embed::LATEST_DOCUMENTS.into(),
        url: site.portal.url(&Frame::Documents.address().path()),
        items: site
            .documents
            .iter()
            .take(DEFAULT_LIMIT)
            .map(document_item)
            .collect(),
        empty: text::document::NONE,
        element: true,
    }
}

fn event(site: &Site, entry: &EventEntry) -> FramePage {
    let summary = &entry.summary;
    let articles: Vec<Item> = newest(site, |one| one.event.as_ref() == Some(&entry.slug)).collect();
    let events = Address::Events(PageNumber::FIRST).path();
    let covered = !articles.is_empty();
    // An event that nobody has written about yet stands for itself.
    let (heading, url, items) = match covered {
        true => (summary.name.clone(), summary.url.clone(), articles),
        false => (
            text::EVENTS.into(),
            site.portal.url(&events),
            vec![event_item(summary)],
        ),
    };
    let (frame, title) = (Frame::Event(entry.slug.clone()), summary.name.clone());
    FramePage {
        frame,
        title,
        heading,
        url,
        items,
        empty: "",
        element: covered,
    }
}

fn event_item(event: &EventSummary) -> Item {
    Item {
        kicker: text::days(event.starts_on, event.ends_on),
        name: event.name.clone(),
        url: event.url.clone(),
        standfirst: first_sentence(&event.standfirst).to_owned(),
        ..Item::default()
    }
}

fn newest<'a>(
    site: &'a Site,
    chosen: impl Fn(&ArticleEntry) -> bool + 'a,
) -> impl Iterator<Item = Item> + 'a {
    let articles = site.presentable().filter(move |entry| chosen(entry));
    articles
        .take(DEFAULT_LIMIT)
        .map(|entry| article_item(&entry.summary))
}

fn article_item(article: &ArticleSummary) -> Item {
    Item {
        kicker: article.category.name.clone(),
        name: article.headline.clone(),
        url: article.url.clone(),
        day: Some(article.published.day()),
        ..Item::default()
    }
}

/// One article. A frame that stands on a page already tells its readers what has become of it.
fn article(entry: &ArticleEntry) -> FramePage {
    let summary = &entry.summary;
    let item = match &entry.withdrawal {
        Some(withdrawal) => Item {
            kicker: text::WITHDRAWN_TITLE.into(),
            standfirst: text::withdrawn_since(withdrawal.on),
            ..article_item(summary)
        },
        None => Item {
            kicker: String::new(),
            standfirst: summary.first_sentence().to_owned(),
            ..article_item(summary)
        },
    };
    FramePage {
        frame: Frame::Article(entry.slug.clone()),
        title: summary.headline.clone(),
        heading: summary.category.name.clone(),
        url: summary.category.url.clone(),
        items: vec![item],
        empty: "",
        element: entry.withdrawal.is_none(),
    }
}

/// One document. Whether it is in force depends on the day, and a frame may stand for years.
fn document(site: &Site, entry: &DocumentEntry) -> FramePage {
    FramePage {
        frame: Frame::Document(entry.nature_slug.clone(), entry.slug.clone()),
        title: text::document::title(&entry.summary.nature, &entry.summary.number),
        heading: text::DOCUMENTS.into(),
        url: site.portal.url(&Frame::Documents.address().path()),
        items: vec![document_item(entry)],
        empty: "",
        element: false,
    }
}

fn document_item(entry: &DocumentEntry) -> Item {
    let summary = &entry.summary;
    Item {
        kicker: summary.nature.clone(),
        number: summary.number.clone(),
        name: summary.title.clone(),
        url: summary.url.clone(),
        day: Some(summary.adopted_on),
        ..Item::default()
    }
}

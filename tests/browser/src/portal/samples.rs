//! Which page stands for which kind: chosen from the built data, so that editors may rename at will.

mod law;

use std::fs;
use std::path::Path;

use model::article::ArticlePage;
use model::listing::PageNumber;
use model::page::{Page, PageContent, PageFile};
use model::permalink::{Address, api_path};

use serde::Deserialize;

use super::Built;
use crate::failure::Outcome;
pub(crate) use law::{Ended, Law};

/// A page that stands for all of its kind.
#[derive(Clone, Debug)]
pub(crate) struct PageKind {
    /// What it is called in the tests' names.
    pub(crate) name: &'static str,
    /// Its path.
    pub(crate) path: String,
}

impl PageKind {
    /// The path of its data.
    pub(crate) fn data(&self) -> String {
        api_path(self.path.trim_end_matches('/'))
    }

    /// Is this the page for addresses that no page has?
    pub(crate) fn is_nowhere(&self) -> bool {
        self.path == NOWHERE
    }
}

/// The pages the tests go to.
#[derive(Clone, Debug)]
pub(crate) struct Samples {
    /// An article with a table, a figure, files and headings.
    pub(crate) article: Page,
    /// An article that was taken back.
    pub(crate) withdrawn: Page,
    /// An event with coverage.
    pub(crate) event: Page,
    /// A legal document.
    pub(crate) document: Page,
    /// A static page.
    pub(crate) static_page: Page,
    /// A category with more than one page.
    pub(crate) category: String,
    /// An old address and where it leads.
    pub(crate) moved: (String, String),
    /// What stands for the law.
    pub(crate) law: Law,
    /// The paths of all articles, and of all documents whose text is there.
    pub(crate) texts: Vec<String>,
}

/// A row of the map of redirects.
#[derive(Deserialize)]
struct Redirect {
    from: String,
    to: String,
}

/// An address no page has.
pub(crate) const NOWHERE: &str = "/bai-viet/khong-co-bai-nay/";

impl Samples {
    /// Reads the data of all pages.
    pub(crate) fn of(built: &Built) -> Outcome<Self> {
        let mut pages = Vec::new();
        read(&built.folder.join("api/v1"), &mut pages)?;
        pages.sort_by(|one, other| one.path.cmp(&other.path));
        let find = |what: &str, fits: &dyn Fn(&PageContent) -> bool| {
            let page = pages.iter().find(|page| fits(&page.content)).cloned();
            page.ok_or_else(|| format!("the sample portal has no {what}"))
        };
        let long = |content: &PageContent| match content {
            PageContent::Category(page) => page.articles.pagination.page_count > 1,
            _ => false,
        };
        let category = find("category of two pages", &long)?.path;
        Ok(Self {
            article: find(
                "article with table, figure, files and headings",
                &|content| matches!(content, PageContent::Article(article) if is_rich(article)),
            )?,
            withdrawn: find(
                "withdrawn article",
                &|content| matches!(content, PageContent::Article(article) if article.withdrawal.is_some()),
            )?,
            event: find(
                "event with coverage",
                &|content| matches!(content, PageContent::Event(event) if !event.articles.items.is_empty()),
            )?,
            document: find("document", &|content| {
                matches!(content, PageContent::Document(_))
            })?,
            static_page: find(
                "static page",
                &|content| matches!(content, PageContent::StaticPage(page) if page.facets.is_empty()),
            )?,
            moved: moved(&fs::read(built.folder.join("redirects.json"))?)?,
            category: category
                .split("trang/")
                .next()
                .unwrap_or_default()
                .to_owned(),
            law: Law::of(built, &pages)?,
            texts: pages
                .iter()
                .filter(|page| match &page.content {
                    PageContent::Article(_) => true,
                    PageContent::Document(document) => !document.without_text,
                    _ => false,
                })
                .map(|page| page.path.clone())
                .collect(),
        })
    }

    /// The path of the article's data.
    pub(crate) fn article_data(&self) -> String {
        api_path(self.article.path.trim_end_matches('/'))
    }

    /// The last heading of the article's contents: its id.
    pub(crate) fn last_heading(&self) -> Outcome<&str> {
        match &self.article.content {
            PageContent::Article(article) => Ok(&article
                .contents
                .last()
                .ok_or("the article has no headings")?
                .id),
            _ => Err("the article is none".into()),
        }
    }

    /// One page of every kind there is.
    pub(crate) fn kinds(&self) -> Vec<PageKind> {
        let second = PageNumber::new(2).unwrap_or(PageNumber::FIRST);
        let listing = |page| Address::Documents(page).path();
        let kinds = [
            ("front page", Address::Front.path()),
            ("category", self.category.clone()),
            (
                "second page of a category",
                format!("{}trang/2/", self.category),
            ),
            ("article", self.article.path.clone()),
            ("article that cites documents", self.law.citing.path.clone()),
            ("withdrawn article", self.withdrawn.path.clone()),
            ("list of events", Address::Events(PageNumber::FIRST).path()),
            ("event", self.event.path.clone()),
            ("list of documents", listing(PageNumber::FIRST)),
            ("second list of documents", listing(second)),
            ("list of all issuing bodies", Address::bodies().path()),
            ("list of all fields", Address::fields().path()),
            ("document", self.document.path.clone()),
            ("document with its text", self.law.text.path.clone()),
            (
                "article on an ended document",
                self.law.outdated.0.path.clone(),
            ),
            (
                "page of partners",
                Address::Partners(PageNumber::FIRST).path(),
            ),
            ("static page", self.static_page.path.clone()),
            ("site map", Address::SiteMap.path()),
            ("search page", Address::Search.path()),
            ("page for wrong addresses", NOWHERE.to_owned()),
        ];
        let kinds = kinds
            .into_iter()
            .map(|(name, path)| PageKind { name, path });
        kinds.chain(self.law.facets.clone()).collect()
    }
}

/// An old address that is a file's, from a portal before this one.
fn moved(redirects: &[u8]) -> Outcome<(String, String)> {
    let redirects: Vec<Redirect> = serde_json::from_slice(redirects)?;
    let old = redirects
        .into_iter()
        .find(|redirect| redirect.from.ends_with(".html"));
    Ok(old
        .map(|redirect| (redirect.from, redirect.to))
        .ok_or("the sample portal has no old address")?)
}

fn is_rich(article: &ArticlePage) -> bool {
    let body = article.body.as_str();
    let files = !article.attachments.is_empty() && article.contents.len() >= 3;
    files && body.contains("<table") && body.contains("<figure")
}

fn read(folder: &Path, pages: &mut Vec<Page>) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read(&path, pages)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            // Files that hold no page have their own shapes.
            let file: Option<PageFile> = serde_json::from_slice(&fs::read(&path)?).ok();
            pages.extend(file.and_then(|file| file.page));
        }
    }
    Ok(())
}

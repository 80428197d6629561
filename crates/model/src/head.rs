//! What stands in the `<head>` of a page; the builder writes it, the app keeps it right.

use crate::day::Day;
use crate::legislation;
use crate::page::{Page, PageContent};
use crate::portal::Portal;
use crate::text;

/// The facts of a page's head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// `<title>`: the page first, then the portal.
    pub title: String,
    /// `<meta name="description">`, plain text.
    pub description: String,
    /// `<link rel="canonical">`; none for a page that is no place.
    pub canonical: Option<String>,
    /// `<script type="application/ld+json" id="linked-data">`, for pages of legal documents. There is
    /// no `<` in it.
    pub linked_data: Option<String>,
}

impl Head {
    /// The head of a page, with the law as of `day`.
    pub fn of(portal: &Portal, page: &Page, day: Day) -> Self {
        let (title, description) = title_and_description(portal, &page.content);
        let canonical = (page.content != PageContent::NotFound).then(|| page.url.clone());
        let linked_data = match &page.content {
            PageContent::Document(document) if !document.linked_data.is_empty() => {
                let summary = &document.document;
                let status = summary.validity.status_on(summary.adopted_on, day);
                Some(legislation::with_force(&document.linked_data, status))
            }
            _ => None,
        };
        let title = title.map_or_else(
            || portal.name.clone(),
            |title| text::page_title(&title, &portal.name),
        );
        Self {
            title,
            description,
            canonical,
            linked_data,
        }
    }

    /// The head while an address could not be shown.
    pub fn of_failure(portal: &Portal, title: &str) -> Self {
        Self {
            title: text::page_title(title, &portal.name),
            description: portal.description.clone(),
            canonical: None,
            linked_data: None,
        }
    }
}

fn title_and_description(portal: &Portal, content: &PageContent) -> (Option<String>, String) {
    let numbered = |title: &str, page| Some(text::numbered_title(title, page));
    match content {
        PageContent::Front(_) => (None, portal.description.clone()),
        PageContent::Category(page) => (
            numbered(&page.category.name, page.articles.pagination.page),
            page.standfirst.clone(),
        ),
        PageContent::Article(page) => (
            Some(page.article.headline.clone()),
            page.article.standfirst.clone(),
        ),
        PageContent::Events(page) => (
            numbered(text::EVENTS, page.events.pagination.page),
            text::EVENTS_STANDFIRST.into(),
        ),
        PageContent::Event(page) => (
            numbered(&page.event.name, page.articles.pagination.page),
            page.event.standfirst.clone(),
        ),
        PageContent::Documents(page) => {
            let (title, standfirst) = text::document::listing(page.facet.as_ref());
            (numbered(&title, page.documents.pagination.page), standfirst)
        }
        PageContent::Document(page) => {
            let document = &page.document;
            (
                Some(text::document::title(&document.nature, &document.number)),
                document.title.clone(),
            )
        }
        PageContent::Partners(page) => (
            numbered(text::PARTNERS, page.pagination.page),
            text::PARTNERS_STANDFIRST.into(),
        ),
        PageContent::SiteMap(_) => (
            Some(text::SITE_MAP.into()),
            text::SITE_MAP_STANDFIRST.into(),
        ),
        PageContent::Search(_) => (Some(text::SEARCH.into()), text::SEARCH_STANDFIRST.into()),
        PageContent::StaticPage(page) => {
            let description = page
                .standfirst
                .clone()
                .unwrap_or_else(|| portal.description.clone());
            (Some(page.title.clone()), description)
        }
        PageContent::NotFound => (
            Some(text::NOT_FOUND_TITLE.into()),
            portal.description.clone(),
        ),
    }
}

//! Every address of the portal, and from when on it can be reached.

use std::collections::{BTreeSet, HashMap, HashSet};

use model::facet::Facet;
use model::listing::{PageNumber, Pagination};
use model::permalink::{Address, article_file, embed_page, partner_logo, shared_picture};

use crate::read::{Outline, ParsedArticle, ParsedContent};
use crate::resolve::ResolvedContent;
use crate::resolve::due::{ALWAYS, Due};
use crate::site::PARTNER_FACTOR;
use crate::source::found::FoundFile;
use crate::source::tree::Tree;

/// What lies at an address.
#[derive(Debug)]
pub(super) struct Target<'a> {
    /// The second from which on it can be reached.
    pub(super) since: i64,
    /// The anchors on it, where they are known.
    pub(super) anchors: Option<&'a BTreeSet<String>>,
}

/// All addresses. Only looked up, never listed, so that the order of hashing does not show.
#[derive(Debug)]
pub(super) struct Addresses<'a> {
    due: &'a Due,
    targets: HashMap<String, Target<'a>>,
    /// Last parts of addresses that broken files may have.
    guesses: HashSet<&'a str>,
    /// A broken document may have any facet.
    facets_guessed: bool,
}

impl<'a> Addresses<'a> {
    pub(super) fn of(tree: &Tree, resolved: &'a ResolvedContent) -> Self {
        let content = &resolved.content;
        let documents = &content.documents;
        let mut addresses = Self {
            due: &resolved.due,
            targets: HashMap::new(),
            guesses: HashSet::new(),
            facets_guessed: documents.iter().any(|document| document.entry.is_none()),
        };
        addresses.add_fixed();
        addresses.add_listings(content);
        addresses.add_articles(tree, content);
        for outline in content.outlines_always_shown() {
            addresses.add_page(outline, ALWAYS);
        }
        let entries = documents.iter().flat_map(|document| &document.entry);
        for file in entries.flat_map(|entry| &entry.files) {
            addresses.add(file.path.clone(), ALWAYS, None);
        }
        addresses.add_files(&tree.pictures, ALWAYS, shared_picture);
        addresses.add_files(&tree.logos, ALWAYS, partner_logo);
        addresses
    }

    /// The first thing at an address counts: an article comes before what else has its address.
    fn add_articles(&mut self, tree: &Tree, content: &'a ParsedContent) {
        for (found, article) in tree.articles.iter().zip(&content.articles) {
            let since = self.due.since(article);
            self.add_page(&article.outline, since);
            if let Some((slug, _)) = &article.slug {
                self.add_files(&found.bundle, since, |name| article_file(slug, name));
            }
        }
    }

    fn add(&mut self, path: String, since: i64, anchors: Option<&'a BTreeSet<String>>) {
        self.targets
            .entry(path)
            .or_insert(Target { since, anchors });
    }

    fn add_fixed(&mut self) {
        let first = PageNumber::FIRST;
        let fixed = [
            Address::Front,
            Address::Events(first),
            Address::Documents(first),
            Address::bodies(),
            Address::fields(),
            Address::Partners(first),
            Address::SiteMap,
            Address::Search,
        ];
        for address in fixed {
            self.add(address.path(), ALWAYS, None);
        }
        self.add(embed_page(), ALWAYS, None);
    }

    fn add_page(&mut self, outline: &'a Outline, since: i64) {
        match &outline.path {
            Some(path) => self.add(path.clone(), since, Some(&outline.anchors)),
            None => _ = self.guesses.insert(&outline.guess),
        }
    }

    fn add_files(&mut self, files: &[FoundFile], since: i64, path: impl Fn(&str) -> String) {
        for file in files {
            self.add(path(file.name()), since, None);
        }
    }

    /// The pages of every listing that grows with the content.
    fn add_listings(&mut self, content: &'a ParsedContent) {
        let first = PageNumber::FIRST;
        let page_size = content.portal.page_size;
        for (address, count) in counts(content, self.due) {
            self.add_further_pages(&address, count, page_size);
            if matches!(address, Address::DocumentsBy(..)) {
                self.add(address.path(), ALWAYS, None);
            }
        }
        self.add_further_pages(
            &Address::Partners(first),
            content.partners.len(),
            page_size * PARTNER_FACTOR,
        );
        for category in &content.categories {
            let address = Address::Category(category.slug.clone(), first);
            self.add(address.path(), ALWAYS, None);
        }
    }

    fn add_further_pages(&mut self, listing: &Address, count: usize, page_size: usize) {
        let pages = Pagination::page_count(count, page_size);
        for page in (2..=pages).filter_map(PageNumber::new) {
            self.add(listing.at_page(page).path(), ALWAYS, None);
        }
    }

    /// Can what lies at an address be read now?
    pub(super) fn is_shown(&self, target: &Target<'_>) -> bool {
        target.since <= self.due.now
    }

    /// All paths, in no order.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.targets.keys().map(String::as_str)
    }

    /// What lies at a path.
    pub(super) fn get(&self, path: &str) -> Option<&Target<'a>> {
        self.targets.get(path)
    }

    /// May a broken file be what lies at this path?
    pub(super) fn may_be_broken(&self, path: &str) -> bool {
        if self.facets_guessed && matches!(Address::parse(path), Some(Address::DocumentsBy(..))) {
            return true;
        }
        let last = path
            .trim_end_matches('/')
            .rsplit('/')
            .next()
            .unwrap_or_default();
        self.guesses.iter().any(|guess| {
            !guess.is_empty()
                && (last == *guess
                    || last
                        .strip_prefix(guess)
                        .is_some_and(|rest| rest.starts_with('-')))
        })
    }

    /// The existing path that is most like another, two letters away at the most.
    pub(super) fn nearest(&self, path: &str) -> Option<&str> {
        let near = |known: &&String| known.len().abs_diff(path.len()) <= 2;
        let distance = |known: &'_ String| strsim::damerau_levenshtein(known, path);
        let measured = self
            .targets
            .keys()
            .filter(near)
            .map(|known| (distance(known), known.as_str()));
        measured
            .filter(|(distance, _)| *distance <= 2)
            .min()
            .map(|(_, known)| known)
    }
}

/// How many entries each listing has, but for that of partners.
fn counts(content: &ParsedContent, due: &Due) -> HashMap<Address, usize> {
    let first = PageNumber::FIRST;
    let mut counts: HashMap<Address, usize> = HashMap::new();
    let mut count = |address| *counts.entry(address).or_default() += 1;
    let shown = |article: &&ParsedArticle| due.since(article) <= due.now;
    for article in content.articles.iter().filter(shown) {
        if let Some((category, _)) = &article.category {
            count(Address::Category(category.clone(), first));
        }
        if let Some((event, _)) = &article.event {
            count(Address::Event(event.clone(), first));
        }
    }
    for entry in content
        .documents
        .iter()
        .flat_map(|document| &document.entry)
    {
        // A facet that a document names twice lists it once.
        let own: BTreeSet<&Facet> = entry.facets.iter().map(|(facet, _)| facet).collect();
        own.into_iter()
            .for_each(|facet| count(Address::DocumentsBy(facet.clone(), first)));
    }
    counts.insert(Address::Documents(first), content.documents.len());
    counts.insert(Address::Events(first), content.events.len());
    counts
}

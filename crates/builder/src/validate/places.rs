//! Every address of the portal, and from when on it can be reached.

use std::collections::{BTreeSet, HashMap, HashSet};

use model::facet::Facet;
use model::listing::{PageNumber, Pagination};
use model::permalink::{Address, article_file, embed_page, partner_logo, shared_picture};

use crate::load::{ArticleDraft, Drafts, LoadOptions, Meanings, Outline};
use crate::site::PARTNER_FACTOR;
use crate::source::found::FoundFile;
use crate::source::tree::Tree;

/// Of something that is always there.
const ALWAYS: i64 = i64::MIN;
/// Of something that nobody knows when to show.
const NEVER: i64 = i64::MAX;

/// An address.
#[derive(Debug)]
pub(super) struct Place<'a> {
    /// The second from which on it can be reached.
    pub(super) since: i64,
    /// The anchors on it, where they are known.
    pub(super) anchors: Option<&'a BTreeSet<String>>,
}

/// All addresses. Only looked up, never listed, so that the order of hashing does not show.
#[derive(Debug)]
pub(super) struct Places<'a> {
    /// The instant the portal is built for.
    pub(super) now: i64,
    drafts_shown: bool,
    places: HashMap<String, Place<'a>>,
    /// Last parts of addresses that broken files may have.
    guesses: HashSet<&'a str>,
    /// A broken document may have any facet.
    facets_guessed: bool,
}

impl<'a> Places<'a> {
    pub(super) fn new(options: &LoadOptions, tree: &Tree, drafts: &'a Drafts) -> Self {
        let mut places = Self {
            now: options.now_seconds,
            drafts_shown: options.drafts,
            places: HashMap::new(),
            guesses: HashSet::new(),
            facets_guessed: drafts.documents.iter().any(|draft| draft.entry.is_none()),
        };
        places.add_fixed();
        places.add_listings(drafts);
        for (found, draft) in tree.articles.iter().zip(&drafts.articles) {
            let since = places.since(draft);
            places.add_page(&draft.outline, since);
            if let Some((slug, _)) = &draft.slug {
                places.add_files(&found.bundle, since, |name| article_file(slug, name));
            }
        }
        for draft in &drafts.documents {
            places.add_page(&draft.outline, ALWAYS);
            for file in draft.entry.iter().flat_map(|entry| &entry.files) {
                places.add(file.path.clone(), ALWAYS, None);
            }
        }
        let outlines = drafts.events.iter().map(|draft| &draft.outline);
        for outline in outlines.chain(drafts.pages.iter().map(|draft| &draft.outline)) {
            places.add_page(outline, ALWAYS);
        }
        places.add_files(&tree.pictures, ALWAYS, shared_picture);
        places.add_files(&tree.logos, ALWAYS, partner_logo);
        places
    }

    fn add(&mut self, path: String, since: i64, anchors: Option<&'a BTreeSet<String>>) {
        self.places.entry(path).or_insert(Place { since, anchors });
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
    fn add_listings(&mut self, drafts: &'a Drafts) {
        let mut counts: HashMap<Address, usize> = HashMap::new();
        let first = PageNumber::FIRST;
        for draft in drafts
            .articles
            .iter()
            .filter(|draft| self.since(draft) <= self.now)
        {
            if let Some((category, _)) = &draft.category {
                *counts
                    .entry(Address::Category(category.clone(), first))
                    .or_default() += 1;
            }
            if let Some((event, _)) = &draft.event {
                *counts
                    .entry(Address::Event(event.clone(), first))
                    .or_default() += 1;
            }
        }
        let entries = || {
            drafts
                .documents
                .iter()
                .filter_map(|draft| draft.entry.as_ref())
        };
        let meanings = Meanings::of(entries());
        for entry in entries() {
            let facets: BTreeSet<Facet> = meanings.facets(entry).map(|(facet, _)| facet).collect();
            for facet in facets {
                *counts
                    .entry(Address::DocumentsBy(facet, first))
                    .or_default() += 1;
            }
        }
        counts.insert(Address::Documents(first), drafts.documents.len());
        counts.insert(Address::Events(first), drafts.events.len());
        for (address, count) in counts {
            self.add_further_pages(&address, count, drafts.portal.page_size);
            if matches!(address, Address::DocumentsBy(..)) {
                self.add(address.path(), ALWAYS, None);
            }
        }
        let partners_a_page = drafts.portal.page_size * PARTNER_FACTOR;
        self.add_further_pages(
            &Address::Partners(first),
            drafts.partners.len(),
            partners_a_page,
        );
        for draft in &drafts.categories {
            self.add(
                Address::Category(draft.slug.clone(), first).path(),
                ALWAYS,
                None,
            );
        }
    }

    fn add_further_pages(&mut self, listing: &Address, count: usize, page_size: usize) {
        let pages = Pagination::page_count(count, page_size);
        for page in (2..=pages).filter_map(PageNumber::new) {
            self.add(listing.at_page(page).path(), ALWAYS, None);
        }
    }

    /// The second from which on an article can be read. One whose day is not known counts as there.
    pub(super) fn since(&self, draft: &ArticleDraft) -> i64 {
        match &draft.entry {
            _ if draft.draft && !self.drafts_shown => NEVER,
            Some(entry) => entry.summary.published.epoch_seconds(),
            None => ALWAYS,
        }
    }

    /// The second from which on the links of an article must lead somewhere. A draft may lead to
    /// what is not there yet, also while it is shown to its editors.
    pub(super) fn links_since(&self, draft: &ArticleDraft) -> i64 {
        if draft.draft {
            NEVER
        } else {
            self.since(draft)
        }
    }

    /// All paths, in no order.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(String::as_str)
    }

    /// What lies at a path.
    pub(super) fn get(&self, path: &str) -> Option<&Place<'a>> {
        self.places.get(path)
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
            .places
            .keys()
            .filter(near)
            .map(|known| (distance(known), known.as_str()));
        measured
            .filter(|(distance, _)| *distance <= 2)
            .min()
            .map(|(_, known)| known)
    }
}

//! What articles take from other files: names of their category and their event, documents they cite.

use std::collections::BTreeMap;

use model::link::Link;

use crate::load::due::Due;
use crate::load::{ArticleDraft, DocumentDraft, Drafts, citations};
use crate::register::Register;
use crate::site::{ArticleEntry, DocumentEntry, Fingerprint, fingerprint};

/// Categories and events by slug, documents by number.
#[derive(Debug)]
pub(super) struct Names<'a> {
    categories: BTreeMap<String, Link>,
    events: BTreeMap<String, String>,
    register: &'a Register,
}

impl<'a> Names<'a> {
    pub(super) fn new(drafts: &Drafts, register: &'a Register) -> Self {
        let categories = drafts
            .categories
            .iter()
            .filter_map(|draft| draft.entry.as_ref());
        let events = drafts
            .events
            .iter()
            .filter_map(|draft| draft.entry.as_ref());
        Self {
            categories: categories
                .map(|entry| (entry.slug.clone(), entry.link.clone()))
                .collect(),
            events: events
                .map(|entry| (entry.slug.clone(), entry.summary.name.clone()))
                .collect(),
            register,
        }
    }

    /// The article with everything that comes from other files and from the day.
    pub(super) fn complete(&self, draft: ArticleDraft, due: &Due) -> Option<ArticleEntry> {
        let mut entry = draft.entry?;
        let (category, _) = draft.category?;
        entry.summary.category = self.categories.get(&category)?.clone();
        entry.category = category;
        entry.event = draft.event.map(|(event, _)| event);
        entry.updates = due.made(entry.updates);
        entry.withdrawal = due.withdrawn(entry.withdrawal);
        entry.summary.withdrawn = entry.withdrawal.is_some();
        let cited = citations::look_up(&draft.outline.citations, self.register);
        entry.documents = citations::each_once(&cited);
        self.sign(&mut entry, &cited);
        Some(entry)
    }

    /// The document; what others do to it is there already.
    pub(super) fn complete_document(&self, draft: DocumentDraft) -> Option<DocumentEntry> {
        let mut entry = draft.entry?;
        let cited = citations::look_up_once(&draft.outline.citations, self.register);
        entry.fingerprint = signed(blake3::Hasher::new(), entry.fingerprint, &[], &cited);
        Some(entry)
    }

    /// Lets the fingerprint cover what was filled in.
    fn sign(&self, entry: &mut ArticleEntry, cited: &[Option<&str>]) {
        let mut hash = blake3::Hasher::new();
        hash.update(&[u8::from(entry.summary.withdrawn)]);
        hash.update(&entry.updates.len().to_le_bytes());
        let event = entry.event.as_deref().unwrap_or_default();
        let event_name = self.events.get(event).map_or("", String::as_str);
        let names = [
            &entry.category,
            &entry.summary.category.name,
            event,
            event_name,
        ];
        entry.fingerprint = signed(hash, entry.fingerprint, &names, cited);
    }
}

/// The fingerprint of an item with names of others, and with the documents that are held and that
/// its body leads to.
fn signed(
    mut hash: blake3::Hasher,
    own: Fingerprint,
    names: &[&str],
    cited: &[Option<&str>],
) -> Fingerprint {
    hash.update(&own);
    for text in names
        .iter()
        .copied()
        .chain(cited.iter().map(|path| path.unwrap_or_default()))
    {
        hash.update(text.as_bytes());
        // No text holds a zero byte, so that texts cannot flow into each other.
        hash.update(&[0]);
    }
    fingerprint(&hash.finalize())
}

//! Names that articles take from other files: of their category and their event.

use std::collections::BTreeMap;

use model::link::Link;

use crate::load::due::Due;
use crate::load::{ArticleDraft, Drafts};
use crate::site::{ArticleEntry, fingerprint};

/// Categories and events by slug.
#[derive(Debug)]
pub(super) struct Names {
    categories: BTreeMap<String, Link>,
    events: BTreeMap<String, String>,
}

impl Names {
    pub(super) fn new(drafts: &Drafts) -> Self {
        let categories = drafts.categories.iter().filter_map(|draft| draft.entry.as_ref());
        let events = drafts.events.iter().filter_map(|draft| draft.entry.as_ref());
        Self {
            categories: categories.map(|entry| (entry.slug.clone(), entry.link.clone())).collect(),
            events: events.map(|entry| (entry.slug.clone(), entry.summary.name.clone())).collect(),
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
        self.sign(&mut entry);
        Some(entry)
    }

    /// Lets the fingerprint cover what was filled in.
    fn sign(&self, entry: &mut ArticleEntry) {
        let mut hash = blake3::Hasher::new();
        hash.update(&entry.fingerprint);
        hash.update(&[u8::from(entry.summary.withdrawn)]);
        hash.update(&entry.updates.len().to_le_bytes());
        let event = entry.event.as_deref().unwrap_or_default();
        let event_name = self.events.get(event).map_or("", String::as_str);
        for text in [&entry.category, &entry.summary.category.name, event, event_name] {
            hash.update(text.as_bytes());
            // No text holds a zero byte, so that texts cannot flow into each other.
            hash.update(&[0]);
        }
        entry.fingerprint = fingerprint(&hash.finalize());
    }
}

//! What is due at the instant the portal is built for. What is not appears nowhere.

use model::article::{Update, Withdrawal};
use model::moment::Moment;

use crate::load::{ArticleDraft, LoadOptions};

/// The instant, and whether drafts count as published.
#[derive(Debug)]
pub(super) struct Due {
    now: i64,
    drafts: bool,
}

impl Due {
    pub(super) fn new(options: &LoadOptions) -> Self {
        Self {
            now: options.now_seconds,
            drafts: options.drafts,
        }
    }

    fn has(&self, moment: Moment) -> bool {
        moment.epoch_seconds() <= self.now
    }

    /// Can the article be read?
    pub(super) fn shows(&self, draft: &ArticleDraft) -> bool {
        let published = draft
            .entry
            .as_ref()
            .is_some_and(|entry| self.has(entry.summary.published));
        published && (self.drafts || !draft.draft)
    }

    /// The changes that were made by now.
    pub(super) fn made(&self, mut updates: Vec<Update>) -> Vec<Update> {
        updates.retain(|update| self.has(update.at));
        updates
    }

    /// The withdrawal, when its day has come.
    pub(super) fn withdrawn(&self, withdrawal: Option<Withdrawal>) -> Option<Withdrawal> {
        withdrawal.filter(|withdrawal| self.has(Moment::on(withdrawal.on)))
    }

    /// The moments at which the article will look different.
    pub(super) fn coming(&self, draft: &ArticleDraft) -> Vec<Moment> {
        let Some(entry) = draft.entry.as_ref().filter(|_| self.drafts || !draft.draft) else {
            return Vec::new();
        };
        let mut moments = vec![entry.summary.published];
        moments.extend(entry.updates.iter().map(|update| update.at));
        moments.extend(
            entry
                .withdrawal
                .iter()
                .map(|withdrawal| Moment::on(withdrawal.on)),
        );
        moments.retain(|moment| !self.has(*moment));
        moments
    }
}

//! What is due at the instant the portal is built for. What is not due appears nowhere in the output.

use model::article::{Update, Withdrawal};
use model::moment::Moment;

use crate::options::LoadOptions;
use crate::read::ParsedArticle;

/// The second from which on something can be read that is always there.
pub(crate) const ALWAYS: i64 = i64::MIN;
/// The same of something that nobody knows when to show.
pub(crate) const NEVER: i64 = i64::MAX;

/// The instant, and whether drafts count as published.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Due {
    /// The instant, in seconds since 1970-01-01T00:00:00Z.
    pub(crate) now: i64,
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

    /// The second from which on an article can be read. One whose day is not known counts as there.
    pub(crate) fn since(&self, article: &ParsedArticle) -> i64 {
        match &article.entry {
            _ if article.draft && !self.drafts => NEVER,
            Some(entry) => entry.summary.published.epoch_seconds(),
            None => ALWAYS,
        }
    }

    /// The second from which on the links of an article must lead somewhere. A draft may lead to
    /// what is not there yet, also while it is shown to its editors.
    pub(crate) fn links_since(&self, article: &ParsedArticle) -> i64 {
        if article.draft {
            NEVER
        } else {
            self.since(article)
        }
    }

    /// Can the article be read?
    pub(crate) fn shows(&self, article: &ParsedArticle) -> bool {
        article.entry.is_some() && self.since(article) <= self.now
    }

    /// Leaves the changes that were made by now.
    pub(super) fn keep_made(&self, updates: &mut Vec<Update>) {
        updates.retain(|update| self.has(update.at));
    }

    /// The withdrawal, when its day has come.
    pub(super) fn withdrawn(&self, withdrawal: Option<Withdrawal>) -> Option<Withdrawal> {
        withdrawal.filter(|withdrawal| self.has(Moment::on(withdrawal.on)))
    }

    /// When one of the articles will look different for the first time.
    pub(super) fn next(&self, articles: &[ParsedArticle]) -> Option<Moment> {
        articles
            .iter()
            .flat_map(|article| self.coming(article))
            .min_by_key(|moment| moment.epoch_seconds())
    }

    /// The moments at which the article will look different.
    fn coming(&self, article: &ParsedArticle) -> Vec<Moment> {
        let entry = article.entry.as_ref();
        let Some(entry) = entry.filter(|_| self.drafts || !article.draft) else {
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

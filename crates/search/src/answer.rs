//! The answer to a query: what the page shows of it.

use model::day::Day;
use model::fold::fold;
use model::text::search as text;

use crate::address::SearchQuery;
use crate::clause;
use crate::evaluate::{Found, Question, find};
use crate::filters::Filters;
use crate::html::fill;
use crate::index::{Index, Missing};
use crate::numbered;
use crate::pattern::Pattern;
use crate::results::{Context, Slot, day_of};
use crate::root::Spelled;
use crate::spelling::Nearest;
use crate::terms::Terms;
use crate::tree::entries;

/// An answer.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The query as its address says it.
    pub query: String,
    /// The count in a sentence.
    pub sentence: String,
    /// Notes and results.
    pub html: String,
    /// The choices.
    pub facets: String,
    /// The results whose passages come from their pages.
    pub slots: Vec<Slot>,
    /// What is marked in passages.
    pub pattern: Pattern,
    /// The words that were looked for in the end.
    pub terms: Terms,
}

/// A link of a note.
const LINK: &str = "<a href=\"~\" rel=\"nofollow\">~</a>";

/// Makes the answer; `None` while shards are missing.
pub fn make(
    index: &Index,
    query: &SearchQuery,
    rejected: &[u32],
    today: Day,
    base: &str,
    missing: &mut Missing,
) -> Option<Answer> {
    let clause = clause::find(&query.words);
    let number = clause
        .as_ref()
        .map_or(&query.words, |clause| &clause.document);
    let numbered = numbered::find(index, number, missing);
    let filters = Filters::new(query, index, day_of(query, today));
    let question = Question {
        filters: &filters,
        numbered: &numbered,
        rejected,
        apart: query.apart,
        newest: query.newest,
        quick: false,
    };
    let found = find(index, Terms::parse(&query.words), question, missing);
    let found = found.filter(|_| missing.wanted.is_empty())?;
    let single = found.apart || !found.unknown.is_empty();
    let pattern = Pattern::new(&found.terms, single, &index.root.abbreviations);
    let context = Context {
        index,
        query,
        question,
        found: &found,
        pattern: &pattern,
        clause: clause.as_ref().map(|clause| clause.anchor.as_str()),
        base,
    };
    let results = context.results(missing);
    let mut html = context.notes(missing);
    if !missing.wanted.is_empty() {
        return None;
    }
    html.push_str(&results.html);
    let facets = context.facets();
    Some(Answer {
        query: query.to_query_string(),
        sentence: text::found(found.total as u32, &query.words),
        html,
        facets,
        slots: results.slots,
        pattern,
        terms: found.terms,
    })
}

impl Context<'_> {
    /// What is to be known about the results, and the ways on.
    fn notes(&self, missing: &mut Missing) -> String {
        let (found, query) = (self.found, self.query);
        let mut notes = String::from("<div class=\"search-notes\">");
        for word in &found.unknown {
            fill(&mut notes, "<p>~</p>", &[&text::unknown(word)]);
        }
        let meant = self.meant(missing);
        if meant != query.words {
            let href = self.href_of(&|query| *query = query.with_words(&meant));
            fill(
                &mut notes,
                "<p>~ “<a href=\"~\" rel=\"nofollow\">~</a>”?</p>",
                &[text::MEANT, &href, &meant],
            );
        }
        if found.rewritten {
            let words: Vec<&str> = found
                .terms
                .terms
                .iter()
                .map(|term| term.typed.as_str())
                .collect();
            fill(
                &mut notes,
                "<p>~</p>",
                &[&text::rewritten(&words.join(" "))],
            );
        }
        if let Some(sentence) = self.nearness() {
            fill(&mut notes, "<p>~</p>", &[&sentence]);
        }
        self.add_links(&mut notes);
        notes.push_str("</div>");
        notes
    }

    /// Adds the ways on.
    pub(crate) fn add_links(&self, notes: &mut String) {
        let (found, query) = (self.found, self.query);
        let mut link = |label: &str, change: &dyn Fn(&mut SearchQuery)| {
            notes.push_str("<p>");
            fill(notes, LINK, &[&self.href_of(change), label]);
            notes.push_str("</p>");
        };
        if found.total > 0 {
            if query.apart {
                link(text::NARROW, &|query| query.apart = false);
            } else if !found.apart && found.terms.terms.len() > 1 {
                link(text::WIDEN, &|query| query.apart = true);
            }
            return;
        }
        if query.is_filtered() {
            link(text::ALL_CHOICES, &|query| {
                *query = SearchQuery {
                    words: std::mem::take(&mut query.words),
                    day: query.day,
                    ..SearchQuery::default()
                }
            });
        }
        fill(
            notes,
            "<p>~</p><p>~",
            &[text::NOTHING, &text::elsewhere(&query.words)],
        );
        for (name, url) in text::ELSEWHERE {
            fill(notes, " <a href=\"~\">~</a>.", &[url, name]);
        }
        notes.push_str("</p>");
    }

    /// The words with others in place of unknown ones, as far as it is known what was meant.
    fn meant(&self, missing: &mut Missing) -> String {
        let mut words = self.query.words.clone();
        for unknown in &self.found.unknown {
            let folded = fold(unknown);
            let mut nearest = Nearest::new(&folded);
            for segment in &self.index.root.segments {
                let leaf = missing.single(&self.index.store, segment.spelling);
                entries(leaf.unwrap_or_default(), &mut |key, payload| {
                    if let Some(spelled) = Spelled::read(payload) {
                        nearest.offer(key, spelled.frequency, spelled.spelling);
                    }
                    true
                });
            }
            if let (Some(at), Some(spelling)) = (words.find(unknown.as_str()), nearest.spelling()) {
                words.replace_range(at..at + unknown.len(), spelling);
            }
        }
        words
    }

    /// How far the results are from what was asked for; `None` where they are what was asked for.
    fn nearness(&self) -> Option<String> {
        let found: &Found = self.found;
        let several = found.terms.terms.len() > 1 && self.question.numbered.is_empty();
        match found {
            _ if !found.dropped.is_empty() => Some(text::dropped(&found.dropped)),
            _ if !found.near_only || found.hits.is_empty() || !several => None,
            _ if found.apart => Some(text::APART.to_owned()),
            _ => Some(text::NEAR.to_owned()),
        }
    }
}

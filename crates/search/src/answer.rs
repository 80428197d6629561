//! The answer to a query: what the page shows of it.

use model::day::Day;
use model::text::search as text;

use crate::address::SearchQuery;
use crate::clause;
use crate::escape::escaped;
use crate::evaluate::{Found, Question, find};
use crate::filters::Filters;
use crate::index::{Index, ItemId, Missing};
use crate::numbered;
use crate::pattern::Pattern;
use crate::results::{Context, Slot};
use crate::root::Spelled;
use crate::spelling::nearest;
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

/// Makes the answer; `None` while shards are missing.
pub fn make(
    index: &Index,
    query: &SearchQuery,
    rejected: &[ItemId],
    today: Day,
    base: &str,
    missing: &mut Missing,
) -> Option<Answer> {
    let clause = clause::find(&query.words);
    let number = clause
        .as_ref()
        .map_or(&query.words, |clause| &clause.document);
    let numbered = numbered::find(index, number, missing);
    let filters = Filters::new(query, &index.root, today);
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
        found: &found,
        pattern: &pattern,
        clause: clause.as_ref().map(|clause| clause.anchor.as_str()),
        day: query.day.unwrap_or(today),
        base,
    };
    let results = context.results(missing);
    let notes = context.notes(missing);
    missing.wanted.is_empty().then(|| Answer {
        query: query.to_query_string(),
        sentence: text::found(found.hits.len(), &query.words),
        html: notes + &results.html,
        facets: context.facets(),
        slots: results.slots,
        pattern: pattern.clone(),
        terms: found.terms.clone(),
    })
}

impl Context<'_> {
    /// What is to be known about the results, and the ways on.
    fn notes(&self, missing: &mut Missing) -> String {
        let (found, query) = (self.found, self.query);
        let mut notes = String::from("<div class=\"search-notes\">");
        let mut note = |html: &str| notes.push_str(&["<p>", html, "</p>"].concat());
        for word in &found.unknown {
            note(&escaped(&text::unknown(word)));
        }
        if let Some(words) = self.meant(missing) {
            let link = self.link_to(&query.with_words(&words), &words);
            note(&[text::MEANT, " “", &link, "”?"].concat());
        }
        if found.rewritten {
            let words: Vec<&str> = found
                .terms
                .terms
                .iter()
                .map(|term| term.typed.as_str())
                .collect();
            note(&escaped(&text::rewritten(&words.join(" "))));
        }
        if let Some(sentence) = nearness(found) {
            note(&escaped(&sentence));
        }
        if let Some((label, apart)) = self.other_width() {
            let other = SearchQuery {
                apart,
                page: None,
                ..query.clone()
            };
            note(&self.link_to(&other, label));
        }
        if found.hits.is_empty() {
            self.ways_on(&mut note);
        }
        notes + "</div>"
    }

    fn link_to(&self, query: &SearchQuery, label: &str) -> String {
        let href = escaped(&self.href_of(query));
        [
            "<a href=\"",
            &href,
            "\" rel=\"nofollow\">",
            &escaped(label),
            "</a>",
        ]
        .concat()
    }

    /// Where several words are looked for: side by side only, or apart as well.
    fn other_width(&self) -> Option<(&'static str, bool)> {
        let several = self.found.terms.terms.len() > 1 && !self.found.hits.is_empty();
        match (self.query.apart, self.found.apart) {
            _ if !several => None,
            (true, _) => Some((text::NARROW, false)),
            (false, false) => Some((text::WIDEN, true)),
            (false, true) => None,
        }
    }

    /// After no hit: without the choices, or elsewhere.
    fn ways_on(&self, note: &mut dyn FnMut(&str)) {
        let query = self.query;
        if query.is_filtered() {
            let all = SearchQuery {
                words: query.words.clone(),
                day: query.day,
                ..SearchQuery::default()
            };
            note(&self.link_to(&all, text::ALL_CHOICES));
        }
        note(text::NOTHING);
        let links =
            text::ELSEWHERE.map(|(name, url)| ["<a href=\"", url, "\">", name, "</a>"].concat());
        note(
            &[
                &escaped(&text::elsewhere(&query.words)),
                " ",
                &links.join(" · "),
            ]
            .concat::<str>(),
        );
    }

    /// The query with the words in place of unknown ones that were probably meant.
    fn meant(&self, missing: &mut Missing) -> Option<String> {
        let mut words = self.query.words.clone();
        for unknown in &self.found.unknown {
            let folded = model::fold::fold(unknown);
            let meant = self.nearest_word(&folded, missing)?;
            words = words.replacen(unknown.as_str(), &meant, 1);
        }
        (words != self.query.words).then_some(words)
    }

    fn nearest_word(&self, folded: &str, missing: &mut Missing) -> Option<String> {
        let mut known: Vec<(String, u32, String)> = Vec::new();
        for view in self.index.segments() {
            let leaf = missing.single(&self.index.store, view.segment.spelling);
            entries(leaf.unwrap_or_default(), &mut |key, payload| {
                if let (Ok(key), Some(spelled)) = (std::str::from_utf8(key), Spelled::read(payload))
                    && crate::spelling::is_one_edit(key, folded)
                {
                    known.push((
                        key.to_owned(),
                        u32::from(spelled.frequency),
                        spelled.spelling.to_owned(),
                    ));
                }
                true
            });
        }
        let best = nearest(
            folded,
            known
                .iter()
                .map(|(word, frequency, _)| (word.as_str(), *frequency)),
        )?;
        known
            .iter()
            .find(|(word, ..)| word == best)
            .map(|(.., spelling)| spelling.clone())
    }
}

/// How far the results are from what was asked for; `None` where they are what was asked for.
fn nearness(found: &Found) -> Option<String> {
    if !found.dropped.is_empty() {
        return Some(text::dropped(&found.dropped));
    }
    let far = found.near_only
        && !found.hits.is_empty()
        && found.numbered.is_empty()
        && found.terms.terms.len() > 1;
    far.then(|| if found.apart { text::APART } else { text::NEAR }.to_owned())
}

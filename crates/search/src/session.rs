//! A reader's search: the index as far as it was fetched, the last answer, and what its passages need.

use model::day::Day;
use model::words::words_of;

use crate::address::SearchQuery;
use crate::answer::{self, Answer};
use crate::index::{Index, ItemId, Missing};
use crate::json;
use crate::passage;
use crate::pattern::Pattern;
use crate::results::Slot;
use crate::shard::ShardId;
use crate::suggest;
use crate::terms::Terms;

/// A search. It answers from what it has, or says which shards it needs.
#[derive(Clone, Debug, Default)]
pub struct Session {
    index: Index,
    /// Where the portal begins on its host: `/`.
    base: String,
    /// Passages that the last answer still lacks.
    slots: Vec<Slot>,
    /// What is marked in them.
    pattern: Pattern,
    /// The words that were looked for.
    terms: Terms,
    /// The words of the last query, and the items whose texts do not have its phrases after all.
    rejected: (String, Vec<ItemId>),
}

impl Session {
    /// Takes a root. Shards that are there stay, and what failed is tried again. `false` when the root cannot
    /// be read; then everything stays as it was.
    pub fn load(&mut self, root: &[u8], base: &str) -> bool {
        let base = base.to_owned();
        let loaded = self.index.renew(root);
        if loaded {
            self.base = base;
        }
        loaded
    }

    /// Takes a shard by its file name; `false` when its bytes are not those of its name.
    pub fn add(&mut self, name: &str, bytes: Vec<u8>) -> bool {
        ShardId::parse(name).is_some_and(|id| self.index.store.add(id, bytes))
    }

    /// Goes on without a shard.
    pub fn fail(&mut self, name: &str) {
        if let Some(id) = ShardId::parse(name) {
            self.index.store.fail(id);
        }
    }

    /// Answers a query string as JSON: `{"needs":[…]}` as long as shards are missing. `words` stand in place
    /// of those in the query: they are being typed.
    pub fn answer(&mut self, query: &str, words: Option<&str>, today: Day) -> String {
        let mut query = SearchQuery::parse(query);
        if let Some(words) = words.filter(|words| !is_same(words, &query.words)) {
            query = query.with_words(words);
        }
        if self.rejected.0 != query.words {
            self.rejected = (query.words.clone(), Vec::new());
        }
        let mut missing = Missing::default();
        self.index.load(&mut missing);
        let answer = answer::make(
            &self.index,
            &query,
            &self.rejected.1,
            today,
            &self.base,
            &mut missing,
        );
        match answer {
            Some(answer) => self.keep(answer, missing.failed),
            None => needs(&missing),
        }
    }

    fn keep(&mut self, answer: Answer, failed: bool) -> String {
        let slots = answer.slots.iter().map(|slot| {
            let fields = [
                ("slot", slot.number.to_string()),
                ("path", json::string(&slot.path)),
            ];
            json::object(&[(fields[0].0, &fields[0].1), (fields[1].0, &fields[1].1)])
        });
        let passages = json::array(&slots.collect::<Vec<_>>());
        let text = json::object(&[
            ("query", &json::string(&answer.query)),
            ("said", &json::string(&answer.sentence)),
            ("html", &json::string(&answer.html)),
            ("facets", &json::string(&answer.facets)),
            ("passages", &passages),
            ("failed", if failed { "true" } else { "false" }),
        ]);
        self.slots = answer.slots;
        self.pattern = answer.pattern;
        self.terms = answer.terms;
        text
    }

    /// The passage of a result of the last answer as HTML, from the text of its page's JSON; empty when there
    /// is none. `None` when the page does not have a quoted phrase after all: the answer is another then.
    pub fn passage(&mut self, slot: usize, page: &str) -> Option<String> {
        let Some(slot) = self.slots.iter().find(|other| other.number == slot) else {
            return Some(String::new());
        };
        for phrase in self.terms.phrases.iter().filter(|_| slot.is_unproved) {
            let words = &self.terms.terms[phrase.first..phrase.first + phrase.len];
            if !passage::has_phrase(page, words, phrase.marked) {
                self.rejected.1.push(slot.id);
                return None;
            }
        }
        let html = passage::passage(page, &slot.wanted, &self.pattern);
        Some(match html.is_empty() {
            true => slot.lead.clone(),
            false => slot.link.clone() + &html,
        })
    }

    /// What readers may mean who type these words, as JSON like that of [`Session::answer`].
    pub fn suggest(&mut self, words: &str, today: Day) -> String {
        let query = SearchQuery::default().with_words(words);
        let mut missing = Missing::default();
        self.index.load(&mut missing);
        match suggest::suggestions(&self.index, &query, today, &self.base, &mut missing) {
            Some(options) => json::object(&[
                ("count", &options.len().to_string()),
                ("html", &json::string(&options.concat())),
            ]),
            None => needs(&missing),
        }
    }
}

/// Do they differ by spaces alone? Then the page of the answer stays.
fn is_same(words: &str, other: &str) -> bool {
    words.split_whitespace().eq(other.split_whitespace()) && words_of(words).eq(words_of(other))
}

fn needs(missing: &Missing) -> String {
    let names = missing
        .wanted
        .iter()
        .map(|id| json::string(&id.file_name()));
    json::object(&[("needs", &json::array(&names.collect::<Vec<_>>()))])
}

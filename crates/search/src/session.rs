//! A reader's search: the index as far as it was fetched, the last answer, and what its passages need.

use model::day::Day;
use model::finder::address::plain;
use model::json::Object;
use model::text;

use crate::address::SearchQuery;
use crate::answer::{self, Answer};
use crate::html::fill;
use crate::index::{Index, Missing};
use crate::passage;
#[cfg(search_server)]
use crate::server::asking::Heard;
use crate::shard::ShardId;
use crate::suggest;

/// A search. It answers from what it has, or says which shards it needs.
#[derive(Clone, Debug, Default)]
pub struct Session {
    pub(crate) index: Index,
    /// Where the portal begins on its host: `/`.
    pub(crate) base: String,
    /// The last answer, for the passages that it still lacks.
    last: Answer,
    /// The words of the last query.
    words: String,
    /// The items whose texts do not have its phrases after all.
    rejected: Vec<u32>,
    /// What the search server said.
    #[cfg(search_server)]
    pub(crate) heard: Heard,
}

impl Session {
    /// Takes a root. Shards that are there stay, and what failed is tried again. `false` when the root cannot
    /// be read; then everything stays as it was.
    pub fn load(&mut self, root: &[u8], base: &str) -> bool {
        let is_read = self.index.renew(root);
        if is_read {
            self.base = base.to_owned();
            self.words.clear();
            #[cfg(search_server)]
            {
                self.heard = Heard::default();
            }
        }
        is_read
    }

    /// Does a server answer in place of the index?
    pub fn has_server(&self) -> bool {
        cfg!(search_server) && self.index.root.server.is_some()
    }

    /// Takes what the server said to a request, as `server::reply` reads it.
    #[cfg_attr(
        not(search_server),
        expect(unused_variables, reason = "no server is asked")
    )]
    pub fn hear(&mut self, body: &str, reply: &str) {
        #[cfg(search_server)]
        self.heard.add(body, reply);
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
        self.answer_from(query, words, today, false)
    }

    /// The same as soon as the first results can be shown. The others have room kept for them, and `later` names
    /// the shards that they need.
    pub fn begin_answer(&mut self, query: &str, words: Option<&str>, today: Day) -> String {
        self.answer_from(query, words, today, true)
    }

    fn answer_from(&mut self, query: &str, words: Option<&str>, today: Day, soon: bool) -> String {
        let mut query = SearchQuery::parse(query);
        // The same words keep the page.
        if let Some(words) = words.filter(|words| plain(words) != query.words) {
            query = query.with_words(words);
        }
        if self.words != query.words {
            self.words.clone_from(&query.words);
            self.rejected.clear();
        }
        #[cfg(search_server)]
        if self.has_server() {
            return self.answer_of_server(query, today);
        }
        let mut missing = Missing {
            soon,
            ..Missing::default()
        };
        self.index.load(&mut missing);
        let answer = answer::make(
            &self.index,
            &query,
            &self.rejected,
            today,
            &self.base,
            &mut missing,
        );
        let Some(answer) = answer else {
            return needs(&missing);
        };
        self.tell(answer, missing.failed, &missing.later)
    }

    /// An answer as JSON. It is the last one from now on.
    pub(crate) fn tell(&mut self, answer: Answer, failed: bool, later: &[ShardId]) -> String {
        let mut passages = Vec::new();
        for slot in &answer.slots {
            let mut object = Object::default();
            object.number("slot", slot.number as u32);
            object.text("path", &slot.path);
            passages.push(object.close());
        }
        let mut object = Object::default();
        object.text("query", &answer.query);
        object.text("said", &answer.sentence);
        object.text("html", &answer.html);
        object.text("facets", &answer.facets);
        object.array("passages", &passages);
        object.array("later", &names(later));
        object.json("failed", if failed { "true" } else { "false" });
        self.last = answer;
        object.close()
    }

    /// The passage of a result of the last answer as HTML, from the text of its page's JSON; empty when there
    /// is none. `None` when the page does not have a quoted phrase after all: the answer is another then.
    pub fn passage(&mut self, slot: usize, page: &str) -> Option<String> {
        let slot = self.last.slots.iter().find(|other| other.number == slot);
        let Some(slot) = slot else {
            return Some(String::new());
        };
        let terms = &self.last.terms;
        let blocks = crate::page_body::blocks(page);
        for phrase in terms.phrases.iter().filter(|_| slot.is_unproved) {
            let words = &terms.terms[phrase.first..phrase.first + phrase.len];
            if !passage::has_phrase(&blocks, page, words, phrase.marked) {
                self.rejected.push(slot.item);
                return None;
            }
        }
        let html = passage::passage(&blocks, &slot.wanted, &self.last.pattern);
        Some(match html.is_empty() {
            true if slot.wanted.is_clause => no_clause(&slot.wanted.anchor),
            true => slot.lead.clone(),
            false => [slot.link.as_str(), &html].concat(),
        })
    }

    /// What readers may mean who type these words, as JSON like that of [`Session::answer`].
    pub fn suggest(&mut self, words: &str, today: Day) -> String {
        let query = SearchQuery::default().with_words(words);
        #[cfg(search_server)]
        if self.has_server() {
            return self.suggestions_of_server(&query, today);
        }
        let mut missing = Missing::default();
        self.index.load(&mut missing);
        let options = suggest::suggestions(&self.index, &query, today, &self.base, &mut missing);
        let Some(options) = options else {
            return needs(&missing);
        };
        let mut object = Object::default();
        object.number("count", options.count);
        object.text("html", &options.html);
        object.close()
    }
}

/// What stands in place of a clause that the text of the document does not have.
fn no_clause(anchor: &str) -> String {
    let mut html = String::new();
    let name = text::document::clause_name(anchor);
    fill(&mut html, "~", &[&text::search::no_clause(&name)]);
    html
}

fn needs(missing: &Missing) -> String {
    let mut object = Object::default();
    object.array("needs", &names(&missing.wanted));
    object.close()
}

/// The files of shards as JSON.
fn names(shards: &[ShardId]) -> Vec<String> {
    // File names hold nothing that JSON would escape.
    let name = |id: &ShardId| ["\"", &id.file_name(), "\""].concat();
    shards.iter().map(name).collect()
}

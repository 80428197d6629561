//! The search with a server: ask, take the reply, show it.

use model::day::Day;
use model::listing::PageNumber;

use crate::address::SearchQuery;
use crate::clause;
use crate::root::Server;
use crate::server::reply::Reply;
use crate::server::request::{Way, body, suggestions_body, ways};
use crate::server::shown::{Shown, options};
use crate::session::Session;
use model::json::Object;

/// Replies that are remembered: those of the words that are being typed, for page and suggestions.
const REMEMBERED: usize = 8;

/// What the server said, by what it was asked; the latest last.
#[derive(Clone, Debug, Default)]
pub struct Heard(Vec<(String, String)>);

impl Heard {
    /// Keeps a reply.
    pub(crate) fn add(&mut self, body: &str, reply: &str) {
        if self.0.len() == REMEMBERED {
            self.0.remove(0);
        }
        self.0.push((body.to_owned(), reply.to_owned()));
    }

    fn find(&self, body: &str) -> Option<String> {
        let heard = self.0.iter().find(|(asked, _)| asked == body);
        heard.map(|(_, reply)| reply.clone())
    }
}

impl Session {
    /// The answer, or what the server has to be asked for it: `{"asks":"{…}","url":"https://…","key":"…"}`.
    /// The first way of asking that finds anything answers; the last, if none does.
    pub(crate) fn answer_of_server(&mut self, mut query: SearchQuery, today: Day) -> String {
        query.apart = false;
        let root = &self.index.root;
        let server = root.server.clone().unwrap_or_default();
        let clause = clause::find(&query.words);
        let words = clause
            .as_ref()
            .map_or(&query.words, |clause| &clause.document);
        let mut way = Way::default();
        let mut text = String::new();
        for next in ways(words, &root.abbreviations) {
            way = next;
            let asked = body(&server, &query, &way);
            let Some(reply) = self.heard.find(&asked) else {
                return asks(&server, &asked);
            };
            let last = Reply::read(&reply).last_page();
            if query.page.is_some_and(|page| page.get() > last) && last > 0 {
                query.page = PageNumber::new(last);
                let asked = body(&server, &query, &way);
                match self.heard.find(&asked) {
                    Some(reply) => text = reply,
                    None => return asks(&server, &asked),
                }
                break;
            }
            text = reply;
            if last > 0 {
                break;
            }
        }
        let shown = Shown {
            index: &self.index,
            base: &self.base,
            query: &query,
            today,
            way,
            clause,
        };
        let answer = shown.answer(&Reply::read(&text));
        self.tell(answer, false, &[])
    }

    /// Suggestions, or what the server has to be asked for them.
    pub(crate) fn suggestions_of_server(&self, query: &SearchQuery, today: Day) -> String {
        let server = self.index.root.server.clone().unwrap_or_default();
        let asked = suggestions_body(&server, &query.words);
        let mut reply = String::new();
        if let Some(asked) = asked {
            match self.heard.find(&asked) {
                Some(heard) => reply = heard,
                None => return asks(&server, &asked),
            }
        }
        let options = options(&self.index, &self.base, query, today, &Reply::read(&reply));
        let mut object = Object::default();
        object.number("count", options.count);
        object.text("html", &options.html);
        object.close()
    }
}

fn asks(server: &Server, body: &str) -> String {
    let mut object = Object::default();
    object.text("asks", body);
    object.text("url", &[&server.url, "/multi-search"].concat());
    object.text("key", &server.key);
    object.close()
}

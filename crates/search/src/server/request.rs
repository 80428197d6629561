//! What the server is asked: bodies of `POST /multi-search`.

use crate::address::SearchQuery;
use crate::pattern::Pattern;
use crate::results::PAGE_SIZE;
use crate::root::{Abbreviation, Server};
use crate::server::codes::code;
use crate::suggest::{FEWEST_LETTERS, MOST};
use crate::telex;
use crate::terms::{Phrase, Term, Terms};
use model::json::Object;

/// What results show, beside a stretch of `text`.
const SHOWN: &str = "[\"path\",\"anchor\",\"heading\",\"number\",\"title\",\"lead\",\"kind\",\"group\",\"day\",\
    \"in_force_from\",\"in_force_until\"]";
/// What suggestions show.
const SUGGESTED: &str = "[\"path\",\"number\",\"title\",\"lead\"]";
/// Suggestions are titles.
const TITLES: &str = "[\"number\",\"title\",\"title_folded\"]";
/// About as many words are shown of a text.
const WORDS_SHOWN: u32 = 40;
/// The choices, by their fields.
const FACETS: [&str; 3] = ["kind", "group", "year"];

/// What is to be said of the results of a way of asking.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Nearness {
    /// They have all words.
    #[default]
    All,
    /// They have all words when these are read as the keys of an input method.
    Rewritten,
    /// They may lack some.
    Some,
}

/// A way of asking for words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// The words as the server reads them.
    pub q: String,
    /// Which of them may be missing.
    strategy: &'static str,
    /// The words that are looked for.
    pub terms: Terms,
    /// What is to be said.
    pub nearness: Nearness,
}

/// How to ask for words, the nearest way first; each serves where those before found nothing.
pub fn ways(words: &str, abbreviations: &[Abbreviation]) -> Vec<Way> {
    let typed = Terms::parse(words);
    let mut ways = Vec::new();
    if typed.terms.is_empty() {
        return ways;
    }
    ways.push(whole(typed.clone(), Nearness::All, abbreviations));
    if let Some(rewritten) = rewritten(&typed) {
        ways.push(whole(rewritten, Nearness::Rewritten, abbreviations));
    }
    let begun = begun(&typed, "all", Nearness::All);
    let several = typed.terms.len() > 1;
    let most = self::begun(&typed, "last", Nearness::Some);
    for way in std::iter::once(begun).chain(several.then_some(most)) {
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    ways
}

/// Whole words in any spelling. In quotation marks the server takes words as they are, neither as beginnings
/// nor with typing errors, and none may be missing. Codes, which may, lift texts that are spelled alike.
/// The server's synonyms, the abbreviations, serve words without quotation marks only.
fn whole(terms: Terms, nearness: Nearness, abbreviations: &[Abbreviation]) -> Way {
    if Pattern::new(&terms, true, abbreviations).has_others() {
        return begun(&terms, "all", nearness);
    }
    let is_marked = terms.is_marked();
    let mut q = left_out(&terms);
    let mut codes = String::new();
    each_chunk(&terms, &mut |words, phrase| {
        if phrase.is_none() && is_marked {
            push_word(&mut codes, &code(&words[0]));
        }
        push_word(
            &mut q,
            &quoted(words, phrase.is_some_and(|phrase| phrase.marked)),
        );
    });
    let strategy = if codes.is_empty() { "all" } else { "last" };
    push_word(&mut q, &codes);
    Way {
        q,
        strategy,
        terms,
        nearness,
    }
}

/// Words as they come: the last may be the beginning of one, and the server forgives typing errors.
fn begun(terms: &Terms, strategy: &'static str, nearness: Nearness) -> Way {
    let mut q = left_out(terms);
    each_chunk(terms, &mut |words, phrase| match phrase {
        Some(phrase) => push_word(&mut q, &quoted(words, phrase.marked)),
        None => push_word(&mut q, words[0].folded()),
    });
    Way {
        q,
        strategy,
        terms: terms.clone(),
        nearness,
    }
}

/// Calls for each phrase and for each word outside of them, in order.
fn each_chunk(terms: &Terms, call: &mut dyn FnMut(&[Term], Option<&Phrase>)) {
    let mut at = 0;
    while at < terms.terms.len() {
        let phrase = terms.phrases.iter().find(|phrase| phrase.first == at);
        let len = phrase.map_or(1, |phrase| phrase.len);
        call(&terms.terms[at..at + len], phrase);
        at += len;
    }
}

/// Words in quotation marks; with their marks where these count.
fn quoted(words: &[Term], marked: bool) -> String {
    let mut text = String::new();
    for word in words {
        match marked {
            true => push_word(&mut text, &code(word)),
            false => push_word(&mut text, word.folded()),
        }
    }
    ["\"", &text, "\""].concat()
}

fn left_out(terms: &Terms) -> String {
    let mut text = String::new();
    for words in &terms.left_out {
        let marked = words.iter().any(|term| term.marks != 0);
        push_word(&mut text, &["-", &quoted(words, marked)].concat());
    }
    text
}

fn push_word(text: &mut String, word: &str) {
    if !text.is_empty() && !word.is_empty() {
        text.push(' ');
    }
    text.push_str(word);
}

/// The words with the keys of input methods read; `None` when nothing was.
fn rewritten(terms: &Terms) -> Option<Terms> {
    let mut rewritten = terms.clone();
    for at in 0..terms.terms.len() {
        let open = terms.open && at + 1 == terms.terms.len();
        let syllable = telex::syllable(&terms.terms[at].typed, open);
        let term = syllable.and_then(|syllable| Term::all(&syllable).pop());
        if let Some(term) = term.filter(|_| !terms.is_quoted(at)) {
            rewritten.terms[at] = term;
        }
    }
    (rewritten != *terms).then_some(rewritten)
}

/// The body for a page of results with all choices. A choice shows how many results it would add or leave, so
/// each group of choices in use is counted once more without its own.
pub fn body(server: &Server, query: &SearchQuery, way: &Way) -> String {
    let mut main = way.object(server);
    main.number("page", query.page.map_or(1, |page| page.get()));
    main.number("hitsPerPage", PAGE_SIZE as u32);
    main.json("facets", &list(&FACETS));
    add_filter(&mut main, query, "");
    if query.newest {
        main.json("sort", "[\"day_number:desc\"]");
    }
    main.json("attributesToRetrieve", SHOWN);
    main.json("attributesToCrop", "[\"text\"]");
    main.number("cropLength", WORDS_SHOWN);
    let mut queries = main.close();
    for facet in FACETS {
        if !choices(query, facet).is_empty() {
            let mut more = way.object(server);
            // The server counts all, and returns none.
            more.number("page", 0);
            more.json("facets", &list(&[facet]));
            add_filter(&mut more, query, facet);
            queries.push(',');
            queries.push_str(&more.close());
        }
    }
    whole_body(&queries)
}

/// The body for suggestions; `None` for words that are too short.
pub fn suggestions_body(server: &Server, words: &str) -> Option<String> {
    let terms = Terms::parse(words);
    let way = begun(&terms, "all", Nearness::All);
    if terms.terms.is_empty() || way.q.len() < FEWEST_LETTERS {
        return None;
    }
    let mut main = way.object(server);
    main.number("page", 1);
    main.number("hitsPerPage", MOST as u32);
    main.json("attributesToSearchOn", TITLES);
    main.json("attributesToRetrieve", SUGGESTED);
    Some(whole_body(&main.close()))
}

fn whole_body(queries: &str) -> String {
    ["{\"queries\":[", queries, "]}"].concat()
}

impl Way {
    fn object(&self, server: &Server) -> Object {
        let mut object = Object::default();
        object.text("indexUid", &server.index);
        object.text("q", &self.q);
        object.text("matchingStrategy", self.strategy);
        object
    }
}

/// Choices of one group are alternatives, the groups must all fit. One group may be left out.
fn add_filter(object: &mut Object, query: &SearchQuery, left_out: &str) {
    let mut groups = Vec::new();
    for facet in FACETS.into_iter().filter(|facet| *facet != left_out) {
        let choices = choices(query, facet);
        if !choices.is_empty() {
            let choices: Vec<&str> = choices.iter().map(String::as_str).collect();
            groups.push(list(&choices));
        }
    }
    if !groups.is_empty() {
        object.json("filter", &["[", &groups.join(","), "]"].concat());
    }
}

/// Slugs and years hold nothing that the server would take for more than a value.
fn choices(query: &SearchQuery, facet: &str) -> Vec<String> {
    let of = |values: &[String]| {
        let values = values.iter().map(|value| [facet, " = ", value].concat());
        values.collect()
    };
    match facet {
        "kind" => of(&query.kinds),
        "group" => of(&query.groups),
        _ => {
            let years = query.years.iter().map(|year| u32::from(*year).to_string());
            of(&years.collect::<Vec<_>>())
        }
    }
}

/// Texts without signs that JSON escapes, as an array.
fn list(texts: &[&str]) -> String {
    ["[\"", &texts.join("\",\""), "\"]"].concat()
}

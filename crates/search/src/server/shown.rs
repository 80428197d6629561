//! What the server said as the page shows it, by the parts that show answers of the index.

use model::day::Day;
use model::finder::Choice;
use model::finder::number::QueryNumber;
use model::fold::fold;
use model::status::Status;
use model::text::document::clause_name;
use model::text::search as text;

use crate::address::SearchQuery;
use crate::answer::Answer;
use crate::clause::ClauseReference;
use crate::evaluate::{Found, Question};
use crate::filters::{Counts, Filters};
use crate::html::fill;
use crate::index::Index;
use crate::passage::Wanted;
use crate::pattern::{Pattern, push_marked};
use crate::results::{Context, Head, Slot, day_of};
use crate::server::reply::{self, Reply};
use crate::server::request::{Nearness, Way};
use crate::suggest::{FEWEST_LETTERS, MOST, Options};
use crate::terms::Terms;

/// Everything that the answer depends on beside the reply.
#[derive(Clone, Debug)]
pub struct Shown<'a> {
    /// Holds the root alone.
    pub index: &'a Index,
    /// Where the portal begins on its host: `/`.
    pub base: &'a str,
    /// The query.
    pub query: &'a SearchQuery,
    /// The reader's day.
    pub today: Day,
    /// How the server was asked.
    pub way: Way,
    /// The clause that was asked for.
    pub clause: Option<ClauseReference>,
}

impl Shown<'_> {
    /// The answer.
    pub fn answer(self, reply: &Reply<'_>) -> Answer {
        let found = Found {
            terms: self.way.terms.clone(),
            total: reply.total,
            counts: counts(self.index, reply),
            // The server looks for words wherever they stand: there is nothing to widen.
            apart: true,
            ..Found::default()
        };
        let pattern = Pattern::new(&found.terms, true, &self.index.root.abbreviations);
        let filters = Filters::new(self.query, self.index, day_of(self.query, self.today));
        let context = context(
            self.index, self.base, self.query, &filters, &found, &pattern,
        );
        let mut html = self.notes(&context);
        let slots = self.results(&context, reply, &mut html);
        let facets = context.facets();
        Answer {
            query: self.query.to_query_string(),
            sentence: text::found(reply.total as u32, &self.query.words),
            html,
            facets,
            slots,
            pattern,
            terms: self.way.terms,
        }
    }

    fn notes(&self, context: &Context<'_>) -> String {
        let mut notes = String::from("<div class=\"search-notes\">");
        let mut note = |sentence: &str| fill(&mut notes, "<p>~</p>", &[sentence]);
        match self.way.nearness {
            _ if context.found.total == 0 => {}
            Nearness::All => {}
            Nearness::Rewritten => {
                let terms = self.way.terms.terms.iter();
                let words: Vec<&str> = terms.map(|term| term.typed.as_str()).collect();
                note(&text::rewritten(&words.join(" ")));
            }
            Nearness::Some => note(text::SOME),
        }
        if !self.query.statuses.is_empty() {
            note(text::NO_STATUS);
        }
        context.add_links(&mut notes);
        notes.push_str("</div>");
        notes
    }

    /// The results, and those whose passages come from their pages.
    fn results(&self, context: &Context<'_>, reply: &Reply<'_>, html: &mut String) -> Vec<Slot> {
        let mut slots = Vec::new();
        if reply.total == 0 {
            return slots;
        }
        let (page, page_count) = context.page(reply.total);
        let start = (page.get() - 1) * crate::results::PAGE_SIZE as u32 + 1;
        let start = start.to_string();
        fill(html, "<ol class=\"search-results\" start=\"~\">", &[&start]);
        for (number, hit) in reply.hits.iter().enumerate() {
            slots.extend(self.add_result(context, number, hit, html));
        }
        html.push_str("</ol>");
        if page_count > 1 {
            context.add_pages(html, page, page_count);
        }
        slots
    }

    fn add_result(
        &self,
        context: &Context<'_>,
        number: usize,
        hit: &reply::Found<'_>,
        html: &mut String,
    ) -> Option<Slot> {
        let root = &self.index.root;
        let kind = root.kinds.iter().position(|kind| kind.slug == hit.kind);
        let mut groups = root.groups.iter();
        let group = groups
            .find(|group| group.slug == hit.group && Some(group.kind as usize) == kind)
            .map(|group| &group.name);
        let status = status(hit, day_of(self.query, self.today));
        let of_day = self.query.day.filter(|_| !hit.number.is_empty());
        let of_day = of_day.map_or(String::new(), |day| ["?ngay=", &day.to_string()].concat());
        let href = context.href(hit.path, &of_day);
        let mut slot = Slot {
            number,
            ..Slot::default()
        };
        let head = Head {
            href: &href,
            title: hit.title,
            lead: hit.lead,
            number: hit.number,
            names: [kind.map(|kind| &root.kinds[kind].name), group],
            day: hit.day.parse().ok(),
            status,
        };
        context.add_head(html, &head, &mut slot.lead);
        let clause = self.clause.as_ref().filter(|one| is_number(one, hit));
        let name = clause.map_or(String::new(), |clause| clause_name(&clause.anchor));
        let (anchor, heading) = match clause {
            Some(clause) => (clause.anchor.as_str(), name.as_str()),
            None => (hit.anchor, hit.heading),
        };
        if !anchor.is_empty() {
            let values = [&href, anchor, heading];
            fill(&mut slot.link, "<a href=\"~#~\">~</a>: ", &values);
        }
        let spans = context.pattern.spans(hit.text);
        let mut shown = String::new();
        if anchor.is_empty() && slot.lead.contains("<mark>") || spans.is_empty() {
            shown.clone_from(&slot.lead);
        } else if clause.is_none() {
            shown.clone_from(&slot.link);
            push_marked(&mut shown, hit.text, 0..hit.text.len(), &spans);
        }
        if !shown.is_empty() || clause.is_some() {
            let values = [&(number as u32).to_string(), &shown];
            let template = "<p class=\"search-result__passage\" data-slot=\"~\">^</p>";
            fill(html, template, &values.map(String::as_str));
        }
        html.push_str("</li>");
        clause.map(|clause| {
            slot.path = hit.path.to_owned();
            slot.wanted = Wanted {
                anchor: clause.anchor.clone(),
                parts: Vec::new(),
                is_clause: true,
            };
            slot
        })
    }
}

/// Is it the document whose clause was asked for?
fn is_number(clause: &ClauseReference, hit: &reply::Found<'_>) -> bool {
    let year = hit.day.get(..4).and_then(|year| year.parse().ok());
    let nature = Choice {
        slug: hit.group.to_owned(),
        name: String::new(),
    };
    QueryNumber::new(&clause.document).is_some_and(|query| {
        let numeral = query.numeral.to_string();
        let digits = hit.number.trim_start_matches('0').strip_prefix(&numeral);
        let same = digits.is_some_and(|rest| !rest.starts_with(|sign: char| sign.is_ascii_digit()));
        same && query.rank(hit.number, year.unwrap_or(0), &nature).is_some()
    })
}

/// The status, where days alone tell it. Whether parts of a document no longer stand, or it is suspended, is
/// not exported, so nothing is said of one that seems to be in force.
fn status(hit: &reply::Found<'_>, day: Day) -> Option<Status> {
    let day = day.epoch_days();
    if hit.in_force_until.is_some_and(|until| until <= day) {
        return Some(Status::NoLongerInForce);
    }
    let later = hit.in_force_from.is_some_and(|from| day < from);
    later.then_some(Status::NotYetInForce)
}

fn counts(index: &Index, reply: &Reply<'_>) -> Counts {
    let mut counts = Counts::new(index);
    let root = &index.root;
    for (field, value, count) in &reply.counts {
        match *field {
            "kind" => {
                let slugs = root.kinds.iter().map(|kind| &kind.slug);
                set(&mut counts.kinds, slugs, value, *count);
            }
            "group" => {
                let slugs = root.groups.iter().map(|group| &group.slug);
                set(&mut counts.groups, slugs, value, *count);
            }
            "year" => counts.set_year(value, *count),
            _ => {}
        }
    }
    counts
}

fn set<'a>(counts: &mut [u32], slugs: impl Iterator<Item = &'a String>, value: &str, count: u32) {
    for (own, slug) in counts.iter_mut().zip(slugs) {
        if slug == value {
            *own = count;
        }
    }
}

impl Counts {
    /// Years stand latest first.
    fn set_year(&mut self, year: &str, count: u32) {
        let Some(year) = model::finder::address::year(year) else {
            return;
        };
        let at = self.years.iter().position(|(other, _)| *other <= year);
        let at = at.unwrap_or(self.years.len());
        match self.years.get_mut(at).filter(|(other, _)| *other == year) {
            Some((_, own)) => *own = count,
            None => self.years.insert(at, (year, count)),
        }
    }
}

/// The options of a reply, behind the groups whose names fit, which the root knows.
pub fn options(
    index: &Index,
    base: &str,
    query: &SearchQuery,
    today: Day,
    reply: &Reply<'_>,
) -> Options {
    let mut options = Options::default();
    let folded = fold(&query.words);
    if folded.len() < FEWEST_LETTERS {
        return options;
    }
    let found = Found {
        terms: Terms::parse(&query.words),
        ..Found::default()
    };
    let pattern = Pattern::new(&found.terms, true, &[]);
    let filters = Filters::new(query, index, today);
    let context = context(index, base, query, &filters, &found, &pattern);
    context.add_groups(&mut options, &folded);
    for hit in reply.hits.iter().take(MOST) {
        let lead = if hit.number.is_empty() { "" } else { hit.lead };
        let dash = if lead.is_empty() { "" } else { " – " };
        context.add_option(&mut options, hit.path, &[hit.title, dash, lead].concat());
    }
    options
}

fn context<'a>(
    index: &'a Index,
    base: &'a str,
    query: &'a SearchQuery,
    filters: &'a Filters<'a>,
    found: &'a Found,
    pattern: &'a Pattern,
) -> Context<'a> {
    Context {
        index,
        query,
        question: Question {
            filters,
            numbered: &[],
            rejected: &[],
            apart: true,
            newest: query.newest,
            quick: false,
        },
        found,
        pattern,
        clause: None,
        base,
    }
}

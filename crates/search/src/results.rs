//! The results of an answer as HTML: title, facts and passage of each.

use model::day::Day;
use model::listing::{PageNumber, PageStep, Pagination};
use model::status::Status;
use model::text;

use crate::address::SearchQuery;
use crate::evaluate::{Found, Question};
use crate::html::fill;
use crate::index::{Index, Missing};
use crate::item::StoredItem;
use crate::passage::Wanted;
use crate::pattern::{Pattern, push_marked};
use crate::tally::Bits;

/// Results on a page.
pub(crate) const PAGE_SIZE: usize = 10;

/// So many results are shown before the others are fetched: more are not in sight at once.
const FIRST: usize = 5;

/// A result whose passage comes from its page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slot {
    /// Its place among the results of the page.
    pub number: usize,
    /// Its item.
    pub item: u32,
    /// The path of its page.
    pub path: String,
    /// Where in the page.
    pub wanted: Wanted,
    /// The link to the part in which the words stand, as HTML; empty for the head.
    pub link: String,
    /// What is shown where the page has no passage.
    pub lead: String,
    /// A phrase was asked for of which the index knows only that its neighbors are there.
    pub is_unproved: bool,
}

/// What a result shows above its passage.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a> {
    /// The address of its page.
    pub href: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What it is about; may be empty.
    pub lead: &'a str,
    /// The official number of a legal document, else empty.
    pub number: &'a str,
    /// The names of its kind and group.
    pub names: [Option<&'a String>; 2],
    /// The day it is dated.
    pub day: Option<Day>,
    /// Its status, where that is known.
    pub status: Option<Status>,
}

/// Everything that results depend on.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The index.
    pub index: &'a Index,
    /// The query.
    pub query: &'a SearchQuery,
    /// What was asked.
    pub question: Question<'a>,
    /// What was found.
    pub found: &'a Found,
    /// What is marked.
    pub pattern: &'a Pattern,
    /// The clause that was asked for of the documents found by their number.
    pub clause: Option<&'a str>,
    /// Where the portal begins on its host: `/`.
    pub base: &'a str,
}

/// Room for a result that is still on its way.
const LATER: &str = "<li class=\"search-result\" aria-busy=\"true\"></li>";

/// A page of results.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// The list and the row of pages.
    pub html: String,
    /// The results whose passages come from their pages.
    pub slots: Vec<Slot>,
}

impl Context<'_> {
    /// The address of a path of the portal, with what follows it.
    pub fn href(&self, path: &str, rest: &str) -> String {
        [self.base.trim_end_matches('/'), path, rest].concat()
    }

    /// The address of the query after a change, from its first page.
    pub fn href_of(&self, change: &dyn Fn(&mut SearchQuery)) -> String {
        let mut query = self.query.clone();
        query.page = None;
        change(&mut query);
        self.href("/tim-kiem/", &query.to_query_string())
    }

    /// The page asked for, or the last, of how many.
    pub(crate) fn page(&self, total: usize) -> (PageNumber, u32) {
        let page_count = Pagination::page_count(total, PAGE_SIZE);
        let last = PageNumber::new(page_count).unwrap_or(PageNumber::FIRST);
        let page = self.query.page.unwrap_or(PageNumber::FIRST).min(last);
        (page, page_count)
    }

    /// The results of the page asked for, or of the last; they are not whole while shards are missing.
    pub fn results(&self, missing: &mut Missing) -> Results {
        let hits = &self.found.hits;
        let (page, page_count) = self.page(hits.len());
        let first = (page.get() as usize - 1) * PAGE_SIZE;
        let mut results = Results::default();
        if hits.is_empty() {
            return results;
        }
        let start = (first as u32 + 1).to_string();
        fill(
            &mut results.html,
            "<ol class=\"search-results\" start=\"~\">",
            &[&start],
        );
        for (number, hit) in hits.iter().skip(first).take(PAGE_SIZE).enumerate() {
            let slot = Slot {
                number,
                item: crate::ranking::item_of(*hit),
                ..Slot::default()
            };
            let before = missing.wanted.len();
            if let Some(item) = self.index.item(slot.item, missing) {
                self.add_result(&mut results, slot, &item);
            } else if missing.soon && number >= FIRST && missing.wanted.len() > before {
                missing.later.extend(missing.wanted.drain(before..));
                results.html.push_str(LATER);
            }
        }
        results.html.push_str("</ol>");
        if page_count > 1 {
            self.add_pages(&mut results.html, page, page_count);
        }
        results
    }

    fn add_result(&self, results: &mut Results, mut slot: Slot, item: &StoredItem<'_>) {
        let day = self.query.day.filter(|_| item.validity.is_some());
        let day = day.map_or(String::new(), |day| ["?ngay=", &day.to_string()].concat());
        let href = self.href(item.path, &day);
        let (root, facts) = (&self.index.root, &self.index.items[slot.item as usize]);
        let kind = root.kinds.get(facts.kind as usize).map(|kind| &kind.name);
        let group = root
            .groups
            .get(facts.group as usize)
            .map(|group| &group.name);
        let head = Head {
            href: &href,
            title: item.title,
            lead: item.lead,
            number: item.number,
            names: [kind, group],
            day: item.day,
            status: self.question.filters.status(facts),
        };
        let in_sight = self.add_head(&mut results.html, &head, &mut slot.lead);
        self.add_passage(results, slot, item, &href, in_sight);
        results.html.push_str("</li>");
    }

    /// Title, and kind, group, day and status. Gives the words that are in sight in title and lead; the lead
    /// as HTML, where the title does not show it, goes to `lead`.
    pub(crate) fn add_head(&self, html: &mut String, head: &Head<'_>, lead: &mut String) -> Bits {
        fill(
            html,
            "<li class=\"search-result\"><h2 class=\"search-result__title\"><a href=\"~\">",
            &[head.href],
        );
        let title = self.pattern.spans(head.title);
        push_marked(html, head.title, 0..head.title.len(), &title);
        let spans = self.pattern.spans(head.lead);
        push_marked(lead, head.lead, 0..head.lead.len(), &spans);
        // The title of a document is its lead: its name is its number.
        if !head.number.is_empty() {
            let lead = std::mem::take(lead);
            fill(html, if lead.is_empty() { "" } else { " – ^" }, &[&lead]);
        }
        html.push_str("</a></h2><p class=\"search-result__facts\">");
        for name in head.names.into_iter().flatten() {
            fill(html, "<span>~</span>", &[name]);
        }
        if let Some(day) = head.day {
            fill(
                html,
                "<time datetime=\"~\">~</time>",
                &[&day.to_string(), &day.short()],
            );
        }
        if let Some(status) = head.status {
            let label = text::document::status_label(status);
            fill(
                html,
                "<strong class=\"status status--~\">~</strong>",
                &[status_class(status), label],
            );
        }
        html.push_str("</p>");
        let spans = title.iter().chain(&spans);
        spans.fold(0, |bits, span| bits | span.terms)
    }

    /// The lead, or room for what the page says: where all words are in sight, the page is not needed.
    fn add_passage(
        &self,
        results: &mut Results,
        mut slot: Slot,
        item: &StoredItem<'_>,
        href: &str,
        in_sight: Bits,
    ) {
        let numbered = self
            .question
            .numbered
            .iter()
            .any(|(number, _)| *number == slot.item);
        let clause = self.clause.filter(|_| numbered);
        let part = self.found.best_unit(self.index, slot.item).checked_sub(1);
        let part = part
            .and_then(|part| item.parts.get(part))
            .filter(|_| !numbered);
        let (mut anchor, mut heading) = part.copied().unwrap_or_default();
        let name = clause.map_or(String::new(), text::document::clause_name);
        if let Some(clause) = clause {
            (anchor, heading) = (clause, &name);
        }
        if !anchor.is_empty() {
            fill(
                &mut slot.link,
                "<a href=\"~#~\">~</a>: ",
                &[href, anchor, heading],
            );
        }
        slot.is_unproved = self.is_unproved(item);
        let all: Bits = (1 << self.found.terms.terms.len()) - 1;
        let hidden = in_sight & all != all && !slot.lead.contains("<mark>");
        let is_wanted = slot.is_unproved || !anchor.is_empty() || hidden;
        let shown = if is_wanted { "" } else { slot.lead.as_str() };
        if is_wanted || !shown.is_empty() {
            let number = (slot.number as u32).to_string();
            let template = "<p class=\"search-result__passage\" data-slot=\"~\">^</p>";
            fill(&mut results.html, template, &[&number, shown]);
        }
        if is_wanted {
            slot.path = item.path.to_owned();
            slot.wanted = Wanted {
                anchor: anchor.to_owned(),
                parts: item
                    .parts
                    .iter()
                    .map(|(anchor, _)| (*anchor).to_owned())
                    .collect(),
                is_clause: clause.is_some(),
            };
            results.slots.push(slot);
        }
    }

    /// Does neither title nor lead have a phrase of more than two words?
    fn is_unproved(&self, item: &StoredItem<'_>) -> bool {
        let terms = &self.found.terms;
        terms
            .phrases
            .iter()
            .filter(|phrase| phrase.len > 2)
            .any(|phrase| {
                let words = &terms.terms[phrase.first..phrase.first + phrase.len];
                let has = |text| Pattern::has_phrase(text, words, phrase.marked);
                !has(item.title) && !has(item.lead)
            })
    }

    /// The row of pages, as the app's component makes it.
    pub(crate) fn add_pages(&self, html: &mut String, page: PageNumber, page_count: u32) {
        let pagination = Pagination {
            page,
            page_count,
            item_count: 0,
        };
        let link = |html: &mut String, page: PageNumber, template: &str, label: &str| {
            let href = self.href_of(&|query| query.page = Some(page));
            fill(html, template, &[&href, label, &page.get().to_string()]);
        };
        fill(
            html,
            "<nav class=\"pagination\" aria-label=\"~\">",
            &[text::PAGINATION_LABEL],
        );
        if let Some(page) = pagination.previous() {
            let template = "<a href=\"~\" class=\"pagination__turn\" rel=\"prev\">~</a>";
            link(html, page, template, text::PREVIOUS_PAGE);
        }
        html.push_str("<ol class=\"pagination__list\">");
        for step in pagination.steps() {
            match step {
                PageStep::Gap => {
                    html.push_str("<li class=\"pagination__gap\" aria-hidden=\"true\">…</li>")
                }
                PageStep::Page(other) => {
                    let template = match other == page {
                        true => {
                            "<li><a href=\"~\" class=\"pagination__page\" aria-label=\"~\" aria-current=\"page\">~</a></li>"
                        }
                        false => {
                            "<li><a href=\"~\" class=\"pagination__page\" aria-label=\"~\">~</a></li>"
                        }
                    };
                    link(html, other, template, &text::page_number(other));
                }
            }
        }
        html.push_str("</ol>");
        if let Some(page) = pagination.next() {
            let template = "<a href=\"~\" class=\"pagination__turn\" rel=\"next\">~</a>";
            link(html, page, template, text::NEXT_PAGE);
        }
        html.push_str("</nav>");
    }
}

/// The end of the class that the stylesheet has for a status.
fn status_class(status: Status) -> &'static str {
    match status {
        Status::NotAdopted | Status::NotYetInForce => "not-yet",
        Status::InForce => "in-force",
        Status::PartiallyInForce => "partly",
        Status::Suspended => "suspended",
        Status::NoLongerInForce => "ended",
        Status::Unknown => "unknown",
    }
}

/// The day as of which documents are judged: the query's own, or today.
pub fn day_of(query: &SearchQuery, today: Day) -> Day {
    query.day.unwrap_or(today)
}

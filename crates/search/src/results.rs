//! The results of an answer as HTML: title, facts and passage of each.

use model::as_of;
use model::day::Day;
use model::listing::{PageNumber, PageStep, Pagination};
use model::status::{Status, Validity};
use model::text;

use crate::address::SearchQuery;
use crate::escape::{escaped, push_escaped};
use crate::evaluate::Found;
use crate::index::{Index, ItemId, Missing, SegmentView};
use crate::item::StoredItem;
use crate::passage::{Wanted, marked_lead};
use crate::pattern::{Pattern, marked_html};
use crate::tally::Bits;

/// Results on a page.
pub const PAGE_SIZE: usize = 10;

/// A result whose passage comes from its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Its place among the results of the page.
    pub number: usize,
    /// Its item.
    pub id: ItemId,
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

/// Everything that results depend on.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The index.
    pub index: &'a Index,
    /// The query.
    pub query: &'a SearchQuery,
    /// What it finds.
    pub found: &'a Found,
    /// What is marked.
    pub pattern: &'a Pattern,
    /// The clause that was asked for of the documents found by their number.
    pub clause: Option<&'a str>,
    /// The day as of which documents are judged.
    pub day: Day,
    /// Where the portal begins on its host: `/`.
    pub base: &'a str,
}

/// A page of results.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// The list and the row of pages.
    pub html: String,
    /// The results whose passages come from their pages.
    pub slots: Vec<Slot>,
}

impl Context<'_> {
    /// The address of a path of the portal.
    pub fn href(&self, path: &str) -> String {
        [self.base.trim_end_matches('/'), path].concat()
    }

    /// The address of the search's page with a query.
    pub fn href_of(&self, query: &SearchQuery) -> String {
        self.href(&["/tim-kiem/", &query.to_query_string()].concat())
    }

    /// The results of the page asked for, or of the last; nothing while shards are missing.
    pub fn results(&self, missing: &mut Missing) -> Results {
        let count = self.found.hits.len();
        let page_count = Pagination::page_count(count, PAGE_SIZE);
        let last = PageNumber::new(page_count).unwrap_or(PageNumber::FIRST);
        let page = self.query.page.unwrap_or(PageNumber::FIRST).min(last);
        let first = (page.get() as usize - 1) * PAGE_SIZE;
        let mut results = Results::default();
        if count == 0 {
            return results;
        }
        let start = (first + 1).to_string();
        results.html = ["<ol class=\"search-results\" start=\"", &start, "\">"].concat();
        for (number, hit) in self
            .found
            .hits
            .iter()
            .skip(first)
            .take(PAGE_SIZE)
            .enumerate()
        {
            if let Some(item) = self.index.item(hit.id, missing) {
                self.add_result(&mut results, number, hit.id, &item);
            }
        }
        results.html.push_str("</ol>");
        let pagination = Pagination {
            page,
            page_count,
            item_count: count as u32,
        };
        self.add_pages(&mut results.html, &pagination);
        results
    }

    fn add_result(&self, results: &mut Results, number: usize, id: ItemId, item: &StoredItem<'_>) {
        let Some(view) = self.index.segments().nth(id.0) else {
            return;
        };
        let dated = item.validity.is_some().then_some(self.query.day).flatten();
        let carried = as_of::carried("", false, dated).unwrap_or_default();
        let href = self.href(&[item.path, &carried].concat());
        let html = &mut results.html;
        html.push_str("<li class=\"search-result\"><h2 class=\"search-result__title\"><a href=\"");
        push_escaped(html, &href);
        html.push_str("\">");
        let title = self.pattern.spans(item.title);
        html.push_str(&marked_html(item.title, 0..item.title.len(), &title));
        let lead = self.pattern.spans(item.lead);
        let marked = marked_html(item.lead, 0..item.lead.len(), &lead);
        let is_document = !item.number.is_empty();
        if is_document && !item.lead.is_empty() {
            html.push_str(" – ");
            html.push_str(&marked);
        }
        html.push_str("</a></h2>");
        self.add_facts(html, view, id, item);
        let in_sight = title
            .iter()
            .chain(&lead)
            .fold(0, |bits, span| bits | span.terms);
        let slot = self.slot(number, id, view, item, &href);
        let lead = if is_document { String::new() } else { marked };
        let is_unproved = self.is_unproved(item);
        self.add_passage(
            results,
            Slot {
                lead,
                is_unproved,
                ..slot
            },
            in_sight,
        );
    }

    /// Kind, group, day and status.
    fn add_facts(
        &self,
        html: &mut String,
        view: SegmentView<'_>,
        id: ItemId,
        item: &StoredItem<'_>,
    ) {
        let run = view.loaded.facts.run_of(id.1);
        let root = &self.index.root;
        let kind = run
            .and_then(|run| root.kinds.get(run.kind as usize))
            .map(|kind| &kind.name);
        let group = run
            .and_then(|run| root.groups.get(run.group? as usize))
            .map(|group| &group.name);
        html.push_str("<p class=\"search-result__facts\">");
        for name in kind.into_iter().chain(group) {
            html.push_str(&["<span>", &escaped(name), "</span>"].concat());
        }
        if let Some(day) = item.day {
            html.push_str(
                &[
                    "<time datetime=\"",
                    &day.to_string(),
                    "\">",
                    &day.short(),
                    "</time>",
                ]
                .concat(),
            );
        }
        if let Some(validity) = &item.validity {
            html.push_str(&self.status(validity, item.day));
        }
        html.push_str("</p>");
    }

    fn status(&self, validity: &Validity, adopted_on: Option<Day>) -> String {
        let status = validity.status_on(adopted_on.unwrap_or(self.day), self.day);
        let class = match status {
            Status::NotAdopted | Status::NotYetInForce => "not-yet",
            Status::InForce => "in-force",
            Status::PartiallyInForce => "partly",
            Status::Suspended => "suspended",
            Status::NoLongerInForce => "ended",
            Status::Unknown => "unknown",
        };
        let label = text::document::status_label(status);
        [
            "<strong class=\"status status--",
            class,
            "\">",
            label,
            "</strong>",
        ]
        .concat()
    }

    /// Where in its page the words of a result stand.
    fn slot(
        &self,
        number: usize,
        id: ItemId,
        view: SegmentView<'_>,
        item: &StoredItem<'_>,
        href: &str,
    ) -> Slot {
        let is_numbered = self.found.is_numbered(id);
        let clause = self.clause.filter(|_| is_numbered);
        let part = self
            .found
            .best_unit(id, view)
            .checked_sub(1)
            .and_then(|part| item.parts.get(part));
        let (anchor, heading) = match (clause, part) {
            (Some(anchor), _) => (anchor, text::document::clause_name(anchor)),
            (None, Some((anchor, heading))) if !is_numbered => (*anchor, (*heading).to_owned()),
            _ => ("", String::new()),
        };
        let mut link = String::new();
        if !anchor.is_empty() {
            link = [
                "<a href=\"",
                &escaped(&[href, "#", anchor].concat()),
                "\">",
                &escaped(&heading),
                "</a>: ",
            ]
            .concat();
        }
        Slot {
            number,
            id,
            path: item.path.to_owned(),
            wanted: Wanted {
                anchor: anchor.to_owned(),
                parts: item
                    .parts
                    .iter()
                    .map(|(anchor, _)| (*anchor).to_owned())
                    .collect(),
                is_clause: clause.is_some(),
            },
            link,
            lead: String::new(),
            is_unproved: false,
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

    /// The lead, or room for what the page says: where all words are in sight, the page is not needed.
    fn add_passage(&self, results: &mut Results, slot: Slot, in_sight: Bits) {
        let all: Bits = (1 << self.found.terms.terms.len()) - 1;
        let far = !slot.link.is_empty() || slot.is_unproved;
        let wanted = far || in_sight & all != all && !slot.lead.contains("<mark>");
        let number = slot.number.to_string();
        let shown = if wanted { "" } else { slot.lead.as_str() };
        if wanted || !shown.is_empty() {
            let data = [
                "<p class=\"search-result__passage\" data-slot=\"",
                &number,
                "\">",
                shown,
                "</p>",
            ];
            results.html.push_str(&data.concat());
        }
        results.html.push_str("</li>");
        if wanted {
            results.slots.push(slot);
        }
    }

    /// The row of pages, as the app's component makes it.
    fn add_pages(&self, html: &mut String, pagination: &Pagination) {
        if pagination.page_count < 2 {
            return;
        }
        let link = |page: PageNumber, attributes: &str, label: &str| {
            let query = SearchQuery {
                page: Some(page),
                ..self.query.clone()
            };
            let href = escaped(&self.href_of(&query));
            ["<a href=\"", &href, "\" ", attributes, ">", label, "</a>"].concat()
        };
        html.push_str(
            &[
                "<nav class=\"pagination\" aria-label=\"",
                text::PAGINATION_LABEL,
                "\">",
            ]
            .concat(),
        );
        if let Some(page) = pagination.previous() {
            html.push_str(&link(
                page,
                "class=\"pagination__turn\" rel=\"prev\"",
                text::PREVIOUS_PAGE,
            ));
        }
        html.push_str("<ol class=\"pagination__list\">");
        for step in pagination.steps() {
            match step {
                PageStep::Gap => {
                    html.push_str("<li class=\"pagination__gap\" aria-hidden=\"true\">…</li>")
                }
                PageStep::Page(page) => {
                    let current = if page == pagination.page {
                        " aria-current=\"page\""
                    } else {
                        ""
                    };
                    let label = text::page_number(page);
                    let attributes = [
                        "class=\"pagination__page\" aria-label=\"",
                        &label,
                        "\"",
                        current,
                    ]
                    .concat();
                    html.push_str(
                        &["<li>", &link(page, &attributes, &page.to_string()), "</li>"].concat(),
                    );
                }
            }
        }
        html.push_str("</ol>");
        if let Some(page) = pagination.next() {
            html.push_str(&link(
                page,
                "class=\"pagination__turn\" rel=\"next\"",
                text::NEXT_PAGE,
            ));
        }
        html.push_str("</nav>");
    }
}

/// The lead with its marks, or as it is.
pub fn lead_html(lead: &str, pattern: &Pattern) -> String {
    marked_lead(lead, pattern).unwrap_or_else(|| escaped(lead))
}

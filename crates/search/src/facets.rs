//! The choices beside the results: links to the same query with one choice more or less, each with how many
//! results it would show.

use model::status::Status;
use model::text;

use crate::address::SearchQuery;
use crate::html::fill;
use crate::results::Context;

/// Years beyond these are too many to choose from.
const MOST_YEARS: usize = 12;

/// A group of choices as HTML is made.
#[derive(Default)]
struct Section {
    choices: String,
    /// How many there are; one that is chosen counts twice, since a single one without effect is not shown.
    weight: u32,
}

impl Context<'_> {
    /// All groups of choices that can change what is shown.
    pub fn facets(&self) -> String {
        let (query, counts, root) = (self.query, &self.found.counts, &self.index.root);
        let mut html = String::new();
        let mut section = Section::default();
        if self.found.total > 1 {
            for (name, newest) in [(text::search::BEST, false), (text::search::NEWEST, true)] {
                let href = self.href_of(&|query| query.newest = newest);
                section.push(&href, name, None, query.newest == newest);
            }
        }
        section.close(&mut html, text::search::ORDER);
        for (kind, count) in root.kinds.iter().zip(&counts.kinds) {
            let href = self.href_of(&|query| toggle_slug(&mut query.kinds, &kind.slug));
            section.push(
                &href,
                &kind.name,
                Some(*count),
                query.kinds.contains(&kind.slug),
            );
        }
        section.close(&mut html, text::search::KIND);
        for (number, kind) in root.kinds.iter().enumerate() {
            for (group, count) in root.groups.iter().zip(&counts.groups) {
                if group.kind as usize == number {
                    let href = self.href_of(&|query| toggle_slug(&mut query.groups, &group.slug));
                    section.push(
                        &href,
                        &group.name,
                        Some(*count),
                        query.groups.contains(&group.slug),
                    );
                }
            }
            section.close(&mut html, &kind.groups_name);
        }
        for (at, (year, count)) in counts.years.iter().enumerate() {
            let chosen = query.years.contains(year);
            if at < MOST_YEARS || chosen {
                let href = self.href_of(&|query| query.toggle_year(*year));
                section.push(&href, &u32::from(*year).to_string(), Some(*count), chosen);
            }
        }
        section.close(&mut html, text::search::YEAR);
        for (status, count) in Status::CHOICES.into_iter().zip(counts.statuses) {
            let href = self.href_of(&|query| query.toggle_status(status));
            let label = text::document::status_label(status);
            section.push(&href, label, Some(count), query.statuses.contains(&status));
        }
        section.close(&mut html, text::search::STATUS);
        html
    }
}

/// Adds a choice, or takes it away.
fn toggle_slug(slugs: &mut Vec<String>, slug: &String) {
    match slugs.iter().position(|other| other == slug) {
        Some(at) => drop(slugs.remove(at)),
        None => slugs.push(slug.clone()),
    }
}

impl SearchQuery {
    fn toggle_year(&mut self, year: u16) {
        match self.years.iter().position(|other| *other == year) {
            Some(at) => drop(self.years.remove(at)),
            None => self.years.push(year),
        }
    }

    fn toggle_status(&mut self, status: Status) {
        match self.statuses.iter().position(|other| *other == status) {
            Some(at) => drop(self.statuses.remove(at)),
            None => self.statuses.push(status),
        }
    }
}

impl Section {
    /// Adds a choice; nothing for one that would show nothing and is not chosen.
    fn push(&mut self, href: &str, name: &str, count: Option<u32>, chosen: bool) {
        if count == Some(0) && !chosen {
            return;
        }
        let template = match chosen {
            true => "<li><a href=\"~\" aria-current=\"true\" rel=\"nofollow\">~",
            false => "<li><a href=\"~\" rel=\"nofollow\">~",
        };
        fill(&mut self.choices, template, &[href, name]);
        if let Some(count) = count {
            fill(
                &mut self.choices,
                " <span class=\"choice__count\">~</span>",
                &[&count.to_string()],
            );
        }
        self.choices.push_str("</a></li>");
        self.weight += 1 + u32::from(chosen);
    }

    /// Adds the group and begins the next; nothing for a single choice that would change nothing.
    fn close(&mut self, html: &mut String, name: &str) {
        if self.weight > 1 {
            let template = "<section class=\"search-facet\"><h2>~</h2><ul>^</ul></section>";
            fill(html, template, &[name, &self.choices]);
        }
        *self = Self::default();
    }
}

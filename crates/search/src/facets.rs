//! The choices beside the results: links to the same query with one choice more or less, each with how many
//! results it would show.

use model::status::Status;
use model::text;

use crate::address::SearchQuery;
use crate::escape::escaped;
use crate::results::Context;

/// Years beyond these are too many to choose from.
const MOST_YEARS: usize = 12;

/// A group of choices as HTML is made.
struct Section {
    name: String,
    choices: String,
    count: usize,
    any_chosen: bool,
}

impl Context<'_> {
    /// All groups of choices that can change what is shown.
    pub fn facets(&self) -> String {
        let (query, counts, root) = (self.query, &self.found.counts, &self.index.root);
        let mut html = self.order();
        let mut kinds = Section::new(text::search::KIND);
        for (kind, count) in root.kinds.iter().zip(&counts.kinds) {
            let toggle = |query: &mut SearchQuery| toggle(&mut query.kinds, &kind.slug);
            self.add_choice(
                &mut kinds,
                &kind.name,
                *count,
                query.kinds.contains(&kind.slug),
                &toggle,
            );
        }
        html.push_str(&kinds.html());
        for (number, kind) in root.kinds.iter().enumerate() {
            let mut groups = Section::new(&kind.groups_name);
            let own = root
                .groups
                .iter()
                .zip(&counts.groups)
                .filter(|(group, _)| group.kind as usize == number);
            for (group, count) in own {
                let toggle = |query: &mut SearchQuery| toggle(&mut query.groups, &group.slug);
                self.add_choice(
                    &mut groups,
                    &group.name,
                    *count,
                    query.groups.contains(&group.slug),
                    &toggle,
                );
            }
            html.push_str(&groups.html());
        }
        html.push_str(&self.years().html());
        let mut statuses = Section::new(text::search::STATUS);
        for (status, count) in Status::CHOICES.iter().zip(counts.statuses) {
            let toggle = |query: &mut SearchQuery| toggle(&mut query.statuses, status);
            let label = text::document::status_label(*status);
            self.add_choice(
                &mut statuses,
                label,
                count,
                query.statuses.contains(status),
                &toggle,
            );
        }
        html + &statuses.html()
    }

    fn years(&self) -> Section {
        let mut years = Section::new(text::search::YEAR);
        for (at, (year, count)) in self.found.counts.years.iter().enumerate() {
            let chosen = self.query.years.contains(year);
            if at < MOST_YEARS || chosen {
                let toggle = |query: &mut SearchQuery| toggle(&mut query.years, year);
                self.add_choice(&mut years, &year.to_string(), *count, chosen, &toggle);
            }
        }
        years
    }

    /// The two orders; nothing where there is nothing to order.
    fn order(&self) -> String {
        if self.found.hits.len() < 2 {
            return String::new();
        }
        let mut order = Section::new(text::search::ORDER);
        for (name, newest) in [(text::search::BEST, false), (text::search::NEWEST, true)] {
            let set = |query: &mut SearchQuery| query.newest = newest;
            let chosen = self.query.newest == newest;
            order.push(&self.link(&set), name, None, chosen);
        }
        order.html()
    }

    fn add_choice(
        &self,
        section: &mut Section,
        name: &str,
        count: u32,
        chosen: bool,
        toggle: &dyn Fn(&mut SearchQuery),
    ) {
        if count > 0 || chosen {
            section.any_chosen |= chosen;
            section.push(&self.link(toggle), name, Some(count), chosen);
        }
    }

    /// The address of the query with a change, from its first page.
    fn link(&self, change: &dyn Fn(&mut SearchQuery)) -> String {
        let mut query = SearchQuery {
            page: None,
            ..self.query.clone()
        };
        change(&mut query);
        self.href_of(&query)
    }
}

/// Adds a choice, or takes it away.
fn toggle<T: Clone + PartialEq>(choices: &mut Vec<T>, choice: &T) {
    match choices.iter().position(|other| other == choice) {
        Some(at) => {
            choices.remove(at);
        }
        None => choices.push(choice.clone()),
    }
}

impl Section {
    fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            choices: String::new(),
            count: 0,
            any_chosen: false,
        }
    }

    fn push(&mut self, href: &str, name: &str, count: Option<u32>, chosen: bool) {
        let current = if chosen { " aria-current=\"true\"" } else { "" };
        let count = count.map_or(String::new(), |count| {
            [
                " <span class=\"choice__count\">",
                &count.to_string(),
                "</span>",
            ]
            .concat()
        });
        let link = [
            "<li><a href=\"",
            &escaped(href),
            "\"",
            current,
            " rel=\"nofollow\">",
            &escaped(name),
            &count,
        ];
        self.choices.push_str(&link.concat());
        self.choices.push_str("</a></li>");
        self.count += 1;
    }

    /// Nothing for a single choice that would change nothing.
    fn html(self) -> String {
        if self.count < 2 && !self.any_chosen {
            return String::new();
        }
        let name = escaped(&self.name);
        [
            "<section class=\"search-facet\"><h2>",
            &name,
            "</h2><ul>",
            &self.choices,
            "</ul></section>",
        ]
        .concat()
    }
}

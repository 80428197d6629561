//! What readers may mean while they type: documents by number, groups of content, titles.

use model::day::Day;
use model::finder::number::QueryNumber;
use model::fold::fold;

use crate::address::SearchQuery;
use crate::escape::escaped;
use crate::evaluate::{Found, Question, find};
use crate::filters::Filters;
use crate::index::{Index, ItemId, Missing};
use crate::numbered;
use crate::pattern::{Pattern, marked_html};
use crate::postings;
use crate::results::{Context, lead_html};
use crate::terms::Terms;

/// Documents whose numbers begin with what was typed.
const MOST_NUMBERS: usize = 3;
/// Groups of content.
const MOST_GROUPS: usize = 2;
/// Options in all.
const MOST: usize = 8;
/// One letter may begin everything.
const FEWEST_LETTERS: usize = 2;

/// The options as HTML, best first; `None` while shards are missing.
pub fn suggestions(
    index: &Index,
    query: &SearchQuery,
    today: Day,
    base: &str,
    missing: &mut Missing,
) -> Option<Vec<String>> {
    if fold(&query.words).chars().count() < FEWEST_LETTERS {
        return missing.wanted.is_empty().then(Vec::new);
    }
    let mut documents: Vec<ItemId> = numbered::find(index, &query.words, missing)
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    add_begun(index, &query.words, &mut documents, missing);
    documents.truncate(MOST_NUMBERS);
    let filters = Filters::new(query, &index.root, today);
    let question = Question {
        filters: &filters,
        numbered: &[],
        rejected: &[],
        apart: false,
        newest: false,
        quick: true,
    };
    let terms = Terms::parse(&query.words);
    let found = find(index, terms.clone(), question, missing)?;
    let pattern = Pattern::new(&terms, true, &[]);
    let context = Context {
        index,
        query,
        found: &found,
        pattern: &pattern,
        clause: None,
        day: today,
        base,
    };
    let mut options = context.groups();
    let titled = found
        .hits
        .iter()
        .map(|hit| hit.id)
        .filter(|id| found.is_titled(*id));
    let others: Vec<ItemId> = titled
        .filter(|id| !documents.contains(id))
        .take(MOST)
        .collect();
    let numbered = documents
        .iter()
        .filter_map(|id| context.option_of(*id, missing));
    options.splice(0..0, numbered.collect::<Vec<_>>());
    for id in others.into_iter().take(MOST.saturating_sub(options.len())) {
        options.extend(context.option_of(id, missing));
    }
    missing.wanted.is_empty().then_some(options)
}

/// Documents whose numeral begins with the one that is being typed.
fn add_begun(index: &Index, words: &str, documents: &mut Vec<ItemId>, missing: &mut Missing) {
    let alone = words.bytes().all(|byte| byte.is_ascii_digit());
    let Some(number) = QueryNumber::new(words).filter(|_| alone) else {
        return;
    };
    let beginning = ["#", &number.numeral.to_string()].concat();
    for (segment, view) in index.segments().enumerate() {
        index.begun(
            &view.segment.words,
            &beginning,
            missing,
            &mut |key, payload| {
                if key.contains('/') || documents.len() >= MOST_NUMBERS {
                    return;
                }
                let variants = postings::read(payload, 1).unwrap_or_default();
                for unit in numbered::units(&variants) {
                    let item = view.loaded.item_of.get(unit as usize);
                    let id = item.map(|item| (segment, *item));
                    documents.extend(id.filter(|id| !documents.contains(id)));
                }
            },
        );
    }
}

impl Found {
    /// Does an item have all words side by side in its title?
    fn is_titled(&self, (segment, item): ItemId) -> bool {
        let pairs = self.terms.terms.len() as u16 - 1;
        let best = if pairs == 0 {
            crate::lookups::WORD_WEIGHTS[0]
        } else {
            pairs * crate::lookups::PAIR_WEIGHTS[0]
        };
        let counted = self.counted.get(segment);
        counted.is_some_and(|(near, _)| near.tally.scores[item as usize] >= best)
    }
}

impl Context<'_> {
    /// Groups whose names have words that begin with those typed.
    fn groups(&self) -> Vec<String> {
        let typed = [" ", &fold(&self.query.words)].concat();
        let has = |name: &str| [" ", &fold(name)].concat().contains(&typed);
        let groups = self.index.root.groups.iter();
        let fitting = groups.filter(|group| !group.path.is_empty() && has(&group.name));
        let option = |group: &crate::root::Group| {
            self.option(&group.path, &lead_html(&group.name, self.pattern))
        };
        fitting.take(MOST_GROUPS).map(option).collect()
    }

    fn option_of(&self, id: ItemId, missing: &mut Missing) -> Option<String> {
        let item = self.index.item(id, missing)?;
        let text = match item.number.is_empty() {
            true => item.title.to_owned(),
            false => [item.title, " – ", item.lead].concat(),
        };
        let html = marked_html(&text, 0..text.len(), &self.pattern.spans(&text));
        Some(self.option(item.path, &html))
    }

    fn option(&self, path: &str, html: &str) -> String {
        let href = escaped(&self.href(path));
        [
            "<li role=\"option\" aria-selected=\"false\" data-href=\"",
            &href,
            "\">",
            html,
            "</li>",
        ]
        .concat()
    }
}

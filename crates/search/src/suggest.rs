//! What readers may mean while they type: documents by number, groups of content, titles.

use model::day::Day;
use model::fold::fold;

use crate::address::SearchQuery;
use crate::evaluate::{Question, find};
use crate::filters::Filters;
use crate::html::fill;
use crate::index::{Index, Missing};
use crate::lookups::WEIGHTS;
use crate::numbered;
use crate::pattern::{Pattern, push_marked};
use crate::ranking::item_of;
use crate::results::{Context, day_of};
use crate::terms::Terms;

/// Documents whose numbers begin with what was typed.
const MOST_NUMBERS: usize = 3;
/// Groups of content.
const MOST_GROUPS: usize = 2;
/// Options in all.
pub(crate) const MOST: usize = 8;
/// One letter may begin everything.
pub(crate) const FEWEST_LETTERS: usize = 2;

/// Options as HTML, and how many there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The options.
    pub html: String,
    /// Their number.
    pub count: u32,
}

/// The options, best first; `None` while shards are missing.
pub fn suggestions(
    index: &Index,
    query: &SearchQuery,
    today: Day,
    base: &str,
    missing: &mut Missing,
) -> Option<Options> {
    let mut options = Options::default();
    let folded = fold(&query.words);
    if folded.len() < FEWEST_LETTERS {
        return Some(options);
    }
    let mut items: Vec<u32> = Vec::new();
    for (item, _) in numbered::find(index, &query.words, missing) {
        items.push(item);
    }
    add_begun(index, &folded, &mut items, missing);
    items.truncate(MOST_NUMBERS);
    let filters = Filters::new(query, index, day_of(query, today));
    let question = Question {
        filters: &filters,
        numbered: &[],
        rejected: &[],
        apart: false,
        newest: false,
        quick: true,
    };
    let found = find(index, Terms::parse(&query.words), question, missing)?;
    let pattern = Pattern::new(&found.terms, true, &[]);
    let context = Context {
        index,
        query,
        question,
        found: &found,
        pattern: &pattern,
        clause: None,
        base,
    };
    // All words stand in the title, side by side.
    let pairs = found.terms.terms.len().saturating_sub(1);
    let best = if pairs == 0 {
        WEIGHTS[0][0]
    } else {
        WEIGHTS[1][0] * pairs as u16
    };
    let numbers = items.len();
    for hit in &found.hits {
        let item = item_of(*hit);
        let titled = found.near.items[item as usize].score >= best;
        if titled && items.len() < MOST && !items.contains(&item) {
            items.push(item);
        }
    }
    for (at, item) in items.iter().enumerate() {
        if at == numbers {
            context.add_groups(&mut options, &folded);
        }
        if let Some(item) = index.item(*item, missing) {
            let lead = if item.number.is_empty() {
                ""
            } else {
                item.lead
            };
            let dash = if lead.is_empty() { "" } else { " – " };
            context.add_option(&mut options, item.path, &[item.title, dash, lead].concat());
        }
    }
    if items.len() == numbers {
        context.add_groups(&mut options, &folded);
    }
    missing.wanted.is_empty().then_some(options)
}

/// Documents whose numeral begins with the one that is being typed.
fn add_begun(index: &Index, words: &str, items: &mut Vec<u32>, missing: &mut Missing) {
    if !words.bytes().all(|byte| byte.is_ascii_digit()) {
        return;
    }
    let beginning = ["#", words.trim_start_matches('0')].concat();
    index.begun(&beginning, 1, missing, &mut |key, variants| {
        if !key.contains(&b'/') {
            for item in numbered::items(index, &variants) {
                if items.len() < MOST_NUMBERS && !items.contains(&item) {
                    items.push(item);
                }
            }
        }
    });
}

impl Context<'_> {
    /// Groups whose names have words that begin with those typed.
    pub(crate) fn add_groups(&self, options: &mut Options, folded: &str) {
        let typed = [" ", folded].concat();
        let before = options.count;
        for group in &self.index.root.groups {
            let fits =
                !group.path.is_empty() && [" ", &fold(&group.name)].concat().contains(&typed);
            if fits && options.count < before + MOST_GROUPS as u32 {
                self.add_option(options, &group.path, &group.name);
            }
        }
    }

    /// Adds an option: a path and the text that leads there.
    pub(crate) fn add_option(&self, options: &mut Options, path: &str, text: &str) {
        let mut marked = String::new();
        push_marked(&mut marked, text, 0..text.len(), &self.pattern.spans(text));
        let template = "<li role=\"option\" aria-selected=\"false\" data-href=\"~\">^</li>";
        fill(
            &mut options.html,
            template,
            &[&self.href(path, ""), &marked],
        );
        options.count += 1;
    }
}

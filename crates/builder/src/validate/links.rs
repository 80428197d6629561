//! Links within the portal lead to what is there, or will be when the linking page appears.

use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::rule::Rule;
use crate::load::{Drafts, Outline};
use crate::markdown::{OutgoingLink, has_place};
use crate::validate::places::Places;

/// A dead link, and the path for which a better one may be found.
type Dead = (Diagnostic, Option<String>);

/// Checks the links of every page.
pub(super) fn check(drafts: &Drafts, places: &Places<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let old = old_addresses(drafts);
    let articles = drafts
        .articles
        .par_iter()
        .map(|draft| (&draft.outline, places.links_since(draft)));
    let mut dead: Vec<Dead> = articles
        .flat_map_iter(|(outline, since)| dead_links(outline, since, places, &old))
        .collect();
    for outline in drafts.standing_outlines() {
        dead.extend(dead_links(outline, i64::MIN, places, &old));
    }
    suggest(&mut dead, places);
    diagnostics.extend(dead.into_iter().map(|(diagnostic, _)| diagnostic));
}

/// How many dead paths get a suggestion. Each is compared with every address of the portal, and
/// whoever renamed a folder has thousands of them with one cause.
const MOST_SUGGESTIONS: usize = 50;

/// Adds the address that was probably meant.
fn suggest(dead: &mut [Dead], places: &Places<'_>) {
    let mut found: BTreeMap<String, Option<&str>> = BTreeMap::new();
    for (diagnostic, path) in dead {
        let Some(path) = path.take() else { continue };
        if found.len() >= MOST_SUGGESTIONS && !found.contains_key(&path) {
            continue;
        }
        let nearest = found
            .entry(path)
            .or_insert_with_key(|path| places.nearest(path));
        diagnostic.example = nearest.map(|path| format!("[…]({path})"));
    }
}

/// Old addresses with the new.
type OldAddresses<'a> = HashMap<&'a str, &'a str>;

fn old_addresses(drafts: &Drafts) -> OldAddresses<'_> {
    let outlines = drafts.outlines();
    let pairs = outlines.filter_map(|outline| Some((&outline.aliases, outline.path.as_deref()?)));
    pairs
        .flat_map(|(aliases, path)| aliases.iter().map(move |(alias, _)| (alias.as_str(), path)))
        .collect()
}

fn dead_links<'a>(
    outline: &'a Outline,
    since: i64,
    places: &'a Places<'_>,
    old: &'a OldAddresses<'_>,
) -> impl Iterator<Item = Dead> + 'a {
    outline.links.iter().filter_map(move |link| {
        let problem = problem(link, since, places, old)?;
        let rule = if matches!(problem, Problem::Anchor(_)) {
            Rule::DeadAnchor
        } else {
            Rule::DeadLink
        };
        let wanted = matches!(problem, Problem::Missing).then(|| link.path.clone());
        let (message, example) = explain(&problem, &link.path);
        let path = outline.file.clone();
        Some((
            Diagnostic {
                path,
                position: link.position,
                rule,
                message,
                example,
            },
            wanted,
        ))
    })
}

/// Why a link leads nowhere.
enum Problem<'a> {
    /// There is no such address.
    Missing,
    /// It moved there.
    Moved(&'a str),
    /// It is not there yet.
    NotYet,
    /// The page has no such place.
    Anchor(&'a str),
}

fn problem<'a>(
    link: &'a OutgoingLink,
    since: i64,
    places: &Places<'_>,
    old: &'a OldAddresses<'_>,
) -> Option<Problem<'a>> {
    let path = link.path.as_str();
    let Some(place) = places.get(path) else {
        if places.may_be_broken(path) {
            return None;
        }
        return Some(
            old.get(path)
                .map_or(Problem::Missing, |new| Problem::Moved(new)),
        );
    };
    if place.since > places.now.max(since) {
        return Some(Problem::NotYet);
    }
    let anchor = link.anchor.as_deref()?;
    let missing = place
        .anchors
        .is_some_and(|anchors| !has_place(anchors, anchor));
    missing.then_some(Problem::Anchor(anchor))
}

fn explain(problem: &Problem<'_>, path: &str) -> (String, Option<String>) {
    match problem {
        Problem::Missing => (format!("cổng không có địa chỉ “{path}”"), None),
        Problem::Moved(new) => (
            format!("“{path}” là địa chỉ cũ; hãy dùng địa chỉ mới"),
            Some(format!("[…]({new})")),
        ),
        Problem::NotYet => (
            format!("“{path}” chưa được đăng (bản nháp hoặc hẹn ngày sau)"),
            None,
        ),
        Problem::Anchor(anchor) => (format!("trang “{path}” không có mục “#{anchor}”"), None),
    }
}

//! Links within the portal lead to what is there, or will be when the linking page appears.

use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::rule::Rule;
use crate::markdown::{OutgoingLink, has_place};
use crate::read::{Outline, ParsedContent};
use crate::resolve::ResolvedContent;
use crate::validate::addresses::Addresses;

/// A dead link, and the path for which a better one may be found.
type Dead = (Diagnostic, Option<String>);

/// Checks the links of every page.
pub(super) fn check(
    resolved: &ResolvedContent,
    addresses: &Addresses<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let (content, due) = (&resolved.content, &resolved.due);
    let old = old_addresses(content);
    let mut dead: Vec<Dead> = content
        .articles
        .par_iter()
        .flat_map_iter(|article| {
            // A page that is shown later may lead to what is there by then.
            let since = due.links_since(article).max(due.now);
            dead_links(&article.outline, since, addresses, &old)
        })
        .collect();
    for outline in content.outlines_always_shown() {
        dead.extend(dead_links(outline, due.now, addresses, &old));
    }
    suggest(&mut dead, addresses);
    diagnostics.extend(dead.into_iter().map(|(diagnostic, _)| diagnostic));
}

/// How many dead paths get a suggestion. Each is compared with every address of the portal, and
/// a renamed folder leaves thousands of them with one cause.
const MOST_SUGGESTIONS: usize = 50;

/// Adds the address that was probably meant.
fn suggest(dead: &mut [Dead], addresses: &Addresses<'_>) {
    let mut found: BTreeMap<String, Option<&str>> = BTreeMap::new();
    for (diagnostic, path) in dead {
        let Some(path) = path.take() else { continue };
        if found.len() >= MOST_SUGGESTIONS && !found.contains_key(&path) {
            continue;
        }
        let nearest = found
            .entry(path)
            .or_insert_with_key(|path| addresses.nearest(path));
        diagnostic.example = nearest.map(|path| format!("[…]({path})"));
    }
}

/// Old addresses with the new.
type OldAddresses<'a> = HashMap<&'a str, &'a str>;

fn old_addresses(content: &ParsedContent) -> OldAddresses<'_> {
    let outlines = content.outlines();
    let pairs = outlines.filter_map(|outline| Some((&outline.aliases, outline.path.as_deref()?)));
    pairs
        .flat_map(|(aliases, path)| aliases.iter().map(move |(alias, _)| (alias.as_str(), path)))
        .collect()
}

fn dead_links<'a>(
    outline: &'a Outline,
    since: i64,
    addresses: &'a Addresses<'_>,
    old: &'a OldAddresses<'_>,
) -> impl Iterator<Item = Dead> + 'a {
    outline.links.iter().filter_map(move |link| {
        let problem = problem(link, since, addresses, old)?;
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
    addresses: &Addresses<'_>,
    old: &'a OldAddresses<'_>,
) -> Option<Problem<'a>> {
    let path = link.path.as_str();
    let Some(target) = addresses.get(path) else {
        if addresses.may_be_broken(path) {
            return None;
        }
        return Some(
            old.get(path)
                .map_or(Problem::Missing, |new| Problem::Moved(new)),
        );
    };
    if target.since > since {
        return Some(Problem::NotYet);
    }
    let anchor = link.anchor.as_deref()?;
    let missing = target
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

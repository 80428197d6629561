//! Links within the portal lead to what is there, or will be when the linking page appears.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::rule::Rule;
use crate::load::{Drafts, Outline};
use crate::markdown::OutgoingLink;
use crate::validate::places::Places;

/// Checks the links of every page.
pub(super) fn check(drafts: &Drafts, places: &Places<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let old = old_addresses(drafts);
    let articles = drafts.articles.par_iter().map(|draft| (&draft.outline, places.links_since(draft)));
    let found: Vec<Diagnostic> =
        articles.flat_map_iter(|(outline, since)| dead_links(outline, since, places, &old)).collect();
    diagnostics.extend(found);
    for outline in drafts.standing_outlines() {
        diagnostics.extend(dead_links(outline, i64::MIN, places, &old));
    }
}

/// Old addresses with the new.
type OldAddresses<'a> = HashMap<&'a str, &'a str>;

fn old_addresses(drafts: &Drafts) -> OldAddresses<'_> {
    let outlines = drafts.outlines();
    let pairs = outlines.filter_map(|outline| Some((&outline.aliases, outline.path.as_deref()?)));
    pairs.flat_map(|(aliases, path)| aliases.iter().map(move |(alias, _)| (alias.as_str(), path))).collect()
}

fn dead_links<'a>(
    outline: &'a Outline,
    since: i64,
    places: &'a Places<'_>,
    old: &'a OldAddresses<'_>,
) -> impl Iterator<Item = Diagnostic> + 'a {
    outline.links.iter().filter_map(move |link| {
        let (rule, message, better) = problem(link, since, places, old)?;
        let example = better.map(|path| format!("[…]({path})"));
        Some(Diagnostic { path: outline.file.clone(), position: link.position, rule, message, example })
    })
}

type Problem<'a> = (Rule, String, Option<&'a str>);

fn problem<'a>(
    link: &OutgoingLink,
    since: i64,
    places: &'a Places<'_>,
    old: &'a OldAddresses<'_>,
) -> Option<Problem<'a>> {
    let path = &link.path;
    let Some(place) = places.get(path) else {
        if places.may_be_broken(path) {
            return None;
        }
        if let Some(new) = old.get(path.as_str()) {
            return Some((
                Rule::DeadLink,
                format!("“{path}” là địa chỉ cũ; hãy dùng địa chỉ mới"),
                Some(new),
            ));
        }
        return Some((Rule::DeadLink, format!("cổng không có địa chỉ “{path}”"), places.nearest(path)));
    };
    if place.since > places.now.max(since) {
        let message = format!("“{path}” chưa được đăng (bản nháp hoặc hẹn ngày sau)");
        return Some((Rule::DeadLink, message, None));
    }
    let anchor = link.anchor.as_ref()?;
    let missing = place.anchors.is_some_and(|anchors| !anchors.contains(anchor));
    missing.then(|| (Rule::DeadAnchor, format!("trang “{path}” không có mục “#{anchor}”"), None))
}

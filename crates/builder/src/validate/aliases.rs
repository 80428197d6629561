//! Old addresses lead to one place each, and to none where something lies now.

use std::collections::BTreeMap;

use model::permalink::Address;
use model::slug::RESERVED_AT_ROOT;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::rule::Rule;
use crate::load::Drafts;
use crate::validate::places::Places;

/// Checks the old addresses of every page.
pub(super) fn check(drafts: &Drafts, places: &Places<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut taken: BTreeMap<String, &str> = BTreeMap::new();
    for outline in drafts.outlines() {
        for (alias, position) in &outline.aliases {
            let message = if let Some(other) = taken.get(&without_slash(alias)) {
                format!("địa chỉ cũ “{alias}” đã ghi ở {other}")
            } else if is_in_use(alias, places) {
                format!("địa chỉ cũ “{alias}” đang là địa chỉ của một trang hay tệp khác")
            } else {
                taken.insert(without_slash(alias), &outline.file);
                continue;
            };
            let path = outline.file.clone();
            let rule = Rule::AliasCollision;
            diagnostics.push(Diagnostic { path, position: *position, rule, message, example: None });
        }
    }
}

/// `/a` and `/a/` are the same file on most hosts.
fn without_slash(path: &str) -> String {
    path.trim_end_matches('/').to_owned()
}

fn is_in_use(alias: &str, places: &Places<'_>) -> bool {
    let bare = without_slash(alias);
    let page = Address::parse(alias).map(|address| address.path());
    places.get(&bare).is_some()
        || page.is_some_and(|page| places.get(&page).is_some())
        || belongs_to_machines(&bare)
}

/// Folders that the portal fills itself.
fn belongs_to_machines(path: &str) -> bool {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    RESERVED_AT_ROOT.contains(&first) && matches!(first, "api" | "assets" | "embed" | "nhung" | "hinh")
}

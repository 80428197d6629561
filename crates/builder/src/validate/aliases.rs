//! Old addresses lead to one place each, and to none where something lies now.

use std::collections::{BTreeMap, HashSet};

use model::permalink::Address;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::rule::Rule;
use crate::read::ParsedContent;
use crate::validate::addresses::Addresses;

/// Checks the old addresses of every page.
pub(super) fn check(
    content: &ParsedContent,
    addresses: &Addresses<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut taken: BTreeMap<String, &str> = BTreeMap::new();
    let folders = folders(content, addresses);
    for outline in content.outlines() {
        for (alias, position) in &outline.aliases {
            let message = if let Some(other) = taken.get(&without_slash(alias)) {
                format!("địa chỉ cũ “{alias}” đã ghi ở {other}")
            } else if is_in_use(alias, addresses) || meets_folder(alias, addresses, &folders) {
                format!("địa chỉ cũ “{alias}” đang là địa chỉ của một trang hay tệp khác")
            } else {
                taken.insert(without_slash(alias), &outline.file);
                continue;
            };
            let path = outline.file.clone();
            let rule = Rule::AliasCollision;
            diagnostics.push(Diagnostic {
                path,
                position: *position,
                rule,
                message,
                example: None,
            });
        }
    }
}

/// `/a`, `/a/` and `/a/index.html` are the same file on most hosts.
fn without_slash(path: &str) -> String {
    path.strip_suffix("/index.html")
        .unwrap_or(path)
        .trim_end_matches('/')
        .to_owned()
}

fn is_in_use(alias: &str, addresses: &Addresses<'_>) -> bool {
    let bare = without_slash(alias);
    let page = Address::parse(&format!("{bare}/")).map(|address| address.path());
    addresses.get(&bare).is_some()
        || page.is_some_and(|page| addresses.get(&page).is_some())
        || belongs_to_machines(&bare)
}

/// Every folder in which something lies; none when there are no old addresses to compare with.
fn folders<'a>(content: &'a ParsedContent, addresses: &'a Addresses<'_>) -> HashSet<&'a str> {
    let aliases = || {
        content
            .outlines()
            .flat_map(|outline| &outline.aliases)
            .map(|(alias, _)| alias.as_str())
    };
    if aliases().next().is_none() {
        return HashSet::new();
    }
    aliases()
        .chain(addresses.paths())
        .flat_map(parents)
        .collect()
}

/// `/a/b/c` lies in `/a/b` and `/a`.
fn parents(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/')
        .map(|(at, _)| &path[..at])
        .filter(|parent| !parent.is_empty())
}

/// Would a file have to be where a folder is, or a folder where a file is?
fn meets_folder(alias: &str, addresses: &Addresses<'_>, folders: &HashSet<&str>) -> bool {
    folders.contains(alias) || parents(alias).any(|parent| addresses.get(parent).is_some())
}

/// Files at the root that the portal, its host or search engines need.
const ROOT_FILES: [&str; 8] = [
    "",
    "404.html",
    "favicon.ico",
    "favicon.svg",
    "manifest.webmanifest",
    "redirects.json",
    "robots.txt",
    "sitemap.xml",
];
/// Folders that the portal fills itself.
const OWN_FOLDERS: [&str; 5] = ["api", "assets", "embed", "nhung", "hinh"];

fn belongs_to_machines(path: &str) -> bool {
    let inner = path.trim_start_matches('/');
    let folder = inner.split('/').next().unwrap_or_default();
    ROOT_FILES.contains(&inner) || OWN_FOLDERS.contains(&folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_machines_need_is_no_old_address() {
        for path in [
            "/api/v1/x.json",
            "/404.html",
            "/index.html",
            "/assets/x.js",
            "/hinh/x.svg",
            "/nhung",
        ] {
            assert!(belongs_to_machines(&without_slash(path)), "{path}");
        }
        for path in ["/tin-tuc/404.html", "/apix/", "/a/index.html"] {
            assert!(!belongs_to_machines(&without_slash(path)), "{path}");
        }
    }
}

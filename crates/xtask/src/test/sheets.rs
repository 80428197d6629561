//! Whether every built page names the stylesheets that it uses: pages of some kinds need more than the one of all.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{AtPath, Failure, Outcome};

/// The stylesheets that not every page has, by the beginnings of their names.
const SHEETS: [&str; 2] = ["lists-", "law-"];

/// Looks at every page below the folder.
pub(super) fn check(out: &Path) -> Outcome<String> {
    let assets = out.join("assets");
    let entries = fs::read_dir(&assets).at(&assets)?.flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let names: Vec<String> = names.filter(|name| name.ends_with(".css")).collect();
    let mut sheets = Vec::new();
    for sheet in SHEETS {
        let name = names.iter().find(|name| name.starts_with(sheet));
        let name =
            name.ok_or_else(|| Failure::new(format!("assets/{sheet}*.css was not built")))?;
        let path = assets.join(name);
        sheets.push((name, selectors(&fs::read_to_string(&path).at(&path)?)));
    }
    let mut pages = Vec::new();
    collect(out, &mut pages)?;
    for path in &pages {
        let html = fs::read_to_string(path).at(path)?;
        let used = classes_of_page(&html);
        for (name, selectors) in &sheets {
            let needs = selectors.iter().find(|classes| classes.is_subset(&used));
            if let Some(classes) = needs.filter(|_| !html.contains(name.as_str())) {
                let page = path.display();
                return Err(Failure::new(format!(
                    "{page} has {classes:?} and does not name assets/{name}: see `Sheet::of` in the builder"
                )));
            }
        }
    }
    Ok(format!(
        "{} pages name the stylesheets they use",
        pages.len()
    ))
}

/// The portal's own pages: those in frames and those that play partners' sites have other stylesheets.
fn collect(folder: &Path, pages: &mut Vec<PathBuf>) -> Outcome<()> {
    for entry in fs::read_dir(folder).at(folder)?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            let is_foreign = path.ends_with("nhung/khung") || path.ends_with("embed");
            if !is_foreign {
                collect(&path, pages)?;
            }
        } else if path.extension().is_some_and(|kind| kind == "html") {
            pages.push(path);
        }
    }
    Ok(())
}

/// The selectors of a minified stylesheet, each as the classes that a page must have for it.
fn selectors(css: &str) -> Vec<BTreeSet<String>> {
    let mut found = Vec::new();
    for block in css.split('{') {
        let list = block.rsplit(['}', ';']).next().unwrap_or_default();
        if !list.starts_with('@') {
            found.extend(list.split(',').map(classes));
        }
    }
    found.retain(|classes| !classes.is_empty());
    found
}

/// What stands behind each dot of a selector, without what a page must not have.
fn classes(selector: &str) -> BTreeSet<String> {
    let mut wanted = selector.split(":not(");
    let first = wanted.next().unwrap_or_default();
    let rest = wanted.map(|part| part.split_once(')').map_or("", |(_, rest)| rest));
    let is_sign = |sign: char| sign.is_ascii_alphanumeric() || "-_".contains(sign);
    let parts = [first].into_iter().chain(rest);
    let names = parts.flat_map(|part| part.split('.').skip(1)).map(|name| {
        let end = name.find(|sign| !is_sign(sign)).unwrap_or(name.len());
        &name[..end]
    });
    names.map(str::to_owned).collect()
}

fn classes_of_page(html: &str) -> BTreeSet<String> {
    let values = html.split(" class=\"").skip(1);
    let values = values.filter_map(|rest| rest.split('"').next());
    values
        .flat_map(str::split_ascii_whitespace)
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_lacks_a_stylesheet_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write(
            "assets/lists-2.css",
            "@layer a;.b .a,.b.both{margin:.5rem}@media (width>1.5rem){.c--x:not(.d),p{}}",
        );
        write("assets/law-3.css", ".d:not(.a) p{}");
        write("x/index.html", "<p class=\"a both\"></p>");
        write(
            "y/index.html",
            "<link href=\"/assets/lists-2.css\"><p class=\"e c--x\"></p>",
        );
        write("nhung/khung/index.html", "<p class=\"d\"></p>");
        check(folder.path()).unwrap();
        for (html, lacks) in [
            (
                "<link href=\"/assets/lists-2.css\"><p class=\"d\">",
                "law-3",
            ),
            ("<p class=\"b\"><b class=\"a\">", "lists-2"),
            ("<p class=\"c--x\">", "lists-2"),
        ] {
            write("z/index.html", html);
            let message = check(folder.path()).unwrap_err().to_string();
            assert!(
                message.contains("z/index.html") && message.contains(lacks),
                "{message}"
            );
        }
    }
}

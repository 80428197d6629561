//! Whether every built page names the stylesheets that it uses: pages of some kinds need more than the one of all.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::failure::{AtPath, Failure, Outcome};

/// The stylesheets that not every page has, by the beginnings of their names.
const SHEETS: [&str; 2] = ["lists-", "law-"];

/// Looks at every page below the folder.
pub(super) fn check(out: &Path) -> Outcome<String> {
    let names = names(&out.join("assets"))?;
    let read = |name: &String| {
        let path = out.join("assets").join(name);
        fs::read_to_string(&path).at(&path)
    };
    let of_all = names.iter().find(|name| name.starts_with("portal-"));
    let of_all = classes_of_sheet(&of_all.map(&read).transpose()?.unwrap_or_default());
    let mut sheets = Vec::new();
    for sheet in SHEETS {
        let name = names.iter().find(|name| name.starts_with(sheet));
        let name =
            name.ok_or_else(|| Failure::new(format!("assets/{sheet}*.css was not built")))?;
        let classes = classes_of_sheet(&read(name)?);
        sheets.push((name, &classes - &of_all));
    }
    let mut pages = Vec::new();
    collect(out, &mut pages)?;
    for path in &pages {
        let html = fs::read_to_string(path).at(path)?;
        let used = classes_of_page(&html);
        for (name, classes) in &sheets {
            let needs = classes.intersection(&used).next();
            if let Some(class) = needs.filter(|_| !html.contains(name.as_str())) {
                let page = path.display();
                return Err(Failure::new(format!(
                    "{page} has the class `{class}` and does not name assets/{name}: see `Sheet::of` in the builder"
                )));
            }
        }
    }
    Ok(format!(
        "{} pages name the stylesheets they use",
        pages.len()
    ))
}

fn names(assets: &Path) -> Outcome<Vec<String>> {
    let entries = fs::read_dir(assets).at(assets)?.flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    Ok(names.filter(|name| name.ends_with(".css")).collect())
}

/// The portal's own pages: those in frames and those that play partners' sites have other stylesheets.
fn collect(folder: &Path, pages: &mut Vec<std::path::PathBuf>) -> Outcome<()> {
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

/// What stands behind each dot of a stylesheet, as far as it can be the name of a class.
fn classes_of_sheet(css: &str) -> BTreeSet<String> {
    let is_sign = |sign: char| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_';
    let names = css.split('.').skip(1).map(|rest| {
        let end = rest.find(|sign| !is_sign(sign)).unwrap_or(rest.len());
        rest[..end].to_owned()
    });
    names
        .filter(|name| name.starts_with(|sign: char| sign.is_ascii_lowercase()))
        .collect()
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
        write("assets/portal-1.css", ".a{margin:.5rem}.both{color:red}");
        write(
            "assets/lists-2.css",
            ".b.both{color:red}@media (width>1.5rem){.c--x:not(.a){}}",
        );
        write("assets/law-3.css", ".d{}");
        write("x/index.html", "<p class=\"a both\"></p>");
        write(
            "y/index.html",
            "<link href=\"/assets/lists-2.css\"><p class=\"e c--x\"></p>",
        );
        write("nhung/khung/index.html", "<p class=\"d\"></p>");
        assert!(check(folder.path()).is_ok());
        write(
            "z/index.html",
            "<link href=\"/assets/lists-2.css\"><p class=\"c--x d\"></p>",
        );
        let message = check(folder.path()).unwrap_err().to_string();
        assert!(
            message.contains("z/index.html") && message.contains("`d`"),
            "{message}"
        );
    }
}

//! A built page and the files it makes a browser fetch.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{AtPath, Failure, Outcome};

/// An article's page in an output folder.
#[derive(Debug)]
pub(super) struct Page {
    out: PathBuf,
    /// Its slug.
    pub(super) slug: String,
    html: String,
}

impl Page {
    /// The article of median length: neither the shortest notice nor the longest report.
    pub(super) fn typical_article(out: &Path) -> Outcome<Self> {
        let folder = out.join("bai-viet");
        let entries = fs::read_dir(&folder).at(&folder)?.flatten();
        let mut articles: Vec<(u64, String)> = entries
            .filter_map(|entry| {
                let length = fs::metadata(entry.path().join("index.html")).ok()?.len();
                Some((length, entry.file_name().to_string_lossy().into_owned()))
            })
            .collect();
        articles.sort();
        let middle = articles.len() / 2;
        let none = || Failure::new(format!("{}: no article was built", folder.display()));
        let (_, slug) = articles.into_iter().nth(middle).ok_or_else(none)?;
        let path = folder.join(&slug).join("index.html");
        Ok(Self {
            out: out.to_path_buf(),
            html: fs::read_to_string(&path).at(&path)?,
            slug,
        })
    }

    /// Its path, below the base.
    pub(super) fn path(&self) -> String {
        format!("bai-viet/{}/", self.slug)
    }

    /// What the page itself transfers, compressed.
    pub(super) fn html_bytes(&self) -> Outcome<u64> {
        transferred(
            &self
                .out
                .join("bai-viet")
                .join(&self.slug)
                .join("index.html"),
        )
    }

    /// What the same article transfers as data, compressed.
    pub(super) fn data_bytes(&self) -> Outcome<u64> {
        transferred(
            &self
                .out
                .join("api/v1/bai-viet")
                .join(format!("{}.json", self.slug)),
        )
    }

    /// What a script for partners' pages transfers, compressed.
    pub(super) fn embedded_bytes(&self, name: &str) -> Outcome<u64> {
        transferred(&self.out.join("embed/v1").join(name))
    }

    /// What the files of one kind transfer that the page names, compressed.
    pub(super) fn asset_bytes(&self, extension: &str) -> Outcome<u64> {
        let assets = asset_names(&self.html, "/assets/", extension);
        if assets.is_empty() {
            return Err(self.lacks(&format!("a .{extension} file")));
        }
        assets
            .iter()
            .map(|name| transferred(&self.out.join("assets").join(name)))
            .sum()
    }

    /// What the app transfers once it is of use, compressed: its script, which the page's own script names, and
    /// its wasm, which that script names.
    pub(super) fn app_bytes(&self) -> Outcome<[u64; 2]> {
        let [loader] = &asset_names(&self.html, "/assets/", "js")[..] else {
            return Err(self.lacks("one script"));
        };
        let script = self.named_in(loader, "portal-", "js")?;
        let wasm = self.named_in(&script, "portal-", "wasm")?;
        let bytes = |name: &str| transferred(&self.out.join("assets").join(name));
        Ok([bytes(&script)?, bytes(&wasm)?])
    }

    /// The file that a script names.
    fn named_in(&self, script: &str, before: &str, extension: &str) -> Outcome<String> {
        let path = self.out.join("assets").join(script);
        let text = fs::read_to_string(&path).at(&path)?;
        let rest = text.split(before).skip(1);
        let stems = rest.filter_map(|rest| rest.split_once(&format!(".{extension}")));
        stems
            .map(|(hash, _)| hash)
            .find(|hash| hash.len() == 16 && hash.chars().all(|sign| sign.is_ascii_hexdigit()))
            .map(|hash| format!("{before}{hash}.{extension}"))
            .ok_or_else(|| Failure::new(format!("assets/{script} names no .{extension} file")))
    }

    fn lacks(&self, what: &str) -> Failure {
        Failure::new(format!("bai-viet/{}/ does not name {what}", self.slug))
    }
}

/// File names with the extension that follow `before`, up to the closing quote.
fn asset_names(text: &str, before: &str, extension: &str) -> Vec<String> {
    let ends = |name: &&str| {
        name.strip_suffix(extension)
            .is_some_and(|stem| stem.ends_with('.'))
    };
    let plain = |name: &&str| {
        name.chars()
            .all(|sign| sign.is_ascii_alphanumeric() || "-_.".contains(sign))
    };
    let pieces = text
        .split(before)
        .skip(1)
        .filter_map(|piece| piece.split('"').next());
    pieces
        .filter(ends)
        .filter(plain)
        .map(str::to_owned)
        .collect()
}

/// The bytes of the brotli file, or of the file itself when it is too small to have one.
fn transferred(path: &Path) -> Outcome<u64> {
    let compressed = PathBuf::from(format!("{}.br", path.display()));
    let file = if compressed.is_file() {
        compressed
    } else {
        path.to_path_buf()
    };
    Ok(fs::metadata(&file).at(&file)?.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_pages() {
        let page = r#"<link href="/cong/assets/a-1.css"><script src="/assets/b-2.js"></script><a href="/assets/">"#;
        assert_eq!(asset_names(page, "/assets/", "css"), ["a-1.css"]);
        assert_eq!(asset_names(page, "/assets/", "js"), ["b-2.js"]);
    }
}

//! From the app that was staged and what lies in `style/`, `public/`, `search/` and `widget/` to the files a page names.
//!
//! Names carry the hash of the final bytes: trunk hashes the wasm before wasm-bindgen works on it, so
//! two builds of its could give different bytes one name, which must never happen to files that
//! browsers keep for a year. Scripts name their wasm, the search's names the finder's, the app's the
//! search's, and the loader the app's, so those are hashed first.

mod bindgen;
mod embed_page;
mod error;
mod glue;
mod javascript;
mod memory;
mod prune;
mod public;
mod script;
mod search_page;
mod staging;
mod style;
mod widget;

use std::path::{Path, PathBuf};

pub use bindgen::bindgen;
pub use embed_page::EmbedPageAssets;
pub use error::AssetError;
use memory::Memory;
pub use search_page::SearchPageAssets;
use serde::{Deserialize, Serialize};
use staging::Staging;
pub use style::Sheet;
pub use widget::{Release, Widget};

/// Everything the shell around a page needs. Paths begin at the portal's own root: `/assets/…`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Assets {
    /// The app's module; its last lines start the app.
    pub script: String,
    /// The app's wasm.
    pub wasm: String,
    /// The stylesheet of all pages.
    pub style: String,
    /// What pages of some kinds need beside it, in the order of [`Sheet::ALL`].
    pub sheets: [String; 2],
    /// The script that every page has in its head, and that loads the app.
    pub loader: String,
    /// The script of pages of addresses that moved.
    pub moved: String,
    /// What partners' sites are given.
    pub widget: Widget,
    /// What the page for webmasters needs beside all this.
    pub embed_page: EmbedPageAssets,
    /// What the search's page needs beside all this.
    pub search_page: SearchPageAssets,
    /// What trunk wrote into `index.html` for `trunk serve`, to stand at the end of the body. `None`
    /// in every other build.
    pub live_reload: Option<String>,
    /// What went otherwise than planned without stopping the build, in sentences.
    pub warnings: Vec<String>,
    /// The page that was staged.
    pub index_template: String,
    /// The files themselves, those of `public/` included, sorted by path.
    pub files: Vec<AssetFile>,
}

impl Assets {
    /// Nothing: pages are plain HTML, without style and app. For measuring content alone.
    pub fn none() -> Self {
        let nowhere = String::new;
        Self {
            script: nowhere(),
            wasm: nowhere(),
            style: nowhere(),
            sheets: Default::default(),
            loader: nowhere(),
            moved: nowhere(),
            widget: Widget::default(),
            embed_page: EmbedPageAssets::default(),
            search_page: SearchPageAssets::default(),
            live_reload: None,
            warnings: Vec::new(),
            index_template: BARE.into(),
            files: Vec::new(),
        }
    }

    /// The path of a stylesheet that not every page has.
    pub fn sheet(&self, sheet: Sheet) -> &str {
        let at = Sheet::ALL.iter().position(|one| *one == sheet);
        at.map_or("", |at| &self.sheets[at])
    }

    /// Is there anything to link to?
    pub fn is_none(&self) -> bool {
        self.script.is_empty()
    }
}

/// The least page that the shell can fill.
const BARE: &str = "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n\
                    <!-- portal:head -->\n</head>\n<body>\n<!-- portal:body -->\n</body>\n</html>\n";

/// A file to be written as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssetFile {
    /// Path within the portal: `/assets/portal-0123456789abcdef.js`, `/favicon.svg`.
    pub path: String,
    /// What it holds.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}

/// Where the parts lie.
#[derive(Clone, Debug)]
pub struct AssetSources {
    /// What `bindgen` or trunk wrote: `index.html`, the wasm and its JavaScript.
    pub staging: PathBuf,
    /// The repository's root with `style/`, `public/`, `search/`, `widget/` and `src/start.js`.
    pub root: PathBuf,
}

impl AssetSources {
    /// All files and folders that are read.
    pub fn inputs(&self) -> Vec<PathBuf> {
        let below = [
            "style",
            "public",
            "search",
            "widget",
            "src/start.js",
            "src/loader.js",
            "src/moved.js",
        ];
        let below = below.iter().map(|name| self.root.join(name));
        below.chain([self.staging.clone()]).collect()
    }

    /// The same as [`Self::load`] without doing the work again, where the cache folder has what came of the same files.
    pub fn load_remembered(&self, cache: &Path) -> Result<Assets, AssetError> {
        let memory = Memory::new(self, cache);
        if let Some(assets) = memory.as_ref().and_then(Memory::find) {
            return Ok(assets);
        }
        let assets = self.load()?;
        if let Some(memory) = memory {
            memory.save(&assets);
        }
        Ok(assets)
    }

    /// Reads, bundles, names.
    pub fn load(&self) -> Result<Assets, AssetError> {
        let mut staging = Staging::read(&self.staging)?;
        staging.add_starts(&read_text(&self.root.join("src/start.js"))?)?;
        let warnings = staging.prune();
        let finder_wasm = hashed("finder", "wasm", staging.finder.wasm);
        let finder = fill(&staging.finder.script, script::FINDER_WASM, &finder_wasm);
        let finder = hashed("finder", "js", finder.into());
        let (search_page, [search, search_style, search_server]) =
            search_page::load(&self.root, &finder, &finder_wasm)?;
        let wasm = hashed("portal", "wasm", staging.app.wasm);
        let script = fill(&staging.app.script, script::APP_WASM, &wasm);
        let script = fill(&script, script::SEARCH_SCRIPT, &search);
        let [lists, law] =
            Sheet::ALL.map(|sheet| style::load_sheet(&self.root.join("style"), sheet));
        let sheets = [lists?, law?];
        let names = sheets.each_ref().map(file_name);
        let script = script.replace(script::SHEETS, &serde_json::json!(names).to_string());
        let script = hashed("portal", "js", script.into());
        let (style, drawings) = style::load(&self.root.join("style/main.css"))?;
        let loader = script::loader(
            &read_text(&self.root.join("src/loader.js"))?,
            file_name(&script),
        )?;
        let loader = hashed("loader", "js", loader.into());
        let moved = read_text(&self.root.join("src/moved.js"))?;
        let moved = javascript::minified(&moved, "src/moved.js")?;
        let moved = hashed("moved", "js", moved.into());
        let paths = [&script, &wasm, &style, &loader, &moved].map(|file| file.path.clone());
        let mut files = vec![script, wasm, style, loader, moved, finder, finder_wasm];
        files.extend([search, search_style, search_server]);
        let sheet_paths = sheets.each_ref().map(|sheet| sheet.path.clone());
        files.extend(sheets);
        files.extend(drawings);
        files.extend(public::files(&self.root.join("public"))?);
        let (widget, embedded) = widget::load(&self.root.join("widget"))?;
        files.extend(embedded);
        let (embed_page, own) = embed_page::load(&self.root)?;
        files.extend(own);
        files.sort_by(|one, other| one.path.cmp(&other.path));
        let [script, wasm, style, loader, moved] = paths;
        let (index_template, live_reload) = (staging.index, staging.live_reload);
        Ok(Assets {
            script,
            wasm,
            style,
            sheets: sheet_paths,
            loader,
            moved,
            widget,
            embed_page,
            search_page,
            live_reload,
            warnings,
            index_template,
            files,
        })
    }
}

/// A file below `/assets/`, named after its content.
pub(crate) fn hashed(stem: &str, extension: &str, bytes: Vec<u8>) -> AssetFile {
    let hash = blake3::hash(&bytes).to_hex();
    AssetFile {
        path: format!("/assets/{stem}-{}.{extension}", &hash[..16]),
        bytes,
    }
}

/// Puts the name of a file where its mark stands.
fn fill(script: &str, mark: &str, file: &AssetFile) -> String {
    script.replace(mark, file_name(file))
}

fn file_name(file: &AssetFile) -> &str {
    file.path.rsplit('/').next().unwrap_or(&file.path)
}

fn read(path: &Path) -> Result<Vec<u8>, AssetError> {
    std::fs::read(path).map_err(|error| AssetError::Read {
        path: path.into(),
        error,
    })
}

fn read_text(path: &Path) -> Result<String, AssetError> {
    let bytes = read(path)?;
    String::from_utf8(bytes).map_err(|_| AssetError::NotText { path: path.into() })
}

#[cfg(test)]
mod tests;

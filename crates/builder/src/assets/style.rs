//! The stylesheets: `style/main.css` for every page, and what pages of some kinds need beside it, each with
//! everything it imports in one minified file. All name the cascade layers in the same order.

use std::path::Path;

use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::error::Error;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use model::page::PageContent;

use super::{AssetError, AssetFile, file_name, hashed, read};

/// A stylesheet that pages of some kinds need beside the one of all pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// `style/lists.css`
    Lists,
    /// `style/law.css`
    Law,
}

impl Sheet {
    /// All of them. The app loads those that the first page lacks.
    pub const ALL: [Self; 2] = [Self::Lists, Self::Law];

    /// Those of a page.
    pub fn of(content: &PageContent) -> &'static [Self] {
        match content {
            PageContent::Article(page) if page.same_event.is_empty() => &[],
            PageContent::NotFound => &[],
            PageContent::StaticPage(page) if page.facets.is_empty() => &[],
            PageContent::Documents(_) | PageContent::Document(_) => &Self::ALL,
            PageContent::Article(_)
            | PageContent::Front(_)
            | PageContent::Category(_)
            | PageContent::Events(_)
            | PageContent::Event(_)
            | PageContent::Partners(_)
            | PageContent::SiteMap(_)
            | PageContent::Search(_)
            | PageContent::StaticPage(_) => &[Self::Lists],
        }
    }

    /// Its name below `style/`, and that of its file, without ending.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Lists => "lists",
            Self::Law => "law",
        }
    }
}

/// The sheet in its file with a hashed name.
pub(super) fn load_sheet(folder: &Path, sheet: Sheet) -> Result<AssetFile, AssetError> {
    let path = folder.join(sheet.name()).with_extension("css");
    let css = bundle(&path)?;
    match addresses(&css).first() {
        Some(name) => Err(foreign(&path, name)),
        None => Ok(hashed(sheet.name(), "css", css.into())),
    }
}

/// The stylesheet of all pages, and the drawings it names: files beside `main.css`, which get hashed names too.
pub(super) fn load(main: &Path) -> Result<(AssetFile, Vec<AssetFile>), AssetError> {
    let mut css = bundle(main)?;
    let mut drawings = Vec::new();
    let folder = main.parent().unwrap_or(Path::new("."));
    for name in addresses(&css) {
        let stem = name
            .strip_suffix(".svg")
            .filter(|stem| !stem.contains(['/', ':']));
        let stem = stem.ok_or_else(|| foreign(main, &name))?;
        let drawing = hashed(stem, "svg", read(&folder.join(&name))?);
        css = css.replace(
            &format!("url({name})"),
            &format!("url({})", file_name(&drawing)),
        );
        drawings.push(drawing);
    }
    Ok((hashed("portal", "css", css.into()), drawings))
}

/// Bundles and minifies.
pub(super) fn bundle(main: &Path) -> Result<String, AssetError> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler
        .bundle(main)
        .map_err(|error| located(&error, main))?;
    sheet
        .minify(MinifyOptions::default())
        .map_err(|error| located(&error, main))?;
    let options = PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    };
    let css = sheet
        .to_css(options)
        .map_err(|error| located(&error, main))?
        .code;
    Ok(css)
}

/// What the stylesheet loads, each once.
fn addresses(css: &str) -> Vec<String> {
    let mut names: Vec<String> = css
        .split("url(")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'))
        .map(|(name, _)| name.trim_matches(['"', '\'']).to_owned())
        .collect();
    names.sort();
    names.dedup();
    names
}

/// Other hosts are not asked for anything, and `data:` is refused by the portal's policy.
fn foreign(main: &Path, name: &str) -> AssetError {
    let message = format!(
        "{}: `url({name})`: only an SVG file beside it may be loaded",
        main.display()
    );
    AssetError::Style { message }
}

/// Lines are counted from 0 there and from 1 by people.
fn located<T: std::fmt::Display>(error: &Error<T>, main: &Path) -> AssetError {
    let message = match &error.loc {
        Some(at) => format!(
            "{}:{}:{}: {}",
            at.filename,
            at.line + 1,
            at.column,
            error.kind
        ),
        None => format!("{}: {}", main.display(), error.kind),
    };
    AssetError::Style { message }
}

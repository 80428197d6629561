//! The stylesheet: `style/main.css` with everything it imports, in one minified file.
//!
//! One file, because the order of cascade layers is only certain within one.

use std::path::Path;

use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::error::Error;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};

use super::{AssetError, AssetFile, file_name, hashed, read};

/// The stylesheet, and the drawings it names: files beside `main.css`, which get hashed names too.
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

//! The stylesheet: `style/main.css` with everything it imports, in one minified file.
//!
//! One file, because the order of cascade layers is only certain within one.

use std::path::Path;

use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::error::Error;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};

use super::AssetError;

/// Bundles and minifies.
pub(super) fn bundle(main: &Path) -> Result<String, AssetError> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(main).map_err(|error| located(&error, main))?;
    sheet.minify(MinifyOptions::default()).map_err(|error| located(&error, main))?;
    let options = PrinterOptions { minify: true, ..PrinterOptions::default() };
    let css = sheet.to_css(options).map_err(|error| located(&error, main))?.code;
    refuse_addresses(&css, main)?;
    Ok(css)
}

/// A file the stylesheet names would carry no hash, and `data:` is refused by the portal's policy.
fn refuse_addresses(css: &str, main: &Path) -> Result<(), AssetError> {
    let Some(start) = css.find("url(") else { return Ok(()) };
    let address: String = css[start..].chars().take_while(|sign| *sign != ')').take(60).collect();
    let message = format!("{}: `{address})` loads a file; draw it in CSS or in the page", main.display());
    Err(AssetError::Style { message })
}

/// Lines are counted from 0 there and from 1 by people.
fn located<T: std::fmt::Display>(error: &Error<T>, main: &Path) -> AssetError {
    let message = match &error.loc {
        Some(at) => format!("{}:{}:{}: {}", at.filename, at.line + 1, at.column, error.kind),
        None => format!("{}: {}", main.display(), error.kind),
    };
    AssetError::Style { message }
}

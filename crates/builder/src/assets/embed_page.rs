//! Script and stylesheet of `/nhung/`. No other page needs them, and every page has its budget.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{AssetError, AssetFile, hashed, read_text, script, style};

/// The parts of the script below `widget/`, in their order: one module, one request.
const PARTS: [&str; 7] = [
    "embed-page/page.js",
    "embed-page/choices.js",
    "embed-page/plan.js",
    "embed-page/colors.js",
    "embed-page/code.js",
    "embed-page/preview.js",
    "embed-page.js",
];

/// Paths of the two.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmbedPageAssets {
    /// Its script.
    pub script: String,
    /// Its part of the stylesheet.
    pub style: String,
}

/// Joins the script's parts, minifies the stylesheet.
pub(super) fn load(root: &Path) -> Result<(EmbedPageAssets, [AssetFile; 2]), AssetError> {
    let mut text = String::new();
    for part in PARTS {
        text += &script::without_comments(&read_text(&root.join("widget").join(part))?);
    }
    let script = hashed("embed-page", "js", text.into());
    let style = style::bundle(&root.join("style/components/embed-page.css"))?;
    let style = hashed("embed-page", "css", style.into());
    let paths = EmbedPageAssets {
        script: script.path.clone(),
        style: style.path.clone(),
    };
    Ok((paths, [script, style]))
}

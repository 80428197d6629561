//! The element as it is published: one file, with its stylesheet in it.

use super::super::{AssetError, script};

/// Where the stylesheet goes, within a string of the script.
const STYLE_MARK: &str = "CNHT_STYLE";

/// Puts the stylesheet into the script and takes the script's comments out.
pub(super) fn publish(source: &str, css: &str) -> Result<String, AssetError> {
    let script = script::without_comments(source);
    match script.matches(STYLE_MARK).count() {
        1 => Ok(script.replace(STYLE_MARK, &in_a_string(css))),
        marks => Err(AssetError::Script {
            reason: format!(
                "widget/cnht-news.js must name {STYLE_MARK} exactly once, in a string, for the stylesheet \
                 goes there; found {marks}"
            ),
        }),
    }
}

/// Safe between quotes of any kind.
fn in_a_string(css: &str) -> String {
    let mut text = css
        .trim()
        .replace('\\', "\\\\")
        .replace('\n', "\\n")
        .replace("${", "\\${");
    for quote in ['`', '\'', '"'] {
        text = text.replace(quote, &format!("\\{quote}"));
    }
    text
}

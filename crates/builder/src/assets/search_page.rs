//! Script and stylesheet of the search, which come with the first touch of a search box, and with the
//! search's page.

use std::path::Path;

use model::text::search_page as text;
use serde_json::json;

use serde::{Deserialize, Serialize};

use super::{AssetError, AssetFile, file_name, hashed, javascript, read_text, style};

/// The parts of the script below `search/`, in their order: one module, one request.
pub(super) const PARTS: [&str; 9] = [
    "names.js",
    "address.js",
    "module.js",
    "shards.js",
    "suggestions.js",
    "view.js",
    "passages.js",
    "page.js",
    "search.js",
];

/// Stands in the script where the name of the finder's script goes.
const FINDER_SCRIPT: &str = "PORTAL_FINDER";
/// Stands there for the name of the finder's wasm, which is asked for early.
const FINDER_WASM: &str = "FINDER_WASM";
/// Stands there for the name of its stylesheet.
const STYLE: &str = "SEARCH_STYLE";
/// Stands there for the sentences that it shows.
const WORDS: &str = "SEARCH_WORDS";
/// Stands there for the name of the script that asks a search server.
const SERVER: &str = "SEARCH_SERVER";
/// Stands in that script for its sentence.
const SERVER_WORDS: &str = "SERVER_WORDS";

/// Paths of the two.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchPageAssets {
    /// The script.
    pub script: String,
    /// The search's part of the stylesheet.
    pub style: String,
}

/// Joins the script's parts, puts names and words in, and minifies all files. The first of the files is
/// the script. The script for a search server is loaded only where the portal names one.
pub(super) fn load(
    root: &Path,
    finder: &AssetFile,
    finder_wasm: &AssetFile,
) -> Result<(SearchPageAssets, [AssetFile; 3]), AssetError> {
    let style = style::bundle(&root.join("style/components/search.css"))?;
    // No name of a shard, `search-` and a digest, looks like these.
    let style = hashed("search-style", "css", style.into());
    let sentence = json!(text::SERVER).to_string();
    let server = read_text(&root.join("search/server.js"))?;
    let server = filled(server, &[(SERVER_WORDS, &sentence)])?;
    let server = hashed(
        "search-server",
        "js",
        javascript::minified(&server, "search/server.js")?.into(),
    );
    let mut script = String::new();
    for part in PARTS {
        script += &read_text(&root.join("search").join(part))?;
    }
    let marks = [
        (FINDER_SCRIPT, file_name(finder)),
        (FINDER_WASM, file_name(finder_wasm)),
        (STYLE, file_name(&style)),
        (SERVER, file_name(&server)),
        (WORDS, &words()),
    ];
    let script = filled(script, &marks)?;
    let script = hashed(
        "search-script",
        "js",
        javascript::minified(&script, "search/*.js")?.into(),
    );
    let paths = SearchPageAssets {
        script: script.path.clone(),
        style: style.path.clone(),
    };
    Ok((paths, [script, style, server]))
}

/// Puts each value in the place of its mark.
fn filled(mut text: String, marks: &[(&str, &str)]) -> Result<String, AssetError> {
    for (mark, value) in marks {
        if text.matches(mark).count() != 1 {
            let reason = format!("search/*.js must name {mark} exactly once");
            return Err(AssetError::Script { reason });
        }
        text = text.replace(mark, value);
    }
    Ok(text)
}

/// The sentences of the script as an object of JavaScript.
fn words() -> String {
    json!({
        "searching": text::SEARCHING,
        "titled": text::TITLED,
        "asked": text::ASKED,
        "failed": text::FAILED,
        "incomplete": text::INCOMPLETE,
        "tryAgain": text::TRY_AGAIN,
        "facets": text::FACETS,
        "suggestions": text::SUGGESTIONS,
        "slashKey": text::SLASH_KEY,
    })
    .to_string()
}

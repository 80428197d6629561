//! Script and stylesheet of the search, which come with the first touch of a search box, and with the
//! search's page.

use std::path::Path;

use model::text::search_page as text;
use oxc::allocator::Allocator;
use serde_json::json;

use super::{AssetError, AssetFile, file_name, hashed, javascript, read_text, style};

/// The parts of the script below `search/`, in their order: one module, one request.
const PARTS: [&str; 9] = [
    "names.js",
    "module.js",
    "shards.js",
    "suggestions.js",
    "passages.js",
    "address.js",
    "view.js",
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

/// Paths of the two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchPageAssets {
    /// The script.
    pub script: String,
    /// The search's part of the stylesheet.
    pub style: String,
}

/// Joins the script's parts, puts names and words in, and minifies both files. The first of the files is
/// the script.
pub(super) fn load(
    root: &Path,
    finder: &AssetFile,
    finder_wasm: &AssetFile,
) -> Result<(SearchPageAssets, [AssetFile; 2]), AssetError> {
    let style = style::bundle(&root.join("style/components/search.css"))?;
    // No name of a shard, `search-` and a digest, looks like these.
    let style = hashed("search-style", "css", style.into());
    let mut text = String::new();
    for part in PARTS {
        text += &read_text(&root.join("search").join(part))?;
    }
    let marks = [
        (FINDER_SCRIPT, file_name(finder)),
        (FINDER_WASM, file_name(finder_wasm)),
        (STYLE, file_name(&style)),
        (WORDS, &words()),
    ];
    for (mark, value) in marks {
        if text.matches(mark).count() != 1 {
            let reason = format!("search/*.js must name {mark} exactly once");
            return Err(AssetError::Script { reason });
        }
        text = text.replace(mark, value);
    }
    let script = hashed("search-script", "js", minified(&text)?.into());
    let paths = SearchPageAssets {
        script: script.path.clone(),
        style: style.path.clone(),
    };
    Ok((paths, [script, style]))
}

/// The sentences of the script as an object of JavaScript.
fn words() -> String {
    json!({
        "searching": text::SEARCHING,
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

fn minified(source: &str) -> Result<String, AssetError> {
    let allocator = Allocator::default();
    let parsed = javascript::parse(&allocator, source);
    let mut program = parsed
        .map_err(|problem| AssetError::Script {
            reason: format!("search/*.js cannot be parsed: {problem}"),
        })?
        .program;
    Ok(javascript::minify(&allocator, &mut program))
}

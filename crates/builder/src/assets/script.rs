//! The two scripts of a page: the app's module, and the few bytes that set the theme.

use super::AssetError;

/// Where the start script wants the wasm's name, and that of the finder's script.
const MARKS: [&str; 2] = ["PORTAL_WASM", "PORTAL_FINDER"];
/// Starts the finder's module once it is imported; its importer waits for `ready`.
const FINDER_START: &str = "export const ready = __wbg_init({ module_or_path: new URL(\"FINDER_WASM\", import.meta.url) });\n";
/// The theme script stands in the head and holds up the first paint, so it must not grow.
const THEME_LIMIT: usize = 400;

/// wasm-bindgen's module with the start appended.
pub(super) fn module(
    bindings: &str,
    start: &str,
    wasm: &str,
    finder: &str,
) -> Result<String, AssetError> {
    check(bindings)?;
    if MARKS.iter().any(|mark| start.matches(mark).count() != 1) {
        return refuse("src/start.js must name PORTAL_WASM and PORTAL_FINDER exactly once each");
    }
    let start = without_comments(start)
        .replace(MARKS[0], wasm)
        .replace(MARKS[1], finder);
    Ok(format!("{}\n{start}", bindings.trim_end()))
}

/// The finder's module, which starts itself.
pub(super) fn finder(bindings: &str, wasm: &str) -> Result<String, AssetError> {
    check(bindings)?;
    Ok(format!(
        "{}\n{}",
        bindings.trim_end(),
        FINDER_START.replace("FINDER_WASM", wasm)
    ))
}

fn refuse<T>(reason: &str) -> Result<T, AssetError> {
    Err(AssetError::Script {
        reason: reason.into(),
    })
}

/// What wasm-bindgen wrote is of the shape that is built on here.
fn check(bindings: &str) -> Result<(), AssetError> {
    if !bindings.contains("function __wbg_init(") {
        return refuse(
            "wasm-bindgen's JavaScript has no `__wbg_init`: src/start.js must follow its new shape",
        );
    }
    if bindings.lines().any(|line| line.starts_with("import ")) {
        return refuse(
            "wasm-bindgen's JavaScript imports other files (a dependency brings snippets of its own), \
                       and files that no hash names must not be kept by browsers",
        );
    }
    Ok(())
}

/// The theme script as it is shipped.
pub(super) fn theme(source: &str) -> Result<String, AssetError> {
    let script = without_comments(source);
    if script.len() <= THEME_LIMIT {
        return Ok(script);
    }
    let reason = format!(
        "style/theme.js: {} bytes without comments, and {THEME_LIMIT} is the most: every page waits for it",
        script.len()
    );
    Err(AssetError::Script { reason })
}

/// Takes out lines that are comments, blank lines and indentation. Comments at the end of a line stay:
/// telling them from addresses in strings would need a parser.
pub(super) fn without_comments(source: &str) -> String {
    let lines = source
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.fold(String::new(), |text, line| text + line + "\n")
}

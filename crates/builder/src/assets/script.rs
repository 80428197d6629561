//! The scripts of a page: the loader in its head, the app's module, and the finder's.

use oxc::allocator::Allocator;
use oxc::syntax::module_record::{ExportEntry, ExportExportName, ExportLocalName, ModuleRecord};

use super::{AssetError, javascript};
use crate::compress::brotli;

/// Stands in `src/start.js` where the name of the app's wasm goes.
pub(super) const APP_WASM: &str = "PORTAL_WASM";
/// Stands in `src/start.js` where the name of the search's script goes.
pub(super) const SEARCH_SCRIPT: &str = "PORTAL_SEARCH";
/// Stands there where the names of the stylesheets go that not every page has.
pub(super) const SHEETS: &str = "PORTAL_SHEETS";
/// Stands in the finder's start where the name of its wasm goes.
pub(super) const FINDER_WASM: &str = "FINDER_WASM";
/// Starts the finder's module once it is imported; its importer waits for `ready`.
const FINDER_START: &str = "export const ready = __wbg_init({ module_or_path: new URL(\"FINDER_WASM\", import.meta.url) });\n";
/// What our starts call. wasm-bindgen exports it as `default`.
const START_FUNCTION: &str = "__wbg_init";
/// Stands in `src/loader.js` where the name of the app's module goes.
const APP_SCRIPT: &str = "PORTAL_APP";
/// The loader stands in the head and holds up the first paint, so it must not grow. Bytes in brotli 11.
const LOADER_LIMIT: usize = 1_040;

/// The app's module: the glue, then the start. Marks stand where names of files go.
pub(super) fn module(glue: &str, start: &str) -> Result<String, AssetError> {
    let marks = [APP_WASM, SEARCH_SCRIPT, SHEETS];
    if marks.iter().any(|mark| start.matches(mark).count() != 1) {
        return refuse(
            "src/start.js must name PORTAL_WASM, PORTAL_SEARCH and PORTAL_SHEETS exactly once each",
        );
    }
    with_start(glue, &without_comments(start))
}

/// The finder's module, which starts itself.
pub(super) fn finder(glue: &str) -> Result<String, AssetError> {
    with_start(glue, FINDER_START)
}

fn refuse<T>(reason: &str) -> Result<T, AssetError> {
    Err(AssetError::Script {
        reason: reason.into(),
    })
}

/// Appends a start, which can call the glue's default export as `__wbg_init` whatever its name is there.
fn with_start(glue: &str, start: &str) -> Result<String, AssetError> {
    let name = start_function(glue)?;
    let alias = if name == START_FUNCTION {
        String::new()
    } else {
        format!("const {START_FUNCTION} = {name};\n")
    };
    Ok(format!("{}\n{alias}{start}", glue.trim_end()))
}

/// The name within the glue of what starts the module.
fn start_function(glue: &str) -> Result<String, AssetError> {
    let allocator = Allocator::default();
    let record = match javascript::parse(&allocator, glue) {
        Ok(parsed) => parsed.module_record,
        // Syntax that is newer than the parser. Pruning will warn of it.
        Err(_) if glue.contains("function __wbg_init(") => return Ok(START_FUNCTION.into()),
        Err(problem) => {
            return refuse(&format!(
                "wasm-bindgen's JavaScript cannot be parsed: {problem}"
            ));
        }
    };
    if !record.requested_modules.is_empty() {
        return refuse(
            "wasm-bindgen's JavaScript imports other files (a dependency brings snippets of its own), \
             and files that no hash names must not be kept by browsers",
        );
    }
    match default_export(&record) {
        Some(name) => Ok(name.into()),
        None => refuse(
            "wasm-bindgen's JavaScript has no default export, which starts the module: src/start.js \
             must follow its new shape",
        ),
    }
}

/// The name within the script of what it exports as `default`.
fn default_export<'a>(record: &ModuleRecord<'a>) -> Option<&'a str> {
    let is_default = |entry: &&ExportEntry| match &entry.export_name {
        ExportExportName::Name(name) => name.name == "default",
        ExportExportName::Default(_) => true,
        ExportExportName::Null => false,
    };
    match &record
        .local_export_entries
        .iter()
        .find(is_default)?
        .local_name
    {
        ExportLocalName::Name(name) | ExportLocalName::Default(name) => Some(name.name.as_str()),
        ExportLocalName::Null => None,
    }
}

/// The loader as it is shipped, with the file name of the app's module.
pub(super) fn loader(source: &str, app: &str) -> Result<String, AssetError> {
    if source.matches(APP_SCRIPT).count() != 1 {
        return refuse("src/loader.js must name PORTAL_APP exactly once");
    }
    let source = source.replace(APP_SCRIPT, app);
    let script = javascript::minified(&source, "src/loader.js")?;
    let bytes = brotli(script.as_bytes()).len();
    if bytes <= LOADER_LIMIT {
        return Ok(script);
    }
    refuse(&format!(
        "src/loader.js: {bytes} bytes in brotli, and {LOADER_LIMIT} is the most: every page waits for it"
    ))
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

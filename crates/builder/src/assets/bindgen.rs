//! What trunk does with the app's wasm, without trunk: wasm-bindgen as a library writes the JavaScript beside it.

use std::fs;
use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

use super::AssetError;

/// The modules, by the names of their programs.
const MODULES: [&str; 2] = ["portal", "finder"];

/// Writes into `out` what trunk would stage: `NAME.js` and `NAME_bg.wasm` of each `NAME.wasm` in `wasm`, and the page.
///
/// # Errors
///
/// A module or the page cannot be read, a module was made for another version of wasm-bindgen, or `out` cannot be
/// written.
pub fn bindgen(wasm: &Path, page: &Path, out: &Path) -> Result<(), AssetError> {
    for name in MODULES {
        let module = wasm.join(format!("{name}.wasm"));
        let mut bindgen = Bindgen::new();
        bindgen.input_path(&module).typescript(false);
        let written = bindgen.web(true).and_then(|bindgen| bindgen.generate(out));
        written.map_err(|error| AssetError::Bindgen {
            path: module,
            error,
        })?;
    }
    fs::copy(page, out.join("index.html")).map_err(|error| AssetError::Read {
        path: page.into(),
        error,
    })?;
    Ok(())
}

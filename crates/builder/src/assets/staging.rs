//! The folder that `bindgen` or trunk wrote the app into.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::{AssetError, prune, read, read_text, script};

/// What marks the script that `trunk serve` adds to `index.html`. trunk's server fills the mark in
/// every page it serves, so the script works wherever the builder repeats it.
const LIVE_RELOAD_MARK: &str = "{{__TRUNK_ADDRESS__}}";

/// What was staged.
#[derive(Debug)]
pub(super) struct Staging {
    pub(super) index: String,
    /// The app.
    pub(super) app: Module,
    /// The finder of documents, which the app opens on its page.
    pub(super) finder: Module,
    pub(super) live_reload: Option<String>,
}

/// A wasm module with the JavaScript that wasm-bindgen wrote for it.
#[derive(Debug)]
pub(super) struct Module {
    pub(super) script: String,
    pub(super) wasm: Vec<u8>,
}

impl Staging {
    pub(super) fn read(folder: &Path) -> Result<Self, AssetError> {
        let index = read_text(&folder.join("index.html"))?;
        let live_reload = live_reload(&index);
        Ok(Self {
            // The shell puts the script into every page; here it would stand a second time.
            index: match &live_reload {
                Some(script) => index.replace(script, ""),
                None => index,
            },
            live_reload,
            app: Module::read(folder, "portal")?,
            finder: Module::read(folder, "finder")?,
        })
    }

    /// Appends to each script what starts its module.
    pub(super) fn add_starts(&mut self, start: &str) -> Result<(), AssetError> {
        self.app.script = script::module(&self.app.script, start)?;
        self.finder.script = script::finder(&self.finder.script)?;
        Ok(())
    }

    /// Takes out what readers do not need, and returns a warning for each module that has to stay as
    /// trunk made it. Under `trunk serve` both stay, without a warning: names of functions help there.
    pub(super) fn prune(&mut self) -> Vec<String> {
        if self.live_reload.is_some() {
            return Vec::new();
        }
        let modules = [("portal", &mut self.app), ("finder", &mut self.finder)];
        let warnings = modules.map(|(name, module)| module.prune(name));
        warnings.into_iter().flatten().collect()
    }
}

impl Module {
    fn read(folder: &Path, name: &str) -> Result<Self, AssetError> {
        let wasm = find_wasm(folder, name)?;
        let script = wasm.to_string_lossy().replace("_bg.wasm", ".js");
        Ok(Self {
            script: read_text(Path::new(&script))?,
            wasm: read(&wasm)?,
        })
    }

    fn prune(&mut self, name: &str) -> Option<String> {
        match prune::prune(&self.script, &self.wasm, &cargo_home()) {
            Ok((script, wasm)) => {
                (self.script, self.wasm) = (script, wasm);
                None
            }
            Err(reason) => Some(format!(
                "{name}.js and {name}_bg.wasm are published as wasm-bindgen made them: {reason}. The \
                 portal works the same, but readers transfer more. If wasm-bindgen was updated, see \
                 crates/builder/src/assets/glue.rs and docs/decisions/0010-what-the-module-may-weigh.md"
            )),
        }
    }
}

/// Where cargo keeps the sources of dependencies, as it finds that out itself.
fn cargo_home() -> String {
    let home = || env::var("HOME").map(|home| home + "/.cargo");
    env::var("CARGO_HOME")
        .or_else(|_| home())
        .unwrap_or_default()
}

/// The module of that name, whose file ends in `_bg.wasm` and may carry trunk's hash.
fn find_wasm(folder: &Path, name: &str) -> Result<PathBuf, AssetError> {
    let unreadable = |error| AssetError::Read {
        path: folder.into(),
        error,
    };
    let entries = fs::read_dir(folder).map_err(unreadable)?;
    let is_module = |path: &PathBuf| {
        let file = path
            .file_name()
            .map(|file| file.to_string_lossy().into_owned())
            .unwrap_or_default();
        file.starts_with(name) && file.ends_with("_bg.wasm")
    };
    let mut modules: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(is_module)
        .collect();
    match modules.len() {
        1 => Ok(modules.remove(0)),
        modules => Err(AssetError::NotStaged {
            folder: folder.into(),
            name: name.into(),
            modules,
        }),
    }
}

fn live_reload(index: &str) -> Option<String> {
    let mark = index.find(LIVE_RELOAD_MARK)?;
    let start = index[..mark].rfind("<script")?;
    let end = mark + index[mark..].find("</script>")? + "</script>".len();
    Some(index[start..end].to_owned())
}

//! The tools the portal is built and checked with: which versions, where they lie, how they get there.
//!
//! They live in a folder of the user's, one per name and version, so that a second clone finds them
//! built, and tools installed by other means are not touched.

pub(crate) mod browser;
pub(crate) mod compiling;
pub(crate) mod install;
pub(crate) mod npm;
pub(crate) mod std_source;
pub(crate) mod system;
pub(crate) mod wasm_target;

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use crate::failure::Outcome;
use crate::project::Project;
use install::CargoTool;

/// The newest trunk that the workspace's Rust version can build.
const TRUNK: &str = "0.21.14";
/// Looks at licenses, banned packages and sources.
const CARGO_DENY: &str = "0.20.2";

/// Builds the wasm app.
pub(crate) fn trunk() -> CargoTool {
    CargoTool {
        package: "trunk",
        binary: "trunk",
        version: TRUNK.into(),
        locked: true,
    }
}

/// Writes the JavaScript beside the wasm; its version must equal the library's to the digit.
pub(crate) fn wasm_bindgen(project: &Project) -> Outcome<CargoTool> {
    let version = project.locked_version("wasm-bindgen")?;
    Ok(CargoTool {
        package: "wasm-bindgen-cli",
        binary: "wasm-bindgen",
        version,
        locked: false,
    })
}

/// Looks at licenses, banned packages and sources.
pub(crate) fn cargo_deny() -> CargoTool {
    CargoTool {
        package: "cargo-deny",
        binary: "cargo-deny",
        version: CARGO_DENY.into(),
        locked: true,
    }
}

/// Cargo itself: the one that started this task.
pub(crate) fn cargo() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// `PATH` with the folders of the given tools in front.
pub(crate) fn path_with(project: &Project, tools: &[&CargoTool]) -> OsString {
    let ours = tools.iter().map(|tool| tool.folder(project).join("bin"));
    let theirs = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = ours.chain(env::split_paths(&theirs)).collect();
    // A folder with a colon in its name cannot be in PATH; then the user's own PATH is used.
    env::join_paths(folders).unwrap_or(theirs)
}

//! trunk's `post_build` hook: the whole portal into trunk's staging folder.
//!
//! trunk empties its output every time, so nothing is remembered of it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::{BuildArgs, ContentArgs, Format, Outcome};

/// Set to `off` by who calls trunk for the app alone.
const SWITCH: &str = "PORTAL_HOOK";

/// Builds, or does nothing when switched off.
pub(super) fn run() -> Outcome<ExitCode> {
    if env::var(SWITCH).is_ok_and(|value| value == "off") {
        return Ok(ExitCode::SUCCESS);
    }
    let staging = folder("TRUNK_STAGING_DIR")?;
    let root = folder("TRUNK_SOURCE_DIR")?;
    let content = ContentArgs {
        content: root.join("content"),
        now: None,
        drafts: false,
        base: None,
        format: Format::Text,
    };
    let served_under = env::var("TRUNK_PUBLIC_URL").ok();
    let assets = Some(staging.clone());
    let build = BuildArgs {
        content,
        assets,
        root,
        out: staging.clone(),
        cache: None,
        served_under,
    };
    let done = build.run()?;
    remove_staged(&staging)?;
    Ok(done)
}

/// The app stands under its final names now; trunk's own files of it would only be published twice.
fn remove_staged(staging: &Path) -> Outcome<()> {
    for entry in fs::read_dir(staging)? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with("_bg.wasm") {
            fs::remove_file(path.to_string_lossy().replace("_bg.wasm", ".js"))?;
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

fn folder(name: &str) -> Outcome<PathBuf> {
    env::var_os(name)
        .map(PathBuf::from)
        .ok_or_else(|| format!("{name} is not set: trunk calls this").into())
}

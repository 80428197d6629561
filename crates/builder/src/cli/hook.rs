//! trunk's `post_build` hook: the whole portal into trunk's staging folder.
//!
//! trunk empties its output every time, so nothing is remembered of it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;

use super::{BuildArgs, ContentArgs, Format};

/// Builds.
pub(super) fn run() -> anyhow::Result<ExitCode> {
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
        without_search: false,
        served_under,
    };
    let done = build.run()?;
    remove_staged(&staging)?;
    Ok(done)
}

/// The app stands under its final names now; trunk's own files of it would only be published twice.
fn remove_staged(staging: &Path) -> anyhow::Result<()> {
    for entry in fs::read_dir(staging)? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with("_bg.wasm") {
            fs::remove_file(path.to_string_lossy().replace("_bg.wasm", ".js"))?;
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

fn folder(name: &str) -> anyhow::Result<PathBuf> {
    env::var_os(name)
        .map(PathBuf::from)
        .with_context(|| format!("{name} is not set: trunk calls this"))
}

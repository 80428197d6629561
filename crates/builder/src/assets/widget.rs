//! `widget/`: what partners' sites fetch, below `/embed/`, and the look of the frames.
//!
//! Names below `/embed/` are a contract, so they carry no hash. What must never change is what was
//! released under a version of its own.

mod element;
mod releases;

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{AssetError, AssetFile, hashed, public, read_text, script, style};
use crate::compress::brotli;
pub use releases::Release;

/// Where partners' pages find everything.
const FOLDER: &str = "/embed/v1/";

/// The most that the element may weigh, after brotli 11: it comes on top of somebody else's page.
const ELEMENT_LIMIT: usize = 4_096;
/// The most that each of the two scripts of frames may weigh.
const FRAME_LIMIT: usize = 1_024;

/// What pages need to know of the widget.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Widget {
    /// Path of the stylesheet of frames: `/assets/frame-….css`.
    pub style: String,
    /// The newest version that was released; none before the first.
    pub newest: Option<Release>,
}

/// Everything that is published of the folder.
pub(super) fn load(folder: &Path) -> Result<(Widget, Vec<AssetFile>), AssetError> {
    let css = style::bundle(&folder.join("cnht-news.css"))?;
    let element = element::publish(&read_text(&folder.join("cnht-news.js"))?, &css)?;
    let mut files = vec![light(folder, "cnht-news.js", element, ELEMENT_LIMIT)?];
    for name in ["frame.js", "frame-host.js"] {
        let script = script::without_comments(&read_text(&folder.join(name))?);
        files.push(light(folder, name, script, FRAME_LIMIT)?);
    }
    let releases = releases::read(&folder.join("released"))?;
    files.extend(releases::files(&releases));
    let hosts = folder.join("hosts");
    let hosts = if hosts.is_dir() {
        public::files(&hosts)?
    } else {
        Vec::new()
    };
    files.extend(hosts.into_iter().map(|file| AssetFile {
        path: format!("/embed/hosts{}", file.path),
        ..file
    }));
    let style = hashed(
        "frame",
        "css",
        style::bundle(&folder.join("frame.css"))?.into(),
    );
    let widget = Widget {
        style: style.path.clone(),
        newest: releases.into_iter().next().map(|(release, _)| release),
    };
    files.push(style);
    Ok((widget, files))
}

/// A script under its fixed name, unless it is heavier than its budget.
fn light(folder: &Path, name: &str, script: String, limit: usize) -> Result<AssetFile, AssetError> {
    let weight = brotli(script.as_bytes()).len();
    if weight <= limit {
        return Ok(AssetFile {
            path: format!("{FOLDER}{name}"),
            bytes: script.into(),
        });
    }
    let path = folder.join(name);
    Err(AssetError::TooHeavy {
        path,
        weight,
        limit,
    })
}

#[cfg(test)]
mod tests;

//! The sample as it lies there: one object a line, of which any field may be missing.

use std::path::PathBuf;

use serde::Deserialize;

/// A document as others wrote it down.
#[derive(Debug, Deserialize)]
pub(crate) struct RealDocument {
    pub(crate) number: Option<String>,
    #[serde(rename = "type")]
    pub(crate) nature: Option<String>,
    pub(crate) issuer: Option<String>,
    pub(crate) issued: Option<String>,
    pub(crate) effective: Option<String>,
    pub(crate) title: Option<String>,
    #[serde(rename = "abstract")]
    pub(crate) summary: Option<String>,
    pub(crate) signer: Option<String>,
    pub(crate) status: Option<String>,
    pub(crate) field: Option<String>,
    pub(crate) body: Option<String>,
}

/// All documents; `None`, and a line that says so, without the sample.
pub(crate) fn read() -> Option<Vec<RealDocument>> {
    let beside = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data"));
    let folder = std::env::var_os("PORTAL_SAMPLES").map_or_else(beside, PathBuf::from);
    let path = folder.join("legal-sample.jsonl");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: no {}", path.display());
        return None;
    };
    Some(
        text.lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect(),
    )
}

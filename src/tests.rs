//! Snapshots of every component and every page kind: empty, with one of each, with many and long
//! ones, and with hostile text.
//!
//! `INSTA_UPDATE=always cargo test --package portal --features ssr` writes them anew; read every line
//! of the difference before it is committed.

mod components;
mod html;
mod law_days;
mod pages;
mod samples;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use leptos::prelude::*;
use model::portal::Portal;

use crate::app::RouteState;
use crate::markup::Markup;
use crate::view_context::{AppState, ViewContext};
use samples::{CASES, Samples};

/// Renders with the portal in its state before anything is shown: no menu entry is the current one.
pub(crate) fn in_context<T>(portal: Portal, render: impl FnOnce(&ViewContext) -> T) -> T {
    let owner = Owner::new();
    let rendered = owner.with(|| {
        let route = RouteState::Loading {
            path: String::new(),
        };
        let state = AppState::new(route, samples::day("2026-11-23"));
        untrack(|| render(&ViewContext::new(Arc::new(portal), state)))
    });
    owner.cleanup();
    rendered
}

/// Renders something in every case, and compares the whole with the snapshot of this name.
fn assert_cases<M: Into<Markup>>(name: &str, view: impl Fn(&ViewContext, &Samples) -> M) {
    let mut all = String::new();
    for (case, samples) in &CASES {
        let markup = in_context(samples.portal(), |cx| view(cx, samples).into().code());
        all.push_str(&format!("<!-- {case} -->\n{}\n", html::formatted(&markup)));
    }
    assert(name, &all);
}

/// Compares something that has no values of its own.
fn assert_in_context<M: Into<Markup>>(name: &str, view: impl Fn(&ViewContext) -> M) {
    let html = in_context(Portal::default(), |cx| view(cx).into().code());
    assert(name, &html::formatted(&html));
}

fn assert(name: &str, text: &str) {
    insta::with_settings!({ snapshot_path => "tests/snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
}

/// The names of the files in a folder that have the extension, without it.
fn names(folder: &str, extension: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = fs::read_dir(folder).expect("a folder of the sources");
    let paths: Vec<PathBuf> = files.flatten().map(|file| file.path()).collect();
    paths
        .iter()
        .filter(|path| path.extension().is_some_and(|known| known == extension))
        .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
        .collect()
}

#[test]
fn every_component_and_every_page_has_a_snapshot() {
    let snapshots = names("src/tests/snapshots", "snap");
    for (folder, kind) in [("src/components", "component"), ("src/pages", "page")] {
        for name in names(folder, "rs") {
            let wanted = format!("{kind}__{name}");
            assert!(
                snapshots
                    .iter()
                    .any(|known| *known == wanted || known.starts_with(&format!("{wanted}__"))),
                "{folder}/{name}.rs has no snapshot {wanted}.snap"
            );
        }
    }
}

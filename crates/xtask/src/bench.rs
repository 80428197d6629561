//! The benches: [`content`] builds many articles, [`finder`] is about the documents, [`embed`] about the element for
//! other sites, [`search`] about the index of the search, [`web`] about pages in the browser.

pub(crate) mod content;
mod corpus;
mod documents;
pub(crate) mod embed;
pub(crate) mod finder;
mod hugo;
pub(crate) mod measure;
pub(crate) mod search;
mod titles;
pub(crate) mod web;
mod words;

use std::fs;
use std::path::Path;

use crate::failure::{AtPath, Outcome};

/// An empty folder.
fn fresh(folder: &Path) -> Outcome<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).at(folder)?;
    }
    fs::create_dir_all(folder).at(folder)
}

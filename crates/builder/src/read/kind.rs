//! The one way from a file to an item, for every kind of content.

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::front_matter::{self, FrontMatter};
use crate::lint;
use crate::read::context::Context;
use crate::source::found::FoundFile;
use crate::source::report::Report;

/// A kind of content: what is special about reading its files.
pub(super) trait ContentKind: Sized + Send {
    /// What the walk of the folder found of an item.
    type Found: Sync;

    /// The file with its text.
    fn source(found: &Self::Found) -> &FoundFile;

    /// The files that belong to the item alone and are published as they are.
    fn bundle(_found: &Self::Found) -> &[FoundFile] {
        &[]
    }

    /// What is known from the names of its files alone, all that there is of one that cannot be opened.
    /// `file` is its name in diagnostics.
    fn unread(found: &Self::Found, file: String) -> Self;

    /// Takes what the file says. Its characters are checked and its head is cut off already.
    fn parse(
        &mut self,
        context: &Context<'_>,
        found: &Self::Found,
        report: &mut Report<'_>,
        matter: FrontMatter,
    );
}

/// An item with everything that is wrong with its files. This is what the cache keeps.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Parsed<T> {
    pub(super) item: T,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Reads all items of a kind.
pub(super) fn read_all<K: ContentKind>(
    context: &Context<'_>,
    found: &[K::Found],
) -> Vec<Parsed<K>> {
    found.par_iter().map(|found| read(context, found)).collect()
}

/// Reads an item.
pub(super) fn read<K: ContentKind>(context: &Context<'_>, found: &K::Found) -> Parsed<K> {
    let source = K::source(found);
    let mut item = K::unread(found, context.file_name(source));
    let mut diagnostics = match context.open(source) {
        Ok(file) => {
            let mut report = Report::new(&file);
            lint::text::check(&mut report);
            let matter = front_matter::read(&mut report);
            lint::text::check_as_read(&mut report, &matter);
            item.parse(context, found, &mut report, matter);
            report.diagnostics
        }
        Err(diagnostic) => vec![diagnostic],
    };
    let bundle = K::bundle(found).iter();
    diagnostics.extend(bundle.flat_map(|file| context.check_file(file)));
    Parsed { item, diagnostics }
}

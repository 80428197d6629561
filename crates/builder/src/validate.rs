//! The checks: of one text, and of everything together.
//!
//! What one broken file leaves unknown is not held against the others: its address counts as
//! taken, and links to it are not called dead.

pub mod body;
pub mod number;
pub mod standfirst;
pub mod text;
pub(crate) mod unknown_documents;

mod aliases;
mod facets;
mod front;
mod links;
mod names;
mod places;

use crate::diagnostic::Diagnostic;
use crate::load::{Context, Drafts, LoadOptions};
use crate::source::tree::Tree;
use crate::validate::places::Places;

/// Checks what ties items together.
pub(crate) fn check(
    options: &LoadOptions,
    context: &Context<'_>,
    tree: &Tree,
    drafts: &mut Drafts,
    diagnostics: &mut Vec<Diagnostic>,
) {
    names::check(&context.name, tree, drafts, diagnostics);
    let mut unknown = crate::load::resolve_relations(&mut drafts.documents, diagnostics);
    unknown.extend(crate::load::unknown_citations(drafts, &context.register));
    diagnostics.extend(unknown_documents::notes(unknown));
    facets::check(drafts, diagnostics);
    let places = Places::new(options, tree, drafts);
    links::check(drafts, &places, diagnostics);
    aliases::check(drafts, &places, diagnostics);
    front::check(drafts, &places, diagnostics);
}

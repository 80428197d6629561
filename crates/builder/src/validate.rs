//! The checks of everything together: from resolved items to diagnostics. They change nothing.
//!
//! What one broken file leaves unknown is not held against the others: its address counts as
//! taken, and links to it are not called dead.

mod addresses;
mod aliases;
mod facets;
mod front;
mod links;
mod names;
mod relations;
mod unknown_documents;

use crate::diagnostic::Diagnostic;
use crate::resolve::ResolvedContent;
use crate::source::tree::Tree;
use addresses::Addresses;

/// Everything that is wrong between items. `folder` is the name of the content folder.
pub(crate) fn validate(folder: &str, tree: &Tree, resolved: &ResolvedContent) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let content = &resolved.content;
    names::check(folder, tree, content, &mut diagnostics);
    relations::check(resolved, &mut diagnostics);
    diagnostics.extend(unknown_documents::notes(&resolved.missing));
    facets::check(content, &resolved.facets, &mut diagnostics);
    let addresses = Addresses::of(tree, resolved);
    links::check(resolved, &addresses, &mut diagnostics);
    aliases::check(content, &addresses, &mut diagnostics);
    front::check(&content.portal, &addresses, &mut diagnostics);
    diagnostics
}

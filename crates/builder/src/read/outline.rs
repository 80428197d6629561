//! What `resolve` and `validate` need to know of one page.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::diagnostic::Position;
use crate::front_matter::node::At;
use crate::markdown::{Citation, OutgoingLink, Rendered};
use crate::source::SourceFile;

/// A page: where it is, where it leads.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Outline {
    /// The name of its file in diagnostics.
    pub file: String,
    /// Its path within the portal; `None` when the head is too broken to know it.
    pub path: Option<String>,
    /// The last part of the path when that is all that can be guessed.
    pub guess: String,
    /// Every anchor in its body.
    pub anchors: BTreeSet<String>,
    /// Its links to pages and files of the portal.
    pub links: Vec<OutgoingLink>,
    /// The legal documents it cites.
    pub citations: Vec<Citation>,
    /// Its old addresses, and where they are named.
    pub aliases: Vec<(String, Position)>,
}

impl Outline {
    /// Of a page of which only its file is known. `guess` may be the last part of its path.
    pub(super) fn unread(file: String, guess: &str) -> Self {
        Self {
            file,
            guess: guess.to_owned(),
            ..Self::default()
        }
    }

    /// Takes what a body says.
    pub(super) fn take_body(&mut self, rendered: &mut Rendered) {
        self.anchors = std::mem::take(&mut rendered.anchors);
        self.links = std::mem::take(&mut rendered.links);
        self.citations = std::mem::take(&mut rendered.citations);
    }

    /// Takes the old addresses that a head names.
    pub(super) fn take_aliases(&mut self, file: &SourceFile, aliases: &[At<String>]) {
        self.aliases = aliases
            .iter()
            .map(|alias| (alias.value.clone(), file.position(alias.at)))
            .collect();
    }
}

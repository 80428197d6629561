//! The files that go into the portal as they are.

use model::permalink::{article_file, partner_logo, shared_picture};

use crate::load::due::Due;
use crate::load::{Drafts, LoadOptions};
use crate::site::FileEntry;
use crate::source::found::FoundFile;
use crate::source::tree::Tree;

/// All files, by path: shared pictures, logos in use, what lies beside articles that are shown,
/// what documents offer.
pub(super) fn files(
    options: &LoadOptions,
    tree: &Tree,
    drafts: &Drafts,
    due: &Due,
) -> Vec<FileEntry> {
    let entry = |path: String, file: &FoundFile| FileEntry {
        path,
        source: file.disk(&options.content),
    };
    let mut files: Vec<FileEntry> = tree
        .pictures
        .iter()
        .map(|file| entry(shared_picture(file.name()), file))
        .collect();
    for (found, draft) in tree
        .articles
        .iter()
        .zip(&drafts.articles)
        .filter(|(_, draft)| due.shows(draft))
    {
        if let Some((slug, _)) = &draft.slug {
            files.extend(
                found
                    .bundle
                    .iter()
                    .map(|file| entry(article_file(slug, file.name()), file)),
            );
        }
    }
    let used = |logo: &&FoundFile| {
        drafts
            .partners
            .iter()
            .any(|draft| draft.logo.as_deref() == Some(logo.name()))
    };
    files.extend(
        tree.logos
            .iter()
            .filter(used)
            .map(|logo| entry(partner_logo(logo.name()), logo)),
    );
    for attachment in drafts
        .documents
        .iter()
        .filter_map(|draft| draft.entry.as_ref())
        .flat_map(|entry| &entry.files)
    {
        let name = attachment.path.rsplit('/').next().unwrap_or_default();
        let found = tree.document_files.iter().find(|file| file.name() == name);
        files.extend(found.map(|file| entry(attachment.path.clone(), file)));
    }
    files.sort();
    files.dedup();
    files
}

//! The editors' files that are published beside the pages: pictures, attachments, logos.

use std::path::Path;

use model::permalink::{article_file, partner_logo, shared_picture};

use crate::read::ParsedContent;
use crate::resolve::due::Due;
use crate::site::FileEntry;
use crate::source::found::FoundFile;
use crate::source::tree::Tree;

/// All files, by path: shared pictures, logos in use, what lies beside articles that are shown,
/// what documents offer.
pub(super) fn files(
    folder: &Path,
    tree: &Tree,
    content: &ParsedContent,
    due: &Due,
) -> Vec<FileEntry> {
    let entry = |path: String, file: &FoundFile| FileEntry {
        path,
        source: file.disk(folder),
    };
    let mut files: Vec<FileEntry> = tree
        .pictures
        .iter()
        .map(|file| entry(shared_picture(file.name()), file))
        .collect();
    for (found, article) in tree
        .articles
        .iter()
        .zip(&content.articles)
        .filter(|(_, article)| due.shows(article))
    {
        if let Some((slug, _)) = &article.slug {
            files.extend(
                found
                    .bundle
                    .iter()
                    .map(|file| entry(article_file(slug, file.name()), file)),
            );
        }
    }
    let used = |logo: &&FoundFile| {
        content
            .partners
            .iter()
            .any(|partner| partner.logo.as_deref() == Some(logo.name()))
    };
    files.extend(
        tree.logos
            .iter()
            .filter(used)
            .map(|logo| entry(partner_logo(logo.name()), logo)),
    );
    for attachment in content
        .documents
        .iter()
        .filter_map(|document| document.entry.as_ref())
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

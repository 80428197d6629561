//! What lies in the content folder, by kind. Opens no file.

use std::io;
use std::path::Path;

use rayon::prelude::*;

use crate::source::found::{Entry, FoundFile, list};
use crate::source::passed_over::Leftover;
use crate::source::stamp::Stat;

/// An article: its text and the files beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundArticle {
    /// The name of the file or the folder: the slug, unless the front matter says another.
    pub name: String,
    /// The text.
    pub source: FoundFile,
    /// The files in the article's own folder, by name.
    pub bundle: Vec<FoundFile>,
}

/// Everything in the content folder, each list by path.
#[derive(Debug, Default)]
pub struct Tree {
    /// `portal.toml`
    pub portal: Option<FoundFile>,
    /// `bai-viet/x.md`, `bai-viet/x/index.md`
    pub articles: Vec<FoundArticle>,
    /// `chuyen-muc/x.md`
    pub categories: Vec<FoundFile>,
    /// `su-kien/x.md`
    pub events: Vec<FoundFile>,
    /// `van-ban/x.md`
    pub documents: Vec<FoundFile>,
    /// The files beside them.
    pub document_files: Vec<FoundFile>,
    /// `doi-tac/x.md`
    pub partners: Vec<FoundFile>,
    /// The logos beside them.
    pub logos: Vec<FoundFile>,
    /// `trang/x.md`
    pub pages: Vec<FoundFile>,
    /// `hinh/x.svg`
    pub pictures: Vec<FoundFile>,
    /// What has no place here.
    pub stray: Vec<String>,
    /// What nobody wrote for the portal.
    pub passed_over: Vec<(String, Leftover)>,
}

impl Tree {
    /// Looks through the content folder.
    pub fn walk(content: &Path) -> io::Result<Self> {
        let mut tree = Self::default();
        for entry in tree.open(content, "")? {
            tree.take(content, entry)?;
        }
        Ok(tree)
    }

    /// Looks for the shared pictures only.
    pub fn walk_pictures(content: &Path) -> io::Result<Self> {
        let mut tree = Self::default();
        if content.join("hinh").is_dir() {
            let inside = tree.open(content, "hinh")?;
            tree.pictures = tree.files(inside);
        }
        Ok(tree)
    }

    /// Finds one article again by the path of its text.
    pub fn look_again(content: &Path, path: &str) -> io::Result<FoundArticle> {
        let source = FoundFile {
            path: path.to_owned(),
            stat: Stat::default(),
        };
        let name = source.stem().to_owned();
        match path.strip_suffix("/index.md") {
            Some(folder) => {
                let (article, _) = bundled_article(content, folder)?;
                article.ok_or_else(|| io::ErrorKind::NotFound.into())
            }
            None => Ok(FoundArticle {
                name,
                source,
                bundle: Vec::new(),
            }),
        }
    }

    /// The files and folders of a folder, without what nobody wrote for the portal.
    fn open(&mut self, content: &Path, folder: &str) -> io::Result<Vec<Entry>> {
        let listing = list(content, folder)?;
        self.passed_over.extend(listing.passed_over);
        Ok(listing.entries)
    }

    fn take(&mut self, content: &Path, entry: Entry) -> io::Result<()> {
        let Entry::Folder(folder) = entry else {
            self.take_file(entry);
            return Ok(());
        };
        let inside = self.open(content, &folder)?;
        match folder.as_str() {
            "bai-viet" => self.take_articles(content, inside)?,
            "chuyen-muc" => self.categories = self.texts(inside),
            "su-kien" => self.events = self.texts(inside),
            "trang" => self.pages = self.texts(inside),
            "van-ban" => (self.documents, self.document_files) = self.split(inside),
            "doi-tac" => (self.partners, self.logos) = self.split(inside),
            "hinh" => self.pictures = self.files(inside),
            _ => self.stray.push(format!("{folder}/")),
        }
        Ok(())
    }

    fn take_file(&mut self, entry: Entry) {
        match entry {
            Entry::File(file) if file.path == "portal.toml" => self.portal = Some(file),
            Entry::File(file) if file.path == "README.md" => {}
            other => self.stray.push(other.path().to_owned()),
        }
    }

    fn take_articles(&mut self, content: &Path, inside: Vec<Entry>) -> io::Result<()> {
        let found: Vec<_> = inside
            .into_par_iter()
            .map(|entry| article(content, entry))
            .collect();
        for found in found {
            let (article, beside) = found?;
            self.articles.extend(article);
            self.stray.extend(beside.stray);
            self.passed_over.extend(beside.passed_over);
        }
        Ok(())
    }

    /// Markdown files; everything else has no place.
    fn texts(&mut self, inside: Vec<Entry>) -> Vec<FoundFile> {
        let (texts, others) = self.split(inside);
        self.stray.extend(others.into_iter().map(|file| file.path));
        texts
    }

    /// Markdown files, and the other files beside them.
    fn split(&mut self, inside: Vec<Entry>) -> (Vec<FoundFile>, Vec<FoundFile>) {
        let (known, strange): (Vec<_>, Vec<_>) = self
            .files(inside)
            .into_iter()
            .partition(|file| !is_about_folder(file.name()));
        self.stray.extend(strange.into_iter().map(|file| file.path));
        known.into_iter().partition(is_text)
    }

    /// Files; folders have no place.
    fn files(&mut self, inside: Vec<Entry>) -> Vec<FoundFile> {
        let mut files = Vec::new();
        for entry in inside {
            match entry {
                Entry::File(file) => files.push(file),
                Entry::Folder(path) => self.stray.push(format!("{path}/")),
            }
        }
        files
    }
}

fn is_text(file: &FoundFile) -> bool {
    file.path.ends_with(".md") && !is_about_folder(file.name())
}

/// Texts about the folder they lie in: for people who work in it, or for another system's list of it.
fn is_about_folder(name: &str) -> bool {
    matches!(name, "README.md" | "_index.md")
}

/// An article, and what is not used beside it.
fn article(content: &Path, entry: Entry) -> io::Result<(Option<FoundArticle>, Tree)> {
    match entry {
        Entry::File(source) if is_text(&source) => {
            let name = source.stem().to_owned();
            Ok((
                Some(FoundArticle {
                    name,
                    source,
                    bundle: Vec::new(),
                }),
                Tree::default(),
            ))
        }
        Entry::File(other) => Ok((
            None,
            Tree {
                stray: vec![other.path],
                ..Tree::default()
            },
        )),
        Entry::Folder(folder) => bundled_article(content, &folder),
    }
}

/// The article of a folder: its `index.md` with the files beside it.
fn bundled_article(content: &Path, folder: &str) -> io::Result<(Option<FoundArticle>, Tree)> {
    let mut inside = Tree::default();
    let entries = inside.open(content, folder)?;
    let mut bundle = inside.files(entries);
    let Some(index) = bundle.iter().position(|file| file.name() == "index.md") else {
        let stray = vec![format!("{folder}/")];
        return Ok((
            None,
            Tree {
                stray,
                passed_over: inside.passed_over,
                ..Tree::default()
            },
        ));
    };
    let source = bundle.remove(index);
    let name = folder.rsplit('/').next().unwrap_or(folder).to_owned();
    Ok((
        Some(FoundArticle {
            name,
            source,
            bundle,
        }),
        inside,
    ))
}

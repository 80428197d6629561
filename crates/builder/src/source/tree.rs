//! What lies in the content folder: names, sizes and times, by kind. Opens no file.

use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

/// Size and time of a file: while both stay, the file counts as unchanged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stat {
    /// Size in bytes.
    pub bytes: u64,
    /// Last change, in nanoseconds since 1970; wraps after the year 2554.
    pub modified: u64,
}

impl Stat {
    /// Of a file.
    pub fn of(metadata: &fs::Metadata) -> io::Result<Self> {
        let modified = metadata.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
        Ok(Self { bytes: metadata.len(), modified: modified.as_nanos() as u64 })
    }
}

/// A file that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundFile {
    /// Below the content folder, with forward slashes: `bai-viet/x.md`.
    pub path: String,
    /// Size and time.
    pub stat: Stat,
}

impl FoundFile {
    /// The last part of the path.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The name without what follows its last dot.
    pub fn stem(&self) -> &str {
        let name = self.name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// Can its name stand in an address as it is, on every host, beside the page it belongs to?
    pub fn has_good_name(&self) -> bool {
        let name = self.name();
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
        name.bytes().all(plain) && name != "index.html"
    }

    /// Where it lies.
    pub fn disk(&self, content: &Path) -> PathBuf {
        content.join(&self.path)
    }
}

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
}

impl Tree {
    /// Looks through the content folder.
    pub fn walk(content: &Path) -> io::Result<Self> {
        let mut tree = Self::default();
        for entry in entries(content, "")? {
            tree.take(content, entry)?;
        }
        Ok(tree)
    }

    /// Looks for the shared pictures only.
    pub fn walk_pictures(content: &Path) -> io::Result<Self> {
        let mut tree = Self::default();
        if content.join("hinh").is_dir() {
            tree.pictures = tree.files(entries(content, "hinh")?);
        }
        Ok(tree)
    }

    /// Finds one article again by the path of its text.
    pub fn look_again(content: &Path, path: &str) -> io::Result<FoundArticle> {
        let source = FoundFile { path: path.to_owned(), stat: Stat::default() };
        let name = source.stem().to_owned();
        match path.strip_suffix("/index.md") {
            Some(folder) => {
                let folder = Entry::Folder(folder.to_owned());
                article(content, folder)?.0.ok_or_else(|| io::ErrorKind::NotFound.into())
            }
            None => Ok(FoundArticle { name, source, bundle: Vec::new() }),
        }
    }

    fn take(&mut self, content: &Path, entry: Entry) -> io::Result<()> {
        let Entry::Folder(folder) = entry else {
            self.take_file(entry);
            return Ok(());
        };
        let inside = entries(content, &folder)?;
        match folder.as_str() {
            "bai-viet" => self.take_articles(content, inside)?,
            "chuyen-muc" => self.categories = self.split(inside).0,
            "su-kien" => self.events = self.split(inside).0,
            "trang" => self.pages = self.split(inside).0,
            "van-ban" => (self.documents, self.document_files) = self.split_beside(inside),
            "doi-tac" => (self.partners, self.logos) = self.split_beside(inside),
            "hinh" => self.pictures = self.files(inside),
            _ => self.stray.push(format!("{folder}/")),
        }
        Ok(())
    }

    fn take_file(&mut self, entry: Entry) {
        match entry {
            Entry::File(file) if file.path == "portal.toml" => self.portal = Some(file),
            Entry::File(file) if file.path == "README.md" => {}
            other => self.stray.push(other.path()),
        }
    }

    fn take_articles(&mut self, content: &Path, inside: Vec<Entry>) -> io::Result<()> {
        let found: Vec<_> = inside.into_par_iter().map(|entry| article(content, entry)).collect();
        for found in found {
            let (article, stray) = found?;
            self.articles.extend(article);
            self.stray.extend(stray);
        }
        Ok(())
    }

    /// Markdown files; everything else has no place.
    fn split(&mut self, inside: Vec<Entry>) -> (Vec<FoundFile>, ()) {
        let (texts, others) = self.split_beside(inside);
        self.stray.extend(others.into_iter().map(|file| file.path));
        (texts, ())
    }

    /// Markdown files, and the other files beside them.
    fn split_beside(&mut self, inside: Vec<Entry>) -> (Vec<FoundFile>, Vec<FoundFile>) {
        self.files(inside).into_iter().partition(|file| file.path.ends_with(".md"))
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

enum Entry {
    File(FoundFile),
    Folder(String),
}

impl Entry {
    fn path(self) -> String {
        match self {
            Self::File(file) => file.path,
            Self::Folder(path) => path,
        }
    }
}

/// An article with what has no place beside it.
fn article(content: &Path, entry: Entry) -> io::Result<(Option<FoundArticle>, Vec<String>)> {
    let (folder, inside) = match entry {
        Entry::File(source) if source.path.ends_with(".md") => {
            let name = source.stem().to_owned();
            return Ok((Some(FoundArticle { name, source, bundle: Vec::new() }), Vec::new()));
        }
        Entry::File(other) => return Ok((None, vec![other.path])),
        Entry::Folder(folder) => (entries(content, &folder)?, folder),
    };
    let mut tree = Tree::default();
    let mut bundle = tree.files(folder);
    let index = bundle.iter().position(|file| file.name() == "index.md");
    let Some(index) = index else {
        return Ok((None, vec![format!("{inside}/")]));
    };
    let source = bundle.remove(index);
    let name = inside.rsplit('/').next().unwrap_or(&inside).to_owned();
    Ok((Some(FoundArticle { name, source, bundle }), tree.stray))
}

/// What a folder holds, by name. Names that begin with a dot are the system's and the tools'.
fn entries(content: &Path, folder: &str) -> io::Result<Vec<Entry>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(content.join(folder))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
            found.push(look_at(&entry, path)?);
        }
    }
    found.sort_by(|a, b| path_of(a).cmp(path_of(b)));
    Ok(found)
}

fn path_of(entry: &Entry) -> &str {
    match entry {
        Entry::File(file) => &file.path,
        Entry::Folder(path) => path,
    }
}

fn look_at(entry: &DirEntry, path: String) -> io::Result<Entry> {
    let mut metadata = entry.metadata()?;
    if metadata.is_symlink() {
        metadata = fs::metadata(entry.path())?;
    }
    if metadata.is_dir() {
        return Ok(Entry::Folder(path));
    }
    let stat = Stat::of(&metadata)?;
    Ok(Entry::File(FoundFile { path, stat }))
}

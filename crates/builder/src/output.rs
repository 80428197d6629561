//! From the frozen site to files: the only writer. What did not change is not written again.

mod alias;
mod article;
mod documents;
mod embed_page;
mod facet_pages;
mod frames;
mod front;
mod json;
mod linked_data;
mod listings;
mod manifest;
mod oembed;
mod opensearch;
mod other_files;
mod search_index;
mod shell;
mod speculation;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use model::page::{Page, PageContent};
use model::permalink::{Address, api_path};
use model::portal::Portal;
use model::trusted_html::TrustedHtml;
use portal::prerender::Prerenderer;
use rayon::prelude::*;

use crate::assets::Assets;
use crate::cache;
use crate::fingerprint::{Fingerprint, fingerprint};
use crate::read::{Bodies, BodyError};
use crate::site::{ArticleEntry, DocumentEntry, Site};
use manifest::{Manifest, WrittenFile};
use shell::Shell;

pub use manifest::OutputError;
pub use search_index::{ExportError, export};

/// What is read and written.
#[derive(Clone, Debug)]
pub struct OutputOptions {
    /// The editors' folder: bodies of cached articles and documents are read from it again.
    pub content: PathBuf,
    /// The folder to write.
    pub out: PathBuf,
    /// The file that remembers what was written; without it everything is compared with what is there.
    pub manifest: Option<PathBuf>,
}

/// What a run did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BuildSummary {
    /// Pages of the site, each an HTML and a JSON file.
    pub pages: usize,
    /// Files written, because they are new or differ.
    pub written: usize,
    /// Files removed, because nothing makes them any more.
    pub removed: usize,
}

/// A page about to be written: everything but the body of an item that may have come from the cache.
struct PreparedPage<'a> {
    address: Address,
    content: PageContent,
    /// The item whose body goes into the page, rendered only when the page must be written.
    lazy_body: Option<LazyBody<'a>>,
    /// The fingerprint of the body, which is not in `content` yet.
    seed: Fingerprint,
}

/// The body of an item, which is rendered again when the cache had the rest.
#[derive(Clone, Copy)]
enum LazyBody<'a> {
    Article(&'a ArticleEntry),
    Document(&'a DocumentEntry),
}

/// Writes the whole portal. `assets` are the hashed files every page names.
pub fn write(
    site: &Site,
    assets: &Assets,
    options: &OutputOptions,
) -> Result<BuildSummary, OutputError> {
    write_all(site, assets, options, true)
}

/// Is everything there that the last run wrote?
pub fn is_complete(options: &OutputOptions) -> bool {
    let manifest = options.manifest.as_deref();
    manifest.is_some_and(|file| manifest::is_complete(&options.out, file))
}

/// Writes all but the index of the search. For measuring what it costs.
pub fn write_without_search(
    site: &Site,
    assets: &Assets,
    options: &OutputOptions,
) -> Result<BuildSummary, OutputError> {
    write_all(site, assets, options, false)
}

fn write_all(
    site: &Site,
    assets: &Assets,
    options: &OutputOptions,
    with_search: bool,
) -> Result<BuildSummary, OutputError> {
    let writer = Writer::new(site, assets, &options.content)?;
    let mut manifest = Manifest::open(&options.out, options.manifest.as_deref())?;
    let listings = documents::Listings::new(site);
    let pages: Vec<WrittenFile> = pages(site)
        .into_par_iter()
        .chain(article::pages(site))
        .chain(listings::of_articles(site))
        .chain(documents::pages(site))
        .chain(listings.pages())
        .map(|page| writer.page(page, &manifest))
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .flatten()
        .collect();
    let page_count = pages.len() / 2;
    let mut files = pages;
    files.extend(writer.not_found(&manifest)?);
    files.push(embed_page::write(site, &writer, &manifest)?);
    files.extend(alias::write(site, &writer, &manifest)?);
    files.extend(other_files::write(site, &writer, &manifest)?);
    files.extend(frames::write(site, &writer, &manifest)?);
    files.extend(oembed::write(site, &writer, &manifest)?);
    files.push(opensearch::write(site, &manifest)?);
    files.push(speculation::write(site, &manifest)?);
    let memory = options.manifest.as_ref();
    let memory = memory.map(|file| file.with_file_name("search"));
    if with_search {
        files.extend(search_index::write(
            site,
            &writer,
            &manifest,
            memory.as_deref(),
        )?);
    }
    let (written, removed) = manifest.close(files)?;
    Ok(BuildSummary {
        pages: page_count,
        written,
        removed,
    })
}

/// All but those of articles and documents, and the lists of both.
fn pages(site: &Site) -> Vec<PreparedPage<'_>> {
    let mut pages = vec![front::page(site)];
    pages.extend(listings::pages(site));
    pages
}

impl PreparedPage<'_> {
    /// A page whose content needs nothing more.
    fn whole(address: Address, content: PageContent) -> Self {
        Self {
            address,
            content,
            lazy_body: None,
            seed: Fingerprint::default(),
        }
    }
}

impl<'a> LazyBody<'a> {
    fn known(self) -> Option<&'a TrustedHtml> {
        match self {
            Self::Article(entry) => entry.body.as_ref(),
            Self::Document(entry) => entry.body.as_ref(),
        }
    }

    fn render(self, bodies: &Bodies<'_>) -> Result<TrustedHtml, BodyError> {
        match self {
            Self::Article(entry) => bodies.render(entry),
            Self::Document(entry) => bodies.render_document(entry),
        }
    }

    fn source(self) -> &'a Path {
        match self {
            Self::Article(entry) => &entry.source,
            Self::Document(entry) => &entry.source,
        }
    }
}

/// What all files of a run share.
struct Writer<'a> {
    site: &'a Site,
    portal: Arc<Portal>,
    app: Prerenderer,
    shell: Shell,
    assets: &'a Assets,
    bodies: Bodies<'a>,
    /// The fingerprint of everything that is on every page.
    common: Fingerprint,
    /// Of everything but the item that a frame or an oEmbed answer is made of: this program, the facts of the portal,
    /// the stylesheet of frames.
    small: Fingerprint,
}

impl<'a> Writer<'a> {
    fn new(site: &'a Site, assets: &'a Assets, content: &'a Path) -> Result<Self, OutputError> {
        let shell = Shell::new(site, assets);
        let facts = json::bytes(&site.portal);
        let common = hash(&[
            &facts,
            shell.fingerprint_text().as_bytes(),
            json::BUILD.as_bytes(),
        ]);
        let program = rmp_serde::to_vec(&cache::program()).expect("plain data goes into memory");
        let small = hash(&[&facts, &program, assets.widget.style.as_bytes()]);
        let bodies = Bodies::new(content, site).map_err(|error| OutputError::Body {
            path: content.into(),
            error,
        })?;
        let portal = Arc::new(site.portal.clone());
        Ok(Self {
            site,
            app: Prerenderer::new(Arc::clone(&portal), site.today),
            portal,
            shell,
            assets,
            bodies,
            common,
            small,
        })
    }

    /// Writes the HTML and the JSON of a page, unless both files are current.
    fn page(
        &self,
        prepared: PreparedPage<'_>,
        manifest: &Manifest,
    ) -> Result<[WrittenFile; 2], OutputError> {
        let path = prepared.address.path();
        let html_file = html_file(&path);
        let json_file = prepared.address.api_path();
        let page = Page {
            url: self.site.portal.url(&path),
            path,
            content: prepared.content,
        };
        let day = if page.content.shows_status() {
            self.site.today.to_string()
        } else {
            String::new()
        };
        let fingerprint = hash(&[
            &self.common,
            &prepared.seed,
            &json::bytes(&page),
            day.as_bytes(),
        ]);
        let known = [
            WrittenFile::new(&html_file, fingerprint),
            WrittenFile::new(&json_file, fingerprint),
        ];
        if known.iter().all(|file| manifest.is_current(file)) {
            return Ok(known);
        }
        let page = match prepared.lazy_body {
            Some(entry) => self.with_body(page, entry)?,
            None => page,
        };
        let data = json::page_file(&page);
        let html = self.html(page);
        let [html_known, json_known] = known;
        Ok([
            manifest.write(html_known, html.as_bytes())?,
            manifest.write(json_known, &data)?,
        ])
    }

    fn with_body(&self, mut page: Page, item: LazyBody<'_>) -> Result<Page, OutputError> {
        let known = item.known().cloned().map(Ok);
        let body = known
            .unwrap_or_else(|| item.render(&self.bodies))
            .map_err(|error| OutputError::Body {
                path: item.source().into(),
                error,
            })?;
        match &mut page.content {
            PageContent::Article(article) => article.body = body,
            PageContent::Document(document) => document.body = body,
            _ => {}
        }
        Ok(page)
    }

    /// The whole document: shell, app, data block if it needs one.
    fn html(&self, page: Page) -> String {
        let head = self.shell.head(&self.portal, &page, self.site.today);
        let app = self.app.page(page.clone());
        self.shell.document(&head, &page, &app, self.site.today)
    }

    /// `404.html`: what hosts answer to addresses they do not know.
    fn not_found(&self, manifest: &Manifest) -> Result<Option<WrittenFile>, OutputError> {
        let page = Page {
            path: String::new(),
            url: String::new(),
            content: PageContent::NotFound,
        };
        let file = WrittenFile::new("/404.html", hash(&[&self.common]));
        if manifest.is_current(&file) {
            return Ok(Some(file));
        }
        manifest.write(file, self.html(page).as_bytes()).map(Some)
    }
}

/// The file a host serves for a path: `/bai-viet/x/` → `/bai-viet/x/index.html`.
fn html_file(path: &str) -> String {
    if path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}

/// The JSON beside any path, old ones included: `/tin/1.html` → `/api/v1/tin/1.html.json`.
fn json_file(path: &str) -> String {
    api_path(path.trim_end_matches('/'))
}

/// A file of the output folder by its path within the portal.
fn on_disk(out: &Path, path: &str) -> PathBuf {
    out.join(path.trim_start_matches('/'))
}

/// 128 bits of BLAKE3 over parts and their lengths.
fn hash(parts: &[&[u8]]) -> Fingerprint {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    fingerprint(&hasher.finalize())
}

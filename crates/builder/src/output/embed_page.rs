//! `/nhung/`, the page for webmasters. It has no JSON: the app never shows it anywhere else.

use model::embed::{DEFAULT_LIMIT, EmbedPage, Embeddable, FixedScript};
use model::link::Link;
use model::page::{Page, PageContent};
use model::permalink::embed_page;
use model::static_page::StaticPage;
use model::text::embed as text;

use super::manifest::{Manifest, OutputError, WrittenFile};
use super::{Writer, hash, html_file};
use crate::assets::{Assets, Sheet};
use crate::site::Site;

/// Writes the page. It is cheap to make and changes with every new article, so it is always made.
pub(super) fn write(
    site: &Site,
    writer: &Writer<'_>,
    manifest: &Manifest,
) -> Result<WrittenFile, OutputError> {
    let page = page(site);
    let head = writer.shell.head(&writer.portal, &page, site.today) + &links(site, writer.assets);
    let embed = content(site, writer.assets);
    let app =
        portal::prerender::prerender_embed_page(&writer.portal, page.clone(), embed, site.today);
    let html = writer.shell.document(&head, &page, &app, site.today);
    let file = WrittenFile::new(&html_file(&page.path), hash(&[html.as_bytes()]));
    manifest.write(file, html.as_bytes())
}

/// Its entry in lists of pages.
pub(super) fn link(site: &Site) -> Link {
    let path = embed_page();
    Link {
        name: text::SHORT_TITLE.into(),
        url: site.portal.url(&path),
        path,
    }
}

/// What the frame around it shows of the page.
fn page(site: &Site) -> Page {
    let path = embed_page();
    let content = StaticPage {
        title: text::TITLE.into(),
        standfirst: Some(text::STANDFIRST.into()),
        body: Default::default(),
        facets: Vec::new(),
    };
    Page {
        url: site.portal.url(&path),
        path,
        content: PageContent::StaticPage(content),
    }
}

fn content(site: &Site, assets: &Assets) -> EmbedPage {
    let embeddable = |slug: &str, link: Link| Embeddable {
        slug: slug.to_owned(),
        link,
    };
    let newest = site.presentable().take(DEFAULT_LIMIT);
    let categories = site
        .categories
        .iter()
        .map(|one| embeddable(&one.slug, one.link.clone()));
    let events = site
        .events
        .iter()
        .map(|one| embeddable(&one.slug, Link::from(&one.summary)));
    let fixed = assets.widget.newest.as_ref();
    EmbedPage {
        newest: newest.map(|entry| Link::from(&entry.summary)).collect(),
        categories: categories.collect(),
        events: events.collect(),
        fixed: fixed.map(|one| FixedScript {
            path: one.path.clone(),
            integrity: one.integrity.clone(),
        }),
    }
}

/// The page's own stylesheet and script, and the stylesheets of lists and of the finder,
/// whose head and choices it has. The script comes before the app, so that its
/// listeners run also when the app has trapped and stops events (`src/start.js`).
fn links(site: &Site, assets: &Assets) -> String {
    if assets.is_none() {
        return String::new();
    }
    let base = site.portal.base();
    let own = [
        assets.embed_page.style.as_str(),
        assets.sheet(Sheet::Lists),
        assets.sheet(Sheet::Law),
    ];
    let styles: String = own
        .map(|path| format!("<link rel=\"stylesheet\" href=\"{}\">\n", base.href(path)))
        .concat();
    let script = base.href(&assets.embed_page.script);
    format!("{styles}<script type=\"module\" src=\"{script}\"></script>\n")
}

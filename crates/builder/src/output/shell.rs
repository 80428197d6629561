//! The HTML around the app: head, root element, data block.

use model::day::Day;
use model::head::Head;
use model::listing::PageNumber;
use model::page::{DataBlock, Page, PageContent};
use model::permalink::{BasePath, oembed, opensearch};
use model::portal::Portal;
use model::text;
use portal::prerender::escape;

use super::{json, opensearch as description};
use crate::assets::Assets;
use crate::site::Site;

/// Where the head of a page goes in `index.html`.
const HEAD_MARK: &str = "<!-- portal:head -->";
/// Where the app and its data go.
const BODY_MARK: &str = "<!-- portal:body -->";

/// Leads sites that embed to what they need for it.
const DISCOVERY: &str = "<link rel=\"alternate\" type=\"application/json+oembed\"";

/// `index.html` around every page, with the assets of this build.
pub(super) struct Shell {
    before_head: String,
    after_head: String,
    after_body: String,
    /// Links to script, style and wasm: the same on every page.
    links: String,
    /// What the search's page has in its head beside all that.
    search_page: String,
}

impl Shell {
    /// From the page that trunk staged.
    pub(super) fn new(site: &Site, assets: &Assets) -> Self {
        let template = without_trunk(&assets.index_template);
        let (before_head, rest) = template.split_once(HEAD_MARK).unwrap_or((&template, ""));
        let (after_head, after_body) = rest.split_once(BODY_MARK).unwrap_or((rest, ""));
        let reload = assets.live_reload.clone().unwrap_or_default();
        Self {
            before_head: before_head.trim_end().to_owned() + "\n",
            after_head: after_head.trim().to_owned(),
            after_body: format!("{reload}{}\n", after_body.trim()),
            links: search_link(site) + &links(&site.portal.base(), assets),
            search_page: search_page(&site.portal.base(), assets),
        }
    }

    /// Everything of the shell that stands in a page, for fingerprints.
    pub(super) fn fingerprint_text(&self) -> String {
        [
            &*self.before_head,
            &self.links,
            &self.after_head,
            &self.after_body,
            &self.search_page,
            DISCOVERY,
        ]
        .join("\0")
    }

    /// The head's own tags of a page, with the law as of `day`.
    pub(super) fn head(&self, portal: &Portal, page: &Page, day: Day) -> String {
        let head = Head::of(portal, page, day);
        let canonical = head
            .canonical
            .map(|url| format!("<link rel=\"canonical\" href=\"{}\">\n", escape(&url)));
        let linked_data = head.linked_data.map(|json| {
            format!("<script type=\"application/ld+json\" id=\"linked-data\">{json}</script>\n")
        });
        format!(
            "<title>{}</title>\n<meta name=\"description\" content=\"{}\">\n{}{}{}{}",
            escape(&head.title),
            escape(&head.description),
            canonical.unwrap_or_default(),
            discovery(portal, page),
            linked_data.unwrap_or_default(),
            match page.content {
                PageContent::Search(_) => &self.search_page,
                _ => "",
            }
        )
    }

    /// A whole document. `address` is the path the app was rendered for.
    pub(super) fn document(
        &self,
        head: &str,
        address: Option<&str>,
        app: &str,
        block: &DataBlock,
    ) -> String {
        let address = address
            .map(|path| format!(" data-address=\"{}\"", escape(path)))
            .unwrap_or_default();
        let block = json::for_script(block);
        let (before, links) = (&self.before_head, &self.links);
        let (after_head, after_body) = (&self.after_head, &self.after_body);
        format!(
            "{before}{head}{links}{after_head}\n<div id=\"portal\"{address}>{app}</div>\n\
             <script type=\"application/json\" id=\"page-data\">{block}</script>\n{after_body}"
        )
    }

    /// A bare document without the app, for an address that moved.
    pub(super) fn moved(portal: &Portal, to: &str) -> String {
        let (href, url) = (escape(&portal.base().href(to)), escape(&portal.url(to)));
        let (title, sentence) = (text::MOVED_TITLE, text::MOVED);
        format!(
            "<!DOCTYPE html>\n<html lang=\"vi\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\" href=\"{url}\">\n\
             <meta http-equiv=\"refresh\" content=\"0; url={href}\">\n\
             <p>{sentence} <a href=\"{href}\">{url}</a></p>\n</html>\n"
        )
    }
}

/// The oEmbed answer about the page. Each is about a whole item, so further pages of an event have none.
fn discovery(portal: &Portal, page: &Page) -> String {
    let title = match &page.content {
        PageContent::Article(content) => content.article.headline.clone(),
        PageContent::Event(content) if content.articles.pagination.page == PageNumber::FIRST => {
            content.event.name.clone()
        }
        PageContent::Document(content) => {
            text::document::title(&content.document.nature, &content.document.number)
        }
        _ => return String::new(),
    };
    let href = portal.url(&oembed(&page.path));
    format!(
        "{DISCOVERY} href=\"{}\" title=\"{}\">\n",
        escape(&href),
        escape(&title)
    )
}

/// Lets browsers offer the portal as a search engine.
fn search_link(site: &Site) -> String {
    let (kind, href) = (description::TYPE, site.portal.base().href(&opensearch()));
    let name = description::short_name(site);
    format!(
        "<link rel=\"search\" type=\"{kind}\" href=\"{href}\" title=\"{}\">\n",
        escape(&name)
    )
}

/// What trunk reads in `index.html` is not for readers.
fn without_trunk(template: &str) -> String {
    let lines = template.lines().filter(|line| !line.contains("data-trunk"));
    lines.fold(String::new(), |text, line| text + line + "\n")
}

/// Search engines are to find the pages themselves, not what is found of them. Stylesheet and script of the
/// search come with the first touch of a box elsewhere; here the address may hold words already.
fn search_page(base: &BasePath, assets: &Assets) -> String {
    // What the page asks for must not say its address, which holds the reader's words.
    let robots = "<meta name=\"robots\" content=\"noindex\">\n\
                  <meta name=\"referrer\" content=\"strict-origin\">\n";
    if assets.is_none() {
        return robots.into();
    }
    let own = &assets.search_page;
    let (style, script) = (base.href(&own.style), base.href(&own.script));
    format!(
        "{robots}<link rel=\"stylesheet\" href=\"{style}\">\n\
         <script type=\"module\" src=\"{script}\"></script>\n"
    )
}

/// The theme script stands before the stylesheet: nothing is painted in the wrong colors. The wasm
/// is asked for early but quietly; the page is readable without it.
fn links(base: &BasePath, assets: &Assets) -> String {
    if assets.is_none() {
        return String::new();
    }
    let [theme, style, script, wasm] =
        [&assets.theme, &assets.style, &assets.script, &assets.wasm].map(|path| base.href(path));
    let icon = base.href("/favicon.svg");
    format!(
        "<script src=\"{theme}\"></script>\n<link rel=\"stylesheet\" href=\"{style}\">\n\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"{icon}\">\n\
         <link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin \
         fetchpriority=\"low\">\n<script type=\"module\" src=\"{script}\"></script>\n"
    )
}

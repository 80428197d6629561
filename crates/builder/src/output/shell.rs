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
use crate::assets::{AssetFile, Assets, Sheet, hashed};
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
    /// Links to loader and style: the same on every page.
    links: String,
    /// Links to the stylesheets of some kinds of pages, in the order of [`Sheet::ALL`].
    sheets: [String; 2],
    /// The facts of the portal, for the app.
    facts: AssetFile,
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
        let facts = hashed("portal", "json", json::bytes(&site.portal));
        Self {
            before_head: before_head.trim_end().to_owned() + "\n",
            after_head: after_head.trim().to_owned(),
            after_body: format!("{reload}{}\n", after_body.trim()),
            links: search_link(site) + &links(&site.portal.base(), assets, &facts),
            facts,
            sheets: assets
                .sheets
                .each_ref()
                .map(|path| sheet_link(&site.portal.base(), path)),
            search_page: search_page(&site.portal.base(), assets),
        }
    }

    /// Everything of the shell that stands in a page, for fingerprints.
    pub(super) fn fingerprint_text(&self) -> String {
        [
            &*self.before_head,
            &self.links,
            &self.sheets.concat(),
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

    /// The file with the facts of the portal, which every page names.
    pub(super) fn facts(&self) -> &AssetFile {
        &self.facts
    }

    /// The whole document of a page, rendered with the law of `day`. `app` is what stands within the root element.
    pub(super) fn document(&self, head: &str, page: &Page, app: &str, day: Day) -> String {
        let mut root = String::new();
        let is_place = page.content != PageContent::NotFound;
        let made_for = page.content.shows_status().then(|| day.to_string());
        let until = page.content.changes_after(day).map(|day| day.to_string());
        let attributes = [
            ("address", is_place.then_some(&*page.path)),
            ("place", page.place()),
            ("day", made_for.as_deref()),
            ("until", until.as_deref()),
        ];
        for (name, value) in attributes {
            root += &value.map_or(String::new(), |value| {
                format!(" data-{name}=\"{}\"", escape(value))
            });
        }
        let block = page
            .content
            .shows_status()
            .then(|| data_block(page.clone(), day));
        let block = block.unwrap_or_default();
        let sheets = Sheet::ALL.iter().zip(&self.sheets);
        let needed = Sheet::of(&page.content);
        let sheets = sheets.filter(|(sheet, _)| needed.contains(sheet));
        let sheets: String = sheets.map(|(_, link)| link.as_str()).collect();
        let (before, links) = (&self.before_head, &self.links);
        let (after_head, after_body) = (&self.after_head, &self.after_body);
        format!(
            "{before}{head}{links}{sheets}{after_head}\n<div id=\"portal\"{root}>{app}</div>\n{block}{after_body}"
        )
    }

    /// A bare document without the app, for an address that moved.
    pub(super) fn moved(portal: &Portal, assets: &Assets, to: &str) -> String {
        let (href, url) = (escape(&portal.base().href(to)), escape(&portal.url(to)));
        let (title, sentence) = (text::MOVED_TITLE, text::MOVED);
        let refresh = format!("<meta http-equiv=\"refresh\" content=\"0; url={href}\">");
        // A script keeps what was asked for; a refresh beside it would come second and lose it again.
        let (refresh, script) = if assets.is_none() {
            (refresh, String::new())
        } else {
            let script = portal.base().href(&assets.moved);
            (
                format!("<noscript>{refresh}</noscript>"),
                format!("<script src=\"{script}\"></script>\n"),
            )
        };
        format!(
            "<!DOCTYPE html>\n<html lang=\"vi\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\" href=\"{url}\">\n{refresh}\n\
             <p>{sentence} <a href=\"{href}\">{url}</a></p>\n{script}</html>\n"
        )
    }
}

/// What hydration needs of a page that is not the same on every day.
fn data_block(mut page: Page, day: Day) -> String {
    page.content.take_body();
    let block = json::for_script(&DataBlock { page, day });
    format!("<script type=\"application/json\" id=\"page-data\">{block}</script>\n")
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

fn sheet_link(base: &BasePath, path: &str) -> String {
    if path.is_empty() {
        return String::new();
    }
    format!("<link rel=\"stylesheet\" href=\"{}\">\n", base.href(path))
}

/// The loader stands before the stylesheet: nothing is painted in the wrong colors. It names the rest of the app,
/// which nobody waits for.
fn links(base: &BasePath, assets: &Assets, facts: &AssetFile) -> String {
    if assets.is_none() {
        return String::new();
    }
    let [loader, style, facts] =
        [&assets.loader, &assets.style, &facts.path].map(|path| base.href(path));
    let icon = base.href("/favicon.svg");
    format!(
        "<script src=\"{loader}\" data-facts=\"{facts}\"></script>\n<link rel=\"stylesheet\" href=\"{style}\">\n\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"{icon}\">\n"
    )
}

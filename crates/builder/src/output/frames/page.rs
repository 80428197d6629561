//! The HTML of a frame: the markup of the element `<cnht-news>`, as a page of its own.
//!
//! Links open outside the frame, because the portal refuses to be shown in one.

use std::fmt::Write;

use model::permalink::{Frame, embedded};
use model::portal::Portal;
use model::text;
use portal::prerender::escape;

use super::{FramePage, Item};
use crate::assets::Assets;

/// The whole document.
pub(super) fn html(portal: &Portal, assets: &Assets, page: &FramePage) -> String {
    let shown = page.frame.address().path();
    format!(
        "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<meta name=\"robots\" content=\"noindex\">\n\
         <link rel=\"canonical\" href=\"{canonical}\">\n{links}</head>\n<body>\n{section}</body>\n</html>\n",
        title = escape(&text::embed::frame_title(&page.title, portal)),
        canonical = escape(&portal.url(&shown)),
        links = links(portal, assets),
        section = section(portal, page),
    )
}

fn links(portal: &Portal, assets: &Assets) -> String {
    if assets.is_none() {
        return String::new();
    }
    let base = portal.base();
    let (style, script) = (
        base.href(&assets.widget.style),
        base.href(&embedded("frame.js")),
    );
    format!(
        "<link rel=\"stylesheet\" href=\"{style}\">\n<script src=\"{script}\" defer></script>\n"
    )
}

fn section(portal: &Portal, page: &FramePage) -> String {
    let options = if page.element {
        element_options(portal, &page.frame)
    } else {
        String::new()
    };
    let heading = link("", &page.url, &page.heading);
    let list = if page.items.is_empty() {
        format!("<p class=\"standfirst\">{}</p>\n", page.empty)
    } else {
        let items: String = page.items.iter().map(item).collect();
        format!("<ul class=\"list\" role=\"list\">\n{items}</ul>\n")
    };
    let source = link("", &portal.url("/"), &text::embed::portal_name(portal));
    format!(
        "<main>\n<section class=\"cnht\" role=\"group\" data-theme=\"auto\" data-layout=\"list\"{options} aria-labelledby=\"heading\">\n\
         <h1 class=\"heading\" id=\"heading\">{heading}</h1>\n{list}\
         <p class=\"source\">{} {source}</p>\n</section>\n</main>\n",
        text::embed::SOURCE
    )
}

/// The attributes of an element that shows the same, for frame.js.
fn element_options(portal: &Portal, frame: &Frame) -> String {
    let (kind, of) = match frame {
        Frame::Latest => ("latest", None),
        Frame::Category(slug) => ("category", Some(("category", slug.clone()))),
        Frame::Event(slug) => ("event", Some(("event", slug.clone()))),
        Frame::Documents => ("documents", None),
        Frame::Article(_) => (
            "article",
            Some(("src", portal.url(&frame.address().path()))),
        ),
        Frame::Document(..) => return String::new(),
    };
    let of = of
        .map(|(name, value)| format!(" data-{name}=\"{}\"", escape(&value)))
        .unwrap_or_default();
    format!(" data-kind=\"{kind}\"{of}")
}

fn item(item: &Item) -> String {
    let mut html = String::from("<li class=\"item\">\n");
    if !(item.kicker.is_empty() && item.number.is_empty()) {
        html += &format!(
            "<p class=\"kicker\">{}{}</p>\n",
            escape(&item.kicker),
            number(&item.number)
        );
    }
    html += &link(" class=\"link\"", &item.url, &item.name);
    html += "\n";
    if !item.standfirst.is_empty() {
        html += &format!("<p class=\"standfirst\">{}</p>\n", escape(&item.standfirst));
    }
    if let Some(day) = item.day {
        // Writing into a text cannot fail.
        let _ = writeln!(
            html,
            "<time class=\"date\" datetime=\"{day}\">{}</time>",
            day.short()
        );
    }
    html + "</li>\n"
}

fn number(number: &str) -> String {
    if number.is_empty() {
        String::new()
    } else {
        format!(" <span>{}</span>", escape(number))
    }
}

fn link(class: &str, url: &str, words: &str) -> String {
    let (url, words) = (escape(url), escape(words));
    format!("<a{class} href=\"{url}\" target=\"_blank\" rel=\"noopener\">{words}</a>")
}

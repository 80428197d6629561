//! oEmbed: an answer for each article, event and document, to sites that show more of an address than
//! a link. The form of its HTML is what WordPress lets through (docs/decisions/0011).

use model::article::first_sentence;
use model::oembed::{OEmbed, OEmbedKind};
use model::permalink::{Frame, oembed};
use model::portal::Portal;
use model::text;
use portal::prerender::escape;
use rayon::prelude::*;

use super::manifest::{Manifest, OutputError, WrittenFile};
use super::{Writer, hash, json};
use crate::fingerprint::Fingerprint;
use crate::site::{ArticleEntry, DocumentEntry, EventEntry, Site};

/// One day, so that a withdrawal or a correction soon reaches the pages that show the answer.
const CACHE_AGE: u32 = 86_400;
/// The width that an answer must name. The frame itself is as wide as the page allows: outside the
/// block for embeds the newest themes of WordPress narrow no frame, and phones would scroll sideways.
const WIDTH: u32 = 600;
/// WordPress makes every frame at least and at most that high.
const HEIGHTS: (u32, u32) = (200, 1_000);
/// The height of what stands around the entries of a frame, in pixels.
const AROUND: u32 = 150;
/// The height of a line of a frame, in pixels.
const LINE: u32 = 23;
/// Letters of a line on a phone. Wider pages hold more, so the estimate is never too low there.
const LETTERS: usize = 34;
/// The usual height of five entries of a list, in pixels.
const LIST: u32 = 640;

/// The frame may run scripts and open links, and nothing else.
const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/// What an answer says of an item.
struct Excerpt {
    frame: Frame,
    title: String,
    url: String,
    more: String,
    author: Option<String>,
    height: u32,
}

/// Writes all of them.
pub(super) fn write(
    site: &Site,
    writer: &Writer<'_>,
    manifest: &Manifest,
) -> Result<Vec<WrittenFile>, OutputError> {
    let events = site.events.par_iter().map(|entry| {
        let excerpt = event(entry);
        let path = oembed(&excerpt.frame.address().path());
        let bytes = json::bytes(&answer(&site.portal, excerpt));
        manifest.write(WrittenFile::new(&path, hash(&[&bytes])), &bytes)
    });
    // What an answer says of an item is in the item's fingerprint, so that only those of changed items are made.
    let item = |page: &str, own: Fingerprint, make: &dyn Fn() -> Excerpt| {
        let fingerprint = hash(&[b"oembed", &writer.small, &own]);
        let file = WrittenFile::new(&oembed(page), fingerprint);
        if manifest.is_current(&file) {
            return Ok(file);
        }
        manifest.write(file, &json::bytes(&answer(&site.portal, make())))
    };
    let articles = site
        .articles
        .par_iter()
        .map(|entry| item(&entry.summary.path, entry.fingerprint, &|| article(entry)));
    let documents = site
        .documents
        .par_iter()
        .map(|entry| item(&entry.summary.path, entry.fingerprint, &|| document(entry)));
    articles.chain(events).chain(documents).collect()
}

fn article(entry: &ArticleEntry) -> Excerpt {
    let summary = &entry.summary;
    let more = match entry.withdrawal {
        Some(_) => format!("{}.", text::WITHDRAWN_TITLE),
        None => summary.first_sentence().to_owned(),
    };
    Excerpt {
        height: height(&[&summary.headline, &more]),
        frame: Frame::Article(entry.slug.clone()),
        title: summary.headline.clone(),
        url: summary.url.clone(),
        author: Some(entry.byline.line()),
        more,
    }
}

fn event(entry: &EventEntry) -> Excerpt {
    let summary = &entry.summary;
    Excerpt {
        frame: Frame::Event(entry.slug.clone()),
        title: summary.name.clone(),
        url: summary.url.clone(),
        more: first_sentence(&summary.standfirst).to_owned(),
        author: None,
        height: LIST,
    }
}

fn document(entry: &DocumentEntry) -> Excerpt {
    let summary = &entry.summary;
    Excerpt {
        frame: Frame::Document(entry.nature_slug.clone(), entry.slug.clone()),
        title: text::document::title(&summary.nature, &summary.number),
        url: summary.url.clone(),
        more: summary.title.clone(),
        author: Some(summary.issuing_body.clone()),
        height: height(&[&summary.title, &summary.number]),
    }
}

/// An estimate for pages on which no script of ours sets the height, so rather too high than too low.
fn height(texts: &[&str]) -> u32 {
    let lines: usize = texts
        .iter()
        .map(|text| text.chars().count().div_ceil(LETTERS))
        .sum();
    let (least, most) = HEIGHTS;
    (AROUND + LINE * u32::try_from(lines).unwrap_or(most)).clamp(least, most)
}

fn answer(portal: &Portal, excerpt: Excerpt) -> OEmbed {
    OEmbed {
        version: "1.0".into(),
        kind: OEmbedKind::Rich,
        provider_name: portal.name.clone(),
        provider_url: portal.url("/"),
        html: html(portal, &excerpt),
        title: excerpt.title,
        author_name: excerpt.author,
        cache_age: CACHE_AGE,
        width: WIDTH,
        height: excerpt.height,
    }
}

/// A bare quotation, then the frame, and no line break. WordPress keeps these two, shows the first
/// until the second has sent its height, and leaves a frame its size, its title and its missing border.
fn html(portal: &Portal, excerpt: &Excerpt) -> String {
    let [title, url, more] = [&excerpt.title, &excerpt.url, &excerpt.more].map(|text| escape(text));
    let frame = escape(&portal.url(&excerpt.frame.path()));
    let height = excerpt.height;
    let html = format!(
        "<blockquote><a href=\"{url}\">{title}</a> — {more}</blockquote>\
         <iframe sandbox=\"{SANDBOX}\" src=\"{frame}\" width=\"100%\" height=\"{height}\" \
         frameborder=\"0\" marginwidth=\"0\" marginheight=\"0\" title=\"{title}\"></iframe>"
    );
    html.replace(['\r', '\n'], " ")
}

#[cfg(test)]
mod tests;

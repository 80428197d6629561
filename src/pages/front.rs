//! `/`

use model::article::ArticleSummary;
use model::link::Link;
use model::listing::PageNumber;
use model::page::{Band, FrontPage};
use model::permalink::{Address, BasePath};
use model::portal::Portal;
use model::text;

use crate::components::document_row::document_rows;
use crate::components::event_teaser::event_list;
use crate::components::link::link;
use crate::components::listing_head::when_empty;
use crate::components::partner_wall::{WallKind, partner_wall};
use crate::components::site_index::place;
use crate::components::teaser::{HeadingLevel, TeaserKind, teaser, teaser_list};
use crate::markup::tags::{div, h1, h2, header, section};
use crate::markup::{Element, Markup};

/// One story large, a few beside it, a band per category in changing weights, then documents,
/// events and partners. The portal's name is the page's heading; it stands in the masthead already,
/// so the heading itself is for readers who listen.
pub(crate) fn front_page(portal: &Portal, base: &BasePath, front: &FrontPage) -> Element {
    let bands: Markup = front
        .bands
        .iter()
        .enumerate()
        .map(|(turn, band)| category_band(base, band, turn))
        .collect();
    div()
        .class("front wrap")
        .child(h1().class("visually-hidden").child(&portal.name))
        .child(top(base, front))
        .child(bands)
        .child(
            div()
                .class("front__pair")
                .child(documents(base, front))
                .child(events(base, front)),
        )
        .child(partners(base, front))
}

fn top(base: &BasePath, front: &FrontPage) -> Markup {
    let Some(lead) = &front.lead else {
        return when_empty(true, text::NO_NEWS_YET).into();
    };
    let (first, rest) = front.beside.split_at(front.beside.len().min(1));
    let beside = div()
        .class("front__beside")
        .child(teaser_list(
            base,
            first,
            TeaserKind::Plain,
            HeadingLevel::Two,
        ))
        .child(teaser_list(
            base,
            rest,
            TeaserKind::Short,
            HeadingLevel::Two,
        ));
    section()
        .class("front__top")
        .attr("aria-label", text::TOP_STORIES)
        .child(teaser(base, lead, TeaserKind::Lead, HeadingLevel::Two))
        .child((!front.beside.is_empty()).then_some(beside))
        .into()
}

/// Bands take turns, so that no two neighbours weigh the same: columns, a picture story with
/// headlines beside it, a ledger of headlines.
fn category_band(base: &BasePath, band: &Band, turn: usize) -> Element {
    let articles = match turn % 3 {
        0 => div().class("band__columns").child(teaser_list(
            base,
            &band.articles,
            TeaserKind::Plain,
            HeadingLevel::Three,
        )),
        1 => featured(base, &band.articles),
        _ => div().class("band__ledger").child(teaser_list(
            base,
            &band.articles,
            TeaserKind::Short,
            HeadingLevel::Three,
        )),
    };
    self::band(base, &band.category).child(articles)
}

/// The first story with a picture set large, the others as headlines.
fn featured(base: &BasePath, articles: &[ArticleSummary]) -> Element {
    let mut rest = articles.to_vec();
    let at = articles
        .iter()
        .position(|article| article.cover.is_some())
        .unwrap_or(0);
    let large = (at < rest.len()).then(|| rest.remove(at));
    div()
        .class("band__featured")
        .child(
            large.map(|article| teaser(base, &article, TeaserKind::Feature, HeadingLevel::Three)),
        )
        .child(teaser_list(
            base,
            &rest,
            TeaserKind::Short,
            HeadingLevel::Three,
        ))
}

/// A section under a heavy rule, with the way to all of it.
fn band(base: &BasePath, to: &Link) -> Element {
    let all = link(base, &to.path)
        .class("band__all")
        .attr("aria-label", text::see_all_of(&to.name))
        .child(text::SEE_ALL);
    let head = header()
        .class("band__head")
        .child(h2().class("band__title").child(&to.name))
        .child(" ")
        .child(all);
    section().class("band").child(head)
}

fn documents(base: &BasePath, front: &FrontPage) -> Option<Element> {
    let to = place(text::DOCUMENTS, &Address::Documents(PageNumber::FIRST));
    let rows = document_rows(base, &front.documents, None);
    (!rows.is_empty()).then(|| band(base, &to).child(rows))
}

fn events(base: &BasePath, front: &FrontPage) -> Option<Element> {
    let to = place(text::EVENTS, &Address::Events(PageNumber::FIRST));
    event_list(base, &front.events, HeadingLevel::Three).map(|list| band(base, &to).child(list))
}

fn partners(base: &BasePath, front: &FrontPage) -> Option<Element> {
    let to = place(text::PARTNERS, &Address::Partners(PageNumber::FIRST));
    let groups: Markup = front
        .partner_groups
        .iter()
        .map(|group| partner_wall(base, group, WallKind::Names, HeadingLevel::Three))
        .collect();
    (!front.partner_groups.is_empty())
        .then(|| band(base, &to).child(div().class("partner-groups").child(groups)))
}

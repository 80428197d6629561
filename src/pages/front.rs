//! `/`

use model::article::ArticleSummary;
use model::link::Link;
use model::listing::PageNumber;
use model::page::{Band, FrontPage};
use model::permalink::Address;
use model::text;

use crate::components::document_row::{RowKind, document_rows};
use crate::components::elements::link;
use crate::components::event_teaser::event_list;
use crate::components::listing_head::when_empty;
use crate::components::logo_grid::{LogoGridKind, logo_grid};
use crate::components::page_section::page_section;
use crate::components::site_index::place;
use crate::components::teaser::{HeadingLevel, Kicker, TeaserKind, teaser, teaser_list};
use crate::markup::tags::{div, h1, section};
use crate::markup::{Element, Markup};
use crate::view_context::ViewContext;

/// One story large, a few beside it, a section per category in changing weights, then documents,
/// events and partners. The portal's name is the page's heading; it stands in the masthead already,
/// so the heading itself is for readers who listen.
pub(crate) fn front_page(cx: &ViewContext, front: &FrontPage) -> Element {
    let categories = front.bands.iter().enumerate();
    div()
        .class("front wrap")
        .child(h1().class("visually-hidden").child(&cx.portal.name))
        .child(top(cx, front))
        .child(
            categories
                .map(|(turn, category)| category_section(cx, category, turn))
                .collect::<Markup>(),
        )
        .child(
            div()
                .class("front__pair")
                .child(documents(cx, front))
                .child(events(cx, front)),
        )
        .child(partners(cx, front))
}

fn top(cx: &ViewContext, front: &FrontPage) -> Markup {
    let Some(lead) = &front.lead else {
        return when_empty(true, text::NO_NEWS_YET).into();
    };
    section()
        .class("front__top")
        .attr("aria-label", text::TOP_STORIES)
        .child(teaser(
            cx,
            lead,
            TeaserKind::Lead,
            HeadingLevel::Two,
            Kicker::Category,
        ))
        .child((!front.beside.is_empty()).then(|| beside(cx, &front.beside)))
        .into()
}

/// The first with its sentence, the others as headlines.
fn beside(cx: &ViewContext, articles: &[ArticleSummary]) -> Element {
    let (first, rest) = articles.split_at(articles.len().min(1));
    let list =
        |articles, kind| teaser_list(cx, articles, kind, HeadingLevel::Two, Kicker::Category);
    div()
        .class("front__beside")
        .child(list(first, TeaserKind::Plain))
        .child(list(rest, TeaserKind::Short))
}

/// Categories take turns, so that no two neighbors weigh the same: columns, a picture story with
/// headlines beside it, a list of headlines.
fn category_section(cx: &ViewContext, category: &Band, turn: usize) -> Element {
    let list = |kind| {
        teaser_list(
            cx,
            &category.articles,
            kind,
            HeadingLevel::Three,
            Kicker::Omitted,
        )
    };
    section_of(cx, &category.category).child(match turn % 3 {
        0 => div()
            .class("page-section__columns")
            .child(list(TeaserKind::Plain)),
        1 => featured(cx, &category.articles),
        _ => div()
            .class("page-section__list")
            .child(list(TeaserKind::Short)),
    })
}

/// The first story with a picture set large, the others as headlines.
fn featured(cx: &ViewContext, articles: &[ArticleSummary]) -> Element {
    let mut rest = articles.to_vec();
    let at = articles
        .iter()
        .position(|article| article.cover.is_some())
        .unwrap_or(0);
    let large = (at < rest.len()).then(|| rest.remove(at));
    div()
        .class("page-section__featured")
        .child(large.map(|article| {
            teaser(
                cx,
                &article,
                TeaserKind::Feature,
                HeadingLevel::Three,
                Kicker::Omitted,
            )
        }))
        .child(teaser_list(
            cx,
            &rest,
            TeaserKind::Short,
            HeadingLevel::Three,
            Kicker::Omitted,
        ))
}

/// A section with the way to all of it.
fn section_of(cx: &ViewContext, to: &Link) -> Element {
    let all = link(cx, &to.path)
        .class("page-section__all")
        .attr("aria-label", text::see_all_of(&to.name))
        .child(text::SEE_ALL);
    page_section(&to.name, all)
}

fn documents(cx: &ViewContext, front: &FrontPage) -> Option<Element> {
    let to = place(text::DOCUMENTS, &Address::Documents(PageNumber::FIRST));
    let rows = document_rows(cx, &front.documents, RowKind::Plain);
    (!rows.is_empty()).then(|| section_of(cx, &to).child(rows))
}

fn events(cx: &ViewContext, front: &FrontPage) -> Option<Element> {
    let to = place(text::EVENTS, &Address::Events(PageNumber::FIRST));
    event_list(cx, &front.events, HeadingLevel::Three).map(|list| section_of(cx, &to).child(list))
}

fn partners(cx: &ViewContext, front: &FrontPage) -> Option<Element> {
    let to = place(text::PARTNERS, &Address::Partners(PageNumber::FIRST));
    let groups = front.partner_groups.iter();
    (!front.partner_groups.is_empty()).then(|| {
        section_of(cx, &to).child(
            div().class("partner-groups").child(
                groups
                    .map(|group| logo_grid(cx, group, LogoGridKind::Names, HeadingLevel::Three))
                    .collect::<Markup>(),
            ),
        )
    })
}

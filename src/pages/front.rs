//! `/`

use leptos::prelude::*;
use model::article::ArticleSummary;
use model::link::Link;
use model::page::{Band, FrontPage as Front};
use model::permalink::{Address, BasePath};
use model::portal::Portal;
use model::text;

use crate::components::document_row::DocumentRows;
use crate::components::event_teaser::EventList;
use crate::components::partner_wall::{PartnerWall, WallKind};
use crate::components::teaser::{HeadingLevel, Teaser, TeaserKind, TeaserList};

/// One story large, a few beside it, a band per category in changing weights, then documents,
/// events and partners. The portal's name is the page's heading; it stands in the masthead already,
/// so the heading itself is for readers who listen.
#[component]
pub(crate) fn FrontPage<'a>(portal: &'a Portal, base: &'a BasePath, front: &'a Front) -> AnyView {
    let bands: Vec<_> =
        front.bands.iter().enumerate().map(|(place, band)| band_view(base, band, place)).collect();
    view! {
        <div class="front wrap">
            <h1 class="visually-hidden">{portal.name.clone()}</h1>
            {top(base, front)}
            {bands}
            <div class="front__pair">{documents(base, front)} {events(base, front)}</div>
            {partners(base, front)}
        </div>
    }
    .into_any()
}

fn top(base: &BasePath, front: &Front) -> AnyView {
    let Some(lead) = &front.lead else {
        return view! { <p class="empty">{text::NO_NEWS_YET}</p> }.into_any();
    };
    view! {
        <section class="front__top" aria-label=text::TOP_STORIES>
            <Teaser base article=lead kind=TeaserKind::Lead level=HeadingLevel::Two/>
            {(!front.beside.is_empty()).then(|| beside(base, &front.beside))}
        </section>
    }
    .into_any()
}

fn beside(base: &BasePath, articles: &[ArticleSummary]) -> AnyView {
    let (first, rest) = articles.split_at(1.min(articles.len()));
    view! {
        <div class="front__beside">
            <TeaserList base articles=first kind=TeaserKind::Plain level=HeadingLevel::Two/>
            {(!rest.is_empty()).then(|| view! {
                <TeaserList base articles=rest kind=TeaserKind::Short level=HeadingLevel::Two/>
            })}
        </div>
    }
    .into_any()
}

/// Bands take turns, so that no two neighbours weigh the same: columns, a picture story with
/// headlines beside it, a ledger of headlines.
fn band_view(base: &BasePath, band: &Band, place: usize) -> AnyView {
    let articles = match place % 3 {
        1 => featured(base, &band.articles),
        turn => {
            let (class, kind) = if turn == 0 {
                ("band__columns", TeaserKind::Plain)
            } else {
                ("band__ledger", TeaserKind::Short)
            };
            view! {
                <div class=class>
                    <TeaserList base articles=&band.articles kind level=HeadingLevel::Three/>
                </div>
            }
            .into_any()
        }
    };
    view! { <section class="band">{band_head(base, &band.category)} {articles}</section> }.into_any()
}

fn featured(base: &BasePath, articles: &[ArticleSummary]) -> AnyView {
    let at = articles.iter().position(|article| article.cover.is_some()).unwrap_or(0);
    let rest: Vec<ArticleSummary> =
        articles.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, one)| one.clone()).collect();
    view! {
        <div class="band__featured">
            {articles.get(at).map(|article| view! {
                <Teaser base article kind=TeaserKind::Feature level=HeadingLevel::Three/>
            })}
            <TeaserList base articles=&rest kind=TeaserKind::Short level=HeadingLevel::Three/>
        </div>
    }
    .into_any()
}

fn band_head(base: &BasePath, to: &Link) -> AnyView {
    view! {
        <header class="band__head">
            <h2 class="band__title">{to.name.clone()}</h2>
            <a class="band__all" href=base.href(&to.path) aria-label=text::see_all_of(&to.name)>
                {text::SEE_ALL}
            </a>
        </header>
    }
    .into_any()
}

fn place(name: &str, address: &Address) -> Link {
    Link { name: name.into(), path: address.path(), url: String::new() }
}

fn documents(base: &BasePath, front: &Front) -> Option<AnyView> {
    let to = place(text::DOCUMENTS, &Address::Documents(model::listing::PageNumber::FIRST));
    (!front.documents.is_empty()).then(|| {
        view! {
            <section class="band">{band_head(base, &to)} <DocumentRows base documents=&front.documents/></section>
        }
        .into_any()
    })
}

fn events(base: &BasePath, front: &Front) -> Option<AnyView> {
    let to = place(text::EVENTS, &Address::Events(model::listing::PageNumber::FIRST));
    (!front.events.is_empty()).then(|| {
        view! {
            <section class="band">
                {band_head(base, &to)} <EventList base events=&front.events level=HeadingLevel::Three/>
            </section>
        }
        .into_any()
    })
}

fn partners(base: &BasePath, front: &Front) -> Option<AnyView> {
    let to = place(text::PARTNERS, &Address::Partners(model::listing::PageNumber::FIRST));
    (!front.partner_groups.is_empty()).then(|| {
        let groups: Vec<_> = front
            .partner_groups
            .iter()
            .map(|group| {
                view! { <PartnerWall base group kind=WallKind::Names level=HeadingLevel::Three/> }
            })
            .collect();
        view! { <section class="band band--partners">{band_head(base, &to)} {groups}</section> }.into_any()
    })
}

//! Each page kind.

use leptos::prelude::*;
use model::document::TextVersion;

use super::{assert_cases, assert_in_context, in_context};
use crate::app::{LoadError, RouteState};
use crate::markup::Markup;
use crate::pages::article::article_page;
use crate::pages::category::category_page;
use crate::pages::document::document_page;
use crate::pages::documents::documents_page;
use crate::pages::embed::embed_page;
use crate::pages::event::event_page;
use crate::pages::events::events_page;
use crate::pages::front::front_page;
use crate::pages::not_found::not_found_page;
use crate::pages::partners::partners_page;
use crate::pages::search::search_page;
use crate::pages::site_map::site_map_page;
use crate::pages::static_page::static_page;
use crate::routes::routed;

#[test]
fn front() {
    assert_cases("page__front", |cx, some| front_page(cx, &some.front_page()));
}

#[test]
fn article() {
    assert_cases("page__article", |cx, some| {
        article_page(cx, &some.article_page())
    });
}

#[test]
fn category() {
    assert_cases("page__category", |cx, some| {
        category_page(cx, "/chuyen-muc/a/", &some.category_page())
    });
}

#[test]
fn events() {
    assert_cases("page__events", |cx, some| {
        events_page(cx, "/su-kien/", &some.events_page())
    });
}

#[test]
fn event() {
    assert_cases("page__event", |cx, some| {
        event_page(cx, "/su-kien/a/", &some.event_page())
    });
}

#[test]
fn documents() {
    assert_cases("page__documents", |cx, some| {
        documents_page(cx, "/van-ban/", &some.documents_page())
    });
}

#[test]
fn document() {
    assert_cases("page__document", |cx, some| {
        document_page(cx, &some.document_page(TextVersion::Original))
    });
}

#[test]
fn partners() {
    assert_cases("page__partners", |cx, some| {
        partners_page(cx, "/doi-tac/", &some.partners_page())
    });
}

#[test]
fn site_map() {
    assert_cases("page__site_map", |cx, some| {
        site_map_page(cx, &some.site_map())
    });
}

#[test]
fn search() {
    assert_cases("page__search", |cx, some| search_page(cx, &some.site_map()));
}

#[test]
fn a_static_page() {
    assert_cases("page__static_page", |cx, some| {
        static_page(cx, &some.static_page())
    });
}

#[test]
fn not_found() {
    assert_in_context("page__not_found", not_found_page);
}

#[test]
fn embed() {
    assert_cases("page__embed", |cx, some| embed_page(cx, &some.embed_page()));
}

#[test]
fn what_is_not_a_page_is_shown_too() {
    let path = String::from("/bai-viet/a/");
    let failed = |error| RouteState::Failed {
        path: path.clone(),
        error,
    };
    let routes = [
        RouteState::Loading { path: path.clone() },
        failed(LoadError::NotFound),
        failed(LoadError::Offline),
        failed(LoadError::Server),
        failed(LoadError::Unreadable),
    ];
    assert_in_context("routes", |cx| {
        routes
            .iter()
            .map(|route| routed(cx, route))
            .collect::<Markup>()
    });
}

#[test]
fn the_menu_marks_the_place_of_what_is_shown() {
    let menu = model::link::Link {
        name: "Sự kiện".into(),
        path: "/su-kien/".into(),
        url: String::new(),
    };
    let portal = model::portal::Portal {
        menu: vec![menu],
        ..Default::default()
    };
    let html = in_context(portal, |cx| {
        cx.state.route.set(RouteState::Loading {
            path: "/su-kien/".into(),
        });
        Markup::from(crate::components::masthead::masthead(cx)).code()
    });
    assert_eq!(html.matches("aria-current=\"page\"").count(), 1, "{html}");
}

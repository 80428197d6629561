//! The masthead at the top of every page: date line, name, search, menu, settings.

use leptos::prelude::*;
use model::link::Link;
use model::permalink::Address;
use model::text;

use crate::components::elements::{link, named_link};
use crate::components::search_form::search_form;
use crate::components::settings::settings;
use crate::markup::tags::{details, div, header, li, nav, p, span, strong, summary, ul};
use crate::markup::{Element, Markup};
use crate::view_context::ViewContext;

/// The portal's name is a link home; the menu stands twice, as a row and, for phones, behind a
/// `<details>` that opens without script. The stylesheet shows one of the two.
pub(crate) fn masthead(cx: &ViewContext) -> Element {
    header()
        .child(top_bar())
        .child(
            div().class("masthead__sheet").child(
                div()
                    .class("masthead__inner wrap")
                    .child(home(cx))
                    .child(search_form(cx, text::SEARCH_THE_PORTAL))
                    .child(phone_menu(cx)),
            ),
        )
        .child(
            nav()
                .class("menu")
                .attr("aria-label", text::MENU_LABEL)
                .child(div().class("wrap").child(menu(cx))),
        )
}

/// The date line is an empty slot here, so that pages do not change every day.
fn top_bar() -> Element {
    div().class("top-bar").child(
        div()
            .class("top-bar__inner wrap")
            .child(p().class("top-bar__date").attr("data-reader", "date"))
            .child(settings()),
    )
}

fn home(cx: &ViewContext) -> Element {
    link(cx, &Address::Front.path())
        .class("masthead__home")
        .child(span().class("masthead__mark").attr("aria-hidden", "true"))
        .child(
            span()
                .class("masthead__name")
                .child(span().class("masthead__kicker").child(&cx.portal.kicker))
                .child(" ")
                .child(
                    strong()
                        .class("masthead__title")
                        .child(&cx.portal.short_name),
                ),
        )
}

fn phone_menu(cx: &ViewContext) -> Element {
    details()
        .class("phone-menu")
        .child(summary().class("phone-menu__button").child(text::MENU))
        .child(
            nav()
                .class("phone-menu__panel")
                .attr("aria-label", text::MENU_LABEL)
                .child(menu(cx)),
        )
}

fn menu(cx: &ViewContext) -> Element {
    let items: Markup = cx.portal.menu.iter().map(|to| item(cx, to)).collect();
    ul().class("menu__list").child(items)
}

fn item(cx: &ViewContext, to: &Link) -> Element {
    let (route, path) = (cx.state.route, to.path.clone());
    let mark = move || route.with(|route| current(&path, route.path(), route.place()));
    li().class("menu__item").child(
        named_link(cx, to)
            .class("menu__link")
            .dynamic_attr("aria-current", mark),
    )
}

/// The mark of each entry of the menu: all that the frame around `<main>` shows of the page.
#[cfg(feature = "ssr")]
pub(crate) type MenuMarks = Vec<Option<&'static str>>;

/// The marks for what is shown now.
#[cfg(feature = "ssr")]
pub(crate) fn menu_marks(cx: &ViewContext) -> MenuMarks {
    let mark =
        |route: &crate::app::RouteState, to: &Link| current(&to.path, route.path(), route.place());
    let menu = cx.portal.menu.iter();
    cx.state
        .route
        .with(|route| menu.map(|to| mark(route, to)).collect())
}

/// `page` on the very page, `true` within the part of the portal the link leads to.
fn current(link: &str, path: &str, place: &str) -> Option<&'static str> {
    if link == path {
        Some("page")
    } else {
        (link != Address::Front.path() && place.starts_with(link)).then_some("true")
    }
}

#[cfg(test)]
mod tests {
    use super::current;

    #[test]
    fn the_menu_marks_the_page_and_the_part_it_belongs_to() {
        let cases = [
            ("/su-kien/", "/su-kien/", "/su-kien/", Some("page")),
            ("/su-kien/", "/su-kien/a/", "/su-kien/a/", Some("true")),
            (
                "/chuyen-muc/a/",
                "/bai-viet/x/",
                "/chuyen-muc/a/",
                Some("true"),
            ),
            ("/chuyen-muc/a/", "/bai-viet/x/", "/chuyen-muc/ab/", None),
            ("/", "/su-kien/", "/su-kien/", None),
        ];
        for (link, path, place, marked) in cases {
            assert_eq!(current(link, path, place), marked, "{link} on {path}");
        }
    }
}

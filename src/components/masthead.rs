//! The masthead at the top of every page: date line, name, search, menu, settings.

use leptos::prelude::*;
use model::link::Link;
use model::permalink::Address;
use model::text;

use crate::components::elements::{link, named_link};
use crate::components::search_form::search_form;
use crate::components::settings::settings;
use crate::markup::tags::{button, div, header, li, nav, p, span, strong, ul};
use crate::markup::{Element, Markup, Open};
use crate::view_context::ViewContext;

/// What the button for the search opens on a phone.
const SEARCH_PANEL: &str = "portal-search";
/// What the button for the menu opens on a phone.
const MENU_PANEL: &str = "portal-menu";

/// The portal's name is a link home. On a phone name and two buttons are one row, and the buttons open search and menu as
/// popovers, which needs no script and closes with Escape. A wide window has room for both: its stylesheet shows them
/// where they stand, and date and settings in a strip of their own.
pub(crate) fn masthead(cx: &ViewContext) -> Element {
    header()
        .child(top_bar())
        .child(
            div().class("masthead__sheet").child(
                div()
                    .class("masthead__inner wrap")
                    .child(home(cx))
                    .child(opener(
                        "masthead__opener",
                        SEARCH_PANEL,
                        text::SEARCH_BUTTON,
                    ))
                    .child(
                        panel("masthead__search", SEARCH_PANEL)
                            .child(search_form(cx, text::SEARCH_THE_PORTAL)),
                    )
                    .child(opener(
                        "masthead__opener masthead__opener--menu",
                        MENU_PANEL,
                        text::MENU,
                    )),
            ),
        )
        .child(
            panel("menu", MENU_PANEL)
                .child(
                    nav()
                        .class("menu__inner wrap")
                        .attr("aria-label", text::MENU_LABEL)
                        .child(menu(cx)),
                )
                .child(
                    div()
                        .class("menu__settings wrap")
                        .child(settings())
                        .child(date_line()),
                ),
        )
}

fn opener(class: &'static str, panel: &'static str, words: &'static str) -> Element {
    button()
        .class(class)
        .attr("type", "button")
        .attr("popovertarget", panel)
        .child(words)
}

fn panel(class: &'static str, id: &'static str) -> Element<Open> {
    div().class(class).attr("id", id).attr("popover", "")
}

/// The date line is an empty slot here, so that pages do not change every day.
fn top_bar() -> Element {
    div().class("top-bar").child(
        div()
            .class("top-bar__inner wrap")
            .child(date_line())
            .child(settings()),
    )
}

fn date_line() -> Element<Open> {
    p().class("date-line").attr("data-reader", "date")
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

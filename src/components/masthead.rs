//! The head of every page: strip, name, search, menu.

use leptos::prelude::*;
use model::link::Link;
use model::permalink::{Address, BasePath};
use model::portal::Portal;
use model::text;

use crate::app::Shown;
use crate::components::link::{link, named_link};
use crate::components::search_form::search_form;
use crate::components::settings::settings;
use crate::markup::{Element, Markup, el};

/// The portal's name is a link home; the menu stands twice, as a row and, for phones, behind a
/// `<details>` that opens without script. The stylesheet shows one of the two.
pub(crate) fn masthead(portal: &Portal, base: &BasePath, shown: RwSignal<Shown>) -> Element {
    let sheet = el("div")
        .class("masthead__inner wrap")
        .add(home(portal, base))
        .add(search_form(base, text::SEARCH_THE_PORTAL))
        .add(phone_menu(portal, base, shown));
    let row = el("nav")
        .class("menu")
        .attr("aria-label", text::MENU_LABEL)
        .add(el("div").class("wrap").add(menu(&portal.menu, base, shown)));
    el("header")
        .add(strip())
        .add(el("div").class("masthead__sheet").add(sheet))
        .add(row)
}

/// The date line is an empty slot here, so that pages do not change every day.
fn strip() -> Element {
    let date = el("p").class("strip__date").attr("data-reader", "date");
    el("div").class("strip").add(
        el("div")
            .class("strip__inner wrap")
            .add(date)
            .add(settings()),
    )
}

fn home(portal: &Portal, base: &BasePath) -> Element {
    let name = el("span")
        .class("masthead__name")
        .add(el("span").class("masthead__kicker").add(&portal.kicker))
        .add(" ")
        .add(
            el("strong")
                .class("masthead__title")
                .add(&portal.short_name),
        );
    link(base, &Address::Front.path())
        .class("masthead__home")
        .add(
            el("span")
                .class("masthead__mark")
                .attr("aria-hidden", "true"),
        )
        .add(name)
}

fn phone_menu(portal: &Portal, base: &BasePath, shown: RwSignal<Shown>) -> Element {
    let panel = el("nav")
        .class("phone-menu__panel")
        .attr("aria-label", text::MENU_LABEL)
        .add(menu(&portal.menu, base, shown));
    el("details")
        .class("phone-menu")
        .add(el("summary").class("phone-menu__button").add(text::MENU))
        .add(panel)
}

fn menu(links: &[Link], base: &BasePath, shown: RwSignal<Shown>) -> Element {
    let items: Markup = links.iter().map(|to| item(to, base, shown)).collect();
    el("ul").class("menu__list").add(items)
}

fn item(to: &Link, base: &BasePath, shown: RwSignal<Shown>) -> Element {
    let path = to.path.clone();
    let link = named_link(base, to)
        .class("menu__link")
        .live_attr("aria-current", move || {
            shown.with(|shown| current(&path, shown.path(), shown.place()))
        });
    el("li").class("menu__item").add(link)
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

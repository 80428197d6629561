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
use crate::markup::tags::{details, div, header, li, nav, p, span, strong, summary, ul};
use crate::markup::{Element, Markup};

/// The portal's name is a link home; the menu stands twice, as a row and, for phones, behind a
/// `<details>` that opens without script. The stylesheet shows one of the two.
pub(crate) fn masthead(portal: &Portal, base: &BasePath, shown: RwSignal<Shown>) -> Element {
    let sheet = div()
        .class("masthead__inner wrap")
        .child(home(portal, base))
        .child(search_form(base, text::SEARCH_THE_PORTAL))
        .child(phone_menu(portal, base, shown));
    let row = nav()
        .class("menu")
        .attr("aria-label", text::MENU_LABEL)
        .child(div().class("wrap").child(menu(&portal.menu, base, shown)));
    header()
        .child(strip())
        .child(div().class("masthead__sheet").child(sheet))
        .child(row)
}

/// The date line is an empty slot here, so that pages do not change every day.
fn strip() -> Element {
    let date = p().class("strip__date").attr("data-reader", "date");
    div().class("strip").child(
        div()
            .class("strip__inner wrap")
            .child(date)
            .child(settings()),
    )
}

fn home(portal: &Portal, base: &BasePath) -> Element {
    let name = span()
        .class("masthead__name")
        .child(span().class("masthead__kicker").child(&portal.kicker))
        .child(" ")
        .child(strong().class("masthead__title").child(&portal.short_name));
    link(base, &Address::Front.path())
        .class("masthead__home")
        .child(span().class("masthead__mark").attr("aria-hidden", "true"))
        .child(name)
}

fn phone_menu(portal: &Portal, base: &BasePath, shown: RwSignal<Shown>) -> Element {
    let panel = nav()
        .class("phone-menu__panel")
        .attr("aria-label", text::MENU_LABEL)
        .child(menu(&portal.menu, base, shown));
    details()
        .class("phone-menu")
        .child(summary().class("phone-menu__button").child(text::MENU))
        .child(panel)
}

fn menu(links: &[Link], base: &BasePath, shown: RwSignal<Shown>) -> Element {
    let items: Markup = links.iter().map(|to| item(to, base, shown)).collect();
    ul().class("menu__list").child(items)
}

fn item(to: &Link, base: &BasePath, shown: RwSignal<Shown>) -> Element {
    let path = to.path.clone();
    let link = named_link(base, to)
        .class("menu__link")
        .dynamic_attr("aria-current", move || {
            shown.with(|shown| current(&path, shown.path(), shown.place()))
        });
    li().class("menu__item").child(link)
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

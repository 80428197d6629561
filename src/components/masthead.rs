//! The head of every page: strip, name, search, menu.

use leptos::prelude::*;
use model::link::Link;
use model::permalink::{Address, BasePath};
use model::portal::Portal;
use model::text;

use crate::app::Shown;
use crate::components::search_form::SearchForm;
use crate::components::settings::Settings;

/// The portal's name is a link home; the menu stands twice, as a row and, for phones, behind a
/// `<details>` that opens without script. The stylesheet shows one of the two.
#[component]
pub(crate) fn Masthead<'a>(
    portal: &'a Portal,
    base: &'a BasePath,
    /// For the current place in the menu.
    shown: RwSignal<Shown>,
) -> AnyView {
    view! {
        <header class="masthead">
            <div class="strip">
                <div class="strip__inner wrap">
                    <p class="strip__date" data-reader="date"></p>
                    <Settings/>
                </div>
            </div>
            <div class="masthead__sheet">
                <div class="masthead__inner wrap">
                    <a class="masthead__home" href=base.href(&Address::Front.path())>
                        <span class="masthead__mark" aria-hidden="true"></span>
                        <span class="masthead__name">
                            <span class="masthead__kicker">{portal.kicker.clone()}</span>
                            " "
                            <strong class="masthead__title">{portal.short_name.clone()}</strong>
                        </span>
                    </a>
                    <SearchForm base/>
                    <details class="phone-menu">
                        <summary class="phone-menu__button">{text::MENU}</summary>
                        <nav class="phone-menu__panel" aria-label=text::MENU_LABEL>
                            {menu(&portal.menu, base, shown)}
                        </nav>
                    </details>
                </div>
            </div>
            <nav class="menu" aria-label=text::MENU_LABEL>
                <div class="wrap">{menu(&portal.menu, base, shown)}</div>
            </nav>
        </header>
    }
    .into_any()
}

fn menu(links: &[Link], base: &BasePath, shown: RwSignal<Shown>) -> AnyView {
    let items: Vec<_> = links
        .iter()
        .map(|link| {
            let path = link.path.clone();
            let current = move || shown.with(|shown| current(&path, shown.path()));
            view! {
                <li class="menu__item">
                    <a class="menu__link" href=base.href(&link.path) aria-current=current>
                        {link.name.clone()}
                    </a>
                </li>
            }
        })
        .collect();
    view! { <ul class="menu__list">{items}</ul> }.into_any()
}

/// `page` on the very page, `true` within the part of the portal the link leads to.
fn current(link: &str, path: &str) -> Option<&'static str> {
    if link == path {
        Some("page")
    } else {
        (link != Address::Front.path() && path.starts_with(link)).then_some("true")
    }
}

//! The foot of every page.

use model::permalink::BasePath;
use model::portal::{Contact, Portal};
use model::text;

use crate::components::link::named_link;
use crate::markup::{Element, Markup, el};

/// Who runs the portal, whom to write to, and where the quiet pages are.
pub(crate) fn footer(portal: &Portal, base: &BasePath) -> Element {
    let lines: Markup = portal
        .footer_lines
        .iter()
        .chain(&portal.licence_line)
        .map(|line| el("p").add(line))
        .collect();
    let about = el("div")
        .class("footer__about")
        .add(el("p").class("footer__name").add(&portal.name))
        .add(
            portal
                .notice
                .as_ref()
                .map(|notice| el("p").class("footer__notice").add(notice)),
        )
        .add(lines);
    let links: Markup = portal
        .footer_links
        .iter()
        .map(|to| el("li").add(named_link(base, to)))
        .collect();
    let links = el("nav")
        .class("footer__links")
        .attr("aria-label", text::FOOTER_LABEL)
        .add(el("ul").add(links));
    let inner = el("div")
        .class("footer__inner wrap")
        .add(about)
        .add(portal.contact.as_ref().map(contact))
        .add(links);
    el("footer").class("footer").add(inner)
}

fn contact(contact: &Contact) -> Element {
    let line = |words: &Option<String>| words.as_ref().map(|words| el("p").add(words));
    let phone = contact
        .phone
        .as_ref()
        .map(|phone| el("p").add(format!("{}: {phone}", text::PHONE)));
    let email = contact.email.as_ref().map(|email| {
        let link = el("a").attr("href", format!("mailto:{email}")).add(email);
        el("p").add(format!("{}: ", text::EMAIL)).add(link)
    });
    el("address")
        .class("footer__contact")
        .add(line(&contact.organisation))
        .add(line(&contact.address))
        .add(phone)
        .add(email)
}

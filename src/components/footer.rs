//! The foot of every page.

use model::permalink::BasePath;
use model::portal::{Contact, Portal};
use model::text;

use crate::components::link::named_link;
use crate::markup::tags;
use crate::markup::tags::{a, address, div, li, nav, p, ul};
use crate::markup::{Element, Markup};

/// Who runs the portal, whom to write to, and where the quiet pages are.
pub(crate) fn footer(portal: &Portal, base: &BasePath) -> Element {
    let lines: Markup = portal
        .footer_lines
        .iter()
        .chain(&portal.licence_line)
        .map(|line| p().child(line))
        .collect();
    let about = div()
        .class("footer__about")
        .child(p().class("footer__name").child(&portal.name))
        .child(
            portal
                .notice
                .as_ref()
                .map(|notice| p().class("footer__notice").child(notice)),
        )
        .child(lines);
    let links: Markup = portal
        .footer_links
        .iter()
        .map(|to| li().child(named_link(base, to)))
        .collect();
    let links = nav()
        .class("footer__links")
        .attr("aria-label", text::FOOTER_LABEL)
        .child(ul().child(links));
    let inner = div()
        .class("footer__inner wrap")
        .child(about)
        .child(portal.contact.as_ref().map(contact))
        .child(links);
    tags::footer().class("footer").child(inner)
}

fn contact(contact: &Contact) -> Element {
    let line = |words: &Option<String>| words.as_ref().map(|words| p().child(words));
    let phone = contact
        .phone
        .as_ref()
        .map(|phone| p().child(format!("{}: {phone}", text::PHONE)));
    let email = contact.email.as_ref().map(|email| {
        let link = a().attr("href", format!("mailto:{email}")).child(email);
        p().child(format!("{}: ", text::EMAIL)).child(link)
    });
    address()
        .class("footer__contact")
        .child(line(&contact.organisation))
        .child(line(&contact.address))
        .child(phone)
        .child(email)
}

//! The foot of every page.

use model::portal::Contact;
use model::text;

use crate::components::elements::named_link;
use crate::markup::tags::{self, a, address, div, li, nav, p, ul};
use crate::markup::{Element, Markup};
use crate::view_context::ViewContext;

/// Who runs the portal, whom to write to, and where the quiet pages are.
pub(crate) fn footer(cx: &ViewContext) -> Element {
    tags::footer().class("footer").child(
        div()
            .class("footer__inner wrap")
            .child(about(cx))
            .child(cx.portal.contact.as_ref().map(contact))
            .child(links(cx)),
    )
}

fn about(cx: &ViewContext) -> Element {
    let notice = cx.portal.notice.as_ref();
    let lines = cx.portal.footer_lines.iter();
    div()
        .class("footer__about")
        .child(p().class("footer__name").child(&cx.portal.name))
        .child(notice.map(|notice| p().class("footer__notice").child(notice)))
        .child(
            lines
                .chain(&cx.portal.licence_line)
                .map(|line| p().child(line))
                .collect::<Markup>(),
        )
}

fn contact(contact: &Contact) -> Element {
    let line = |words: &Option<String>| words.as_ref().map(|words| p().child(words));
    let phone = contact.phone.as_ref();
    let email = contact.email.as_ref();
    address()
        .class("footer__contact")
        .child(line(&contact.organisation))
        .child(line(&contact.address))
        .child(phone.map(|phone| p().child(format!("{}: {phone}", text::PHONE))))
        .child(email.map(|email| {
            p().child(format!("{}: ", text::EMAIL))
                .child(a().attr("href", format!("mailto:{email}")).child(email))
        }))
}

fn links(cx: &ViewContext) -> Element {
    let links = cx.portal.footer_links.iter();
    nav()
        .class("footer__links")
        .attr("aria-label", text::FOOTER_LABEL)
        .child(
            ul().child(
                links
                    .map(|to| li().child(named_link(cx, to)))
                    .collect::<Markup>(),
            ),
        )
}

//! The foot of every page.

use leptos::prelude::*;
use model::permalink::BasePath;
use model::portal::{Contact, Portal};
use model::text;

/// Who runs the portal, whom to write to, and where the quiet pages are.
#[component]
pub(crate) fn Footer<'a>(portal: &'a Portal, base: &'a BasePath) -> AnyView {
    let lines = portal.footer_lines.iter().chain(&portal.licence_line);
    let lines: Vec<_> = lines.map(|line| view! { <p>{line.clone()}</p> }).collect();
    let links: Vec<_> = portal
        .footer_links
        .iter()
        .map(|link| view! { <li><a href=base.href(&link.path)>{link.name.clone()}</a></li> })
        .collect();
    view! {
        <footer class="footer">
            <div class="footer__inner wrap">
                <div class="footer__about">
                    <p class="footer__name">{portal.name.clone()}</p>
                    {portal.notice.clone().map(|notice| view! { <p class="footer__notice">{notice}</p> })}
                    {lines}
                </div>
                {portal.contact.as_ref().map(contact)}
                <nav class="footer__links" aria-label=text::FOOTER_LABEL><ul>{links}</ul></nav>
            </div>
        </footer>
    }
    .into_any()
}

fn contact(contact: &Contact) -> AnyView {
    view! {
        <address class="footer__contact">
            {contact.organisation.clone().map(|line| view! { <p>{line}</p> })}
            {contact.address.clone().map(|line| view! { <p>{line}</p> })}
            {contact.phone.clone().map(|phone| view! { <p>{text::PHONE}": "{phone}</p> })}
            {contact.email.clone().map(|email| {
                let address = format!("mailto:{email}");
                view! { <p>{text::EMAIL}": "<a href=address>{email}</a></p> }
            })}
        </address>
    }
    .into_any()
}

//! What stands below the choices on the page for webmasters: code, steps, and help.
//!
//! `data-way` marks what belongs to one way of embedding: without script all ways are there, and the
//! page's script leaves the one that was chosen.

use model::embed::EmbedPage;
use model::permalink::{Frame, oembed_endpoint};
use model::portal::Portal;
use model::text::{self as portal_text, embed as text};

use crate::components::elements::link;
use crate::components::embed::code::embed_code;
use crate::components::embed::field::sentence;
use crate::components::embed::widget::{fixed_code, html_code, iframe_code};
use crate::markup::tags::{details, div, h3, li, ol, p, summary, ul};
use crate::markup::{Element, Markup, Open};
use crate::view_context::ViewContext;

/// The code of each way.
pub(crate) fn code_section(portal: &Portal, page: &EmbedPage) -> Markup {
    let bare = || sentence("bare", text::CODE_BARE);
    [
        div()
            .class("embed-says")
            .attr("aria-live", "polite")
            .child(sentence("no-code", text::NO_CODE)),
        way("html")
            .child(embed_code("html", text::CODE_HTML, html_code(portal, page)))
            .child(note(text::CODE_NOTE))
            .child(bare()),
        way("wordpress")
            .child(embed_code(
                "wordpress",
                text::CODE_WORDPRESS,
                html_code(portal, page),
            ))
            .child(note(text::CODE_NOTE))
            .child(bare()),
        way("iframe")
            .child(embed_code("iframe", text::CODE_IFRAME, iframe_code(portal)))
            .child(note(text::CODE_IFRAME_NOTE))
            .child(note(text::IFRAME_LIMITS)),
    ]
    .into()
}

/// The steps of each way.
pub(crate) fn paste_section(portal: &Portal, page: &EmbedPage) -> Markup {
    [
        way("html")
            .child(part(text::WAY_HTML))
            .child(steps(&text::PASTE_HTML)),
        way("wordpress")
            .child(part(text::WAY_WORDPRESS))
            .child(steps(&text::PASTE_WORDPRESS)),
        way("wordpress")
            .child(part(text::WORDPRESS_ADDRESS))
            .child(wordpress_address(portal, page)),
        way("iframe")
            .child(part(text::WAY_IFRAME))
            .child(steps(&text::PASTE_IFRAME)),
    ]
    .into()
}

fn wordpress_address(portal: &Portal, page: &EmbedPage) -> Markup {
    let newest = page
        .newest
        .first()
        .map_or_else(|| portal.url(""), |newest| newest.url.clone());
    let (pattern, endpoint) = (
        format!("{}/*", portal.url("")),
        portal.url(&oembed_endpoint()),
    );
    let provider = format!("wp_oembed_add_provider( '{pattern}', '{endpoint}' );");
    [
        steps(&text::WORDPRESS_ADDRESS_STEPS),
        embed_code("address", text::CODE_ADDRESS, newest),
        note(text::PROVIDER_NOTE),
        embed_code("provider", text::CODE_PROVIDER, provider),
        note(text::PROVIDER_REWRITE),
    ]
    .into()
}

/// Questions, and what to do.
pub(crate) fn troubles() -> Element {
    let trouble = |(question, answer): (&'static str, &'static str)| {
        details()
            .class("embed-trouble")
            .child(summary().class("embed-trouble__question").child(question))
            .child(p().class("embed__note").child(answer))
    };
    div()
        .class("embed-troubles")
        .child(Markup::from(text::TROUBLES.map(trouble)))
}

/// The lines for pages under a policy of their own, and the script that browsers check.
pub(crate) fn policy(portal: &Portal, page: &EmbedPage) -> Markup {
    let origin = &portal.base_address;
    let element = format!("script-src {origin};\nconnect-src {origin};");
    let frame = format!("frame-src {origin};\nscript-src {origin};");
    let fixed = match fixed_code(portal, page) {
        Some(code) => [
            note(text::POLICY_FIXED),
            embed_code("fixed", text::CODE_FIXED, code),
        ]
        .into(),
        None => Markup::from(note(text::POLICY_NO_RELEASE)),
    };
    let colours = div()
        .class("embed-way")
        .attr("data-colours", "")
        .attr("hidden", "")
        .child(note(text::POLICY_COLOURS))
        .child(embed_code("colours", text::CODE_COLOURS, String::new()));
    [
        note(text::POLICY_NOTE).into(),
        embed_code("policy-html", text::CODE_POLICY_HTML, element).into(),
        embed_code("policy-iframe", text::CODE_POLICY_IFRAME, frame).into(),
        note(text::POLICY_REST).into(),
        fixed,
        colours.into(),
    ]
    .into()
}

/// Every frame of the whole portal, of a category, of an event. The app leaves these links alone.
pub(crate) fn frames(cx: &ViewContext, page: &EmbedPage) -> Markup {
    let entry = |frame: Frame, name: String| {
        li().child(link(cx, &frame.path()).attr("rel", "external").child(name))
    };
    let common = [
        entry(Frame::Latest, text::KIND_LATEST.into()),
        entry(Frame::Documents, text::KIND_DOCUMENTS.into()),
    ];
    let categories = page.categories.iter();
    let categories: Vec<_> = categories
        .map(|one| entry(Frame::Category(one.slug.clone()), one.link.name.clone()))
        .collect();
    let events = page.events.iter();
    let events: Vec<_> = events
        .map(|one| entry(Frame::Event(one.slug.clone()), one.link.name.clone()))
        .collect();
    let lists = div()
        .class("site-index")
        .child(list(text::FRAMES_COMMON, common.into()))
        .child(list(portal_text::CATEGORIES, categories))
        .child(list(portal_text::EVENTS, events));
    [note(text::FRAMES_NOTE), lists].into()
}

fn list(title: &'static str, items: Vec<Element>) -> Option<Element> {
    (!items.is_empty()).then(|| {
        div().class("site-index__part").child(part(title)).child(
            ul().class("site-index__list")
                .child(items.into_iter().collect::<Markup>()),
        )
    })
}

fn way(name: &'static str) -> Element<Open> {
    div().class("embed-way").attr("data-way", name)
}

fn part(title: &'static str) -> Element {
    h3().class("embed-part").child(title)
}

fn note(words: &'static str) -> Element {
    p().class("embed__note").child(words)
}

fn steps(several: &[&'static str]) -> Element {
    let steps: Markup = several.iter().map(|words| li().child(*words)).collect();
    ol().class("embed-steps").child(steps)
}

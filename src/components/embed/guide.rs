//! What stands below the choices on the page for webmasters: code, steps, and help.
//!
//! `data-way` marks what belongs to one way of embedding: without script all ways are there, and the
//! page's script leaves the one that was chosen.

use model::embed::EmbedPage;
use model::permalink::{BasePath, Frame, oembed_endpoint};
use model::portal::Portal;
use model::text::{self as portal_text, embed as text};

use crate::components::embed::code::embed_code;
use crate::components::embed::field::sentence;
use crate::components::embed::widget::{fixed_code, html_code, iframe_code};
use crate::components::link::link;
use crate::markup::{Element, Markup, el};

/// The code of each way.
pub(crate) fn code_section(portal: &Portal, page: &EmbedPage) -> Markup {
    let bare = || sentence("bare", text::CODE_BARE);
    [
        el("div")
            .class("embed-says")
            .attr("aria-live", "polite")
            .add(sentence("no-code", text::NO_CODE)),
        way("html")
            .add(embed_code("html", text::CODE_HTML, html_code(portal, page)))
            .add(note(text::CODE_NOTE))
            .add(bare()),
        way("wordpress")
            .add(embed_code(
                "wordpress",
                text::CODE_WORDPRESS,
                html_code(portal, page),
            ))
            .add(note(text::CODE_NOTE))
            .add(bare()),
        way("iframe")
            .add(embed_code("iframe", text::CODE_IFRAME, iframe_code(portal)))
            .add(note(text::CODE_IFRAME_NOTE))
            .add(note(text::IFRAME_LIMITS)),
    ]
    .into()
}

/// The steps of each way.
pub(crate) fn paste_section(portal: &Portal, page: &EmbedPage) -> Markup {
    [
        way("html")
            .add(part(text::WAY_HTML))
            .add(steps(&text::PASTE_HTML)),
        way("wordpress")
            .add(part(text::WAY_WORDPRESS))
            .add(steps(&text::PASTE_WORDPRESS)),
        way("wordpress")
            .add(part(text::WORDPRESS_ADDRESS))
            .add(wordpress_address(portal, page)),
        way("iframe")
            .add(part(text::WAY_IFRAME))
            .add(steps(&text::PASTE_IFRAME)),
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
        el("details")
            .class("embed-trouble")
            .add(el("summary").class("embed-trouble__question").add(question))
            .add(el("p").class("embed__note").add(answer))
    };
    el("div")
        .class("embed-troubles")
        .add(Markup::from(text::TROUBLES.map(trouble)))
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
    let colours = el("div")
        .class("embed-way")
        .attr("data-colours", "")
        .attr("hidden", "")
        .add(note(text::POLICY_COLOURS))
        .add(embed_code("colours", text::CODE_COLOURS, String::new()));
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
pub(crate) fn frames(base: &BasePath, page: &EmbedPage) -> Markup {
    let entry = |frame: Frame, name: String| {
        el("li").add(link(base, &frame.path()).attr("rel", "external").add(name))
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
    let lists = el("div")
        .class("site-index")
        .add(list(text::FRAMES_COMMON, common.into()))
        .add(list(portal_text::CATEGORIES, categories))
        .add(list(portal_text::EVENTS, events));
    [note(text::FRAMES_NOTE), lists].into()
}

fn list(title: &'static str, items: Vec<Element>) -> Option<Element> {
    (!items.is_empty()).then(|| {
        el("div").class("site-index__part").add(part(title)).add(
            el("ul")
                .class("site-index__list")
                .add(items.into_iter().collect::<Markup>()),
        )
    })
}

fn way(name: &'static str) -> Element {
    el("div").class("embed-way").attr("data-way", name)
}

fn part(title: &'static str) -> Element {
    el("h3").class("embed-part").add(title)
}

fn note(words: &'static str) -> Element {
    el("p").class("embed__note").add(words)
}

fn steps(several: &[&'static str]) -> Element {
    let steps: Markup = several.iter().map(|words| el("li").add(*words)).collect();
    el("ol").class("embed-steps").add(steps)
}

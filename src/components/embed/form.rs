//! The choices of the page for webmasters: how, and what.

use model::embed::{DEFAULT_LIMIT, EmbedPage, Embeddable, MAX_LIMIT};
use model::permalink::{Address, Frame, embedded};
use model::portal::Portal;
use model::text::{self as portal_text, embed as text};

use crate::components::embed::field::{field, field_unless, field_when, says, select, sentence};
use crate::components::embed::looks::{colours, looks, more};
use crate::markup::tags::{div, fieldset, form, input, label, legend, option, p, span};
use crate::markup::{Element, Markup};
use crate::view_context::ViewContext;

/// What stands for any slug in the patterns that the script fills in.
const ANY: &str = "*";

/// The form. It does nothing without the page's script, and says so; the script lets it be used.
pub(crate) fn embed_form(cx: &ViewContext, page: &EmbedPage) -> Element {
    let form = form()
        .class("embed-form")
        .attr("autocomplete", "off")
        .attr("data-root", cx.url(""))
        .attr("data-home", cx.href(""))
        .attr("data-element", embedded("cnht-news.js"))
        .attr("data-frame-host", embedded("frame-host.js"))
        .attr("data-name", text::portal_name(&cx.portal))
        .attr("data-article", Address::Article(ANY.into()).path());
    let form = match &page.fixed {
        Some(fixed) => form
            .attr("data-fixed", fixed.path.clone())
            .attr("data-integrity", fixed.integrity.clone()),
        None => form,
    };
    form.child(
        div()
            .class("embed-state")
            .child(p().class("embed-state__still").child(text::STILL))
            .child(p().class("embed-state__live").child(text::LIVE)),
    )
    .child(says(
        "lua-chon-la",
        sentence("unknown", text::UNKNOWN_CHOICE).into(),
    ))
    .child(
        fieldset()
            .class("embed-form__fields")
            .attr("aria-label", text::STEP_CHOOSE)
            .attr("disabled", "")
            .attr("data-fields", "")
            .child(ways())
            .child(contents(&cx.portal, page))
            .child(looks())
            .child(more(page.fixed.is_some()))
            .child(colours()),
    )
}

fn ways() -> Element {
    let ways = [
        ("html", text::WAY_HTML),
        ("wordpress", text::WAY_WORDPRESS),
        ("iframe", text::WAY_IFRAME),
    ];
    let way = |(value, words): (&'static str, &'static str)| {
        label()
            .class("embed-choice")
            .child(
                input()
                    .class("choice__box")
                    .attr("type", "radio")
                    .attr("name", "cach")
                    .attr("value", value)
                    .attr_if("checked", (value == "html").then_some("")),
            )
            .child(span().child(words))
    };
    fieldset()
        .class("embed-group")
        .child(legend().class("embed-field__label").child(text::WAY))
        .child(Markup::from(ways.map(way)))
}

/// What is shown: a kind, and of some kinds which one.
fn contents(portal: &Portal, page: &EmbedPage) -> Markup {
    let one_of = |name: &'static str, attribute, several: &[Embeddable]| {
        select(name, several.iter().map(named_option).collect()).attr("data-slug", attribute)
    };
    let category = one_of("chuyen-muc", "category", &page.categories);
    let event = one_of("su-kien", "event", &page.events);
    [
        field(
            text::KIND,
            select("loai", kinds(page)).attr("data-kind", ""),
        ),
        field_when("loai=chuyen-muc", field(portal_text::CATEGORY, category)),
        field_when("loai=su-kien", field(portal_text::EVENT, event)),
        field_when("loai=bai-viet", article(portal)),
        field_unless("loai=bai-viet", limit()),
    ]
    .into()
}

/// What the portal has none of is not offered.
fn kinds(page: &EmbedPage) -> Markup {
    let any = || ANY.to_owned();
    let (category, event) = (Frame::Category(any()), Frame::Event(any()));
    let has_categories = !page.categories.is_empty();
    let has_events = !page.events.is_empty();
    [
        Some(kind(
            "moi-nhat",
            text::KIND_LATEST,
            "latest",
            &Frame::Latest,
        )),
        has_categories.then(|| kind("chuyen-muc", text::KIND_CATEGORY, "category", &category)),
        has_events.then(|| kind("su-kien", text::KIND_EVENT, "event", &event)),
        Some(kind(
            "van-ban",
            text::KIND_DOCUMENTS,
            "documents",
            &Frame::Documents,
        )),
        Some(kind(
            "bai-viet",
            text::KIND_ARTICLE,
            "article",
            &Frame::Article(any()),
        )),
    ]
    .into()
}

/// A kind names its frame, its data and its page; the script puts the slug in.
fn kind(value: &'static str, words: &'static str, meant: &'static str, frame: &Frame) -> Element {
    let page = frame.address();
    option()
        .attr("value", value)
        .attr("data-value", meant)
        .attr("data-frame", frame.path())
        .attr("data-page", page.path())
        .attr("data-api", frame.data_path())
        .child(words)
}

fn named_option(one: &Embeddable) -> Element {
    option()
        .attr("value", one.slug.clone())
        .child(&one.link.name)
}

fn article(portal: &Portal) -> Markup {
    let sample = portal.url(&Address::Article(text::SAMPLE_SLUG.into()).path());
    let sentences = [
        ("article-wanted", text::ARTICLE_WANTED.into()),
        ("article-foreign", text::ARTICLE_FOREIGN.into()),
        ("article-other", text::article_other(&sample)),
        ("article-missing", text::ARTICLE_MISSING.into()),
    ];
    let control = input()
        .class("field__box")
        .attr("type", "text")
        .attr("inputmode", "url")
        .attr("placeholder", sample)
        .attr("name", "bai")
        .attr("data-slug", "src")
        .attr("aria-describedby", "bai-giai-thich bai-loi");
    [
        field(text::ARTICLE, control),
        p().class("embed__note")
            .attr("id", "bai-giai-thich")
            .child(text::ARTICLE_HINT),
        says(
            "bai-loi",
            sentences
                .map(|(name, words): (_, String)| sentence(name, words))
                .into(),
        ),
    ]
    .into()
}

fn limit() -> Markup {
    let control = input()
        .class("field__box embed-field__number")
        .attr("type", "number")
        .attr("name", "so-tin")
        .attr("min", "1")
        .attr("max", MAX_LIMIT.to_string())
        .attr("value", DEFAULT_LIMIT.to_string())
        .attr("required", "")
        .attr("data-attribute", "limit")
        .attr("data-frame", "")
        .attr("aria-describedby", "so-tin-loi");
    [
        field(text::LIMIT, control),
        says(
            "so-tin-loi",
            sentence("limit-wrong", text::LIMIT_WRONG).into(),
        ),
    ]
    .into()
}

//! An article as listings show it.

use model::article::ArticleSummary;
use model::text;

use crate::components::elements::{day, link};
use crate::components::picture::thumbnail;
use crate::markup::tags::{self, div, h2, h3, li, p, span, ul};
use crate::markup::{Element, Markup, Open};
use crate::view_context::ViewContext;

/// How large an article is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TeaserKind {
    /// The front page's first story: picture, large headline, whole standfirst.
    Lead,
    /// With its picture, where it has one.
    Feature,
    /// Kicker, headline, first sentence, date.
    Plain,
    /// Kicker, headline, date.
    Short,
}

/// The heading level the surroundings ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeadingLevel {
    /// Right under the page's title.
    Two,
    /// Within a section that has a heading.
    Three,
}

impl HeadingLevel {
    /// The heading element of this level.
    pub(crate) fn element(self) -> Element<Open> {
        match self {
            Self::Two => h2(),
            Self::Three => h3(),
        }
    }
}

/// Does a teaser name its category?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kicker {
    /// Above the headline.
    Category,
    /// The page or the band is the category's own and has said so.
    Omitted,
}

/// Kicker, headline, standfirst, date. The picture is decoration here: the headline says it all.
pub(crate) fn teaser(
    cx: &ViewContext,
    article: &ArticleSummary,
    kind: TeaserKind,
    level: HeadingLevel,
    kicker: Kicker,
) -> Element {
    let category = || {
        link(cx, &article.category.path)
            .class("kicker")
            .child(&article.category.name)
    };
    let (class, with_picture) = match kind {
        TeaserKind::Lead => ("teaser teaser--lead", true),
        TeaserKind::Feature => ("teaser teaser--feature", true),
        TeaserKind::Plain => ("teaser", false),
        TeaserKind::Short => ("teaser teaser--short", false),
    };
    let standfirst = match kind {
        TeaserKind::Lead => Some(article.standfirst.clone()),
        TeaserKind::Feature | TeaserKind::Plain => Some(article.first_sentence().to_owned()),
        TeaserKind::Short => None,
    };
    let cover = article.cover.as_ref().filter(|_| with_picture);
    tags::article()
        .class(class)
        .child(cover.map(|picture| thumbnail(cx, picture, kind == TeaserKind::Lead)))
        .child(
            div()
                .class("teaser__body")
                .child((kicker == Kicker::Category).then(category))
                .child(headline(cx, &article.path, &article.headline, level))
                .child(standfirst.map(|text| p().class("teaser__standfirst").child(text)))
                .child(meta(article)),
        )
}

/// A headline that is a link.
pub(crate) fn headline(cx: &ViewContext, path: &str, words: &str, level: HeadingLevel) -> Element {
    let link = link(cx, path).class("teaser__link").child(words.to_owned());
    level.element().class("teaser__headline").child(link)
}

fn meta(article: &ArticleSummary) -> Element {
    let withdrawn = article
        .withdrawn
        .then(|| span().class("teaser__mark").child(text::WITHDRAWN));
    p().class("teaser__meta")
        .child(day(article.published.day()))
        .child(" ")
        .child(withdrawn)
}

/// Teasers one under another, ruled; nothing for none.
pub(crate) fn teaser_list(
    cx: &ViewContext,
    articles: &[ArticleSummary],
    kind: TeaserKind,
    level: HeadingLevel,
    kicker: Kicker,
) -> Markup {
    let items: Markup = articles
        .iter()
        .map(|article| {
            li().class("teaser-list__item")
                .child(teaser(cx, article, kind, level, kicker))
        })
        .collect();
    (!articles.is_empty())
        .then(|| ul().class("teaser-list").child(items))
        .into()
}

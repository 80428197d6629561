//! An article as listings show it.

use leptos::prelude::*;
use model::article::ArticleSummary;
use model::permalink::BasePath;
use model::text;

use crate::components::picture::Plate;

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

/// Kicker, headline, standfirst, date. The picture is decoration here: the headline says it all.
#[component]
pub(crate) fn Teaser<'a>(
    base: &'a BasePath,
    article: &'a ArticleSummary,
    kind: TeaserKind,
    level: HeadingLevel,
) -> AnyView {
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
    view! {
        <article class=class>
            {cover.map(|cover| view! { <Plate base picture=cover eager={kind == TeaserKind::Lead}/> })}
            <a class="kicker" href=base.href(&article.category.path)>{article.category.name.clone()}</a>
            {headline(level, base.href(&article.path), &article.headline)}
            {standfirst.map(|words| view! { <p class="teaser__standfirst">{words}</p> })}
            <p class="teaser__meta">
                <time datetime=article.published.to_string()>{article.published.day().short()}</time>
                {article.withdrawn.then(|| view! { <span class="teaser__mark">{text::WITHDRAWN}</span> })}
            </p>
        </article>
    }
    .into_any()
}

fn headline(level: HeadingLevel, href: String, words: &str) -> AnyView {
    let link = view! { <a class="teaser__link" href=href>{words.to_owned()}</a> };
    match level {
        HeadingLevel::Two => view! { <h2 class="teaser__headline">{link}</h2> }.into_any(),
        HeadingLevel::Three => view! { <h3 class="teaser__headline">{link}</h3> }.into_any(),
    }
}

/// Teasers one under another, ruled.
#[component]
pub(crate) fn TeaserList<'a>(
    base: &'a BasePath,
    articles: &'a [ArticleSummary],
    kind: TeaserKind,
    level: HeadingLevel,
) -> AnyView {
    let items: Vec<_> = articles
        .iter()
        .map(|article| view! { <li class="teaser-list__item"><Teaser base article kind level/></li> })
        .collect();
    view! { <ul class="teaser-list">{items}</ul> }.into_any()
}

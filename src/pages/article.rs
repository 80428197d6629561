//! `/bai-viet/{slug}/`

use model::article::{ArticlePage, Update, Withdrawal};
use model::link::Link;
use model::text;

use crate::components::attachments::attachments;
use crate::components::breadcrumbs::breadcrumbs;
use crate::components::document_row::cited_documents;
use crate::components::elements::{moment, named_link, rich_text};
use crate::components::metadata::{Item, metadata};
use crate::components::picture::cover_figure;
use crate::components::sidebar::{contents_list, page_tools, sidebar};
use crate::components::superseded_notice::superseded_notice;
use crate::components::teaser::{HeadingLevel, Kicker, TeaserKind, teaser_list};
use crate::markup::tags::{self, div, h1, h2, header, li, nav, ol, p, section, span, ul};
use crate::markup::{Element, Markup};
use crate::view_context::ViewContext;

/// Headline, standfirst, title block, contents and tools, text, files, history, neighbors. In a wide
/// window contents and tools stand beside the text. On a phone date and author are one line, and the rest of the title
/// block stands after the text: the stylesheet shows one of its two places.
pub(crate) fn article_page(cx: &ViewContext, article: &ArticlePage) -> Element {
    let summary = &article.article;
    let category = &summary.category;
    let url = cx.url(&summary.path);
    tags::article()
        .class("page wrap")
        .child(
            div()
                .class("page__head")
                .child(breadcrumbs(cx, &[(&category.name, &category.path)]))
                .child(head(cx, article)),
        )
        .child(
            sidebar()
                .child(contents_list(&article.contents, text::CONTENTS))
                .child(page_tools(&summary.headline, &url)),
        )
        .child(
            div()
                .class("page__body")
                .child(rich_text(&article.body))
                .child(metadata(more_facts(cx, article).into()))
                .child(cited_documents(cx, &article.documents))
                .child(attachments(cx, &article.attachments, text::ATTACHMENTS))
                .child(history(&article.updates))
                .child(neighbours(cx, article))
                .child(same_event(cx, article))
                .child(
                    p().class("print-only")
                        .child(format!("{}: {url}", text::ADDRESS_OF_PAGE)),
                ),
        )
}

fn head(cx: &ViewContext, article: &ArticlePage) -> Element {
    let summary = &article.article;
    // What was taken back needs its notice on the first screen more than its picture.
    let cover = summary.cover.as_ref();
    let cover = cover.filter(|_| article.withdrawal.is_none());
    header()
        .class("page-head")
        .child(h1().child(&summary.headline))
        .child(byline(article))
        .child(p().class("standfirst").child(&summary.standfirst))
        .child(article.withdrawal.as_ref().map(withdrawal))
        .child(superseded_notice(
            cx,
            &article.documents,
            summary.published.day(),
        ))
        .child(facts(cx, article))
        .child(cover.map(|picture| cover_figure(cx, picture)))
}

fn byline(article: &ArticlePage) -> Element {
    p().class("byline")
        .child(moment(article.article.published))
        .child(" · ")
        .child(article.byline.line())
}

fn facts(cx: &ViewContext, article: &ArticlePage) -> Element {
    let summary = &article.article;
    let [updated, category, rest @ ..] = more_facts(cx, article);
    let own = [
        Some(Item::new(text::PUBLISHED, moment(summary.published))),
        updated,
        Some(Item::new(text::BYLINE, article.byline.line())),
        category,
    ];
    metadata(own.into_iter().chain(rest).collect())
}

/// What the byline does not say.
fn more_facts(cx: &ViewContext, article: &ArticlePage) -> [Option<Item>; 4] {
    let updated = article.updates.last();
    let event = article.event.as_ref();
    let tags = article.tags.join(", ");
    [
        updated.map(|update| Item::new(text::UPDATED, moment(update.at))),
        Some(Item::wide(
            text::CATEGORY,
            named_link(cx, &article.article.category),
        )),
        event.map(|event| Item::wide(text::EVENT, named_link(cx, event))),
        (!tags.is_empty()).then(|| Item::wide(text::TAGS, tags)),
    ]
}

fn withdrawal(withdrawal: &Withdrawal) -> Element {
    section()
        .class("notice")
        .child(h2().class("notice__title").child(text::WITHDRAWN_TITLE))
        .child(p().child(format!(
            "{} {}",
            text::withdrawn_since(withdrawal.on),
            withdrawal.reason
        )))
}

fn history(updates: &[Update]) -> Option<Element> {
    let item = |update: &Update| {
        li().child(moment(update.at))
            .child(format!(": {}", update.note))
    };
    (!updates.is_empty()).then(|| {
        section()
            .class("history")
            .child(h2().class("section-title").child(text::HISTORY))
            .child(
                ol().class("history__list")
                    .child(updates.iter().map(item).collect::<Markup>()),
            )
    })
}

fn neighbours(cx: &ViewContext, article: &ArticlePage) -> Option<Element> {
    let (newer, older) = (article.newer.as_ref(), article.older.as_ref());
    let neighbour = |label: &'static str, to: &Link| {
        li().class("neighbours__item")
            .child(span().class("neighbours__label").child(label))
            .child(" ")
            .child(named_link(cx, to))
    };
    (newer.is_some() || older.is_some()).then(|| {
        nav()
            .class("neighbours")
            .attr("aria-label", text::NEIGHBOURS_LABEL)
            .child(
                ul().class("neighbours__list")
                    .child(newer.map(|to| neighbour(text::NEWER, to)))
                    .child(older.map(|to| neighbour(text::OLDER, to))),
            )
    })
}

fn same_event(cx: &ViewContext, article: &ArticlePage) -> Option<Element> {
    (!article.same_event.is_empty()).then(|| {
        section()
            .class("same-event")
            .child(h2().class("section-title").child(text::SAME_EVENT))
            .child(teaser_list(
                cx,
                &article.same_event,
                TeaserKind::Short,
                HeadingLevel::Three,
                Kicker::Category,
            ))
    })
}

//! `/bai-viet/{slug}/`

use model::article::{ArticlePage, Update, Withdrawal};
use model::link::Link;
use model::permalink::BasePath;
use model::text;

use crate::components::article_tools::article_tools;
use crate::components::attachments::attachments;
use crate::components::breadcrumbs::breadcrumbs;
use crate::components::cited_documents::cited_documents;
use crate::components::contents_list::contents_list;
use crate::components::law_moved::law_moved;
use crate::components::link::named_link;
use crate::components::picture::cover_figure;
use crate::components::rich_text::rich_text;
use crate::components::teaser::{HeadingLevel, TeaserKind, teaser_list};
use crate::components::time::moment;
use crate::components::title_block::{Cell, title_block};
use crate::markup::{Element, Markup, el};
use crate::reader::Reader;

/// Headline, standfirst, title block, contents and tools, text, files, history, neighbours. On a wide
/// sheet contents and tools stand beside the text.
pub(crate) fn article_page(
    base: &BasePath,
    article: &ArticlePage,
    url: &str,
    reader: Reader,
) -> Element {
    let summary = &article.article;
    let category = &summary.category;
    let head = el("div")
        .class("page__head")
        .add(breadcrumbs(base, &[(&category.name, &category.path)]))
        .add(head(base, article, reader));
    let rail = el("div")
        .class("rail")
        .add(contents_list(&article.contents, text::CONTENTS))
        .add(article_tools(&summary.headline, url));
    let body = el("div")
        .class("page__body")
        .add(rich_text(&article.body))
        .add(cited_documents(base, &article.documents, reader))
        .add(attachments(base, &article.attachments, text::ATTACHMENTS))
        .add(history(&article.updates))
        .add(neighbours(base, article))
        .add(same_event(base, article))
        .add(
            el("p")
                .class("print-only")
                .add(format!("{}: {url}", text::ADDRESS_OF_PAGE)),
        );
    el("article")
        .class("page wrap")
        .add(head)
        .add(rail)
        .add(body)
}

fn head(base: &BasePath, article: &ArticlePage, reader: Reader) -> Element {
    let summary = &article.article;
    el("header")
        .class("page-head")
        .add(el("h1").add(&summary.headline))
        .add(el("p").class("standfirst").add(&summary.standfirst))
        .add(article.withdrawal.as_ref().map(withdrawal))
        .add(law_moved(
            base,
            &article.documents,
            summary.published.day(),
            reader,
        ))
        .add(title_block(cells(base, article)))
        .add(
            summary
                .cover
                .as_ref()
                .map(|picture| cover_figure(base, picture)),
        )
}

fn cells(base: &BasePath, article: &ArticlePage) -> Vec<Cell> {
    let summary = &article.article;
    let mut cells = vec![Cell::new(text::PUBLISHED, moment(summary.published))];
    cells.extend(
        article
            .updates
            .last()
            .map(|update| Cell::new(text::UPDATED, moment(update.at))),
    );
    cells.push(Cell::new(text::BYLINE, article.byline.line()));
    cells.push(Cell::wide(
        text::CATEGORY,
        named_link(base, &summary.category),
    ));
    cells.extend(
        article
            .event
            .as_ref()
            .map(|event| Cell::wide(text::EVENT, named_link(base, event))),
    );
    if !article.tags.is_empty() {
        cells.push(Cell::wide(text::TAGS, article.tags.join(", ")));
    }
    cells
}

fn withdrawal(withdrawal: &Withdrawal) -> Element {
    let sentence = format!(
        "{} {}",
        text::withdrawn_since(withdrawal.on),
        withdrawal.reason
    );
    el("section")
        .class("notice")
        .add(el("h2").class("notice__title").add(text::WITHDRAWN_TITLE))
        .add(el("p").add(sentence))
}

fn history(updates: &[Update]) -> Option<Element> {
    let items: Markup = updates
        .iter()
        .map(|update| {
            el("li")
                .add(moment(update.at))
                .add(format!(": {}", update.note))
        })
        .collect();
    (!updates.is_empty()).then(|| {
        el("section")
            .class("history")
            .add(el("h2").class("section-title").add(text::HISTORY))
            .add(el("ol").class("history__list").add(items))
    })
}

fn neighbours(base: &BasePath, article: &ArticlePage) -> Option<Element> {
    let entry = |label: &'static str, to: &Link| {
        el("li")
            .class("neighbours__item")
            .add(el("span").class("neighbours__label").add(label))
            .add(" ")
            .add(named_link(base, to))
    };
    let (newer, older) = (article.newer.as_ref(), article.older.as_ref());
    let list = el("ul")
        .class("neighbours__list")
        .add(newer.map(|to| entry(text::NEWER, to)))
        .add(older.map(|to| entry(text::OLDER, to)));
    let row = el("nav")
        .class("neighbours")
        .attr("aria-label", text::NEIGHBOURS_LABEL)
        .add(list);
    (newer.is_some() || older.is_some()).then_some(row)
}

fn same_event(base: &BasePath, article: &ArticlePage) -> Option<Element> {
    (!article.same_event.is_empty()).then(|| {
        el("section")
            .class("same-event")
            .add(el("h2").class("section-title").add(text::SAME_EVENT))
            .add(teaser_list(
                base,
                &article.same_event,
                TeaserKind::Short,
                HeadingLevel::Three,
            ))
    })
}

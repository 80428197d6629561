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
use crate::markup::tags;
use crate::markup::tags::{div, h1, h2, header, li, nav, ol, p, section, span, ul};
use crate::markup::{Element, Markup};
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
    let head = div()
        .class("page__head")
        .child(breadcrumbs(base, &[(&category.name, &category.path)]))
        .child(head(base, article, reader));
    let rail = div()
        .class("rail")
        .child(contents_list(&article.contents, text::CONTENTS))
        .child(article_tools(&summary.headline, url));
    let body = div()
        .class("page__body")
        .child(rich_text(&article.body))
        .child(cited_documents(base, &article.documents, reader))
        .child(attachments(base, &article.attachments, text::ATTACHMENTS))
        .child(history(&article.updates))
        .child(neighbours(base, article))
        .child(same_event(base, article))
        .child(
            p().class("print-only")
                .child(format!("{}: {url}", text::ADDRESS_OF_PAGE)),
        );
    tags::article()
        .class("page wrap")
        .child(head)
        .child(rail)
        .child(body)
}

fn head(base: &BasePath, article: &ArticlePage, reader: Reader) -> Element {
    let summary = &article.article;
    header()
        .class("page-head")
        .child(h1().child(&summary.headline))
        .child(p().class("standfirst").child(&summary.standfirst))
        .child(article.withdrawal.as_ref().map(withdrawal))
        .child(law_moved(
            base,
            &article.documents,
            summary.published.day(),
            reader,
        ))
        .child(title_block(cells(base, article)))
        .child(
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
    section()
        .class("notice")
        .child(h2().class("notice__title").child(text::WITHDRAWN_TITLE))
        .child(p().child(sentence))
}

fn history(updates: &[Update]) -> Option<Element> {
    let items: Markup = updates
        .iter()
        .map(|update| {
            li().child(moment(update.at))
                .child(format!(": {}", update.note))
        })
        .collect();
    (!updates.is_empty()).then(|| {
        section()
            .class("history")
            .child(h2().class("section-title").child(text::HISTORY))
            .child(ol().class("history__list").child(items))
    })
}

fn neighbours(base: &BasePath, article: &ArticlePage) -> Option<Element> {
    let entry = |label: &'static str, to: &Link| {
        li().class("neighbours__item")
            .child(span().class("neighbours__label").child(label))
            .child(" ")
            .child(named_link(base, to))
    };
    let (newer, older) = (article.newer.as_ref(), article.older.as_ref());
    let list = ul()
        .class("neighbours__list")
        .child(newer.map(|to| entry(text::NEWER, to)))
        .child(older.map(|to| entry(text::OLDER, to)));
    let row = nav()
        .class("neighbours")
        .attr("aria-label", text::NEIGHBOURS_LABEL)
        .child(list);
    (newer.is_some() || older.is_some()).then_some(row)
}

fn same_event(base: &BasePath, article: &ArticlePage) -> Option<Element> {
    (!article.same_event.is_empty()).then(|| {
        section()
            .class("same-event")
            .child(h2().class("section-title").child(text::SAME_EVENT))
            .child(teaser_list(
                base,
                &article.same_event,
                TeaserKind::Short,
                HeadingLevel::Three,
            ))
    })
}

//! `/van-ban/{nature}/{number}/`

use model::document::{CitingArticle, DocumentPage};
use model::listing::PageNumber;
use model::permalink::Address;
use model::text;

use crate::components::attachments::attachments;
use crate::components::breadcrumbs::breadcrumbs;
use crate::components::citation::citation;
use crate::components::document_metadata::document_metadata;
use crate::components::elements::{link, moment, rich_text};
use crate::components::history_line::history_line;
use crate::components::listing_head::when_empty;
use crate::components::relations::relations;
use crate::components::sidebar::{contents_list, page_tools, sidebar};
use crate::components::status::status_block;
use crate::components::text_version::text_version;
use crate::markup::tags::{
    article, button, div, form, h1, h2, header, input, label, li, p, section, span, ul,
};
use crate::markup::{Element, Markup};
use crate::view_context::ViewContext;

/// Number large, abstract, status, title block, contents and tools, text, files, history, relations,
/// the portal's articles, how to cite it. On a phone the title block and the choice of another day stand after the text: the
/// stylesheet shows one of their two places.
pub(crate) fn document_page(cx: &ViewContext, document: &DocumentPage) -> Element {
    let summary = &document.document;
    let title = text::document::title(&summary.nature, &summary.number);
    let url = cx.url(&summary.path);
    let body = (!document.without_text).then(|| rich_text(&document.body));
    article()
        .class("page wrap")
        .child(
            div()
                .class("page__head")
                .child(document_breadcrumbs(cx, document))
                .child(head(cx, document)),
        )
        .child(
            sidebar()
                .child(contents_list(&document.contents, text::document::CONTENTS))
                .child(page_tools(&title, &url)),
        )
        .child(
            div()
                .class("page__body")
                .child(text_version(cx, document))
                .child(body)
                .child(other_day())
                .child(document_metadata(cx, document))
                .child(when_empty(document.without_text, text::document::NO_TEXT))
                .child(attachments(cx, &document.files, text::document::FILES))
                .child(history_line(cx, summary))
                .child(relations(cx, &document.relations))
                .child(cited_by(cx, &document.articles))
                .child(citation(&document.citation)),
        )
        .child(p().class("print-sheet").child(format!("{title} · {url}")))
}

/// All documents, then those of this one's nature.
fn document_breadcrumbs(cx: &ViewContext, document: &DocumentPage) -> Element {
    let documents = Address::Documents(PageNumber::FIRST).path();
    let nature = document
        .lists
        .first()
        .map(|list| (list.name.as_str(), list.path.as_str()));
    let crumbs: Vec<_> = [(text::DOCUMENTS, documents.as_str())]
        .into_iter()
        .chain(nature)
        .collect();
    breadcrumbs(cx, &crumbs)
}

fn head(cx: &ViewContext, document: &DocumentPage) -> Element {
    let summary = &document.document;
    header()
        .class("page-head")
        .child(
            h1().class("document-title")
                .child(
                    span()
                        .class("document-title__nature")
                        .child(&summary.nature),
                )
                .child(" ")
                .child(span().class("number").child(&summary.number)),
        )
        .child(p().class("standfirst").child(&summary.title))
        .child(status_block(cx, summary))
        .child(other_day())
        .child(document_metadata(cx, document))
}

/// A plain form that asks for the same page as of another day; the app answers it.
fn other_day() -> Element {
    form()
        .class("other-day")
        .attr("data-reader", "tool")
        .attr("method", "get")
        .child(
            label()
                .class("other-day__label")
                .child(text::document::OTHER_DAY)
                .child(" ")
                .child(
                    input()
                        .class("other-day__day")
                        .attr("type", "date")
                        .attr("name", "ngay")
                        .attr("required", ""),
                ),
        )
        .child(
            button()
                .class("other-day__button")
                .attr("type", "submit")
                .child(text::document::OTHER_DAY_BUTTON),
        )
}

fn cited_by(cx: &ViewContext, articles: &[CitingArticle]) -> Option<Element> {
    let item = |article: &CitingArticle| {
        li().class("cited-by__item")
            .child(link(cx, &article.path).child(&article.headline))
            .child(" ")
            .child(moment(article.published))
    };
    (!articles.is_empty()).then(|| {
        section()
            .class("cited-by")
            .child(h2().class("section-title").child(text::document::ARTICLES))
            .child(ul().child(articles.iter().map(item).collect::<Markup>()))
    })
}

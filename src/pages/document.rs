//! `/van-ban/{nature}/{number}/`

use model::document::{CitingArticle, DocumentPage};
use model::listing::PageNumber;
use model::permalink::{Address, BasePath};
use model::text;

use crate::components::article_tools::article_tools;
use crate::components::attachments::attachments;
use crate::components::breadcrumbs::breadcrumbs;
use crate::components::citation::citation;
use crate::components::contents_list::contents_list;
use crate::components::document_block::document_block;
use crate::components::history_line::history_line;
use crate::components::link::link;
use crate::components::listing_head::when_empty;
use crate::components::relations::relations;
use crate::components::rich_text::rich_text;
use crate::components::status::status_block;
use crate::components::text_version::text_version;
use crate::components::time::moment;
use crate::markup::{Element, Markup, el};
use crate::reader::Reader;

/// Number large, abstract, status, title block, contents and tools, text, files, history, relations,
/// the portal's articles, how to cite it.
pub(crate) fn document_page(
    base: &BasePath,
    document: &DocumentPage,
    url: &str,
    reader: Reader,
) -> Element {
    let summary = &document.document;
    let title = text::document::title(&summary.nature, &summary.number);
    let rail = el("div")
        .class("rail")
        .add(contents_list(&document.contents, text::document::CONTENTS))
        .add(article_tools(&title, url));
    let body_text = (!document.without_text).then(|| rich_text(&document.body));
    let body = el("div")
        .class("page__body")
        .add(text_version(base, document, reader))
        .add(body_text)
        .add(when_empty(document.without_text, text::document::NO_TEXT))
        .add(attachments(base, &document.files, text::document::FILES))
        .add(history_line(base, summary, reader))
        .add(relations(base, &document.relations, reader))
        .add(articles(base, &document.articles))
        .add(citation(&document.citation));
    el("article")
        .class("page wrap")
        .add(head(base, document, reader))
        .add(rail)
        .add(body)
        .add(el("p").class("print-sheet").add(format!("{title} · {url}")))
}

fn head(base: &BasePath, document: &DocumentPage, reader: Reader) -> Element {
    let summary = &document.document;
    let documents = Address::Documents(PageNumber::FIRST).path();
    let nature = document
        .lists
        .first()
        .map(|list| (list.name.as_str(), list.path.as_str()));
    let crumbs: Vec<_> = [(text::DOCUMENTS, documents.as_str())]
        .into_iter()
        .chain(nature)
        .collect();
    let title = el("h1")
        .class("document-title")
        .add(
            el("span")
                .class("document-title__nature")
                .add(&summary.nature),
        )
        .add(" ")
        .add(el("span").class("number").add(&summary.number));
    let header = el("header")
        .class("page-head")
        .add(title)
        .add(el("p").class("standfirst").add(&summary.title))
        .add(status_block(base, summary, reader))
        .add(other_day())
        .add(document_block(base, document));
    el("div")
        .class("page__head")
        .add(breadcrumbs(base, &crumbs))
        .add(header)
}

/// A plain form that asks for the same page as of another day; the app answers it.
fn other_day() -> Element {
    let day = el("input")
        .class("other-day__day")
        .attr("type", "date")
        .attr("name", "ngay")
        .attr("required", "");
    el("form")
        .class("other-day")
        .attr("data-reader", "tool")
        .attr("method", "get")
        .add(
            el("label")
                .class("other-day__label")
                .add(text::document::OTHER_DAY)
                .add(" ")
                .add(day),
        )
        .add(
            el("button")
                .class("other-day__button")
                .attr("type", "submit")
                .add(text::document::OTHER_DAY_BUTTON),
        )
}

fn articles(base: &BasePath, articles: &[CitingArticle]) -> Option<Element> {
    let item = |article: &CitingArticle| {
        el("li")
            .class("cited-by__item")
            .add(link(base, &article.path).add(&article.headline))
            .add(" ")
            .add(moment(article.published))
    };
    let items: Markup = articles.iter().map(item).collect();
    (!articles.is_empty()).then(|| {
        el("section")
            .class("cited-by")
            .add(
                el("h2")
                    .class("section-title")
                    .add(text::document::ARTICLES),
            )
            .add(el("ul").add(items))
    })
}

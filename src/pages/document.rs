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
use crate::markup::tags;
use crate::markup::tags::{button, div, form, h1, h2, input, label, li, p, section, span, ul};
use crate::markup::{Element, Markup};
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
    let rail = div()
        .class("rail")
        .child(contents_list(&document.contents, text::document::CONTENTS))
        .child(article_tools(&title, url));
    let body_text = (!document.without_text).then(|| rich_text(&document.body));
    let body = div()
        .class("page__body")
        .child(text_version(base, document, reader))
        .child(body_text)
        .child(when_empty(document.without_text, text::document::NO_TEXT))
        .child(attachments(base, &document.files, text::document::FILES))
        .child(history_line(base, summary, reader))
        .child(relations(base, &document.relations, reader))
        .child(articles(base, &document.articles))
        .child(citation(&document.citation));
    tags::article()
        .class("page wrap")
        .child(head(base, document, reader))
        .child(rail)
        .child(body)
        .child(p().class("print-sheet").child(format!("{title} · {url}")))
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
    let title = h1()
        .class("document-title")
        .child(
            span()
                .class("document-title__nature")
                .child(&summary.nature),
        )
        .child(" ")
        .child(span().class("number").child(&summary.number));
    let header = tags::header()
        .class("page-head")
        .child(title)
        .child(p().class("standfirst").child(&summary.title))
        .child(status_block(base, summary, reader))
        .child(other_day())
        .child(document_block(base, document));
    div()
        .class("page__head")
        .child(breadcrumbs(base, &crumbs))
        .child(header)
}

/// A plain form that asks for the same page as of another day; the app answers it.
fn other_day() -> Element {
    let day = input()
        .class("other-day__day")
        .attr("type", "date")
        .attr("name", "ngay")
        .attr("required", "");
    form()
        .class("other-day")
        .attr("data-reader", "tool")
        .attr("method", "get")
        .child(
            label()
                .class("other-day__label")
                .child(text::document::OTHER_DAY)
                .child(" ")
                .child(day),
        )
        .child(
            button()
                .class("other-day__button")
                .attr("type", "submit")
                .child(text::document::OTHER_DAY_BUTTON),
        )
}

fn articles(base: &BasePath, articles: &[CitingArticle]) -> Option<Element> {
    let item = |article: &CitingArticle| {
        li().class("cited-by__item")
            .child(link(base, &article.path).child(&article.headline))
            .child(" ")
            .child(moment(article.published))
    };
    let items: Markup = articles.iter().map(item).collect();
    (!articles.is_empty()).then(|| {
        section()
            .class("cited-by")
            .child(h2().class("section-title").child(text::document::ARTICLES))
            .child(ul().child(items))
    })
}

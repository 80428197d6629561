//! `/van-ban/{nature}/{number}/`

use leptos::prelude::*;
use model::day::Day;
use model::document::{DocumentPage as Document, DocumentReference, Relation, Signer};
use model::listing::PageNumber;
use model::permalink::{Address, BasePath};
use model::text;

use crate::components::article_tools::ArticleTools;
use crate::components::attachments::Attachments;
use crate::components::breadcrumbs::Breadcrumbs;
use crate::components::contents_list::ContentsList;
use crate::components::rich_text::RichText;
use crate::components::title_block::{Cell, TitleBlock};

/// Number large, abstract, title block, text, files, relations.
#[component]
pub(crate) fn DocumentPage<'a>(base: &'a BasePath, document: &'a Document, url: &'a str) -> AnyView {
    let summary = &document.document;
    let documents = Address::Documents(PageNumber::FIRST).path();
    let title = text::document_title(&summary.nature, &summary.number);
    view! {
        <div class="page wrap">
            <div class="page__main">
                <Breadcrumbs base crumbs=vec![(text::DOCUMENTS.into(), documents)]/>
                <header class="page-head">
                    <h1 class="document-title">
                        <span class="kicker">{summary.nature.clone()}</span>
                        " "
                        <span class="number">{summary.number.clone()}</span>
                    </h1>
                    <p class="standfirst">{summary.title.clone()}</p>
                    <TitleBlock cells=cells(document)/>
                </header>
                <RichText html=&document.body/>
                <Attachments base files=&document.files title=text::DOCUMENT_FILES/>
                {relations(base, &document.relations)}
                <p class="print-only">{format!("{}: {url}", text::ADDRESS_OF_PAGE)}</p>
            </div>
            <aside class="rail">
                <ContentsList headings=&document.contents label=text::DOCUMENT_CONTENTS/>
                <ArticleTools title=&title url/>
            </aside>
        </div>
    }
    .into_any()
}

fn cells(document: &Document) -> Vec<Cell> {
    let summary = &document.document;
    let mut cells = vec![
        Cell::wide(text::ISSUING_BODY, summary.issuing_body.clone()),
        Cell::wide(text::NATURE, summary.nature.clone()),
        Cell::new(text::ADOPTED_ON, day(summary.adopted_on)),
    ];
    cells.extend(document.in_force_from.map(|on| Cell::new(text::IN_FORCE_FROM, day(on))));
    cells.extend(document.in_force_until.map(|on| Cell::new(text::IN_FORCE_UNTIL, day(on))));
    cells.extend(document.signer.as_ref().map(|by| Cell::wide(text::SIGNER, signer(by))));
    if !document.fields.is_empty() {
        cells.push(Cell::wide(text::FIELDS, document.fields.join(", ")));
    }
    cells
}

fn signer(signer: &Signer) -> String {
    match &signer.post {
        Some(post) => format!("{} ({post})", signer.name),
        None => signer.name.clone(),
    }
}

fn day(day: Day) -> AnyView {
    view! { <time datetime=day.to_string()>{day.short()}</time> }.into_any()
}

fn relations(base: &BasePath, relations: &[Relation]) -> Option<AnyView> {
    (!relations.is_empty()).then(|| {
        let groups: Vec<_> = relations
            .iter()
            .map(|relation| {
                let documents: Vec<_> = relation.documents.iter().map(|to| reference(base, to)).collect();
                view! {
                    <div class="relations__group">
                        <dt class="relations__kind">{text::relation(relation.kind)}</dt>
                        {documents}
                    </div>
                }
            })
            .collect();
        view! {
            <section class="relations">
                <h2 class="section-title">{text::RELATIONS}</h2>
                <dl class="relations__list">{groups}</dl>
            </section>
        }
        .into_any()
    })
}

fn reference(base: &BasePath, to: &DocumentReference) -> AnyView {
    let number = to.number.clone();
    match &to.path {
        Some(path) => {
            view! { <dd class="relations__document"><a class="number" href=base.href(path)>{number}</a></dd> }
                .into_any()
        }
        None => {
            view! { <dd class="relations__document"><span class="number">{number}</span></dd> }.into_any()
        }
    }
}

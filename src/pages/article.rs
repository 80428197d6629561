//! `/bai-viet/{slug}/`

use leptos::prelude::*;
use model::article::{ArticlePage as Article, Update, Withdrawal};
use model::link::Link;
use model::moment::Moment;
use model::permalink::BasePath;
use model::text;

use crate::components::article_tools::ArticleTools;
use crate::components::attachments::Attachments;
use crate::components::breadcrumbs::Breadcrumbs;
use crate::components::contents_list::ContentsList;
use crate::components::picture::CoverFigure;
use crate::components::rich_text::RichText;
use crate::components::teaser::{HeadingLevel, TeaserKind, TeaserList};
use crate::components::title_block::{Cell, TitleBlock};

/// Headline, standfirst, title block, text, files, history, neighbours; contents and tools beside.
#[component]
pub(crate) fn ArticlePage<'a>(base: &'a BasePath, article: &'a Article, url: &'a str) -> AnyView {
    let summary = &article.article;
    let category = &summary.category;
    view! {
        <div class="page wrap">
            <article class="page__main">
                <Breadcrumbs base crumbs=vec![(category.name.clone(), category.path.clone())]/>
                <header class="page-head">
                    <h1>{summary.headline.clone()}</h1>
                    <p class="standfirst">{summary.standfirst.clone()}</p>
                    {article.withdrawal.as_ref().map(withdrawal)}
                    <TitleBlock cells=cells(base, article)/>
                    {summary.cover.as_ref().map(|picture| view! { <CoverFigure base picture/> })}
                </header>
                <RichText html=&article.body/>
                <Attachments base files=&article.attachments title=text::ATTACHMENTS/>
                {history(&article.updates)}
                {neighbours(base, article)}
                {same_event(base, article)}
                <p class="print-only">{format!("{}: {url}", text::ADDRESS_OF_PAGE)}</p>
            </article>
            <aside class="rail">
                <ContentsList headings=&article.contents label=text::CONTENTS/>
                <ArticleTools title=&summary.headline url/>
            </aside>
        </div>
    }
    .into_any()
}

fn cells(base: &BasePath, article: &Article) -> Vec<Cell> {
    let summary = &article.article;
    let mut cells = vec![Cell::new(text::PUBLISHED, time(summary.published))];
    cells.extend(article.updates.last().map(|update| Cell::new(text::UPDATED, time(update.at))));
    cells.push(Cell::new(text::BYLINE, article.byline.line()));
    cells.push(Cell::wide(text::CATEGORY, link(base, &summary.category)));
    cells.extend(article.event.as_ref().map(|event| Cell::wide(text::EVENT, link(base, event))));
    if !article.tags.is_empty() {
        cells.push(Cell::wide(text::TAGS, article.tags.join(", ")));
    }
    cells
}

fn time(moment: Moment) -> AnyView {
    view! { <time datetime=moment.to_string()>{moment.short()}</time> }.into_any()
}

fn link(base: &BasePath, to: &Link) -> AnyView {
    view! { <a href=base.href(&to.path)>{to.name.clone()}</a> }.into_any()
}

fn withdrawal(withdrawal: &Withdrawal) -> AnyView {
    view! {
        <section class="notice">
            <h2 class="notice__title">{text::WITHDRAWN_TITLE}</h2>
            <p>{format!("{} {}", text::withdrawn_since(withdrawal.on), withdrawal.reason)}</p>
        </section>
    }
    .into_any()
}

fn history(updates: &[Update]) -> Option<AnyView> {
    (!updates.is_empty()).then(|| {
        let items: Vec<_> = updates
            .iter()
            .map(|update| view! { <li>{time(update.at)} ": " {update.note.clone()}</li> })
            .collect();
        view! {
            <section class="history">
                <h2 class="section-title">{text::HISTORY}</h2>
                <ol class="history__list">{items}</ol>
            </section>
        }
        .into_any()
    })
}

fn neighbours(base: &BasePath, article: &Article) -> Option<AnyView> {
    let entry = |label: &'static str, to: &Link| {
        view! {
            <li class="neighbours__item">
                <span class="neighbours__label">{label}</span>
                " "
                {link(base, to)}
            </li>
        }
    };
    (article.newer.is_some() || article.older.is_some()).then(|| {
        view! {
            <nav class="neighbours" aria-label=text::NEIGHBOURS_LABEL>
                <ul class="neighbours__list">
                    {article.newer.as_ref().map(|to| entry(text::NEWER, to))}
                    {article.older.as_ref().map(|to| entry(text::OLDER, to))}
                </ul>
            </nav>
        }
        .into_any()
    })
}

fn same_event(base: &BasePath, article: &Article) -> Option<AnyView> {
    (!article.same_event.is_empty()).then(|| {
        view! {
            <section class="same-event">
                <h2 class="section-title">{text::SAME_EVENT}</h2>
                <TeaserList
                    base
                    articles=&article.same_event
                    kind=TeaserKind::Short
                    level=HeadingLevel::Three
                />
            </section>
        }
        .into_any()
    })
}

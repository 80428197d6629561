//! Each component.

use std::sync::Arc;

use leptos::prelude::*;
use model::document::TextVersion;

use super::samples::day;
use super::{assert_cases, assert_in_context};
use crate::app::LoadError;
use crate::components::as_of_bar::as_of_bar;
use crate::components::attachments::attachments;
use crate::components::breadcrumbs::breadcrumbs;
use crate::components::citation::citation;
use crate::components::document_metadata::document_metadata;
use crate::components::document_row::{RowKind, cited_documents, document_rows};
use crate::components::elements::{link, moment, named_link, no_script, rich_text, skip_link};
use crate::components::embed::form::embed_form;
use crate::components::event_teaser::event_list;
use crate::components::failure::failure;
use crate::components::finder::form::finder_form;
use crate::components::finder::results::{finder_results, finder_sentence};
use crate::components::footer::footer;
use crate::components::history_line::history_line;
use crate::components::listing_head::{listing_head, when_empty};
use crate::components::logo_grid::{LogoGridKind, logo_grid};
use crate::components::masthead::masthead;
use crate::components::metadata::{Item, metadata};
use crate::components::notice_page::notice_page;
use crate::components::page_section::page_section;
use crate::components::pagination::pagination;
use crate::components::picture::{cover_figure, thumbnail};
use crate::components::relations::relations;
use crate::components::search_form::search_form;
use crate::components::settings::settings;
use crate::components::sidebar::{contents_list, page_tools, sidebar};
use crate::components::site_index::site_index;
use crate::components::skeleton::skeleton;
use crate::components::status::{status_block, status_word};
use crate::components::superseded_notice::superseded_notice;
use crate::components::teaser::{HeadingLevel, Kicker, TeaserKind, teaser, teaser_list};
use crate::components::text_version::text_version;
use crate::markup::Markup;
use crate::view_context::{AppState, AsOf, RequestedDate, ViewContext};

#[test]
fn the_bar_of_another_day() {
    let requests = [
        ("none", RequestedDate::None),
        ("invalid", RequestedDate::Invalid),
        ("on", RequestedDate::On("/van-ban/?x=\"1\"".into())),
    ];
    for (name, requested) in requests {
        assert_in_context(&format!("component__as_of_bar__{name}"), |cx| {
            cx.state.as_of.set(AsOf {
                day: day("2023-12-01"),
                requested: requested.clone(),
            });
            as_of_bar(cx)
        });
    }
}

#[test]
fn files() {
    assert_cases("component__attachments", |cx, some| {
        attachments(cx, &some.attachments(), "Tệp")
    });
}

#[test]
fn a_trail() {
    assert_cases("component__breadcrumbs", |cx, some| {
        let links = some.links();
        let crumbs: Vec<_> = links
            .iter()
            .map(|link| (link.name.as_str(), link.path.as_str()))
            .collect();
        breadcrumbs(cx, &crumbs)
    });
}

#[test]
fn a_citation() {
    assert_cases("component__citation", |_, some| citation(&some.text()));
}

#[test]
fn facts_of_a_document() {
    assert_cases("component__document_metadata", |cx, some| {
        document_metadata(cx, &some.document_page(TextVersion::Original))
    });
}

#[test]
fn rows_of_documents() {
    assert_cases("component__document_row", |cx, some| {
        Markup::from([
            document_rows(cx, &some.documents(), RowKind::Plain),
            cited_documents(cx, &some.documents()).into(),
        ])
    });
}

#[test]
fn single_elements() {
    assert_cases("component__elements", |cx, some| {
        Markup::from([
            Markup::from(skip_link()),
            no_script("Một câu.").into(),
            link(cx, &some.link().path).into(),
            named_link(cx, &some.link()).into(),
            moment(some.article().published).into(),
            rich_text(&some.static_page().body).into(),
        ])
    });
}

#[test]
fn the_form_for_webmasters() {
    assert_cases("component__embed", |cx, some| {
        embed_form(cx, &some.embed_page())
    });
}

#[test]
fn events() {
    assert_cases("component__event_teaser", |cx, some| {
        event_list(cx, &some.events(), HeadingLevel::Two)
    });
}

#[test]
fn failures() {
    let errors = [
        LoadError::NotFound,
        LoadError::Offline,
        LoadError::Server,
        LoadError::Unreadable,
    ];
    assert_cases("component__failure", |cx, some| {
        errors
            .iter()
            .map(|error| failure(cx, &some.link().path, *error))
            .collect::<Markup>()
    });
}

#[test]
fn the_finder_before_it_can_answer() {
    assert_cases("component__finder__before", |cx, some| {
        let page = some.documents_page();
        Markup::from([
            Markup::from(finder_form(cx, &page, true)),
            finder_sentence(cx, &page, true).into(),
            finder_results(cx, "/van-ban/", &page, true).into(),
        ])
    });
}

#[test]
fn the_finder_with_an_answer() {
    assert_cases("component__finder__answer", |cx, some| {
        cx.state.finder_ready.set(true);
        cx.state.found.set(Some(Arc::new(some.answer())));
        let page = some.documents_page();
        Markup::from([
            Markup::from(finder_form(cx, &page, true)),
            finder_sentence(cx, &page, true).into(),
            finder_results(cx, "/van-ban/", &page, true).into(),
        ])
    });
}

#[test]
fn the_finder_that_could_not_be_fetched() {
    assert_cases("component__finder__failed", |cx, some| {
        cx.state.finder_failed.set(true);
        let state = AppState {
            asked_words: || "<ốc vít>".into(),
            ..cx.state
        };
        let cx = &ViewContext::new(Arc::clone(&cx.portal), state);
        let page = some.documents_page();
        Markup::from([
            finder_sentence(cx, &page, true),
            finder_results(cx, "/van-ban/", &page, true),
        ])
    });
}

#[test]
fn the_foot() {
    assert_cases("component__footer", |cx, _| footer(cx));
}

#[test]
fn the_history_of_a_document() {
    assert_cases("component__history_line", |cx, some| {
        history_line(cx, &some.document())
    });
}

#[test]
fn heads_of_listings() {
    assert_cases("component__listing_head", |_, some| {
        let (text, count) = (some.text(), some.pagination().item_count);
        Markup::from([
            Some(listing_head(&text, &text, text.clone(), some.pagination())),
            when_empty(count == 0, "Trống"),
        ])
    });
}

#[test]
fn partners() {
    assert_cases("component__logo_grid", |cx, some| {
        [LogoGridKind::Names, LogoGridKind::Lines]
            .map(|kind| logo_grid(cx, &some.partner_group(), kind, HeadingLevel::Two))
    });
}

#[test]
fn the_head() {
    assert_cases("component__masthead", |cx, _| masthead(cx));
}

#[test]
fn facts() {
    assert_cases("component__metadata", |_, some| {
        metadata(vec![
            Some(Item::new("Ngắn", some.text())),
            some.maybe(Item::wide("Dài", some.text())),
        ])
    });
}

#[test]
fn a_page_that_says_why_it_is_empty() {
    assert_cases("component__notice_page", |cx, some| {
        let ways = some.links().iter().map(|to| named_link(cx, to)).collect();
        notice_page(cx, ("Tiêu đề", "Câu"), true, ways)
    });
}

#[test]
fn a_section() {
    assert_cases("component__page_section", |cx, some| {
        page_section(&some.text(), named_link(cx, &some.link()))
    });
}

#[test]
fn the_numbered_row() {
    assert_cases("component__pagination", |cx, some| {
        pagination(cx, "/su-kien/", some.pagination())
    });
}

#[test]
fn pictures() {
    assert_cases("component__picture", |cx, some| {
        let picture = some.picture();
        Markup::from([
            Markup::from(thumbnail(cx, &picture, true)),
            thumbnail(cx, &picture, false).into(),
            cover_figure(cx, &picture).into(),
        ])
    });
}

#[test]
fn what_documents_do_to_each_other() {
    assert_cases("component__relations", |cx, some| {
        relations(cx, &some.relations())
    });
}

#[test]
fn the_search_box() {
    assert_in_context("component__search_form", |cx| search_form(cx, "Tìm"));
}

#[test]
fn the_settings() {
    assert_in_context("component__settings", |_| settings());
}

#[test]
fn what_stands_beside_a_text() {
    assert_cases("component__sidebar", |_, some| {
        sidebar()
            .child(contents_list(&some.headings(), "Mục lục"))
            .child(page_tools(&some.text(), "https://thu.example/a/"))
    });
}

#[test]
fn every_way_into_the_portal() {
    assert_cases("component__site_index", |cx, some| {
        site_index(cx, &some.site_map())
    });
}

#[test]
fn shapes_of_a_page() {
    assert_in_context("component__skeleton", |_| skeleton());
}

#[test]
fn whether_a_document_is_in_force() {
    assert_cases("component__status", |cx, some| {
        [
            status_word(cx, &some.document()),
            status_block(cx, &some.document()),
        ]
    });
}

#[test]
fn documents_that_have_ended_since() {
    assert_cases("component__superseded_notice", |cx, some| {
        superseded_notice(cx, &some.documents(), day("2026-11-20"))
    });
}

#[test]
fn teasers() {
    assert_cases("component__teaser", |cx, some| {
        let level = HeadingLevel::Three;
        let kinds = [
            TeaserKind::Lead,
            TeaserKind::Feature,
            TeaserKind::Plain,
            TeaserKind::Short,
        ];
        let alone = kinds
            .map(|kind| Markup::from(teaser(cx, &some.article(), kind, level, Kicker::Category)));
        Markup::from([
            Markup::from(alone),
            teaser_list(
                cx,
                &some.articles(),
                TeaserKind::Plain,
                level,
                Kicker::Omitted,
            ),
        ])
    });
}

#[test]
fn which_law_a_text_is() {
    let versions = [
        TextVersion::Original,
        TextVersion::Summary,
        TextVersion::AmendedTo(day("2026-06-01")),
    ];
    assert_cases("component__text_version", |cx, some| {
        versions
            .map(|version| text_version(cx, &some.document_page(version)))
            .into_iter()
            .collect::<Markup>()
    });
}

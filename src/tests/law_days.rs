//! What a page says of the law between two of the days that its root element names.

use std::sync::Arc;

use model::day::Day;
use model::document::TextVersion;
use model::page::{Page, PageContent};

use super::samples::{CASES, day};
use crate::prerender::Prerenderer;

/// The page of a day, but for the day itself, which `src/loader.js` puts in.
fn rendered(prerenderer: impl Fn(Day) -> Prerenderer, page: &Page, on: Day) -> String {
    let named = format!("data-reader=\"law-day\">{}<", on.short());
    let html = prerenderer(on).page(page.clone());
    html.replace(&named, "data-reader=\"law-day\"><")
}

#[test]
fn a_page_changes_on_no_other_day_than_it_says() {
    let mut changes = 0;
    for (case, samples) in &CASES {
        let contents = [
            PageContent::Article(Box::new(samples.article_page())),
            PageContent::Documents(Box::new(samples.documents_page())),
            PageContent::Document(Box::new(samples.document_page(TextVersion::Original))),
            PageContent::Document(Box::new(
                samples.document_page(TextVersion::AmendedTo(day("2021-01-01"))),
            )),
        ];
        for content in contents {
            let page = Page {
                path: "/a/".into(),
                url: "https://cnht.example/a/".into(),
                content,
            };
            let prerenderer = |on| Prerenderer::new(Arc::new(samples.portal()), on);
            let mut first = day("1990-01-01");
            while let Some(next) = page.content.changes_after(first) {
                let last = Day::from_epoch_days(next.epoch_days() - 1);
                assert_eq!(
                    rendered(prerenderer, &page, first),
                    rendered(prerenderer, &page, last),
                    "{case}: from {first} to {last}"
                );
                changes += 1;
                first = next;
            }
            let later = day("2199-12-31");
            assert_eq!(
                rendered(prerenderer, &page, first),
                rendered(prerenderer, &page, later),
                "{case}: from {first} on"
            );
        }
    }
    assert!(changes > 10, "{changes} changes");
}

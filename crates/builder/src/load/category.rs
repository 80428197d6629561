//! One category.

use model::link::Link;
use model::listing::PageNumber;
use model::permalink::Address;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::rule::Rule;
use crate::front_matter::{self, category, shared};
use crate::load::context::Context;
use crate::site::CategoryEntry;
use crate::source::found::FoundFile;
use crate::source::report::Report;
use crate::validate;

/// A category as its file tells it, good or not.
#[derive(Debug)]
pub(crate) struct CategoryDraft {
    pub(crate) slug: String,
    pub(crate) entry: Option<CategoryEntry>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Reads a category.
pub(super) fn read(context: &Context<'_>, found: &FoundFile) -> CategoryDraft {
    let slug = found.stem().to_owned();
    let path = Address::Category(slug.clone(), PageNumber::FIRST).path();
    let file = match context.open(found) {
        Ok(file) => file,
        Err(diagnostic) => {
            return CategoryDraft { slug, entry: None, diagnostics: vec![diagnostic] };
        }
    };
    let mut report = Report::new(&file);
    validate::text::check(&mut report);
    let matter = front_matter::read(&mut report);
    if matter.entries.is_some() {
        refuse_body(&mut report, matter.body_start);
    }
    let head = matter.entries.map(|entries| category::read(&entries, &mut report));
    let good_slug = shared::slug(&slug, None, &mut report);
    let entry = good_slug.zip(head).and_then(|(slug, head)| {
        let name = head.name?.value;
        let link = Link { name, url: context.portal.url(&path), path };
        Some(CategoryEntry { slug, link, standfirst: head.standfirst?.value, order: head.order? })
    });
    CategoryDraft { slug, entry, diagnostics: report.diagnostics }
}

/// Warns of a body where no page shows one.
pub(super) fn refuse_body(report: &mut Report<'_>, body_start: usize) {
    let body = &report.file.text[body_start..];
    let text = body.trim_start();
    if !text.is_empty() {
        let at = report.file.text.len() - text.len();
        report.add(
            Rule::UnusedBody,
            at,
            "phần chữ dưới phần đầu không hiện ở đâu; hãy chuyển vào các khóa hoặc xóa đi",
        );
    }
}

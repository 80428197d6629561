//! One category.

use model::link::Link;
use model::listing::PageNumber;
use model::permalink::Address;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::rule::Rule;
use crate::front_matter::{FrontMatter, category, shared};
use crate::load::context::Context;
use crate::site::CategoryEntry;
use crate::source::found::FoundFile;
use crate::source::report::Report;

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
    let (entry, diagnostics) = context.read(found, |report, matter| {
        entry(context, &slug, report, matter)
    });
    CategoryDraft {
        slug,
        entry: entry.flatten(),
        diagnostics,
    }
}

fn entry(
    context: &Context<'_>,
    slug: &str,
    report: &mut Report<'_>,
    matter: FrontMatter,
) -> Option<CategoryEntry> {
    let slug = shared::slug(slug, None, report);
    refuse_body(report, matter.body_start);
    let head = category::read(&matter.entries?, report);
    let slug = slug?;
    let path = Address::Category(slug.clone(), PageNumber::FIRST).path();
    let link = Link {
        name: head.name?.value,
        url: context.portal.url(&path),
        path,
    };
    Some(CategoryEntry {
        slug,
        link,
        standfirst: head.standfirst?.value,
        order: head.order?,
    })
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

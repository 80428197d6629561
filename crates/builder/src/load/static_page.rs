//! One static page.

use model::link::Link;
use model::permalink::Address;
use model::slug::RESERVED_AT_ROOT;

use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Position};
use crate::front_matter::{FrontMatter, shared, static_page};
use crate::load::context::Context;
use crate::load::outline::Outline;
use crate::markdown;
use crate::site::StaticEntry;
use crate::source::found::FoundFile;
use crate::source::report::Report;
use crate::validate;

/// A static page as its file tells it, good or not.
#[derive(Debug, Default)]
pub(crate) struct StaticDraft {
    pub(crate) slug: Option<(String, Position)>,
    pub(crate) outline: Outline,
    pub(crate) entry: Option<StaticEntry>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Reads a static page.
pub(super) fn read(context: &Context<'_>, found: &FoundFile) -> StaticDraft {
    let (read, diagnostics) = context.read(found, |report, matter| {
        of_file(context, found, report, matter)
    });
    let mut draft = read.unwrap_or_default();
    draft.outline.file = context.file_name(found);
    draft.outline.guess = found.stem().to_owned();
    draft.diagnostics = diagnostics;
    draft
}

fn of_file(
    context: &Context<'_>,
    found: &FoundFile,
    report: &mut Report<'_>,
    matter: FrontMatter,
) -> StaticDraft {
    let head = matter
        .entries
        .map(|entries| static_page::read(&entries, report));
    let slug_head = head.as_ref().and_then(|head| head.slug.as_ref());
    let slug_at = slug_head.map_or(0, |slug| slug.at);
    let slug = shared::slug(found.stem(), slug_head, report);
    refuse_reserved(slug.as_deref(), slug_at, report);
    let path = slug.clone().map(|slug| Address::StaticPage(slug).path());
    let scope = context.scope(&[], path.clone().unwrap_or_default());
    let body_start = matter.body_start;
    let mut rendered = markdown::render(report, body_start, &scope);
    let mut outline = Outline {
        path: path.clone(),
        ..Outline::of_body(&mut rendered)
    };
    if let Some(head) = &head {
        validate::standfirst::check(report, head.standfirst.as_ref(), &rendered.opening);
        validate::body::check(report, body_start, &rendered.html, "");
        outline.take_aliases(report.file, &head.aliases);
    }
    let entry = slug
        .clone()
        .zip(path)
        .zip(head)
        .and_then(|((slug, path), head)| {
            let link = Link {
                name: head.title?.value,
                url: context.portal.url(&path),
                path,
            };
            let standfirst = head.standfirst.map(|text| text.value);
            Some(StaticEntry {
                slug,
                link,
                standfirst,
                body: rendered.html,
            })
        });
    let slug = slug.map(|slug| (slug, report.file.position(slug_at)));
    StaticDraft {
        slug,
        outline,
        entry,
        diagnostics: Vec::new(),
    }
}

fn refuse_reserved(slug: Option<&str>, at: usize, report: &mut Report<'_>) {
    if let Some(slug) = slug.filter(|slug| RESERVED_AT_ROOT.contains(slug)) {
        let message =
            format!("cổng dùng địa chỉ /{slug}/ cho việc khác; hãy đặt tên khác cho trang");
        report.add_with(Rule::ReservedSlug, at, message, format!("slug: ve-{slug}"));
    }
}

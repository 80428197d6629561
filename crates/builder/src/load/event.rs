//! One event.

use model::event::EventSummary;
use model::listing::PageNumber;
use model::permalink::Address;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::rule::Rule;
use crate::front_matter::event::EventHead;
use crate::front_matter::{FrontMatter, event, shared};
use crate::load::context::Context;
use crate::load::outline::Outline;
use crate::markdown;
use crate::site::EventEntry;
use crate::source::found::FoundFile;
use crate::source::report::Report;

/// An event as its file tells it, good or not.
#[derive(Debug)]
pub(crate) struct EventDraft {
    pub(crate) slug: String,
    pub(crate) outline: Outline,
    pub(crate) entry: Option<EventEntry>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// The one word under `/su-kien/` that is a listing's further pages.
const RESERVED: &str = "trang";

/// Reads an event.
pub(super) fn read(context: &Context<'_>, found: &FoundFile) -> EventDraft {
    let slug = found.stem().to_owned();
    let path = Address::Event(slug.clone(), PageNumber::FIRST).path();
    let (read, diagnostics) = context.read(found, |report, matter| {
        of_file(context, &slug, path.clone(), report, matter)
    });
    let (mut outline, entry) = read.unwrap_or_default();
    outline.file = context.file_name(found);
    outline.path = Some(path);
    EventDraft {
        slug,
        outline,
        entry,
        diagnostics,
    }
}

fn of_file(
    context: &Context<'_>,
    slug: &str,
    path: String,
    report: &mut Report<'_>,
    matter: FrontMatter,
) -> (Outline, Option<EventEntry>) {
    let good_slug = shared::slug(slug, None, report);
    if slug == RESERVED {
        report.add(
            Rule::ReservedSlug,
            0,
            "cổng dùng địa chỉ “trang” cho việc khác; hãy đổi tên tệp",
        );
    }
    let head = matter.entries.map(|entries| event::read(&entries, report));
    let mut rendered =
        markdown::render(report, matter.body_start, &context.scope(&[], path.clone()));
    let mut outline = Outline::of_body(&mut rendered);
    if let Some(head) = &head {
        outline.take_aliases(report.file, &head.aliases);
    }
    let summary = head.and_then(|head| summary(context, path, head));
    let entry = good_slug.zip(summary);
    (
        outline,
        entry.map(|(slug, summary)| EventEntry {
            slug,
            summary,
            body: rendered.html,
        }),
    )
}

fn summary(context: &Context<'_>, path: String, head: EventHead) -> Option<EventSummary> {
    Some(EventSummary {
        name: head.name?.value,
        url: context.portal.url(&path),
        path,
        standfirst: head.standfirst?.value,
        starts_on: head.starts_on?,
        ends_on: head.ends_on?,
        place: head.place,
    })
}

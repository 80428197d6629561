//! One event.

use model::event::EventSummary;
use model::listing::PageNumber;
use model::permalink::Address;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::rule::Rule;
use crate::front_matter::{self, event, shared};
use crate::load::context::Context;
use crate::load::outline::Outline;
use crate::markdown;
use crate::site::EventEntry;
use crate::source::found::FoundFile;
use crate::source::report::Report;
use crate::validate;

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
    let mut outline = Outline::unknown(&context.file_name(found), &slug);
    outline.path = Some(path.clone());
    let file = match context.open(found) {
        Ok(file) => file,
        Err(diagnostic) => return EventDraft { slug, outline, entry: None, diagnostics: vec![diagnostic] },
    };
    let mut report = Report::new(&file);
    validate::text::check(&mut report);
    let matter = front_matter::read(&mut report);
    let head = matter.entries.map(|entries| event::read(&entries, &mut report));
    let good_slug = shared::slug(&slug, None, &mut report);
    if slug == RESERVED {
        report.add(Rule::ReservedSlug, 0, "cổng dùng địa chỉ “trang” cho việc khác; hãy đổi tên tệp");
    }
    let scope = context.scope(&[], path.clone());
    let mut rendered = markdown::render(&mut report, matter.body_start, &scope);
    let mut outline = Outline { path: Some(path.clone()), ..Outline::of_body(&file, &slug, &mut rendered) };
    if let Some(head) = &head {
        outline = outline.with_aliases(&file, &head.aliases);
    }
    let entry = good_slug.zip(head).and_then(|(slug, head)| {
        let summary = EventSummary {
            name: head.name?.value,
            url: context.portal.url(&path),
            path,
            standfirst: head.standfirst?.value,
            starts_on: head.starts_on?,
            ends_on: head.ends_on?,
            place: head.place,
        };
        Some(EventEntry { slug, summary, body: rendered.html })
    });
    EventDraft { slug, outline, entry, diagnostics: report.diagnostics }
}

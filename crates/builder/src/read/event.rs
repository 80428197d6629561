//! One event.

use model::event::EventSummary;
use model::listing::PageNumber;
use model::permalink::Address;

use crate::diagnostic::rule::Rule;
use crate::front_matter::event::EventHead;
use crate::front_matter::{FrontMatter, event, shared};
use crate::markdown;
use crate::read::context::Context;
use crate::read::kind::ContentKind;
use crate::read::outline::Outline;
use crate::site::EventEntry;
use crate::source::found::FoundFile;
use crate::source::report::Report;

/// An event as read from its file, with or without faults.
#[derive(Debug)]
pub(crate) struct ParsedEvent {
    pub(crate) slug: String,
    pub(crate) outline: Outline,
    pub(crate) entry: Option<EventEntry>,
}

/// The one word under `/su-kien/` that is a listing's further pages.
const RESERVED: &str = "trang";

impl ContentKind for ParsedEvent {
    type Found = FoundFile;

    fn source(found: &FoundFile) -> &FoundFile {
        found
    }

    fn unread(found: &FoundFile, file: String) -> Self {
        let slug = found.stem().to_owned();
        let path = Address::Event(slug.clone(), PageNumber::FIRST).path();
        let outline = Outline {
            path: Some(path),
            ..Outline::unread(file, "")
        };
        Self {
            slug,
            outline,
            entry: None,
        }
    }

    fn parse(
        &mut self,
        context: &Context<'_>,
        _found: &FoundFile,
        report: &mut Report<'_>,
        matter: FrontMatter,
    ) {
        let good_slug = shared::slug(&self.slug, None, report);
        if self.slug == RESERVED {
            report.add(
                Rule::ReservedSlug,
                0,
                "cổng dùng địa chỉ “trang” cho việc khác; hãy đổi tên tệp",
            );
        }
        let head = matter.entries.map(|entries| event::read(&entries, report));
        let path = Address::Event(self.slug.clone(), PageNumber::FIRST).path();
        let scope = context.scope(&[], path.clone());
        let mut rendered = markdown::render(report, matter.body_start, &scope);
        self.outline.take_body(&mut rendered);
        if let Some(head) = &head {
            self.outline.take_aliases(report.file, &head.aliases);
        }
        let summary = head.and_then(|head| summary(context, path, head));
        self.entry = good_slug.zip(summary).map(|(slug, summary)| EventEntry {
            slug,
            summary,
            body: rendered.html,
        });
    }
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

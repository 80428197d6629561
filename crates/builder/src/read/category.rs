//! One category.

use model::link::Link;
use model::listing::PageNumber;
use model::permalink::Address;

use crate::front_matter::{FrontMatter, category, shared};
use crate::lint;
use crate::read::context::Context;
use crate::read::kind::ContentKind;
use crate::site::CategoryEntry;
use crate::source::found::FoundFile;
use crate::source::report::Report;

/// A category as read from its file, with or without faults.
#[derive(Debug)]
pub(crate) struct ParsedCategory {
    pub(crate) slug: String,
    pub(crate) entry: Option<CategoryEntry>,
}

impl ContentKind for ParsedCategory {
    type Found = FoundFile;

    fn source(found: &FoundFile) -> &FoundFile {
        found
    }

    fn unread(found: &FoundFile, _file: String) -> Self {
        Self {
            slug: found.stem().to_owned(),
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
        self.entry = entry(context, &self.slug, report, matter);
    }
}

fn entry(
    context: &Context<'_>,
    slug: &str,
    report: &mut Report<'_>,
    matter: FrontMatter,
) -> Option<CategoryEntry> {
    let slug = shared::slug(slug, None, report);
    lint::body::refuse(report, matter.body_start);
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

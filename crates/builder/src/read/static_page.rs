//! One static page.

use model::link::Link;
use model::permalink::Address;
use model::slug::RESERVED_AT_ROOT;

use crate::diagnostic::Position;
use crate::diagnostic::rule::Rule;
use crate::front_matter::{FrontMatter, shared, static_page};
use crate::lint;
use crate::markdown;
use crate::read::context::Context;
use crate::read::kind::ContentKind;
use crate::read::outline::Outline;
use crate::site::StaticEntry;
use crate::source::found::FoundFile;
use crate::source::report::Report;

/// A static page as read from its file, with or without faults.
#[derive(Debug, Default)]
pub(crate) struct ParsedStaticPage {
    pub(crate) slug: Option<(String, Position)>,
    pub(crate) outline: Outline,
    pub(crate) entry: Option<StaticEntry>,
}

impl ContentKind for ParsedStaticPage {
    type Found = FoundFile;

    fn source(found: &FoundFile) -> &FoundFile {
        found
    }

    fn unread(found: &FoundFile, file: String) -> Self {
        Self {
            outline: Outline::unread(file, found.stem()),
            ..Self::default()
        }
    }

    fn parse(
        &mut self,
        context: &Context<'_>,
        found: &FoundFile,
        report: &mut Report<'_>,
        matter: FrontMatter,
    ) {
        let head = matter
            .entries
            .map(|entries| static_page::read(&entries, report));
        let slug_head = head.as_ref().and_then(|head| head.slug.as_ref());
        let slug_at = slug_head.map_or(0, |slug| slug.at);
        let slug = shared::slug(found.stem(), slug_head, report);
        refuse_reserved(slug.as_deref(), slug_at, report);
        self.outline.path = slug.clone().map(|slug| Address::StaticPage(slug).path());
        self.slug = slug.map(|slug| (slug, report.file.position(slug_at)));
        let own_path = self.outline.path.clone().unwrap_or_default();
        let scope = context.scope(&[], own_path);
        let mut rendered = markdown::render(report, matter.body_start, &scope);
        self.outline.take_body(&mut rendered);
        let Some(head) = head else { return };
        lint::standfirst::check(report, head.standfirst.as_ref(), &rendered.opening);
        lint::body::check(report, matter.body_start, &rendered.html, "");
        self.outline.take_aliases(report.file, &head.aliases);
        self.entry = self.slug.as_ref().and_then(|(slug, _)| {
            let path = self.outline.path.clone()?;
            Some(StaticEntry {
                slug: slug.clone(),
                link: Link {
                    name: head.title?.value,
                    url: context.portal.url(&path),
                    path,
                },
                standfirst: head.standfirst.map(|text| text.value),
                body: rendered.html,
            })
        });
    }
}

fn refuse_reserved(slug: Option<&str>, at: usize, report: &mut Report<'_>) {
    if let Some(slug) = slug.filter(|slug| RESERVED_AT_ROOT.contains(slug)) {
        let message =
            format!("cổng dùng địa chỉ /{slug}/ cho việc khác; hãy đặt tên khác cho trang");
        report.add_with(Rule::ReservedSlug, at, message, format!("slug: ve-{slug}"));
    }
}

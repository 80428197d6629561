//! One partner.

use model::partner::Partner;
use model::permalink::partner_logo;
use model::picture::Picture;

use crate::diagnostic::Position;
use crate::front_matter::node::At;
use crate::front_matter::{FrontMatter, partner};
use crate::lint;
use crate::markdown;
use crate::read::context::Context;
use crate::read::kind::ContentKind;
use crate::source::found::FoundFile;
use crate::source::report::Report;

/// A partner as read from its file, with or without faults.
#[derive(Debug, Default)]
pub(crate) struct ParsedPartner {
    pub(crate) file: String,
    /// Slug of its group, and where it stands.
    pub(crate) group: Option<(String, Position)>,
    pub(crate) entry: Option<Partner>,
    /// Name of the logo's file.
    pub(crate) logo: Option<String>,
}

impl ContentKind for ParsedPartner {
    type Found = FoundFile;

    fn source(found: &FoundFile) -> &FoundFile {
        found
    }

    fn unread(_found: &FoundFile, file: String) -> Self {
        Self {
            file,
            ..Self::default()
        }
    }

    fn parse(
        &mut self,
        context: &Context<'_>,
        _found: &FoundFile,
        report: &mut Report<'_>,
        matter: FrontMatter,
    ) {
        let Some(entries) = matter.entries else {
            return;
        };
        lint::body::refuse(report, matter.body_start);
        let head = partner::read(&entries, report);
        self.group = head
            .group
            .map(|group| (group.value, report.file.position(group.at)));
        self.logo = head.logo.as_ref().map(|logo| logo.value.clone());
        let alt = head.name.as_ref().map_or("", |name| &name.value);
        let logo = head
            .logo
            .and_then(|logo| picture(context, logo, alt, report));
        let facts = head.name.zip(head.link).zip(head.line);
        self.entry = facts.map(|((name, link), line)| Partner {
            name: name.value,
            link,
            logo,
            line: line.value,
        });
    }
}

/// The logo, whose alternative text is the name of the partner.
fn picture(
    context: &Context<'_>,
    logo: At<String>,
    name: &str,
    report: &mut Report<'_>,
) -> Option<Picture> {
    let scope = context.scope(context.logos, partner_logo(""));
    match scope.files.picture(&logo.value) {
        Ok((src, size)) => Some(Picture {
            src,
            alt: name.to_owned(),
            width: size.width,
            height: size.height,
            caption: None,
            credit: None,
        }),
        Err(error) => {
            let sample = "logo: hoi-co-khi-vi-du.svg";
            markdown::report_picture_error(report, error, &logo.value, logo.at, sample);
            None
        }
    }
}

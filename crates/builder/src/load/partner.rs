//! One partner.

use model::partner::Partner;
use model::permalink::partner_logo;
use model::picture::Picture;

use crate::diagnostic::{Diagnostic, Position};
use crate::front_matter::node::At;
use crate::front_matter::{FrontMatter, partner};
use crate::load::category::refuse_body;
use crate::load::context::Context;
use crate::markdown;
use crate::source::found::FoundFile;
use crate::source::report::Report;
use crate::source::tree::Tree;

/// A partner as its file tells it, good or not.
#[derive(Debug, Default)]
pub(crate) struct PartnerDraft {
    pub(crate) file: String,
    /// Slug of its group, and where it is said.
    pub(crate) group: Option<(String, Position)>,
    pub(crate) entry: Option<Partner>,
    /// Name of the logo's file.
    pub(crate) logo: Option<String>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Reads a partner.
pub(super) fn read(context: &Context<'_>, tree: &Tree, found: &FoundFile) -> PartnerDraft {
    let (read, diagnostics) = context.read(found, |report, matter| {
        of_file(context, tree, report, matter)
    });
    let mut draft = read.unwrap_or_default();
    draft.file = context.file_name(found);
    draft.diagnostics = diagnostics;
    draft
}

fn of_file(
    context: &Context<'_>,
    tree: &Tree,
    report: &mut Report<'_>,
    matter: FrontMatter,
) -> PartnerDraft {
    let mut draft = PartnerDraft::default();
    let Some(entries) = matter.entries else {
        return draft;
    };
    refuse_body(report, matter.body_start);
    let head = partner::read(&entries, report);
    draft.group = head
        .group
        .map(|group| (group.value, report.file.position(group.at)));
    draft.logo = head.logo.as_ref().map(|logo| logo.value.clone());
    let alt = head.name.as_ref().map_or("", |name| &name.value);
    let logo = head
        .logo
        .and_then(|logo| picture(context, tree, logo, alt, report));
    let facts = head.name.zip(head.link).zip(head.line);
    draft.entry = facts.map(|((name, link), line)| Partner {
        name: name.value,
        link,
        logo,
        line: line.value,
    });
    draft
}

/// The logo stands for the name, and says it.
fn picture(
    context: &Context<'_>,
    tree: &Tree,
    logo: At<String>,
    name: &str,
    report: &mut Report<'_>,
) -> Option<Picture> {
    let scope = context.scope(&tree.logos, partner_logo(""));
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

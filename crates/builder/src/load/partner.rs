//! One partner.

use model::partner::Partner;
use model::permalink::partner_logo;
use model::picture::Picture;

use crate::diagnostic::{Diagnostic, Position};
use crate::front_matter::node::At;
use crate::front_matter::{self, partner};
use crate::load::category::refuse_body;
use crate::load::context::Context;
use crate::markdown;
use crate::source::found::FoundFile;
use crate::source::report::Report;
use crate::source::tree::Tree;
use crate::validate;

/// A partner as its file tells it, good or not.
#[derive(Debug)]
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
    let mut draft = PartnerDraft {
        file: context.file_name(found),
        group: None,
        entry: None,
        logo: None,
        diagnostics: Vec::new(),
    };
    let file = match context.open(found) {
        Ok(file) => file,
        Err(diagnostic) => {
            draft.diagnostics.push(diagnostic);
            return draft;
        }
    };
    let mut report = Report::new(&file);
    validate::text::check(&mut report);
    let matter = front_matter::read(&mut report);
    if let Some(entries) = matter.entries {
        refuse_body(&mut report, matter.body_start);
        let head = partner::read(&entries, &mut report);
        draft.group = head.group.map(|group| (group.value, file.position(group.at)));
        draft.logo = head.logo.as_ref().map(|logo| logo.value.clone());
        let alt = head.name.as_ref().map_or("", |name| &name.value);
        let logo = head.logo.and_then(|logo| picture(context, tree, logo, alt, &mut report));
        draft.entry = head.name.zip(head.link).zip(head.line).map(|((name, link), line)| Partner {
            name: name.value,
            link,
            logo,
            line: line.value,
        });
    }
    draft.diagnostics = report.diagnostics;
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

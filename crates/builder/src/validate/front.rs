//! What `portal.toml` points at: menu, footer, the front page's lead.

use model::permalink::Address;

use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Position};
use crate::read::ParsedPortal;
use crate::validate::addresses::Addresses;

/// Checks the links and the lead of `portal.toml`.
pub(super) fn check(
    portal: &ParsedPortal,
    addresses: &Addresses<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut add = |rule, position: Position, message, example| {
        diagnostics.push(Diagnostic {
            path: portal.file.clone(),
            position,
            rule,
            message,
            example,
        });
    };
    for (path, position) in &portal.links {
        if let Some((message, example)) = dead(path, addresses) {
            add(Rule::DeadLink, *position, message, example);
        }
    }
    if let Some((lead, position)) = &portal.lead {
        let found = addresses.get(&Address::Article(lead.clone()).path());
        if found.is_none_or(|target| !addresses.is_shown(target)) {
            let message =
                format!("không có bài viết “{lead}” đang đăng; để trống thì bài mới nhất đứng đầu");
            add(
                Rule::UnknownLead,
                *position,
                message,
                Some("lead = \"\"".into()),
            );
        }
    }
}

fn dead(path: &str, addresses: &Addresses<'_>) -> Option<(String, Option<String>)> {
    match addresses.get(path) {
        Some(target) if addresses.is_shown(target) => None,
        Some(_) => Some((
            format!("“{path}” chưa được đăng (bản nháp hoặc hẹn ngày sau)"),
            None,
        )),
        None if addresses.may_be_broken(path) => None,
        None => {
            let example = addresses
                .nearest(path)
                .map(|path| format!("path = \"{path}\""));
            Some((format!("cổng không có địa chỉ “{path}”"), example))
        }
    }
}

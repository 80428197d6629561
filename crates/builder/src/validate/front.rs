//! What `portal.toml` points at: menu, footer, the front page's lead.

use model::permalink::Address;

use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Position};
use crate::load::Drafts;
use crate::validate::places::Places;

/// Checks the links and the lead of `portal.toml`.
pub(super) fn check(drafts: &Drafts, places: &Places<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let portal = &drafts.portal;
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
        if let Some((message, example)) = dead(path, places) {
            add(Rule::DeadLink, *position, message, example);
        }
    }
    if let Some((lead, position)) = &portal.lead {
        let found = places.get(&Address::Article(lead.clone()).path());
        if found.is_none_or(|place| place.since > places.now) {
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

fn dead(path: &str, places: &Places<'_>) -> Option<(String, Option<String>)> {
    match places.get(path) {
        Some(place) if place.since <= places.now => None,
        Some(_) => Some((
            format!("“{path}” chưa được đăng (bản nháp hoặc hẹn ngày sau)"),
            None,
        )),
        None if places.may_be_broken(path) => None,
        None => {
            let example = places
                .nearest(path)
                .map(|path| format!("path = \"{path}\""));
            Some((format!("cổng không có địa chỉ “{path}”"), example))
        }
    }
}

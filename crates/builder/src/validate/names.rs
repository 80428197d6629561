//! Names that items give each other: slugs, categories, events, groups.

use std::collections::BTreeMap;

use model::fold::fold;
use model::slug::{is_slug, slugify};

use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Position};
use crate::load::facets::same_name;
use crate::load::{DocumentDraft, Drafts};
use crate::site::CategoryEntry;
use crate::source::tree::Tree;

/// Checks that slugs are unique and that what is named is there.
pub(super) fn check(
    content_name: &str,
    tree: &Tree,
    drafts: &mut Drafts,
    diagnostics: &mut Vec<Diagnostic>,
) {
    doubled_slugs(drafts, diagnostics);
    doubled_documents(drafts, diagnostics);
    categories(drafts, diagnostics);
    events(drafts, diagnostics);
    groups(drafts, diagnostics);
    unused_logos(content_name, tree, drafts, diagnostics);
}

fn doubled_slugs(drafts: &Drafts, diagnostics: &mut Vec<Diagnostic>) {
    let articles = drafts
        .articles
        .iter()
        .map(|draft| (&draft.outline.file, draft.slug.as_ref()));
    doubled(articles, "bài viết", diagnostics);
    let pages = drafts
        .pages
        .iter()
        .map(|draft| (&draft.outline.file, draft.slug.as_ref()));
    doubled(pages, "trang", diagnostics);
}

fn doubled<'a>(
    items: impl Iterator<Item = (&'a String, Option<&'a (String, Position)>)>,
    what: &str,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    for (file, slug) in items {
        let Some((slug, position)) = slug else {
            continue;
        };
        if let Some(other) = first.insert(slug, file) {
            let message = format!(
                "địa chỉ “{slug}” đã thuộc về {what} {other}; mỗi {what} cần một địa chỉ riêng"
            );
            let example = Some(format!("slug: {slug}-2"));
            let rule = Rule::DoubledSlug;
            diagnostics.push(Diagnostic {
                path: file.clone(),
                position: *position,
                rule,
                message,
                example,
            });
            first.insert(slug, other);
        }
    }
}

fn doubled_documents(drafts: &Drafts, diagnostics: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<&str, &DocumentDraft> = BTreeMap::new();
    for draft in &drafts.documents {
        let Some(path) = &draft.outline.path else {
            continue;
        };
        let Some(other) = first.get(path.as_str()) else {
            first.insert(path, draft);
            continue;
        };
        let (message, example) = doubled_document(path, draft, other);
        diagnostics.push(Diagnostic {
            path: draft.outline.file.clone(),
            position: draft.number_at,
            rule: Rule::DoubledDocument,
            message,
            example,
        });
    }
}

/// What to do about two documents of one address: two bodies may have names that differ by marks alone,
/// or that have no part in the address.
fn doubled_document(
    path: &str,
    draft: &DocumentDraft,
    other: &DocumentDraft,
) -> (String, Option<String>) {
    let file = &other.outline.file;
    let body = |draft: &DocumentDraft| {
        draft
            .entry
            .as_ref()
            .map(|entry| entry.summary.issuing_body.clone())
    };
    match body(draft).zip(body(other)) {
        Some((own, others)) if slugify(&own) != slugify(&others) => {
            let message = format!(
                "văn bản này trùng số và năm với {file}, mà địa chỉ không phân biệt “{own}” với “{others}”; \
                 nếu là hai văn bản của hai địa phương, hãy ghi cơ quan bắt đầu bằng UBND hoặc HĐND"
            );
            (message, Some("issuing_body: UBND tỉnh Bình Dương".into()))
        }
        Some((own, others)) if same_name(&own) != same_name(&others) => (
            format!(
                "văn bản của “{own}” trùng địa chỉ {path} với văn bản cùng số của “{others}” ở {file}; nếu là một \
                 văn bản thì giữ một tệp, nếu là hai thì ghi tên cơ quan đầy đủ hơn"
            ),
            Some(format!("issuing_body: {own}, tỉnh …")),
        ),
        _ => (
            format!("văn bản này trùng số, năm và cơ quan ban hành với {file}; hãy giữ một tệp"),
            None,
        ),
    }
}

/// Other systems file articles under names; here a name counts as its slug.
fn categories(drafts: &mut Drafts, diagnostics: &mut Vec<Diagnostic>) {
    let slugs: Vec<&str> = drafts
        .categories
        .iter()
        .map(|draft| draft.slug.as_str())
        .collect();
    let entries = drafts
        .categories
        .iter()
        .filter_map(|draft| draft.entry.as_ref());
    let named: Vec<NamedCategory<'_>> = entries.map(NamedCategory::of).collect();
    let broken = drafts.categories.iter().any(|draft| draft.entry.is_none());
    for draft in &mut drafts.articles {
        let Some((category, position)) = &mut draft.category else {
            continue;
        };
        if slugs.contains(&category.as_str()) {
            continue;
        }
        match meant(category, &named)[..] {
            [slug] => *category = slug.to_owned(),
            // It may be the name of a category whose own file is broken.
            [] if !is_slug(category) && broken => {}
            ref meant => {
                let (message, example) = unknown_category(category, meant, &slugs);
                let path = draft.outline.file.clone();
                let rule = Rule::UnknownCategory;
                diagnostics.push(Diagnostic {
                    path,
                    position: *position,
                    rule,
                    message,
                    example,
                });
            }
        }
    }
}

/// A category with what its name is compared by.
struct NamedCategory<'a> {
    slug: &'a str,
    name: String,
    folded: String,
}

impl<'a> NamedCategory<'a> {
    fn of(entry: &'a CategoryEntry) -> Self {
        let name = &entry.link.name;
        Self {
            slug: &entry.slug,
            name: same_name(name),
            folded: fold(name),
        }
    }
}

/// The categories of that name. One that is written without any marks may have lost them; another tone or
/// vowel makes another word.
fn meant<'a>(name: &str, categories: &[NamedCategory<'a>]) -> Vec<&'a str> {
    let (same, folded) = (same_name(name), fold(name));
    let named = |fits: &dyn Fn(&NamedCategory<'_>) -> bool| -> Vec<&'a str> {
        categories
            .iter()
            .filter(|category| fits(category))
            .map(|category| category.slug)
            .collect()
    };
    let meant = named(&|category| category.name == same);
    if meant.is_empty() && name.is_ascii() {
        named(&|category| category.folded == folded)
    } else {
        meant
    }
}

fn unknown_category(name: &str, meant: &[&str], slugs: &[&str]) -> (String, Option<String>) {
    let mut known: Vec<&str> = if meant.is_empty() {
        slugs.to_vec()
    } else {
        meant.to_vec()
    };
    known.sort_unstable();
    let (list, near) = (known.join(", "), nearest(name, &known));
    let message = match meant {
        [] => format!("không có chuyên mục “{name}”; các chuyên mục: {list}"),
        _ => format!("tên “{name}” là của nhiều chuyên mục; hãy ghi tên tệp của một: {list}"),
    };
    (message, near.map(|slug| format!("category: {slug}")))
}

fn events(drafts: &Drafts, diagnostics: &mut Vec<Diagnostic>) {
    let known: Vec<&str> = drafts
        .events
        .iter()
        .map(|draft| draft.slug.as_str())
        .collect();
    for draft in &drafts.articles {
        let Some((event, position)) = &draft.event else {
            continue;
        };
        if !known.contains(&event.as_str()) {
            let message = format!("không có sự kiện “{event}” trong su-kien/");
            let example = nearest(event, &known).map(|slug| format!("event: {slug}"));
            let path = draft.outline.file.clone();
            diagnostics.push(Diagnostic {
                path,
                position: *position,
                rule: Rule::UnknownEvent,
                message,
                example,
            });
        }
    }
}

fn groups(drafts: &Drafts, diagnostics: &mut Vec<Diagnostic>) {
    let Some(groups) = &drafts.portal.partner_groups else {
        return;
    };
    let known: Vec<&str> = groups.iter().map(|(slug, _)| slug.as_str()).collect();
    for draft in &drafts.partners {
        let Some((group, position)) = &draft.group else {
            continue;
        };
        if !known.contains(&group.as_str()) {
            let message = format!(
                "portal.toml không có nhóm đối tác “{group}”; các nhóm: {}",
                known.join(", ")
            );
            let example = nearest(group, &known).map(|slug| format!("group: {slug}"));
            let path = draft.file.clone();
            diagnostics.push(Diagnostic {
                path,
                position: *position,
                rule: Rule::UnknownGroup,
                message,
                example,
            });
        }
    }
}

fn unused_logos(
    content_name: &str,
    tree: &Tree,
    drafts: &Drafts,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let used = |name: &str| {
        drafts
            .partners
            .iter()
            .any(|draft| draft.logo.as_deref() == Some(name))
    };
    for logo in tree.logos.iter().filter(|logo| !used(logo.name())) {
        diagnostics.push(Diagnostic {
            path: format!("{content_name}/{}", logo.path),
            position: Position::START,
            rule: Rule::StrayFile,
            message: "không đối tác nào dùng biểu trưng này".into(),
            example: Some(format!("logo: {}", logo.name())),
        });
    }
}

/// The known name that was most likely meant, or any as a sample.
pub(super) fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let name = fold(name).replace(' ', "-");
    known
        .iter()
        .copied()
        .min_by_key(|known| strsim::damerau_levenshtein(&name, known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_is_meant_by_its_own_name_and_not_by_one_with_other_marks() {
        let category = |slug, name| NamedCategory {
            slug,
            name: same_name(name),
            folded: fold(name),
        };
        let known = [
            category("thue", "Thuế"),
            category("thue-dat", "Thuê"),
            category("cong-nghe", "Công nghệ"),
            category("tin-1", "Tin vắn"),
            category("tin-2", "Tin Vắn"),
        ];
        let cases: [(&str, &[&str]); 9] = [
            ("Thuế", &["thue"]),
            ("THUÊ", &["thue-dat"]),
            ("Thuề", &[]),
            ("Thue", &["thue", "thue-dat"]),
            ("Cong nghe", &["cong-nghe"]),
            ("công  NGHỆ", &["cong-nghe"]),
            ("Công nghe", &[]),
            ("tin vắn", &["tin-1", "tin-2"]),
            ("Khác", &[]),
        ];
        for (name, slugs) in cases {
            assert_eq!(meant(name, &known), slugs, "{name}");
        }
    }
}

//! Names that items give each other: slugs, categories, events, groups.

use std::collections::BTreeMap;

use model::fold::fold;
use model::slug::{is_slug, slugify};

use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Position};
use crate::read::{ParsedContent, ParsedDocument};
use crate::resolve::categories::NamedCategories;
use crate::resolve::facets::same_name;
use crate::source::tree::Tree;

/// Checks that slugs are unique and that what is named is there.
pub(super) fn check(
    folder: &str,
    tree: &Tree,
    content: &ParsedContent,
    diagnostics: &mut Vec<Diagnostic>,
) {
    doubled_slugs(content, diagnostics);
    doubled_documents(content, diagnostics);
    categories(content, diagnostics);
    events(content, diagnostics);
    groups(content, diagnostics);
    unused_logos(folder, tree, content, diagnostics);
}

fn doubled_slugs(content: &ParsedContent, diagnostics: &mut Vec<Diagnostic>) {
    let articles = content
        .articles
        .iter()
        .map(|draft| (&draft.outline.file, draft.slug.as_ref()));
    doubled(articles, "bài viết", diagnostics);
    let pages = content
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

fn doubled_documents(content: &ParsedContent, diagnostics: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<&str, &ParsedDocument> = BTreeMap::new();
    for draft in &content.documents {
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
    draft: &ParsedDocument,
    other: &ParsedDocument,
) -> (String, Option<String>) {
    let file = &other.outline.file;
    let body = |draft: &ParsedDocument| {
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

fn categories(content: &ParsedContent, diagnostics: &mut Vec<Diagnostic>) {
    let slugs: Vec<&str> = content
        .categories
        .iter()
        .map(|category| category.slug.as_str())
        .collect();
    let named = NamedCategories::of(&content.categories);
    let broken = content
        .categories
        .iter()
        .any(|category| category.entry.is_none());
    for article in &content.articles {
        let Some((category, position)) = &article.category else {
            continue;
        };
        if slugs.contains(&category.as_str()) {
            continue;
        }
        let meant = named.meant(category);
        // It may be the name of a category whose own file is broken.
        if meant.is_empty() && !is_slug(category) && broken {
            continue;
        }
        let (message, example) = unknown_category(category, &meant, &slugs);
        diagnostics.push(Diagnostic {
            path: article.outline.file.clone(),
            position: *position,
            rule: Rule::UnknownCategory,
            message,
            example,
        });
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

fn events(content: &ParsedContent, diagnostics: &mut Vec<Diagnostic>) {
    let known: Vec<&str> = content
        .events
        .iter()
        .map(|draft| draft.slug.as_str())
        .collect();
    for draft in &content.articles {
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

fn groups(content: &ParsedContent, diagnostics: &mut Vec<Diagnostic>) {
    let Some(groups) = &content.portal.partner_groups else {
        return;
    };
    let known: Vec<&str> = groups.iter().map(|(slug, _)| slug.as_str()).collect();
    for draft in &content.partners {
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
    folder: &str,
    tree: &Tree,
    content: &ParsedContent,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let used = |name: &str| {
        content
            .partners
            .iter()
            .any(|draft| draft.logo.as_deref() == Some(name))
    };
    for logo in tree.logos.iter().filter(|logo| !used(logo.name())) {
        diagnostics.push(Diagnostic {
            path: format!("{folder}/{}", logo.path),
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

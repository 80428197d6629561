//! One article: read, rendered and checked by itself.

use model::article::{ArticleSummary, Attachment};
use model::link::Link;
use model::permalink::{Address, article_file};
use model::picture::Picture;
use model::trusted_html::TrustedHtml;
use serde::{Deserialize, Serialize};

use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Position};
use crate::front_matter::article::{ArticleHead, CoverHead};
use crate::front_matter::node::At;
use crate::front_matter::shared::{self, FileHead};
use crate::front_matter::{FrontMatter, article};
use crate::load::context::Context;
use crate::load::outline::Outline;
use crate::markdown::{self, Rendered, Scope};
use crate::site::{ArticleEntry, Fingerprint, fingerprint};
use crate::source::SourceFile;
use crate::source::found::FoundFile;
use crate::source::picture;
use crate::source::report::Report;
use crate::source::tree::FoundArticle;
use crate::validate;

/// An article as its own files tell it, good or not. This is what the cache keeps.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ArticleDraft {
    /// Its page.
    pub outline: Outline,
    /// Its slug, where it has a good one, and where it is said.
    pub slug: Option<(String, Position)>,
    /// Slug or name of its category, and where it is said.
    pub category: Option<(String, Position)>,
    /// Slug of its event, and where it is said.
    pub event: Option<(String, Position)>,
    /// Not to be shown yet.
    pub draft: bool,
    /// The article, without its body and without what comes from other files; `None` when the head
    /// is broken.
    pub entry: Option<ArticleEntry>,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads an article.
pub(super) fn read(context: &Context<'_>, found: &FoundArticle) -> ArticleDraft {
    let (read, diagnostics) = context.read(&found.source, |report, matter| {
        of_file(context, found, report, matter)
    });
    let mut draft = read.unwrap_or_default();
    draft.outline.file = context.file_name(&found.source);
    draft.outline.guess = found.name.clone();
    draft.diagnostics = diagnostics;
    draft.diagnostics.extend(
        found
            .bundle
            .iter()
            .flat_map(|file| context.check_file(file)),
    );
    draft
}

fn of_file(
    context: &Context<'_>,
    found: &FoundArticle,
    report: &mut Report<'_>,
    matter: FrontMatter,
) -> ArticleDraft {
    let head = matter
        .entries
        .map(|entries| article::read(&entries, report));
    let slug_head = head.as_ref().and_then(|head| head.slug.as_ref());
    let slug = shared::slug(&found.name, slug_head, report);
    let scope = scope(context, found, slug.as_deref().unwrap_or(&found.name));
    let body_start = matter.body_start;
    let mut rendered = markdown::render(report, body_start, &scope);
    let mut draft = ArticleDraft {
        outline: Outline::of_body(&mut rendered),
        ..ArticleDraft::default()
    };
    draft.outline.path = slug.clone().map(|slug| Address::Article(slug).path());
    let slug_at = report.file.position(slug_head.map_or(0, |slug| slug.at));
    draft.slug = slug.clone().map(|slug| (slug, slug_at));
    if let Some(head) = head {
        validate::standfirst::check(report, head.standfirst.as_ref(), &rendered.opening);
        if !head.draft && !head.has_withdrawn {
            validate::body::check(
                report,
                body_start,
                &rendered.html,
                ", hoặc ghi draft: true khi bài đang viết",
            );
        }
        draft.take_names(report.file, &head);
        draft.entry = entry(context, found, &scope, slug, head, rendered, report);
    }
    draft
}

impl ArticleDraft {
    /// Takes what the whole must look up.
    fn take_names(&mut self, file: &SourceFile, head: &ArticleHead) {
        let placed = |name: &At<String>| (name.value.clone(), file.position(name.at));
        self.category = head.category.as_ref().map(placed);
        self.event = head.event.as_ref().map(placed);
        self.outline.take_aliases(file, &head.aliases);
        self.draft = head.draft;
    }
}

pub(super) fn scope<'s>(
    context: &'s Context<'_>,
    found: &'s FoundArticle,
    slug: &str,
) -> Scope<'s> {
    context.scope(&found.bundle, article_file(slug, ""))
}

/// The article, when everything that must be there is.
fn entry(
    context: &Context<'_>,
    found: &FoundArticle,
    scope: &Scope<'_>,
    slug: Option<String>,
    head: ArticleHead,
    rendered: Rendered,
    report: &mut Report<'_>,
) -> Option<ArticleEntry> {
    let cover = head.cover.and_then(|cover| picture(scope, cover, report));
    let attachments = attachments(context, scope, head.attachments, report);
    let slug = slug?;
    let path = Address::Article(slug.clone()).path();
    let summary = ArticleSummary {
        headline: head.headline?.value,
        url: context.portal.url(&path),
        path,
        standfirst: head.standfirst?.value,
        category: Link {
            name: String::new(),
            path: String::new(),
            url: String::new(),
        },
        published: head.published?.value,
        cover,
        withdrawn: false,
    };
    let mut entry = ArticleEntry {
        slug,
        category: String::new(),
        event: None,
        summary,
        byline: head.byline?,
        updates: head.updates,
        withdrawal: head.withdrawn,
        tags: head.tags,
        attachments,
        documents: Vec::new(),
        contents: rendered.contents,
        body: None,
        source: found.source.path.clone().into(),
        fingerprint: Fingerprint::default(),
    };
    entry.fingerprint = own_fingerprint(&entry, &rendered.html);
    entry.body = Some(rendered.html);
    Some(entry)
}

/// Of everything that the own files of an item say.
pub(super) fn own_fingerprint(entry: &impl Serialize, body: &TrustedHtml) -> Fingerprint {
    let mut bytes = rmp_serde::to_vec_named(entry).expect("plain data goes into memory");
    bytes.extend(body.as_str().as_bytes());
    fingerprint(&blake3::hash(&bytes))
}

fn picture(scope: &Scope<'_>, cover: CoverHead, report: &mut Report<'_>) -> Option<Picture> {
    let CoverHead {
        src,
        alt,
        caption,
        credit,
    } = cover;
    match scope.files.picture(&src.value) {
        Ok((path, size)) => Some(Picture {
            src: path,
            alt: alt?,
            width: size.width,
            height: size.height,
            caption,
            credit,
        }),
        Err(error) => {
            let sample = "src: /hinh/khuon-dap.svg";
            markdown::report_picture_error(report, error, &src.value, src.at, sample);
            None
        }
    }
}

/// The files an item offers; those that are not there are reported.
pub(super) fn attachments(
    context: &Context<'_>,
    scope: &Scope<'_>,
    files: Vec<FileHead>,
    report: &mut Report<'_>,
) -> Vec<Attachment> {
    let attachment = |head: FileHead| match scope.files.beside(&head.file.value) {
        Some(file) => Some(attachment(context, scope.files.path_of(file), file, head)),
        None => {
            let message = format!(
                "không có tệp “{}” trong cùng thư mục với tệp này",
                head.file.value
            );
            report.add_with(
                Rule::DeadAttachment,
                head.file.at,
                message,
                beside_sample(scope),
            );
            None
        }
    };
    files.into_iter().filter_map(attachment).collect()
}

fn beside_sample(scope: &Scope<'_>) -> String {
    let name = scope
        .files
        .beside
        .first()
        .map_or("bang-kiem.csv", FoundFile::name);
    format!("file: {name}")
}

fn attachment(context: &Context<'_>, path: String, file: &FoundFile, head: FileHead) -> Attachment {
    let format = file
        .name()
        .rsplit_once('.')
        .map_or("", |(_, extension)| extension)
        .to_ascii_uppercase();
    let FileHead { title, signed, .. } = head;
    let bytes = picture::published_bytes(&file.disk(context.content), file.stat.bytes);
    Attachment {
        url: context.portal.url(&path),
        path,
        title,
        format,
        bytes,
        signed,
    }
}

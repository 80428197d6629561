//! One article.

use std::sync::Arc;

use model::article::{ArticleSummary, Attachment};
use model::link::Link;
use model::permalink::{Address, article_file};
use model::picture::Picture;
use model::trusted_html::TrustedHtml;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Position;
use crate::diagnostic::rule::Rule;
use crate::fingerprint::{Fingerprint, fingerprint};
use crate::front_matter::article::{ArticleHead, CoverHead};
use crate::front_matter::node::At;
use crate::front_matter::shared::{self, FileHead};
use crate::front_matter::{FrontMatter, article};
use crate::lint;
use crate::markdown::{self, Rendered, Scope};
use crate::read::context::Context;
use crate::read::kind::ContentKind;
use crate::read::outline::Outline;
use crate::sanitise::Shelf;
use crate::site::ArticleEntry;
use crate::source::SourceFile;
use crate::source::found::FoundFile;
use crate::source::picture;
use crate::source::report::Report;
use crate::source::tree::FoundArticle;

/// An article as read from its own files, with or without faults.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ParsedArticle {
    /// Its page.
    pub outline: Outline,
    /// Its slug, where it has a good one, and where it stands.
    pub slug: Option<(String, Position)>,
    /// Slug or name of its category, and where it stands.
    pub category: Option<(String, Position)>,
    /// Slug of its event, and where it stands.
    pub event: Option<(String, Position)>,
    /// Not to be shown yet.
    pub draft: bool,
    /// The article, without its body and without what comes from other files; `None` when the head
    /// is broken.
    pub entry: Option<ArticleEntry>,
}

impl ContentKind for ParsedArticle {
    type Found = FoundArticle;

    fn source(found: &FoundArticle) -> &FoundFile {
        &found.source
    }

    fn bundle(found: &FoundArticle) -> &[FoundFile] {
        &found.bundle
    }

    fn unread(found: &FoundArticle, file: String) -> Self {
        Self {
            outline: Outline::unread(file, &found.name),
            ..Self::default()
        }
    }

    fn parse(
        &mut self,
        context: &Context<'_>,
        found: &FoundArticle,
        report: &mut Report<'_>,
        matter: FrontMatter,
    ) {
        let head = matter
            .entries
            .map(|entries| article::read(&entries, report));
        let slug_head = head.as_ref().and_then(|head| head.slug.as_ref());
        let slug = shared::slug(&found.name, slug_head, report);
        let scope = scope(context, found, slug.as_deref().unwrap_or(&found.name));
        let mut rendered = markdown::render(report, matter.body_start, &scope);
        self.outline.take_body(&mut rendered);
        self.outline.path = slug.clone().map(|slug| Address::Article(slug).path());
        let slug_at = report.file.position(slug_head.map_or(0, |slug| slug.at));
        self.slug = slug.clone().map(|slug| (slug, slug_at));
        let Some(head) = head else { return };
        check(report, matter.body_start, &head, &rendered);
        self.take_names(report.file, &head);
        self.entry = entry(context, found, &scope, slug, head, rendered, report);
    }
}

/// A draft may be empty, and so may an article that was withdrawn.
fn check(report: &mut Report<'_>, body_start: usize, head: &ArticleHead, rendered: &Rendered) {
    lint::standfirst::check(report, head.standfirst.as_ref(), &rendered.opening);
    if !head.draft && !head.has_withdrawn {
        let way_out = ", hoặc ghi draft: true khi bài đang viết";
        lint::body::check(report, body_start, &rendered.html, way_out);
    }
}

impl ParsedArticle {
    /// Takes the text out of memory. Where the shelf cannot take it, it stays.
    pub(super) fn shelve(&mut self, shelf: &Arc<Shelf>) {
        let Some(entry) = &mut self.entry else { return };
        entry.shelved = entry.body.as_ref().and_then(|body| shelf.put(body).ok());
        if entry.shelved.is_some() {
            entry.body = None;
        }
    }

    /// Takes what other files must tell.
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
        shelved: None,
        source: found.source.path.clone().into(),
        fingerprint: Fingerprint::default(),
    };
    entry.fingerprint = own_fingerprint(&entry, &rendered.html);
    entry.body = Some(rendered.html);
    Some(entry)
}

/// The fingerprint of everything that an item takes from its own files.
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

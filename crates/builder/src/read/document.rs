//! One legal document.

use model::document::{DocumentSummary, TextVersion};
use model::number::document_slug;
use model::permalink::{Address, document_file};
use model::relation::{RelatedDocument, RelationKind};
use model::slug::{RESERVED_UNDER_DOCUMENTS, is_slug, slugify};
use model::status::Validity;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Position;
use crate::diagnostic::rule::Rule;
use crate::fingerprint::Fingerprint;
use crate::front_matter::document::{DocumentHead, RelationHead};
use crate::front_matter::node::{Entry, Node, Value};
use crate::front_matter::{self, FrontMatter, document};
use crate::lint;
use crate::markdown::{self, BodyKind, Rendered, Scope};
use crate::read::article::{attachments, own_fingerprint};
use crate::read::context::Context;
use crate::read::kind::ContentKind;
use crate::read::outline::Outline;
use crate::site::DocumentEntry;
use crate::source::SourceFile;
use crate::source::found::FoundFile;
use crate::source::report::Report;

/// A legal document as read from its file, with or without faults.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct ParsedDocument {
    pub(crate) outline: Outline,
    /// Where the number stands.
    pub(crate) number_at: Position,
    /// Where its nature, its body and its fields stand, in the order of
    /// [`DocumentEntry::facet_names`].
    pub(crate) spelled_at: Vec<Position>,
    /// The names of the files that it lists, there or not.
    pub(crate) named: Vec<String>,
    /// The document, with relations not yet looked up.
    pub(crate) entry: Option<DocumentEntry>,
    /// What it does to others, not yet looked up.
    pub(crate) relations: Vec<ParsedRelation>,
    /// Where its first day no longer in force stands.
    pub(crate) until_at: Option<Position>,
}

/// What a document does to another, of which nothing but the number as written is known yet.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ParsedRelation {
    pub(crate) kind: RelationKind,
    /// Where the number stands.
    pub(crate) position: Position,
    pub(crate) related: RelatedDocument,
}

/// Nature and number, as parts of an address.
struct Identity {
    nature_slug: String,
    slug: String,
}

/// The document without its text, or the slug it may have. Faults are reported when it is read whole.
pub(super) fn read_head(context: &Context<'_>, found: &FoundFile) -> Result<DocumentEntry, String> {
    let unread = || found.stem().to_owned();
    let file = context.open(found).map_err(|_| unread())?;
    let mut report = Report::new(&file);
    let entries = front_matter::read(&mut report).entries.ok_or_else(unread)?;
    let head = document::read(&entries, &mut report);
    let guess = head
        .number
        .as_ref()
        .map_or_else(unread, |number| slugify(&number.value));
    let identity = identity(&head, &mut report);
    identity
        .and_then(|identity| entry(context, found, identity, head))
        .ok_or(guess)
}

impl ContentKind for ParsedDocument {
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
        let entries = matter.entries;
        let head = entries
            .as_ref()
            .map(|entries| document::read(entries, report));
        let identity = head.as_ref().and_then(|head| identity(head, report));
        // Only what the head lists is published beside the page, so the text may name nothing else.
        let listed = head
            .iter()
            .flat_map(|head| listed(context, head))
            .collect::<Vec<_>>();
        let place = identity
            .as_ref()
            .map(|id| (id.nature_slug.as_str(), id.slug.as_str()));
        let scope = scope(context, &listed, place);
        let mut rendered = markdown::render(report, matter.body_start, &scope);
        self.outline.take_body(&mut rendered);
        self.outline.path = identity.as_ref().map(Identity::path);
        let Some((mut head, entries)) = head.zip(entries) else {
            return;
        };
        self.take_names(report.file, &mut head, &entries);
        if let Some(number) = head.number.as_ref().filter(|_| identity.is_some()) {
            lint::number::check(report, number);
        }
        let files = attachments(context, &scope, std::mem::take(&mut head.files), report);
        let entry = identity.and_then(|identity| entry(context, found, identity, head));
        // A law has articles; a body without any is a summary of it.
        let anchors = &self.outline.anchors;
        let has_articles = anchors.iter().any(|anchor| anchor.starts_with("dieu-"));
        self.entry =
            entry.map(|entry| DocumentEntry { files, ..entry }.with_text(rendered, has_articles));
    }
}

/// What its text may refer to. `place` are the last two parts of its address.
pub(super) fn scope<'s>(
    context: &'s Context<'_>,
    listed: &'s [FoundFile],
    place: Option<(&str, &str)>,
) -> Scope<'s> {
    let own_path = place
        .map(|(nature, slug)| document_file(nature, slug, ""))
        .unwrap_or_default();
    Scope {
        kind: BodyKind::LegalText,
        ..context.scope(listed, own_path)
    }
}

fn listed(context: &Context<'_>, head: &DocumentHead) -> Vec<FoundFile> {
    let named = |file: &&FoundFile| {
        head.files
            .iter()
            .any(|listed| listed.file.value == file.name())
    };
    let files = context.document_files.iter();
    files.filter(named).cloned().collect()
}

impl DocumentEntry {
    fn with_text(mut self, rendered: Rendered, has_articles: bool) -> Self {
        if !has_articles && self.text_version == TextVersion::Original {
            self.text_version = TextVersion::Summary;
        }
        self.contents = rendered.contents;
        self.without_text = rendered.html.is_empty();
        self.fingerprint = own_fingerprint(&self, &rendered.html);
        self.body = Some(rendered.html);
        self
    }
}

impl ParsedDocument {
    /// Takes what other files must tell, and where it stands.
    fn take_names(&mut self, file: &SourceFile, head: &mut DocumentHead, entries: &[Entry]) {
        self.outline.take_aliases(file, &head.aliases);
        if let Some(number) = &head.number {
            let slug = slugify(&number.value);
            if !slug.is_empty() {
                self.outline.guess = slug;
            }
            self.number_at = file.position(number.at);
        }
        self.spelled_at = spelled_at(head, entries)
            .into_iter()
            .map(|at| file.position(at))
            .collect();
        self.named = head
            .files
            .iter()
            .map(|file| file.file.value.clone())
            .collect();
        self.until_at = head.days.in_force_until_at.map(|at| file.position(at));
        let place = |RelationHead { kind, at, related }| ParsedRelation {
            kind,
            position: file.position(at),
            related,
        };
        self.relations = std::mem::take(&mut head.relations)
            .into_iter()
            .map(place)
            .collect();
    }
}

/// The bytes where the names of its facets stand, in the order of [`DocumentEntry::facet_names`].
fn spelled_at(head: &DocumentHead, entries: &[Entry]) -> Vec<usize> {
    let names = [&head.nature, &head.issuing_body]
        .into_iter()
        .flatten()
        .map(|name| name.at);
    let fields = entries
        .iter()
        .find(|entry| entry.key.eq_ignore_ascii_case("fields"))
        .map(|entry| &entry.node);
    let fields = fields.into_iter().flat_map(|node| match &node.value {
        Value::List(nodes) => nodes.as_slice(),
        _ => std::slice::from_ref(node),
    });
    let read = |node: &&Node| matches!(&node.value, Value::Text(text) if !text.trim().is_empty());
    names
        .chain(fields.filter(read).map(|node| node.at))
        .collect()
}

impl Identity {
    fn path(&self) -> String {
        Address::Document(self.nature_slug.clone(), self.slug.clone()).path()
    }
}

fn identity(head: &DocumentHead, report: &mut Report<'_>) -> Option<Identity> {
    let nature = head.nature.as_ref()?;
    let nature_slug = slugify(&nature.value);
    if nature_slug.is_empty() || RESERVED_UNDER_DOCUMENTS.contains(&nature_slug.as_str()) {
        let message = format!("loại văn bản “{}” không làm địa chỉ được", nature.value);
        report.add_with(Rule::ReservedSlug, nature.at, message, "nature: Nghị định");
        return None;
    }
    let (number, adopted_on, body) = (
        head.number.as_ref()?,
        head.days.adopted_on?,
        head.issuing_body.as_ref()?,
    );
    let slug = document_slug(&number.value, adopted_on.value, &body.value);
    if slugify(&number.value).is_empty() || !is_slug(&slug) {
        let message = format!("số, ký hiệu “{}” không làm địa chỉ được", number.value);
        report.add_with(
            Rule::MalformedField,
            number.at,
            message,
            "number: \"111/2015/NĐ-CP\"",
        );
        return None;
    }
    Some(Identity { nature_slug, slug })
}

/// The document without files, text and relations.
fn entry(
    context: &Context<'_>,
    found: &FoundFile,
    identity: Identity,
    head: DocumentHead,
) -> Option<DocumentEntry> {
    let path = identity.path();
    let source = found.path.clone().into();
    let summary = DocumentSummary {
        number: head.number?.value,
        url: context.portal.url(&path),
        path,
        nature: head.nature?.value,
        issuing_body: head.issuing_body?.value,
        title: head.title?.value,
        adopted_on: head.days.adopted_on?.value,
        validity: Validity {
            in_force_from: head.days.in_force_from.map(|day| day.value),
            in_force_until: head.days.in_force_until.map(|day| day.value),
            changes: Vec::new(),
        },
    };
    Some(DocumentEntry {
        slug: identity.slug,
        nature_slug: identity.nature_slug,
        summary,
        signer: head.signer,
        gazette: head.gazette,
        sources: head.sources,
        fields: head.fields,
        files: Vec::new(),
        relations: Vec::new(),
        facets: Vec::new(),
        articles: Vec::new(),
        text_version: head.text_version,
        contents: Vec::new(),
        without_text: true,
        body: None,
        source,
        fingerprint: Fingerprint::default(),
    })
}

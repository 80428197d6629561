//! Markdown bodies to HTML that went through the allow-list, with what the portal must know of
//! them: headings, anchors, links, and the first paragraphs.
//!
//! The library parses and writes the plain elements; the modules below write those that the portal
//! dresses in its own way. Problems are reported at their place in the file.

mod autolink;
mod citation;
mod clause;
mod depth;
mod footnote;
mod heading;
mod leftover;
mod link;
mod list;
mod literal;
mod lost_text;
mod meant;
mod note;
mod number;
mod picture;
mod raw_html;
mod reference;
mod state;
mod table;
#[cfg(test)]
mod tests;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write};
use std::ops::Range;
use std::sync::LazyLock;

use comrak::html::{ChildRendering, Context, format_document_with_formatter, format_node_default};
use comrak::nodes::{LineColumn, NodeValue};
use comrak::options::Plugins;
use comrak::{Arena, Node, Options};
use model::article::Heading;
use model::permalink::BasePath;
use model::text::body;
use model::trusted_html::TrustedHtml;
use raw_html::OpenElements;

use clause::LegalText;
use state::State;

pub use citation::{Citation, Cited};
pub use link::OutgoingLink;
pub(crate) use link::has_place;
pub(crate) use literal::literal_ranges;
pub(crate) use picture::report_error as report_picture_error;

use crate::diagnostic::rule::Rule;
use crate::document_index::DocumentIndex;
use crate::sanitise::sanitise;
use crate::source::picture::Files;
use crate::source::report::Report;

/// How a body is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BodyKind {
    /// As Markdown is.
    #[default]
    Prose,
    /// As a legal text, whose chương, điều, khoản and điểm have anchors.
    LegalText,
}

impl BodyKind {
    /// How the parser reads it.
    fn options(self) -> &'static Options<'static> {
        match self {
            Self::Prose => &OPTIONS,
            Self::LegalText => &LEGAL_OPTIONS,
        }
    }
}

/// What a body is, and what it may refer to.
#[derive(Debug)]
pub struct Scope<'a> {
    /// How it is read.
    pub kind: BodyKind,
    /// What stands before every path of the portal.
    pub base: &'a BasePath,
    /// The portal's own scheme and host: links that begin with it are links within.
    pub base_address: &'a str,
    /// The files its pictures and links may name.
    pub files: Files<'a>,
    /// The documents that numbers in it may lead to.
    pub documents: &'a DocumentIndex,
}

/// A body, rendered.
#[derive(Debug, Default)]
pub struct Rendered {
    /// The HTML.
    pub html: TrustedHtml,
    /// Its headings of the second and third level.
    pub contents: Vec<Heading>,
    /// Every anchor in it.
    pub anchors: BTreeSet<String>,
    /// Its links to pages and files of the portal, in order.
    pub links: Vec<OutgoingLink>,
    /// The legal documents it cites, in order.
    pub citations: Vec<Citation>,
    /// The paragraphs at its head, plain, with the bytes where they begin.
    pub opening: Vec<(String, usize)>,
    /// The bytes of the file whose words are not shown: raw tags, comments, and what goes with them.
    pub explained: Vec<Range<usize>>,
}

type Writer<'o, 'c, 's, 'f> = Context<'o, 'c, State<'s, 'f>>;
type Written = Result<ChildRendering, fmt::Error>;

/// How many paragraphs at the head of a body are looked at.
const OPENING: usize = 4;

static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.extension.alerts = true;
    // The library would drop notes that nothing calls; `footnote` puts all of them in order.
    options.parse.leave_footnote_definitions = true;
    // Markup in the text goes through; what may not stay is dropped by the allow-list.
    options.render.r#unsafe = true;
    options
});

/// In a legal text a line of dashes is a line: letterheads and signatures have them.
static LEGAL_OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut options = OPTIONS.clone();
    options.parse.ignore_setext = true;
    options
});

/// Renders the body that begins at byte `body_start` of the report's file.
pub fn render(report: &mut Report<'_>, body_start: usize, scope: &Scope<'_>) -> Rendered {
    let text = &report.file.text[body_start..];
    if let Some(at) = depth::find_marks(text) {
        report.add_with(
            Rule::TooDeep,
            body_start + at,
            depth::MESSAGE,
            depth::SAMPLE,
        );
        return Rendered::default();
    }
    let legal = (scope.kind == BodyKind::LegalText).then(|| LegalText::read(text));
    let arena = Arena::new();
    let written = legal.as_ref().map_or(text, |legal| &legal.text);
    let (root, hints) = meant::parse(&arena, written, scope.kind);
    let definitions = reference::unused(written, root);
    if let Some(legal) = &legal {
        legal.report(report, body_start);
    }
    let mut html = String::with_capacity(text.len() * 3 / 2);
    let mut state = State {
        report,
        scope,
        body_start,
        legal,
        rendered: Rendered::default(),
        heading: None,
        depth: heading::TOP - 1,
        own_anchors: Vec::new(),
        table_labels: BTreeSet::new(),
        last_numbers: BTreeMap::new(),
        column: 0,
        footnotes: 0,
        lists: Vec::new(),
        open: OpenElements::default(),
        raw_ids: BTreeMap::new(),
        explained: Vec::new(),
        numbers: number::Block::default(),
        number_element: "span",
        stops: 0,
    };
    if let Some(node) = depth::find_node(root) {
        state
            .report
            .add_with(Rule::TooDeep, state.at(node), depth::MESSAGE, depth::SAMPLE);
        return state.rendered;
    }
    raw_html::settle(root, &mut state);
    for hint in hints.into_iter().chain(definitions) {
        let at = state.byte(LineColumn {
            line: hint.line,
            column: hint.column,
        });
        if hint.rule == Rule::UnusedReference {
            state.explained.push(at..state.line_start(hint.line + 1));
        }
        state
            .report
            .add_with(hint.rule, at, hint.message, hint.example);
    }
    autolink::mend(&arena, root, &mut state);
    footnote::arrange(root, &mut state);
    leftover::tell(root, &mut state);
    let mut state = format_document_with_formatter(
        root,
        &OPTIONS,
        &mut html,
        &Plugins::default(),
        format,
        state,
    )
    .expect("writing to a string cannot fail");
    if state.footnotes > 0 {
        html.push_str(footnote::END);
    }
    let opening = opening(root, &state);
    let trusted = sanitise(&html);
    lost_text::check(state.report, body_start, trusted.as_str(), &state.explained);
    let explained = std::mem::take(&mut state.explained);
    let mut rendered = state.finish();
    rendered.explained = explained;
    rendered.html = trusted;
    rendered.opening = opening;
    rendered
}

/// The one place that says which nodes the portal writes itself.
fn format<'a>(writer: &mut Writer<'_, '_, '_, '_>, node: Node<'a>, entering: bool) -> Written {
    if let Some(clause) = clause::find(&writer.user, node) {
        return clause::write(writer, node, clause, entering);
    }
    match node.data().value {
        NodeValue::Heading(ref heading) => heading::write(writer, node, heading, entering),
        NodeValue::Paragraph if picture::is_figure(node) => {
            picture::write_figures(writer, node, entering)
        }
        NodeValue::Paragraph if footnote::holds(node) => {
            footnote::write_paragraph(writer, entering)
        }
        NodeValue::Image(ref image) => picture::write_inline(writer, node, image, entering),
        NodeValue::Link(ref link) => link::write(writer, node, link, entering),
        NodeValue::List(ref list) => list::write(writer, node, list, entering),
        NodeValue::Item(ref item) => list::write_item(writer, node, item, entering),
        NodeValue::Table(_) => table::write(writer, node, entering),
        NodeValue::TableCell => table::write_cell(writer, node, entering),
        NodeValue::Alert(ref alert) => note::write(writer, alert, entering),
        NodeValue::TaskItem(ref task) => write_task(writer, task.symbol.is_some(), entering),
        NodeValue::FootnoteReference(ref reference) => {
            footnote::write_mark(writer, reference, entering)
        }
        NodeValue::FootnoteDefinition(ref note) => footnote::write_note(writer, note, entering),
        NodeValue::CodeBlock(ref code) => write_code(writer, &code.literal, entering),
        NodeValue::Text(ref words) => number::write(writer, node, words, entering),
        NodeValue::HtmlBlock(ref block) => raw_html::write(writer, &block.literal, entering),
        NodeValue::HtmlInline(ref html) => raw_html::write(writer, html, entering),
        _ => format_node_default(writer, node, entering),
    }
}

/// The paragraphs before anything else stands in the body.
fn opening(root: Node<'_>, state: &State<'_, '_>) -> Vec<(String, usize)> {
    let paragraphs = root
        .children()
        .take_while(|node| matches!(node.data().value, NodeValue::Paragraph));
    paragraphs
        .take(OPENING)
        .map(|node| (node.collect_text(), state.at(node)))
        .collect()
}

/// A box of a task list. It cannot be ticked, so it is a sign with a name, not a form's control.
fn write_task(writer: &mut Writer<'_, '_, '_, '_>, done: bool, entering: bool) -> Written {
    if !entering {
        writer.write_str("</li>\n")?;
        return Ok(ChildRendering::HTML);
    }
    let (sign, name) = if done {
        ("☑", body::TASK_DONE)
    } else {
        ("☐", body::TASK_OPEN)
    };
    writer.cr()?;
    write!(
        writer,
        "<li><span class=\"task-mark\" role=\"img\" aria-label=\"{name}\">{sign}</span> "
    )?;
    Ok(ChildRendering::HTML)
}

fn write_code(writer: &mut Writer<'_, '_, '_, '_>, code: &str, entering: bool) -> Written {
    if entering {
        writer.cr()?;
        writer.write_str("<pre><code>")?;
        words::write(writer, code)?;
        writer.write_str("</code></pre>\n")?;
    }
    Ok(ChildRendering::HTML)
}

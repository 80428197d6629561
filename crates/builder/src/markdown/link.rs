//! Links: within the portal, to its files, to the world outside.

use std::fmt::Write;

use comrak::Node;
use comrak::html::ChildRendering;
use comrak::nodes::NodeLink;
use model::permalink::Address;
use serde::{Deserialize, Serialize};

use super::{State, Writer, Written};
use crate::diagnostic::Position;
use crate::diagnostic::rule::Rule;
use crate::sanitise::LINK;

/// A link to an address of the portal that must exist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutgoingLink {
    /// The path within the portal: `/bai-viet/x/`, `/hinh/x.svg`.
    pub path: String,
    /// The place on that page.
    pub anchor: Option<String>,
    /// Where the link stands.
    pub position: Position,
}

const SAMPLE: &str = "[Nghị định 111/2015/NĐ-CP](/van-ban/nghi-dinh/111-2015-nd-cp/)";

/// Files that browsers do not show but keep.
const DOWNLOADED: [&str; 10] = ["csv", "doc", "docx", "ods", "odt", "ppt", "pptx", "xls", "xlsx", "zip"];

/// Where a link leads.
enum Target {
    /// To a place on the same page.
    Here(String),
    /// To a page of the portal: its path, and what follows it.
    Page(String, String),
    /// To a file of the portal.
    File(String),
    /// Away.
    Away,
    /// Mail and telephone.
    Contact,
    /// Nowhere; said why.
    Nowhere(String),
}

/// Writes the tag that opens or closes a link.
pub(super) fn write(
    writer: &mut Writer<'_, '_, '_, '_>,
    node: Node<'_>,
    link: &NodeLink,
    entering: bool,
) -> Written {
    if !entering {
        write!(writer, "</{}>", *LINK)?;
        return Ok(ChildRendering::HTML);
    }
    let (href, rest) = resolve(&mut writer.user, node, &link.url);
    write!(writer, "<{} href=\"", *LINK)?;
    writer.escape_href(&href)?;
    write!(writer, "\"{rest}")?;
    if !link.title.is_empty() {
        writer.write_str(" title=\"")?;
        writer.escape(&link.title)?;
        writer.write_str("\"")?;
    }
    writer.write_str(">")?;
    Ok(ChildRendering::HTML)
}

/// The address to write and the attributes it needs; keeps the link for the check of all links.
fn resolve(state: &mut State<'_, '_>, node: Node<'_>, url: &str) -> (String, &'static str) {
    let at = state.at(node);
    if node.collect_text().trim().is_empty() && node.first_child().is_none() {
        let message = "liên kết không có chữ nào để bấm; ghi chữ trong ngoặc vuông";
        state.report.add_with(Rule::DeadLink, at, message, SAMPLE);
    }
    match target(state, url) {
        Target::Here(anchor) => {
            let href = format!("#{anchor}");
            state.own_anchors.push((anchor, at));
            (href, "")
        }
        Target::Page(path, suffix) => {
            let anchor = suffix.split_once('#').map(|(_, anchor)| anchor.to_owned());
            let href = state.scope.base.href(&path) + &suffix;
            if matches!(Address::parse(&path), Some(Address::Document(..))) {
                state.cite_page(&path, at);
            }
            state.keep(path, anchor, at);
            (href, "")
        }
        Target::File(path) => {
            let attributes =
                if is_downloaded(&path) { " rel=\"external\" download=\"\"" } else { " rel=\"external\"" };
            let href = state.scope.base.href(&path);
            state.keep(path, None, at);
            (href, attributes)
        }
        Target::Away => (url.to_owned(), " rel=\"external noopener\""),
        Target::Contact => (url.to_owned(), ""),
        Target::Nowhere(message) => {
            state.report.add_with(Rule::DeadLink, at, message, SAMPLE);
            (String::new(), "")
        }
    }
}

impl State<'_, '_> {
    fn keep(&mut self, path: String, anchor: Option<String>, at: usize) {
        let anchor = anchor.filter(|anchor| !anchor.is_empty());
        let position = self.report.file.position(at);
        self.rendered.links.push(OutgoingLink { path, anchor, position });
    }
}

fn target(state: &State<'_, '_>, url: &str) -> Target {
    let url = within(state, url).unwrap_or(url);
    if let Some(anchor) = url.strip_prefix('#') {
        return Target::Here(anchor.to_owned());
    }
    if url.starts_with('/') && !url.starts_with("//") {
        return internal(url);
    }
    match url.split_once(':') {
        Some(("http" | "https", _)) => Target::Away,
        Some(("mailto" | "tel", _)) => Target::Contact,
        Some((scheme, _)) if is_scheme(scheme) => Target::Nowhere(format!(
            "liên kết “{url}” không dùng được; chỉ dùng https, mailto, tel hoặc đường dẫn trong cổng"
        )),
        _ => beside(state, url),
    }
}

/// The path of an absolute address that is the portal's own.
fn within<'u>(state: &State<'_, '_>, url: &'u str) -> Option<&'u str> {
    let host = Some(state.scope.base_address).filter(|host| !host.is_empty())?;
    let pathname = url.strip_prefix(host)?;
    state.scope.base.strip(if pathname.is_empty() { "/" } else { pathname })
}

fn internal(url: &str) -> Target {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    match Address::parse(path) {
        Some(address) => Target::Page(address.path(), url[path.len()..].to_owned()),
        None if path.ends_with('/') => Target::Page(path.to_owned(), String::new()),
        None => Target::File(path.to_owned()),
    }
}

/// A file in the item's own folder.
fn beside(state: &State<'_, '_>, url: &str) -> Target {
    match state.scope.files.beside(url) {
        Some(file) => Target::File(state.scope.files.path_of(file)),
        None if url.is_empty() => Target::Nowhere("liên kết không có địa chỉ".to_owned()),
        None => Target::Nowhere(format!(
            "liên kết “{url}” không dẫn tới đâu: trang trong cổng bắt đầu bằng /, trang ngoài bằng https://, tệp phải nằm cạnh bài"
        )),
    }
}

fn is_scheme(text: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    text.starts_with(|first: char| first.is_ascii_alphabetic()) && text.bytes().all(letter)
}

fn is_downloaded(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, extension)| DOWNLOADED.contains(&extension.to_ascii_lowercase().as_str()))
}

//! Links: within the portal, to files of the portal, and to other sites.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeSet;
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
use crate::web_address::{self, WebAddress};

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
const DOWNLOADED: [&str; 10] = [
    "csv", "doc", "docx", "ods", "odt", "ppt", "pptx", "xls", "xlsx", "zip",
];

/// Where a link leads.
enum Target {
    /// To a place on the same page.
    Here(String),
    /// To a page of the portal: its path, and what follows it.
    Page(String, String),
    /// To a file of the portal.
    File(String),
    /// Away, to this address.
    Away(String),
    /// Mail and telephone.
    Contact,
    /// Nowhere; said why, and what would be right.
    Nowhere(String, Cow<'static, str>),
}

/// Does the page with these anchors have this place? As the HTML Standard finds it: the anchor as
/// it is written, then with its percent signs decoded; nothing and `top` in any case are the head of
/// every page.
pub(crate) fn has_place(anchors: &BTreeSet<String>, anchor: &str) -> bool {
    let decoded = percent_encoding::percent_decode_str(anchor).decode_utf8_lossy();
    let top = decoded.is_empty() || decoded.eq_ignore_ascii_case("top");
    anchors.contains(anchor) || anchors.contains(decoded.as_ref()) || top
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
    let url = without_closing_signs(state, url, at);
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
            let attributes = if is_downloaded(&path) {
                " rel=\"external\" download=\"\""
            } else {
                " rel=\"external\""
            };
            let href = state.scope.base.href(&path);
            state.keep(path, None, at);
            (href, attributes)
        }
        Target::Away(href) => (href, " rel=\"external noopener\""),
        Target::Contact => (url.to_owned(), ""),
        Target::Nowhere(message, sample) => {
            state.report.add_with(Rule::DeadLink, at, message, sample);
            (String::new(), "")
        }
    }
}

/// Takes signs from the end of a web address that close a sentence, and tells of it. Addresses
/// that stand in the text by themselves lost them before, see `autolink`.
fn without_closing_signs<'u>(state: &mut State<'_, '_>, url: &'u str, at: usize) -> &'u str {
    let kept = &url[..web_address::end_of(url)];
    // Behind a host such a sign makes another host of it, and that is no link at all.
    if kept.len() == url.len() || !web_address::is_web(url) || WebAddress::read(url).is_err() {
        return url;
    }
    let sign = &url[kept.len()..];
    let message =
        format!("“{sign}” ở cuối địa chỉ của liên kết không thuộc về địa chỉ; cổng đã bỏ ra ngoài");
    state
        .report
        .add_with(Rule::OddAddress, at, message, format!("[…]({kept}){sign}"));
    kept
}

impl State<'_, '_> {
    fn keep(&mut self, path: String, anchor: Option<String>, at: usize) {
        let anchor = anchor.filter(|anchor| !anchor.is_empty());
        let position = self.report.file.position(at);
        self.rendered.links.push(OutgoingLink {
            path,
            anchor,
            position,
        });
    }
}

fn target(state: &State<'_, '_>, url: &str) -> Target {
    if let Some(anchor) = url.strip_prefix('#') {
        return Target::Here(anchor.to_owned());
    }
    if let Some(sample) = page_of_file(url) {
        let message = format!(
            "liên kết “{url}” dẫn tới tệp nguồn; hãy dùng địa chỉ của trang, bắt đầu và kết thúc bằng /"
        );
        return Target::Nowhere(message, sample.into());
    }
    if url.starts_with('/') && !url.starts_with("//") {
        return internal(url);
    }
    match web_address::scheme(url).as_deref() {
        Some("http" | "https") => web(state, url),
        Some("mailto" | "tel") => contact(url),
        Some(_) => Target::Nowhere(
            format!(
                "liên kết “{url}” không dùng được; chỉ dùng https, mailto, tel hoặc đường dẫn trong cổng"
            ),
            SAMPLE.into(),
        ),
        None => beside(state, url),
    }
}

/// An address on the web, which may be the portal's own.
fn web(state: &State<'_, '_>, url: &str) -> Target {
    match WebAddress::read(url) {
        Ok(address) => match within(state, url, &address) {
            Some(path) => internal(&path),
            None => Target::Away(address.href().to_owned()),
        },
        Err(fault) => {
            let message = format!(
                "liên kết “{url}” không dẫn tới đâu: địa chỉ này {}",
                fault.explain()
            );
            Target::Nowhere(message, "[Viện mẫu](https://vien-mau.example/)".into())
        }
    }
}

/// The path of an absolute address that is the portal's own, whichever of the two schemes it has.
fn within(state: &State<'_, '_>, url: &str, address: &WebAddress) -> Option<String> {
    let own = WebAddress::read(state.scope.base_address).ok()?.url;
    let host = |url: &url::Url| (url.host_str().map(str::to_owned), url.port());
    if host(&own) != host(&address.url) {
        return None;
    }
    // As it is written: an anchor with its own letters, not with those of the standard's spelling.
    let written = url
        .strip_prefix(state.scope.base_address)
        .filter(|rest| rest.starts_with('/'));
    let pathname = written.unwrap_or(&address.url[url::Position::BeforePath..]);
    state.scope.base.strip(pathname).map(str::to_owned)
}

/// The page that a link to a Markdown file means, as an example. Hugo and Obsidian write such links.
fn page_of_file(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next()?.strip_suffix(".md")?;
    if web_address::scheme(url).is_some() || url.starts_with("//") {
        return None;
    }
    let path = path.trim_end_matches("/index").trim_end_matches("/_index");
    let mut parts = path.rsplit('/').filter(|part| !part.is_empty());
    let slug = model::slug::slugify(parts.next()?);
    Some(match parts.next() {
        Some("trang") => format!("[…](/{slug}/)"),
        Some(folder @ ("chuyen-muc" | "su-kien")) => format!("[…](/{folder}/{slug}/)"),
        Some("van-ban") => SAMPLE.to_owned(),
        _ => format!("[…](/bai-viet/{slug}/)"),
    })
}

/// Mail needs somebody to go to, a telephone a number.
fn contact(url: &str) -> Target {
    let to = url.split_once(':').map_or("", |(_, rest)| rest);
    let to = to.split('?').next().unwrap_or(to);
    let mail = web_address::scheme(url).as_deref() == Some("mailto");
    let dead = if mail {
        !to.is_empty() && !to.contains('@')
    } else {
        !to.contains(|sign: char| sign.is_ascii_digit())
    };
    if dead || url.ends_with(':') {
        let sample = if mail {
            "[gửi thư](mailto:bientap@cnht.example)"
        } else {
            "[gọi](tel:+840000000000)"
        };
        return Target::Nowhere(
            format!("liên kết “{url}” không có địa chỉ để gửi hay số để gọi"),
            sample.into(),
        );
    }
    Target::Contact
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
        None if url.is_empty() => {
            Target::Nowhere("liên kết không có địa chỉ".to_owned(), SAMPLE.into())
        }
        None => Target::Nowhere(
            format!(
                "liên kết “{url}” không dẫn tới đâu: trang trong cổng bắt đầu bằng /, trang ngoài bằng https://, tệp phải nằm cạnh bài"
            ),
            with_scheme(url).map_or(SAMPLE.into(), |sample| sample.into()),
        ),
    }
}

/// What looks like the name of a host, with the scheme it lacks.
fn with_scheme(url: &str) -> Option<String> {
    let url = url.trim_start_matches(['/', '\\']);
    let host = url.split('/').next()?;
    let known = [".vn", ".com", ".org", ".net"]
        .iter()
        .any(|end| host.ends_with(end));
    (known || host.starts_with("www.")).then(|| format!("[…](https://{url})"))
}

fn is_downloaded(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, extension)| DOWNLOADED.contains(&extension.to_ascii_lowercase().as_str()))
}

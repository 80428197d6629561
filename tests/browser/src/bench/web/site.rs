//! The rows: our portal, the same without scripts, and the peers, each under a server of its own that
//! compresses alike and has the same line.

use std::path::Path;

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{
    ACCEPT_ENCODING, ACCEPT_RANGES, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE,
    ETAG, LAST_MODIFIED, LINK, LOCATION,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::Response;
use builder::compress::{brotli, is_text, precompressed};
use builder::serve::{Running, ServeOptions, start_router};

use super::line::{Line, over};
use crate::bench::compressed::{Compressed, Press, compressed};
use crate::failure::Outcome;

/// A row of the table.
pub(super) struct Row {
    /// Its name.
    pub(super) name: &'static str,
    /// Its folder below that of all rows.
    folder: &'static str,
    pages: Pages,
}

impl Row {
    /// Do links change the page in place? Otherwise nothing is kept in memory from page to page.
    pub(super) fn is_app(&self) -> bool {
        !matches!(self.pages, Pages::Plain | Pages::OursWithoutScripts)
    }
}

/// Who made the pages of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pages {
    /// We, with the headers that a host should send.
    Ours,
    /// We, but what is asked for by scripts, or would be, is gone.
    OursWithoutScripts,
    /// A peer without a script.
    Plain,
    /// A peer, complete in its HTML.
    Peers,
    /// A peer, made in the browser: every address has the same HTML.
    PeersInBrowser,
}

impl Pages {
    /// What is sent in brotli: of ours what the builder makes.
    fn press(self) -> Press {
        match self {
            Self::Ours | Self::OursWithoutScripts => precompressed,
            Self::Plain | Self::Peers | Self::PeersInBrowser => smallest,
        }
    }
}

/// All rows, in the order in which they take turns.
pub(super) const ROWS: [Row; 6] = [
    Row {
        name: "static",
        folder: "static",
        pages: Pages::Plain,
    },
    Row {
        name: "preact",
        folder: "preact",
        pages: Pages::PeersInBrowser,
    },
    Row {
        name: "sveltekit",
        folder: "sveltekit",
        pages: Pages::Peers,
    },
    Row {
        name: "react-ssg",
        folder: "react-ssg",
        pages: Pages::Peers,
    },
    Row {
        name: "us",
        folder: "us",
        pages: Pages::Ours,
    },
    Row {
        name: "us-static",
        folder: "us",
        pages: Pages::OursWithoutScripts,
    },
];

/// What browsers would fetch or prepare ahead.
const SPECULATION_RULES: &str = "speculation-rules";

/// Names below these paths carry a hash of their content, in one of the rows or in all.
const HASHED: [&str; 2] = ["/assets/", "/_app/immutable/"];

/// A row that is served, as long as the value lives.
pub(super) struct Site {
    pub(super) row: &'static Row,
    pub(super) line: Line,
    running: Running,
}

impl Site {
    /// Serves a row of those in the folder.
    pub(super) fn serve(row: &'static Row, rows: &Path) -> Outcome<Self> {
        let options = ServeOptions::new(rows.join(row.folder));
        let line = Line::new();
        let router = options
            .router()
            .layer(from_fn(async |request: Request, next: Next| {
                as_host(row.pages, request, next).await
            }))
            .layer(from_fn_with_state(
                Compressed::new(row.pages.press()),
                compressed,
            ))
            .layer(from_fn_with_state(line.clone(), over));
        Ok(Self {
            row,
            line,
            running: start_router(&options, router)?,
        })
    }

    /// The full address of a path.
    pub(super) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.running.address())
    }
}

/// What the host of a row does beside sending files.
async fn as_host(pages: Pages, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    // What lies beside a file in brotli or gzip is not taken: all rows are compressed here.
    request.headers_mut().remove(ACCEPT_ENCODING);
    if pages == Pages::PeersInBrowser && path.ends_with('/') {
        *request.uri_mut() = Uri::from_static("/");
    }
    let mut response = next.run(request).await;
    match pages {
        Pages::Ours => response,
        Pages::OursWithoutScripts => without_scripts(response).await,
        Pages::Plain | Pages::Peers | Pages::PeersInBrowser => {
            as_peers(response.headers_mut(), &path);
            response
        }
    }
}

/// The headers that any host sends; ours forbid what some peers do.
fn as_peers(headers: &mut HeaderMap, path: &str) {
    let kept = [
        CONTENT_TYPE,
        CONTENT_LENGTH,
        CONTENT_ENCODING,
        ETAG,
        LAST_MODIFIED,
        ACCEPT_RANGES,
        LOCATION,
    ];
    *headers = kept
        .into_iter()
        .filter_map(|name| Some((name.clone(), headers.get(&name)?.clone())))
        .collect();
    let hashed = HASHED.iter().any(|folder| path.starts_with(folder));
    let caching = if hashed {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching));
}

async fn without_scripts(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    parts.headers.remove(SPECULATION_RULES);
    parts.headers.remove(LINK);
    let is_page = parts
        .headers
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !is_page || parts.status == StatusCode::NOT_MODIFIED {
        return Response::from_parts(parts, body);
    }
    let page = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let page = still(&String::from_utf8_lossy(&page));
    parts
        .headers
        .insert(CONTENT_LENGTH, HeaderValue::from(page.len()));
    Response::from_parts(parts, Body::from(page))
}

/// A page without its scripts, its data and what is fetched ahead for them.
fn still(page: &str) -> String {
    let mut rest = page;
    let mut still = String::with_capacity(page.len());
    while let Some(at) = rest.find("<script") {
        still.push_str(&rest[..at]);
        let end = rest[at..].find("</script>");
        let after = end.map_or("", |end| &rest[at + end + "</script>".len()..]);
        rest = after.strip_prefix('\n').unwrap_or(after);
    }
    still.push_str(rest);
    let ahead = |line: &&str| {
        let names = ["modulepreload", "preload", "prefetch", "speculationrules"];
        !(line.starts_with("<link ")
            && names
                .iter()
                .any(|name| line.contains(&format!("rel=\"{name}\""))))
    };
    still.split_inclusive('\n').filter(ahead).collect()
}

/// Peers get the best that a host can do. React Router's data has an ending of its own.
fn smallest(path: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    (is_text(path) || path.ends_with(".data")).then(|| brotli(bytes))
}

//! What stands beside every answer: type with charset, caching, security, and who else may use it.

use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
    REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use model::permalink::{BasePath, opensearch, speculation_rules};

/// No inline script, no inline style, no eval; wasm may be compiled.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; \
                      base-uri 'self'; frame-ancestors 'none'; form-action 'self'";
/// A drawing opened by itself may style itself and do nothing else.
const DRAWING_POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/// Pages made to stand in other people's pages, the only ones that may. Who frames them is left open:
/// `frame-ancestors *` would leave out pages in a sandbox, as editors of content systems show them.
const FRAMES: &str = "/nhung/khung/";
/// They need a stylesheet and a script of the portal's, and the data that options ask for.
const FRAME_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
                            base-uri 'none'; form-action 'none'";
/// Pages that play partners' sites. The sandbox gives them a foreign origin; the rest of their policy is
/// in the pages, because it is what is tried there.
const HOSTS: &str = "/embed/hosts/";
const HOST_POLICY: &str =
    "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'none'";

/// What scripts on foreign sites may read, missing files included, so that they see that they are missing.
const SHARED: [&str; 2] = ["/api/v1/", "/embed/"];

/// Names below this path carry a hash of their content.
const HASHED: &str = "/assets/";
/// Names that begin like this carry a version, and scripts of a version never change.
const RELEASED: &str = "/embed/v1/cnht-news-";
const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// Partners name these scripts once; a new one reaches their readers within the hour.
const MOVING: &str = "/embed/v1/";
const ONE_HOUR: &str = "public, max-age=3600";
const REVALIDATE: &str = "no-cache";
/// The ending of the file says no more than XML, which browsers do not take for the description of a search.
const OPENSEARCH: &str = "application/opensearchdescription+xml";

const SECURITY: [(HeaderName, &str); 3] = [
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "strict-origin-when-cross-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=()",
    ),
];
const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");

/// Names the rules for loading pages ahead.
const SPECULATION: HeaderName = HeaderName::from_static("speculation-rules");
/// Browsers take the rules under no other type.
const SPECULATION_TYPE: &str = "application/speculationrules+json";

/// Completes the headers of the answer to `path`, a path within the portal at `base`.
pub(super) fn complete(headers: &mut HeaderMap, status: StatusCode, base: &BasePath, path: &str) {
    // A missing file may be there after the next build, under the very name.
    let found = status.is_success() || status == StatusCode::NOT_MODIFIED;
    if found && path == opensearch() {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(OPENSEARCH));
    }
    if found && path == speculation_rules() {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(SPECULATION_TYPE));
    }
    let is_page = headers
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let drawing = name_charset(headers);
    let mut set = |name, value| headers.insert(name, HeaderValue::from_static(value));
    for (name, value) in SECURITY {
        set(name, value);
    }
    let policy = policy(found, path, drawing);
    set(CONTENT_SECURITY_POLICY, policy);
    // Browsers refuse a page that has both a sandbox and an opener policy.
    if policy != HOST_POLICY {
        set(OPENER_POLICY, "same-origin");
    }
    if is_page && policy == POLICY {
        let rules = HeaderValue::try_from(format!("\"{}\"", base.href(&speculation_rules())));
        // A base that no header can carry is refused when the settings are read.
        rules.map(|rules| headers.insert(SPECULATION, rules)).ok();
    }
    let mut set = |name, value| headers.insert(name, HeaderValue::from_static(value));
    if SHARED.iter().any(|folder| path.starts_with(folder)) {
        set(ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
    set(
        CACHE_CONTROL,
        if found { caching(path) } else { REVALIDATE },
    );
}

/// The page for wrong addresses is the portal's own wherever it appears.
fn policy(found: bool, path: &str, drawing: bool) -> &'static str {
    match path {
        _ if found && path.starts_with(FRAMES) => FRAME_POLICY,
        _ if found && path.starts_with(HOSTS) => HOST_POLICY,
        _ if drawing => DRAWING_POLICY,
        _ => POLICY,
    }
}

fn caching(path: &str) -> &'static str {
    match path {
        _ if path.starts_with(HASHED) => IMMUTABLE,
        _ if path.starts_with(RELEASED) && path.ends_with(".js") => IMMUTABLE,
        _ if path.starts_with(MOVING) || path == speculation_rules() => ONE_HOUR,
        _ => REVALIDATE,
    }
}

/// Everything the builder writes is UTF-8. Says whether the answer is an SVG drawing.
fn name_charset(headers: &mut HeaderMap) -> bool {
    let Some(kind) = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
    else {
        return false;
    };
    let drawing = kind == "image/svg+xml";
    let text = kind.starts_with("text/")
        || drawing
        || kind.ends_with("/json")
        || kind.ends_with("+json")
        || kind.ends_with("/xml")
        || kind.ends_with("+xml");
    if text
        && !kind.contains("charset")
        && let Ok(named) = HeaderValue::try_from(format!("{kind}; charset=utf-8"))
    {
        headers.insert(CONTENT_TYPE, named);
    }
    drawing
}

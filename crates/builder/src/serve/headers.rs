//! What stands beside every answer: type with charset, caching, security.

use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

/// No inline script, no inline style, no eval; wasm may be compiled.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; \
                      base-uri 'self'; frame-ancestors 'none'; form-action 'self'";
/// A drawing opened by itself may style itself and do nothing else.
const DRAWING_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/// Names below this path carry a hash of their content.
const HASHED: &str = "/assets/";
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const ASK_AGAIN: &str = "no-cache";

const SECURITY: [(HeaderName, &str); 4] = [
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "strict-origin-when-cross-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=()"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// Completes the headers of the answer to `path`, a path within the portal.
pub(super) fn complete(headers: &mut HeaderMap, status: StatusCode, path: &str) {
    let drawing = name_charset(headers);
    let policy = if drawing { DRAWING_POLICY } else { POLICY };
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    for (name, value) in SECURITY {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // A missing file may be there after the next build, under the very name.
    let found = status.is_success() || status == StatusCode::NOT_MODIFIED;
    let caching = if found && path.starts_with(HASHED) { FOR_EVER } else { ASK_AGAIN };
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching));
}

/// Everything the builder writes is UTF-8. Says whether the answer is an SVG drawing.
fn name_charset(headers: &mut HeaderMap) -> bool {
    let Some(kind) = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()) else { return false };
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

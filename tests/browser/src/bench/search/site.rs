//! The server of the bench: the built portal, and Pagefind's index with a page to use it on.
//!
//! Files are compressed when they are asked for first, by the builder's own function: of twenty thousand
//! pages only a few are asked for.

use std::collections::HashMap;
use std::env;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, Response};
use axum::routing::get;
use builder::compress::{brotli, is_text};
use builder::serve::{Running, ServeOptions, start_router};

use crate::failure::Outcome;

/// Smaller files are sent as they are, as the builder leaves them.
const SMALLEST: usize = 500;

/// A page with nothing else in it.
const PAGEFIND_PAGE: &str = "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Pagefind</title></head>\
    <body><main></main></body></html>";

/// Compressed files by path.
type Compressed = Arc<Mutex<HashMap<String, Bytes>>>;

/// The server, as long as the value lives.
pub(super) struct Site {
    running: Running,
}

impl Site {
    /// Serves the portal of `PORTAL_BENCH_DIST` and the index of `PORTAL_BENCH_PAGEFIND`.
    pub(super) fn serve() -> Outcome<Self> {
        let [portal, pagefind] = ["PORTAL_BENCH_DIST", "PORTAL_BENCH_PAGEFIND"].map(|name| {
            env::var_os(name)
                .map(PathBuf::from)
                .ok_or_else(|| format!("{name} is not set"))
        });
        let options = ServeOptions::new(portal?);
        let router = Router::new()
            .route("/pagefind-page", get(|| async { Html(PAGEFIND_PAGE) }))
            .nest_service("/pagefind", ServeOptions::new(pagefind?).router())
            .fallback_service(options.router())
            .layer(from_fn_with_state(Compressed::default(), compressed));
        Ok(Self {
            running: start_router(&options, router)?,
        })
    }

    /// The full address of a path.
    pub(super) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.running.address())
    }
}

/// The answer in brotli, where the builder would have made such a file.
async fn compressed(State(known): State<Compressed>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    let name = path.rsplit('/').next().unwrap_or_default();
    let is_text = name.is_empty() || is_text(name);
    if response.status() != StatusCode::OK
        || !is_text
        || response.headers().contains_key(CONTENT_ENCODING)
    {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let plain = to_bytes(body, usize::MAX).await.unwrap_or_default();
    if plain.len() < SMALLEST {
        return Response::from_parts(parts, Body::from(plain));
    }
    let small = locked(&known).get(&path).cloned();
    let small = small.unwrap_or_else(|| Bytes::from(brotli(&plain)));
    locked(&known).insert(path, small.clone());
    parts
        .headers
        .insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    parts
        .headers
        .insert(CONTENT_LENGTH, HeaderValue::from(small.len()));
    // Pagefind's files must not be kept any shorter than ours.
    parts
        .headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-cache"));
    Response::from_parts(parts, Body::from(small))
}

fn locked(known: &Compressed) -> std::sync::MutexGuard<'_, HashMap<String, Bytes>> {
    known.lock().unwrap_or_else(PoisonError::into_inner)
}

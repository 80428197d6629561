//! The server of the bench: the built portal, and Pagefind's index with a page to use it on.
//!
//! All files are compressed as the builder would.

use std::env;
use std::path::PathBuf;

use axum::Router;
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{Html, Response};
use axum::routing::get;
use builder::compress::precompressed;
use builder::serve::{Running, ServeOptions, start_router};

use crate::bench::compressed::{Compressed, compressed};
use crate::failure::Outcome;

/// A page with nothing else in it.
const PAGEFIND_PAGE: &str = "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Pagefind</title></head>\
    <body><main></main></body></html>";

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
            .layer(from_fn(kept))
            .layer(from_fn_with_state(
                Compressed::new(precompressed),
                compressed,
            ));
        Ok(Self {
            running: start_router(&options, router)?,
        })
    }

    /// The full address of a path.
    pub(super) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.running.address())
    }
}

/// Pagefind's files must not be kept any shorter than ours.
async fn kept(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response
        .headers_mut()
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-cache"));
    response
}

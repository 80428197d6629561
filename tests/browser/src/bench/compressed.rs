//! Files compressed when they are asked for first: of twenty thousand pages a bench asks for a few.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_ENCODING, CONTENT_LENGTH};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

/// What a host would have in brotli of a file, by its path below the served folder; nothing where it is sent as it is.
pub(super) type Press = fn(&str, &[u8]) -> Option<Vec<u8>>;

/// The files that were asked for, by path. Clones share them.
#[derive(Clone)]
pub(super) struct Compressed {
    known: Arc<Mutex<HashMap<String, Option<Bytes>>>>,
    press: Press,
}

impl Compressed {
    pub(super) fn new(press: Press) -> Self {
        Self {
            known: Arc::default(),
            press,
        }
    }

    fn of(&self, path: &str, plain: &[u8]) -> Option<Bytes> {
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(small) = known().get(path) {
            return small.clone();
        }
        let mut file = path.trim_start_matches('/').to_owned();
        if file.is_empty() || file.ends_with('/') {
            file += "index.html";
        }
        let small = (self.press)(&file, plain).map(Bytes::from);
        known().insert(path.to_owned(), small.clone());
        small
    }
}

/// The answer in brotli, where the host would have such a file.
pub(super) async fn compressed(
    State(files): State<Compressed>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    if response.status() != StatusCode::OK || response.headers().contains_key(CONTENT_ENCODING) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let plain = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let Some(small) = files.of(&path, &plain) else {
        return Response::from_parts(parts, Body::from(plain));
    };
    let headers = &mut parts.headers;
    headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(small.len()));
    Response::from_parts(parts, Body::from(small))
}

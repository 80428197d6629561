//! From a request to a file: base path, redirects, folder, precompressed file, or the page for wrong addresses.

use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use model::permalink::BasePath;
use tower::ServiceExt;
use tower_http::services::ServeDir;
use tower_http::services::fs::DefaultServeDirFallback;

use super::ServeOptions;
use super::headers;
use super::precompressed::CurrentFiles;
use super::redirects::Redirects;

/// What every request needs.
struct Site {
    base: BasePath,
    redirects: Redirects,
    files: ServeDir<DefaultServeDirFallback, CurrentFiles>,
    not_found: PathBuf,
}

/// The server as one service.
pub(super) fn router(options: &ServeOptions) -> Router {
    let site = Site {
        base: options.base.clone(),
        redirects: Redirects::new(options.redirects()),
        files: ServeDir::with_backend(&options.dir, CurrentFiles)
            .redirect_path_prefix(options.base.href(""))
            .precompressed_br()
            .precompressed_gzip(),
        not_found: options.dir.join("404.html"),
    };
    Router::new().fallback(answer).with_state(Arc::new(site))
}

async fn answer(State(site): State<Arc<Site>>, request: Request) -> Response {
    let pathname = request.uri().path().to_owned();
    let mut response = match site.base.strip(&pathname) {
        // A folder called like a host would turn a redirect to `//host/` into a way out.
        Some(path) if !path.starts_with("//") => site.within(path, request).await,
        _ => site.not_found().await,
    };
    let path = site.base.strip(&pathname).unwrap_or_default();
    let status = response.status();
    headers::complete(response.headers_mut(), status, &site.base, path);
    response
}

impl Site {
    async fn within(&self, path: &str, mut request: Request) -> Response {
        // The day that was asked for goes with the reader.
        let query = request.uri().query();
        let query = query.map_or_else(String::new, |query| format!("?{query}"));
        if path == "/" && !request.uri().path().ends_with('/') {
            let to = self.base.href("/") + &query;
            return moved(StatusCode::PERMANENT_REDIRECT, &to);
        }
        if let Some(to) = self.redirects.find(path) {
            let to = self.base.href(&to) + &query;
            return moved(StatusCode::MOVED_PERMANENTLY, &to);
        }
        let Ok(uri) = within_base(path, request.uri()) else {
            return self.not_found().await;
        };
        *request.uri_mut() = uri;
        self.file(request).await
    }

    async fn file(&self, request: Request) -> Response {
        let answer: Result<_, Infallible> = self.files.clone().oneshot(request).await;
        let Ok(response) = answer;
        match response.status() {
            StatusCode::NOT_FOUND => self.not_found().await,
            // The only redirect there is: a folder without its slash, which is for good.
            StatusCode::TEMPORARY_REDIRECT => {
                let mut response = response.map(Body::new);
                *response.status_mut() = StatusCode::PERMANENT_REDIRECT;
                response
            }
            _ => response.map(Body::new),
        }
    }

    /// Read each time and without conditions: a browser that asks whether the page has changed must
    /// still get it with status 404.
    async fn not_found(&self) -> Response {
        let html = tokio::fs::read(&self.not_found).await.unwrap_or_default();
        let kind = HeaderValue::from_static("text/html");
        (StatusCode::NOT_FOUND, [(CONTENT_TYPE, kind)], html).into_response()
    }
}

fn within_base(path: &str, uri: &Uri) -> Result<Uri, axum::http::uri::InvalidUri> {
    match uri.query() {
        Some(query) => format!("{path}?{query}").parse(),
        None => path.parse(),
    }
}

fn moved(status: StatusCode, to: &str) -> Response {
    match HeaderValue::try_from(to) {
        Ok(to) => (status, [(LOCATION, to)]).into_response(),
        // No path the builder writes has such signs.
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

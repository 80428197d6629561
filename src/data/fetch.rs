//! The only HTTP of the app.

use gloo_net::http::Request;

use crate::app::LoadError;

/// In milliseconds.
const REQUEST_TIMEOUT: u32 = 30_000;

/// The text of a JSON file of the portal. Hosts that answer unknown addresses with a page and
/// status 200 are common, so HTML counts as not found.
pub(super) async fn text(address: &str) -> Result<String, LoadError> {
    let timeout = web_sys::AbortSignal::timeout_with_u32(REQUEST_TIMEOUT);
    let request = Request::get(address).abort_signal(Some(&timeout));
    let response = request.send().await.map_err(|_| LoadError::Offline)?;
    match response.status() {
        200..=299 => {}
        404 | 410 => return Err(LoadError::NotFound),
        _ => return Err(LoadError::Server),
    }
    let kind = response.headers().get("content-type").unwrap_or_default();
    if kind.starts_with("text/html") {
        return Err(LoadError::NotFound);
    }
    response.text().await.map_err(|_| LoadError::Offline)
}

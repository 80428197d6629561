//! The layer in front of the server: what goes wrong on a reader's way.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, AUTHORIZATION, CONTENT_TYPE, HOST, REFERER};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use model::permalink::BasePath;
use serde_json::Value;
use tokio::sync::watch;

/// Which requests a fault is for.
#[derive(Clone, Debug)]
pub(crate) enum RequestFilter {
    /// All JSON.
    Data,
    /// The app's module.
    Wasm,
    /// The script that starts the app.
    Script,
    /// The script in the head of every page, which loads that one.
    Loader,
    /// A file of the finder's module: `js` or `wasm`.
    Finder(&'static str),
    /// The script of the search.
    SearchScript,
    /// A shard of the search's index.
    Shard,
    /// One path within the portal.
    Path(String),
}

/// What they get.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Answer {
    /// Nothing: the connection breaks.
    Dropped,
    /// The host's page for wrong addresses, with its status.
    NotFound,
    /// That page as hosts without statuses send it: 200.
    FalsePage,
    /// An error of the server's.
    ServerError,
    /// Something that is not JSON, under the right type.
    Garbage,
    /// Nothing until the portal recovers; then what was asked for.
    Late,
    /// What was asked for, with something done to its JSON.
    Rewritten(fn(Value) -> Value),
    /// What was asked for, with more bytes at its end, made for this host.
    Appended(fn(&str) -> Vec<u8>),
    /// JSON, made for the JSON that was sent, which is noted with the key that came with it.
    Replied(fn(Value) -> Value),
}

/// The rules now in force. Clones share them.
#[derive(Clone)]
pub(super) struct Faults {
    base: BasePath,
    rules: Arc<Mutex<Vec<(RequestFilter, Answer)>>>,
    heard: Arc<Mutex<Vec<String>>>,
    /// Address and referrer of the same requests.
    requests: Arc<Mutex<Vec<String>>>,
    /// Counts the recoveries.
    recovery: Arc<watch::Sender<u32>>,
}

impl Faults {
    pub(super) fn new(base: BasePath) -> Self {
        let recovery = Arc::new(watch::Sender::new(0));
        Self {
            base,
            rules: Arc::default(),
            heard: Arc::default(),
            requests: Arc::default(),
            recovery,
        }
    }

    pub(super) fn add(&self, filter: RequestFilter, answer: Answer) {
        locked(&self.rules).push((filter, answer));
    }

    pub(super) fn clear(&self) {
        locked(&self.rules).clear();
        self.recovery.send_modify(|count| *count += 1);
    }

    /// The paths that were asked for.
    pub(super) fn heard(&self) -> Vec<String> {
        locked(&self.heard).clone()
    }

    /// What the requests say: their whole addresses, and where they come from.
    pub(super) fn requests(&self) -> Vec<String> {
        locked(&self.requests).clone()
    }

    fn answer_to(&self, path: &str) -> Option<Answer> {
        let rules = locked(&self.rules);
        rules
            .iter()
            .find(|(filter, _)| filter.matches(path))
            .map(|(_, answer)| *answer)
    }
}

impl RequestFilter {
    pub(super) fn matches(&self, path: &str) -> bool {
        match self {
            Self::Data => path.starts_with("/api/"),
            Self::Wasm => path.starts_with("/assets/portal-") && path.ends_with(".wasm"),
            Self::Script => path.starts_with("/assets/portal-") && path.ends_with(".js"),
            Self::Loader => path.starts_with("/assets/loader-"),
            Self::Finder(kind) => path.starts_with("/assets/finder-") && path.ends_with(kind),
            Self::SearchScript => path.starts_with("/assets/search-script-"),
            Self::Shard => path.starts_with("/assets/search-") && path.ends_with(".bin"),
            Self::Path(one) => path == one,
        }
    }
}

/// Answers as the rules say; without one, as the server does.
pub(super) async fn answer(
    State(faults): State<Faults>,
    mut request: Request,
    next: Next,
) -> Response {
    let mut recovery = faults.recovery.subscribe();
    let path = faults
        .base
        .strip(request.uri().path())
        .unwrap_or_default()
        .to_owned();
    locked(&faults.heard).push(path.clone());
    let referrer = request.headers().get(REFERER);
    let referrer = referrer.and_then(|referrer| referrer.to_str().ok());
    locked(&faults.requests).push(format!("{} from {referrer:?}", request.uri()));
    match faults.answer_to(&path) {
        None => next.run(request).await,
        Some(Answer::Late) => {
            // The sender lives as long as the portal.
            let _ = recovery.changed().await;
            next.run(request).await
        }
        Some(Answer::Rewritten(change)) => {
            // All of it, and not packed.
            request.headers_mut().clear();
            rewritten(next.run(request).await, change).await
        }
        Some(Answer::Appended(more)) => {
            let host = request.headers().get(HOST).cloned();
            request.headers_mut().clear();
            let host = host.as_ref().and_then(|host| host.to_str().ok());
            let all = all_of(next.run(request).await.into_body()).await;
            let all = [all, more(host.unwrap_or_default())].concat();
            ([(CONTENT_TYPE, kind(&path))], all).into_response()
        }
        Some(Answer::Replied(reply)) => {
            let key = request.headers().get(AUTHORIZATION).cloned();
            let sent = all_of(request.into_body()).await;
            let sent = serde_json::from_slice(&sent).unwrap_or_default();
            locked(&faults.requests).push(format!("{key:?} asks {sent}"));
            let reply = reply(sent).to_string();
            ([(CONTENT_TYPE, "application/json")], reply).into_response()
        }
        Some(Answer::Dropped) => {
            open(Body::from_stream(stream::once(async { broken() })).into_response())
        }
        Some(Answer::ServerError) => open(StatusCode::SERVICE_UNAVAILABLE.into_response()),
        Some(Answer::Garbage) => {
            open(([(CONTENT_TYPE, kind(&path))], "{\"page\":").into_response())
        }
        Some(wrong @ (Answer::NotFound | Answer::FalsePage)) => {
            *request.uri_mut() = "/no-such-file".parse().unwrap_or_default();
            let mut response = open(next.run(request).await);
            if let Answer::FalsePage = wrong {
                *response.status_mut() = StatusCode::OK;
            }
            response
        }
    }
}

/// Other origins may read this, as they may read what it stands for.
fn open(mut response: Response) -> Response {
    response
        .headers_mut()
        .insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

async fn rewritten(response: Response, change: fn(Value) -> Value) -> Response {
    match serde_json::from_slice(&all_of(response.into_body()).await) {
        Ok(value) => open(
            (
                [(CONTENT_TYPE, "application/json")],
                change(value).to_string(),
            )
                .into_response(),
        ),
        // A test that wants JSON rewritten has asked for something else.
        Err(_) => StatusCode::NOT_IMPLEMENTED.into_response(),
    }
}

async fn all_of(body: Body) -> Vec<u8> {
    let bytes = to_bytes(body, usize::MAX).await;
    bytes.unwrap_or_default().into()
}

fn broken() -> io::Result<Bytes> {
    Err(io::ErrorKind::ConnectionReset.into())
}

fn kind(path: &str) -> &'static str {
    if path.ends_with(".wasm") {
        "application/wasm"
    } else if path.ends_with(".bin") {
        "application/octet-stream"
    } else {
        "application/json"
    }
}

/// A test that panicked while holding the lock left whole values behind.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

//! A slow connection on the server's side, and what goes over it.
//!
//! The browser's own way to slow a connection holds for one tab, and so not for a page that it prepares
//! behind the tab. Here every answer waits and shares one line, and it does not matter who asked for it.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use futures_util::stream;
use serde::Serialize;
use tokio::time::{Instant, sleep_until};

/// Slow 4G: 1.6 Mbit/s, and 150 ms until an answer begins.
pub(super) const DOWN: f64 = 1.6e6 / 8.0;
pub(super) const LATENCY: Duration = Duration::from_millis(150);

/// What goes over the line at once, so that answers share it.
const PACKET: usize = 1_460;

/// The icon of the tab: the peers have none.
const ICON: &str = "/favicon.";

/// Status line, date and the empty line after the headers: what every answer has beside its own headers.
const OF_EVERY_HEAD: usize = "HTTP/1.1 200 OK\r\ndate: Mon, 30 Nov 2026 00:00:00 GMT\r\n\r\n".len();

/// What went over a line.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Traffic {
    /// Answers.
    pub(super) requests: usize,
    /// Bytes with headers.
    pub(super) wire: usize,
    /// Bytes of bodies as they were sent, by kind.
    pub(super) bodies: BTreeMap<&'static str, usize>,
}

impl Traffic {
    /// Bytes of all bodies.
    pub(super) fn sum(&self) -> usize {
        self.bodies.values().sum()
    }

    /// Bytes of bodies of a kind.
    pub(super) fn of(&self, kind: &str) -> usize {
        self.bodies.get(kind).copied().unwrap_or_default()
    }
}

/// One connection.
#[derive(Clone)]
pub(super) struct Line(Arc<Inner>);

struct Inner {
    slow: AtomicBool,
    /// When the line will have sent all that it has taken.
    free: tokio::sync::Mutex<Instant>,
    passed: Mutex<Passed>,
}

struct Passed {
    traffic: Traffic,
    /// Answers under way.
    open: usize,
    last: Instant,
}

impl Line {
    /// A line that is not slow.
    pub(super) fn new() -> Self {
        let now = Instant::now();
        Self(Arc::new(Inner {
            slow: AtomicBool::new(false),
            free: tokio::sync::Mutex::new(now),
            passed: Mutex::new(Passed {
                traffic: Traffic::default(),
                open: 0,
                last: now,
            }),
        }))
    }

    /// From now on.
    pub(super) fn is_slow(&self, slow: bool) {
        self.0.slow.store(slow, Ordering::Relaxed);
    }

    /// What has been asked for since the last call.
    pub(super) fn take(&self) -> Traffic {
        std::mem::take(&mut self.passed().traffic)
    }

    /// How long nothing has been asked for or sent.
    pub(super) fn quiet(&self) -> Duration {
        let passed = self.passed();
        match passed.open {
            0 => passed.last.elapsed(),
            _ => Duration::ZERO,
        }
    }

    fn passed(&self) -> MutexGuard<'_, Passed> {
        self.0.passed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes so many bytes when those before them are through.
    async fn carry(&self, bytes: usize) {
        let mut free = self.0.free.lock().await;
        let began = (*free).max(Instant::now());
        *free = began + Duration::from_secs_f64(bytes as f64 / DOWN);
        sleep_until(*free).await;
    }
}

/// An answer under way. Its end counts, also when the browser has hung up.
struct Open(Line);

impl Open {
    fn new(line: &Line) -> Self {
        line.passed().open += 1;
        Self(line.clone())
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        let mut passed = self.0.passed();
        passed.open -= 1;
        passed.last = Instant::now();
    }
}

/// Counts an answer and sends it over the line.
pub(super) async fn over(State(line): State<Line>, request: Request, next: Next) -> Response {
    let asked = Instant::now();
    let open = Open::new(&line);
    let is_icon = request.uri().path().starts_with(ICON);
    let (mut parts, body) = next.run(request).await.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    parts
        .headers
        .insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    let head = head(&parts.headers);
    if !is_icon {
        count(&line, kind(&parts.headers), head, body.len());
    }
    if !line.0.slow.load(Ordering::Relaxed) {
        return Response::from_parts(parts, Body::from(body));
    }
    sleep_until(asked + LATENCY).await;
    line.carry(head).await;
    Response::from_parts(parts, slowly(open, body))
}

fn count(line: &Line, kind: &'static str, head: usize, body: usize) {
    let traffic = &mut line.passed().traffic;
    traffic.requests += 1;
    traffic.wire += head + body;
    if body > 0 {
        *traffic.bodies.entry(kind).or_default() += body;
    }
}

fn slowly(open: Open, body: Bytes) -> Body {
    Body::from_stream(stream::unfold((open, body), async |(open, mut body)| {
        if body.is_empty() {
            return None;
        }
        let packet = body.split_to(PACKET.min(body.len()));
        open.0.carry(packet.len()).await;
        Some((Ok::<_, Infallible>(packet), (open, body)))
    }))
}

/// Bytes of status line and headers.
fn head(headers: &HeaderMap) -> usize {
    let lines = headers
        .iter()
        .map(|(name, value)| name.as_str().len() + value.len() + ": \r\n".len());
    OF_EVERY_HEAD + lines.sum::<usize>()
}

fn kind(headers: &HeaderMap) -> &'static str {
    let named = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default();
    let kinds = [
        ("text/html", "html"),
        ("text/css", "css"),
        ("javascript", "js"),
        ("wasm", "wasm"),
        ("json", "json"),
        ("svg", "svg"),
    ];
    let known = kinds.iter().find(|(part, _)| named.contains(part));
    known.map_or("other", |(_, kind)| kind)
}

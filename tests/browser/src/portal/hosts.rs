//! The hostile hosts of `widget/hosts`, at another origin than the portal's, as partners' pages are.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::{env, fs};

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use builder::serve::{Running, ServeOptions};

use super::addresses::start_anew;
use super::built::HOOK;
use crate::failure::Outcome;

/// Keeps the events of the element. Runs before everything else in the page.
const WIDGET_EVENTS: &str = include_str!("widget_events.js");
/// A parent made with React.
const REACT: &str = include_str!("react.js");

/// Type and text, by path.
type Files = HashMap<String, (&'static str, String)>;

/// The site.
pub(crate) struct Hosts {
    address: SocketAddr,
}

impl Hosts {
    /// `portal` is the address of the portal without the last slash; `folder` is only what the server
    /// wants to see before it starts.
    pub(super) fn serve(folder: &Path, portal: &str) -> Outcome<(Self, Running)> {
        let mut files = pages(portal)?;
        add_react(&mut files)?;
        files.insert(
            "/__hook.js".into(),
            ("text/javascript", format!("{HOOK}\n{WIDGET_EVENTS}")),
        );
        // Browsers ask for it, and would complain.
        files.insert("/favicon.ico".into(), ("image/x-icon", String::new()));
        let files = Arc::new(files);
        let site = Router::new().fallback(async move |address: Uri| answer(&files, address.path()));
        let running = start_anew(&ServeOptions::new(folder), &site)?;
        Ok((
            Self {
                address: running.address(),
            },
            running,
        ))
    }

    /// The full address of a page.
    pub(crate) fn url(&self, name: &str) -> String {
        format!("http://{}/{name}.html", self.address)
    }
}

fn answer(files: &Files, path: &str) -> Response {
    match files.get(path) {
        Some((kind, text)) => ([(CONTENT_TYPE, *kind)], text.clone()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn pages(portal: &str) -> Outcome<Files> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../widget/hosts");
    let mut files = Files::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let text = fs::read_to_string(&path)?;
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("html") => {
                files.insert(format!("/{name}"), ("text/html", elsewhere(&text, portal)))
            }
            Some("css") => files.insert(format!("/{name}"), ("text/css", text)),
            Some("js") => files.insert(format!("/{name}"), ("text/javascript", text)),
            _ => None,
        };
    }
    Ok(files)
}

/// The page with React once more, as `react-itself`: not with what plays React there, but with React.
fn add_react(files: &mut Files) -> Outcome<()> {
    let mut script = String::new();
    for name in ["PORTAL_REACT", "PORTAL_REACT_DOM"] {
        let path =
            env::var(name).map_err(|_| format!("{name} is not set: run `cargo xtask test e2e`"))?;
        script += &fs::read_to_string(path)?;
    }
    let (kind, page) = files
        .get("/react.html")
        .ok_or("there is no host with React")?;
    let page = (*kind, page.replace("\"react.js\"", "\"react-itself.js\""));
    files.insert("/react-itself.html".into(), page);
    files.insert(
        "/react-itself.js".into(),
        ("text/javascript", format!("{script}\n{REACT}")),
    );
    Ok(())
}

/// The page as it is at another origin: whole addresses, the portal named in policies, and our hook
/// before everything, policies included.
fn elsewhere(page: &str, portal: &str) -> String {
    page.replace("<head>", "<head><script src=\"/__hook.js\"></script>")
        .replace("'self'", &format!("'self' {portal}/"))
        .replace("../v1/", &format!("{portal}/embed/v1/"))
        .replace("../../", &format!("{portal}/"))
}

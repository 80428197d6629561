//! A partner's site: pages that the tests write, at another origin than the portal's.

use std::net::SocketAddr;
use std::path::Path;

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use builder::serve::{Running, ServeOptions};

use super::addresses::start_anew;
use crate::failure::Outcome;

/// The site.
pub(crate) struct Partner {
    address: SocketAddr,
}

impl Partner {
    /// `folder` is only what the server wants to see before it starts; the pages are those given.
    pub(super) fn serve(
        folder: &Path,
        pages: Vec<(&'static str, String)>,
    ) -> Outcome<(Self, Running)> {
        // Browsers ask for it, and would complain.
        let icon = get(|| async { Html("") });
        let site = pages.into_iter().fold(
            Router::new().route("/favicon.ico", icon),
            |site, (path, page)| site.route(path, get(move || async move { Html(page) })),
        );
        let running = start_anew(&ServeOptions::new(folder), &site)?;
        Ok((
            Self {
                address: running.address(),
            },
            running,
        ))
    }

    /// The full address of a page.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

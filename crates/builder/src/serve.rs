//! The preview server: the output folder as a good host would serve it. Types, precompressed files, redirects, cache
//! and security headers are those of production, so what works here works there.

mod answer;
mod error;
mod headers;
mod precompressed;
mod redirects;
mod running;

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use axum::Router;
use model::permalink::BasePath;

pub use error::{RedirectsError, ServeError};
pub use running::{Running, run, start, start_router};

/// What to serve, and where.
#[derive(Clone, Debug)]
pub struct ServeOptions {
    /// The output folder.
    pub dir: PathBuf,
    /// The path the portal was built for.
    pub base: BasePath,
    /// The interface; loopback unless other machines are to see the portal.
    pub host: IpAddr,
    /// The port; 0 takes a free one.
    pub port: u16,
}

impl ServeOptions {
    /// The folder at the root of a free loopback port.
    pub fn new(dir: impl Into<PathBuf>) -> Self {
        let host = IpAddr::V4(Ipv4Addr::LOCALHOST);
        Self {
            dir: dir.into(),
            base: BasePath::default(),
            host,
            port: 0,
        }
    }

    /// The whole server as one service, for callers that put something in front of it.
    pub fn router(&self) -> Router {
        answer::router(self)
    }

    fn redirects(&self) -> PathBuf {
        self.dir.join("redirects.json")
    }

    fn address(&self) -> SocketAddr {
        SocketAddr::new(self.host, self.port)
    }
}

#[cfg(test)]
mod tests;

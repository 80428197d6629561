//! Why the preview server does not start.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

use thiserror::Error;

/// What is in the way. Each message says what to do.
#[derive(Debug, Error)]
pub enum ServeError {
    /// The folder holds no portal.
    #[error("{}: no index.html; build it with `cargo xtask build`", .0.display())]
    NotBuilt(PathBuf),
    /// The map of old addresses cannot be used.
    #[error("cannot serve without the old addresses; build again with `cargo xtask build`")]
    Redirects(#[from] RedirectsError),
    /// Another program listens there.
    #[error(
        "port {} is in use; stop the other program or choose another with --port (0 takes a free one)",
        .0.port()
    )]
    PortInUse(SocketAddr),
    /// The system refuses for another reason.
    #[error("cannot serve")]
    System(#[source] io::Error),
}

/// Why `redirects.json` cannot be used.
#[derive(Debug, Error)]
pub enum RedirectsError {
    /// It is there and cannot be read.
    #[error("cannot read {}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system reported.
        #[source]
        error: io::Error,
    },
    /// It is not what the builder writes.
    #[error("{} is not a list of objects with `from` and `to`", path.display())]
    Parse {
        /// The file.
        path: PathBuf,
        /// Where and why.
        #[source]
        error: serde_json::Error,
    },
}

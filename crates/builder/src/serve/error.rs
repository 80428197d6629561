//! Why the preview server does not start.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

/// What is in the way. Each message says what to do.
#[derive(Debug)]
pub enum ServeError {
    /// The folder holds no portal.
    NotBuilt(PathBuf),
    /// Somebody else listens there.
    PortInUse(SocketAddr),
    /// The system refuses for another reason.
    System(io::Error),
}

impl fmt::Display for ServeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotBuilt(folder) => {
                write!(
                    formatter,
                    "{}: no index.html; build it with `cargo xtask build`",
                    folder.display()
                )
            }
            Self::PortInUse(address) => write!(
                formatter,
                "port {} is in use; stop the other program or choose another with --port (0 takes a free one)",
                address.port()
            ),
            Self::System(error) => write!(formatter, "cannot serve: {error}"),
        }
    }
}

impl std::error::Error for ServeError {}

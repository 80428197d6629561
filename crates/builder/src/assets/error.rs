//! Why there are no assets.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// What is wrong with the app's files. Each message names the file and the way out.
#[derive(Debug)]
pub enum AssetError {
    /// A file could not be read.
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// A text file is not UTF-8.
    NotText {
        /// The file.
        path: PathBuf,
    },
    /// The folder does not hold exactly one module of a name.
    NotStaged {
        /// trunk's output folder.
        folder: PathBuf,
        /// `portal` or `finder`.
        name: String,
        /// How many such modules it holds.
        modules: usize,
    },
    /// wasm-bindgen's JavaScript or a script of ours is not what the builder can work with.
    Script {
        /// What is wrong with it.
        reason: String,
    },
    /// A script of the widget weighs more than a guest may.
    TooHeavy {
        /// The file.
        path: PathBuf,
        /// Its weight as published, after brotli.
        weight: usize,
        /// The most it may weigh.
        limit: usize,
    },
    /// A released file of the widget is not named after its version.
    NoVersion {
        /// The file.
        path: PathBuf,
    },
    /// The stylesheet cannot be bundled.
    Style {
        /// `file:line:column: what is wrong`.
        message: String,
    },
}

impl fmt::Display for AssetError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read { path, error } => write!(formatter, "{}: {error}", path.display()),
            Self::NotText { path } => write!(formatter, "{}: not UTF-8", path.display()),
            Self::NotStaged {
                folder,
                name,
                modules,
            } => write!(
                formatter,
                "{}: {modules} wasm modules `{name}` where there should be one; build with `cargo xtask build`",
                folder.display()
            ),
            Self::Script { reason } => formatter.write_str(reason),
            Self::TooHeavy {
                path,
                weight,
                limit,
            } => write!(
                formatter,
                "{}: {weight} bytes after brotli, and {limit} is the most: it is loaded on top of partners' pages",
                path.display()
            ),
            Self::NoVersion { path } => {
                write!(
                    formatter,
                    "{}: not named after a version such as `1.0.0.js`",
                    path.display()
                )
            }
            Self::Style { message } => formatter.write_str(message),
        }
    }
}

impl std::error::Error for AssetError {}

//! Why there are no assets.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// What is wrong with the app's files. Each message names the file and the way out.
#[derive(Debug, Error)]
pub enum AssetError {
    /// A file could not be read.
    #[error("cannot read {}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system reported.
        #[source]
        error: io::Error,
    },
    /// wasm-bindgen does not take a module, or cannot write what it makes of it.
    #[error("{}: wasm-bindgen does not take it", path.display())]
    Bindgen {
        /// The module.
        path: PathBuf,
        /// What wasm-bindgen reported.
        #[source]
        error: anyhow::Error,
    },
    /// A text file is not UTF-8.
    #[error("{}: not UTF-8", path.display())]
    NotText {
        /// The file.
        path: PathBuf,
    },
    /// The folder does not hold exactly one module of a name.
    #[error(
        "{}: {modules} wasm modules `{name}` where there should be one; build with `cargo xtask build`",
        folder.display()
    )]
    NotStaged {
        /// The folder of the app.
        folder: PathBuf,
        /// `portal` or `finder`.
        name: String,
        /// How many such modules it holds.
        modules: usize,
    },
    /// A staged module cannot be parsed.
    #[error("the wasm module that was staged is none")]
    Module(#[source] anyhow::Error),
    /// wasm-bindgen's JavaScript or a script of ours is not what the builder can work with. No other
    /// error is behind it: the builder looked itself.
    #[error("{reason}")]
    Script {
        /// What is wrong with it.
        reason: String,
    },
    /// A script of the widget weighs more than its budget allows.
    #[error(
        "{}: {weight} bytes after brotli, and {limit} is the most: it is loaded on top of partners' pages",
        path.display()
    )]
    TooHeavy {
        /// The file.
        path: PathBuf,
        /// Its weight as published, after brotli.
        weight: usize,
        /// The most it may weigh.
        limit: usize,
    },
    /// A released file of the widget is not named after its version.
    #[error("{}: not named after a version such as `1.0.0.js`", path.display())]
    NoVersion {
        /// The file.
        path: PathBuf,
    },
    /// The stylesheet cannot be bundled. A text, because the errors of lightningcss borrow the
    /// stylesheet they are about.
    #[error("{message}")]
    Style {
        /// `file:line:column: what is wrong`.
        message: String,
    },
}

//! The standard library for `wasm32-unknown-unknown`.

use std::path::Path;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process::{capture, read};

/// The target the app is compiled for.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure rustc can compile for the browser.
pub(crate) fn ensure() -> Outcome<String> {
    if is_there()? {
        return Ok(format!("{TARGET} is there"));
    }
    let added = capture(Command::new("rustup").args(["target", "add", TARGET]));
    let reason = match added {
        Ok(output) if output.status.success() && is_there()? => {
            return Ok(format!("{TARGET} added"));
        }
        Ok(output) => String::from_utf8_lossy(&output.stderr).trim().to_owned(),
        Err(failure) => failure.to_string(),
    };
    Err(Failure::new(format!(
        "rustc cannot compile for {TARGET}, and rustup did not add it:\n{reason}\n\
         type `rustup target add {TARGET}`, or install your distribution's standard library for that target"
    )))
}

/// Asked of rustc itself, since not every Rust comes from rustup.
fn is_there() -> Outcome<bool> {
    let folder =
        read(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    let Ok(entries) = Path::new(folder.trim()).read_dir() else {
        return Ok(false);
    };
    Ok(entries
        .flatten()
        .any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-")))
}

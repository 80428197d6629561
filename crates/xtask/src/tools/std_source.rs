//! The source of Rust's standard library. The app is smaller by a tenth where the library is compiled with
//! it, for size and without the texts of panics, which no reader sees.
//!
//! rustc and cargo call that unstable, so it is used only where it works: without the source, with
//! `PORTAL_STD=shipped`, or when it does not compile, the library is taken as rustup delivers it.

use std::env;
use std::path::Path;
use std::process::Command;

use crate::failure::Outcome;
use crate::process::{capture, read};
use crate::tools::wasm_target::TARGET;

/// The switch.
const SWITCH: &str = "PORTAL_STD";

/// Where the standard library of the app comes from.
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)]
pub(crate) enum Std {
    /// Compiled with the app.
    Rebuilt,
    /// As rustup delivers it.
    Shipped,
}

impl Std {
    /// What can be done here.
    pub(crate) fn here() -> Outcome<Self> {
        let shipped = env::var_os(SWITCH).is_some_and(|value| value == "shipped");
        Ok(match !shipped && is_there()? {
            true => Self::Rebuilt,
            false => Self::Shipped,
        })
    }

    /// Tells cargo, and all that starts it.
    pub(crate) fn apply(self, command: &mut Command) {
        if self == Self::Shipped {
            return;
        }
        // What cargo and rustc of a stable release refuse otherwise.
        command.env("RUSTC_BOOTSTRAP", "1");
        command.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
        command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
        let flags = format!(
            "CARGO_TARGET_{}_RUSTFLAGS",
            TARGET.to_uppercase().replace('-', "_")
        );
        command.env(flags, "-Zunstable-options -Cpanic=immediate-abort");
    }
}

/// Fetches the source where it is missing. It is no failure when that does not work.
pub(crate) fn ensure() -> Outcome<String> {
    if Std::here()? == Std::Rebuilt {
        return Ok("the source of its standard library is there".into());
    }
    if env::var_os(SWITCH).is_none() {
        let _ = capture(Command::new("rustup").args(["component", "add", "rust-src"]));
    }
    Ok(match Std::here()? {
        Std::Rebuilt => "the source of its standard library added",
        Std::Shipped => "without the source of its standard library: the app is larger by a tenth",
    }
    .into())
}

fn is_there() -> Outcome<bool> {
    let root = read(Command::new("rustc").args(["--print", "sysroot"]))?;
    let lock = "lib/rustlib/src/rust/library/Cargo.lock";
    Ok(Path::new(root.trim()).join(lock).is_file())
}

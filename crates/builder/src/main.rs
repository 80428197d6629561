//! The builder's command line. `cargo xtask` and trunk's hook call it; everything it does is in the library.

mod cli;

use std::process::ExitCode;

use clap::Parser;
use mimalloc::MiMalloc;

/// Pages are made of many small pieces on all processors at once: with the system's allocator of Linux almost half of
/// the build's processor time went into it.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    match cli::run(cli::Cli::parse()) {
        Ok(code) => code,
        Err(error) => {
            // The alternate form prints the whole chain of causes: `what: why: why that`.
            eprintln!("builder: {error:#}");
            ExitCode::FAILURE
        }
    }
}

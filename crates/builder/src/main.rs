//! The builder's command line. `cargo xtask` and trunk's hook call it; everything it does is in the library.

mod cli;

use std::process::ExitCode;

use clap::Parser;

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

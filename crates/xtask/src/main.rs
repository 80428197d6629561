//! Every task of the project. `cargo xtask help` lists them.
//!
//! It depends on almost nothing, because on a new machine it is compiled before anything else, and on
//! none of our own crates, because it decides how they are compiled.

mod bench;
mod build;
mod check;
mod command;
mod failure;
mod lock;
mod process;
mod project;
mod release;
mod serve;
mod steps;
mod test;
mod tools;

use std::process::ExitCode;

use command::Command;
use failure::Outcome;
use project::Project;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    run(&arguments).unwrap_or_else(|failure| {
        eprintln!("\n{failure}");
        ExitCode::FAILURE
    })
}

fn run(arguments: &[String]) -> Outcome<ExitCode> {
    let project = Project::find()?;
    match Command::parse(arguments)? {
        Command::Help => println!("{}", command::HELP),
        Command::Serve(serve) => serve::task(&project, &serve)?,
        Command::Build { base } => build::task(&project, base)?,
        Command::Check { arguments } => return check::task(&project, &arguments),
        Command::Test { parts } => test::task(&project, &parts)?,
        Command::ReleaseWidget { version } => release::task(&project, &version)?,
        Command::BenchContent(bench) => bench::content::task(&project, &bench)?,
        Command::BenchFinder(bench) => bench::finder::task(&project, &bench)?,
        Command::BenchEmbed(bench) => bench::embed::task(&project, &bench)?,
        Command::BenchSearch(bench) => bench::search::task(&project, &bench)?,
        Command::BenchWeb(bench) => bench::web::task(&project, &bench)?,
        Command::BenchLighthouse => bench::web::lighthouse(&project)?,
        Command::Measure { program } => return bench::measure::child(&program),
    }
    Ok(ExitCode::SUCCESS)
}

//! The built portal in a browser, as readers meet it. `cargo xtask test e2e` builds all that is needed
//! and runs this. By itself it takes the arguments of any test program, and wants the variables that
//! `crates/xtask/src/test/e2e.rs` names. `cargo xtask bench` runs this too, for its benches alone.

mod bench;
mod cases;
mod engine;
mod failure;
mod portal;
mod test_env;
mod visit;

use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Trial};

use failure::Outcome;
use test_env::TestEnv;

fn main() -> ExitCode {
    match run(&Arguments::from_args()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("the tests cannot start: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Outcome<ExitCode> {
    if let Some(measured) = bench::asked_for() {
        return measured.map(|()| ExitCode::SUCCESS);
    }
    let env = Arc::new(TestEnv::new()?);
    let trials = cases::all(env.samples()).into_iter().map(|case| {
        let env = Arc::clone(&env);
        Trial::test(case.name.clone(), move || {
            env.run(&case).map_err(Into::into)
        })
    });
    let conclusion = libtest_mimic::run(arguments, trials.collect());
    env.close_browsers();
    Ok(conclusion.exit_code())
}

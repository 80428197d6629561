//! What a program used: a second copy of this task runs it as its only child and asks the system.
//!
//! The peak memory of children is a maximum over all of them, so every program needs a process of its
//! own to ask from.

use std::env;
use std::fmt;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};
use crate::process::read;
use crate::steps::duration;

/// Time and memory of one program, its own children included.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Usage {
    /// From start to end.
    pub(crate) wall: Duration,
    /// On all processors together.
    pub(crate) processor: Duration,
    /// The most memory that was resident at once.
    pub(crate) peak_bytes: u64,
}

impl fmt::Display for Usage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let megabytes = self.peak_bytes / 1_000_000;
        write!(
            formatter,
            "{} of processor time, {megabytes} MB",
            duration(self.processor)
        )
    }
}

/// The word that begins the line the copy ends with.
const MARK: &str = "used";

/// Runs a program through `xtask measure`; it must succeed.
pub(crate) fn measured(command: &mut Command) -> Outcome<Usage> {
    let this = env::current_exe().map_err(|error| Failure::new(format!("where am I? {error}")))?;
    let mut copy = Command::new(this);
    copy.args(["measure", "--"])
        .arg(command.get_program())
        .args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        copy.current_dir(folder);
    }
    let output = read(&mut copy)?;
    let line = output.lines().rev().find(|line| line.starts_with(MARK));
    let numbers = line.map(|line| {
        line.split(' ')
            .skip(1)
            .map_while(|word| word.parse().ok())
            .collect()
    });
    match numbers.unwrap_or_else(Vec::<u64>::new).as_slice() {
        [wall, processor, peak_bytes] => Ok(Usage {
            wall: Duration::from_micros(*wall),
            processor: Duration::from_micros(*processor),
            peak_bytes: *peak_bytes,
        }),
        _ => Err(Failure::new("the measured program left no numbers")),
    }
}

/// The copy's side: runs the program and ends with the line of numbers.
#[cfg(unix)]
pub(crate) fn child(program: &[String]) -> Outcome<ExitCode> {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike;

    let started = Instant::now();
    let (name, arguments) = program
        .split_first()
        .ok_or_else(|| Failure::new("measure what?"))?;
    crate::process::execute(Command::new(name).args(arguments))?;
    let wall = started.elapsed().as_micros();
    let usage =
        getrusage(UsageWho::RUSAGE_CHILDREN).map_err(|error| Failure::new(error.to_string()))?;
    let processor = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    // Linux counts kibibytes, macOS bytes.
    let unit = if cfg!(target_os = "macos") { 1 } else { 1024 };
    println!("{MARK} {wall} {processor} {}", usage.max_rss() * unit);
    Ok(ExitCode::SUCCESS)
}

/// The system's counters are asked for in Unix's way only.
#[cfg(not(unix))]
pub(crate) fn child(_program: &[String]) -> Outcome<ExitCode> {
    Err(Failure::new("the bench runs on Linux and macOS only"))
}

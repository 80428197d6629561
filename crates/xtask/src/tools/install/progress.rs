//! Relays cargo's progress bar as a plain line now and then: cargo is asked to draw it although nobody
//! watches, and the counts are read out of it. What else cargo says is kept for the case of a failure.

use std::collections::VecDeque;
use std::fmt::Display;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};
use crate::process::{shown, spawn};
use crate::steps::{duration, say};

/// The time between two lines.
const INTERVAL: Duration = Duration::from_secs(10);
/// The lines of cargo's that a failure shows.
const KEPT_LINES: usize = 40;

/// Runs cargo and tells how far it is.
pub(super) fn follow(label: &str, command: &mut Command) -> Outcome<()> {
    command.env("CARGO_TERM_PROGRESS_WHEN", "always").env("CARGO_TERM_PROGRESS_WIDTH", "100");
    command.env("CARGO_TERM_COLOR", "never").stdout(Stdio::null()).stderr(Stdio::piped());
    let mut relay = Relay::new(label);
    let mut child = spawn(command)?;
    if let Some(stderr) = child.stderr.take() {
        relay.read(BufReader::new(stderr));
    }
    let failed = |reason: &dyn Display| {
        Failure::new(format!(
            "{} failed: {reason}
{}",
            shown(command),
            relay.kept()
        ))
    };
    let status = child.wait().map_err(|error| failed(&error))?;
    if status.success() { Ok(()) } else { Err(failed(&status)) }
}

struct Relay {
    label: String,
    started: Instant,
    told: Instant,
    lines: VecDeque<String>,
}

impl Relay {
    fn new(label: &str) -> Self {
        Self { label: label.into(), started: Instant::now(), told: Instant::now(), lines: VecDeque::new() }
    }

    /// Reads to the end. Cargo ends a bar with a carriage return and a line with a line feed.
    fn read(&mut self, input: impl BufRead) {
        let mut line = Vec::new();
        for byte in input.bytes().map_while(Result::ok) {
            if matches!(byte, b'\r' | b'\n') {
                self.take(&String::from_utf8_lossy(&line));
                line.clear();
            } else {
                line.push(byte);
            }
        }
    }

    fn take(&mut self, line: &str) {
        match count(line) {
            Some((done, total)) if self.told.elapsed() >= INTERVAL => {
                let time = duration(self.started.elapsed());
                say(&format!("      {}: {done} of {total} crates, {time}", self.label));
                self.told = Instant::now();
            }
            Some(_) => {}
            None if line.trim().is_empty() => {}
            None => self.keep(line),
        }
    }

    fn keep(&mut self, line: &str) {
        if self.lines.len() == KEPT_LINES {
            self.lines.pop_front();
        }
        self.lines.push_back(line.to_owned());
    }

    fn kept(&self) -> String {
        self.lines.iter().map(String::as_str).collect::<Vec<_>>().join("\n")
    }
}

/// The counts of a bar such as `    Building [====>    ] 120/456: syn, serde`.
fn count(line: &str) -> Option<(u32, u32)> {
    let bar = line.trim_start().strip_prefix("Building [")?;
    let (_, counts) = bar.split_once("] ")?;
    let (done, total) = counts.split(':').next()?.split_once('/')?;
    Some((done.trim().parse().ok()?, total.trim().parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_out_of_the_bar() {
        assert_eq!(count("    Building [=====>      ] 120/456: syn, serde(build)"), Some((120, 456)));
        assert_eq!(count("    Building [            ] 0/456"), Some((0, 456)));
        assert_eq!(count("   Compiling serde v1.0.0"), None);
        assert_eq!(count("error: could not compile [x] 1/2"), None);
    }

    #[test]
    fn the_last_lines_are_kept_and_the_bars_are_not() {
        let mut relay = Relay::new("x");
        let lines = (0..60).map(|number| format!("line {number}\n    Building [=> ] 1/2\r"));
        relay.read(lines.collect::<String>().as_bytes());
        assert_eq!(relay.lines.len(), KEPT_LINES);
        assert!(relay.kept().ends_with("line 59"));
    }
}

//! Relays cargo's progress bar as a plain line now and then, with the time that is left: cargo is asked to draw it
//! although nobody watches, and the counts are read out of it. What else cargo says is kept for the case of a failure.

use std::collections::VecDeque;
use std::fmt::Display;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};
use crate::process::{shown, spawn};
use crate::steps::{duration, say};

/// The time between two lines.
const INTERVAL: Duration = Duration::from_secs(10);
/// The lines of cargo's that a failure shows.
const KEPT_LINES: usize = 200;

/// Runs cargo and reports how far it is.
pub(crate) fn follow(label: &str, command: &mut Command) -> Outcome<()> {
    command
        .env("CARGO_TERM_PROGRESS_WHEN", "always")
        .env("CARGO_TERM_PROGRESS_WIDTH", "100");
    command
        .env("CARGO_TERM_COLOR", "never")
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    let mut relay = Relay::new(label);
    let mut child = spawn(command)?;
    if let Some(stderr) = child.stderr.take() {
        let (sender, receiver) = mpsc::channel();
        let reader = thread::spawn(move || send_lines(BufReader::new(stderr), &sender));
        relay.listen(&receiver);
        // Whatever happened to the reader, cargo's exit code decides.
        let _ = reader.join();
    }
    let failed = |reason: &dyn Display| {
        Failure::new(format!(
            "{} failed: {reason}\n{}",
            shown(command),
            relay.kept()
        ))
    };
    let status = child.wait().map_err(|error| failed(&error))?;
    if status.success() {
        Ok(())
    } else {
        Err(failed(&status))
    }
}

/// Reads to the end. Cargo ends a bar with a carriage return and a line with a line feed.
fn send_lines(input: impl BufRead, lines: &Sender<String>) {
    let mut line = Vec::new();
    for byte in input.bytes().map_while(Result::ok) {
        if matches!(byte, b'\r' | b'\n') {
            // When the task itself has ended, nobody reads the lines any more.
            let _ = lines.send(String::from_utf8_lossy(&line).into_owned());
            line.clear();
        } else {
            line.push(byte);
        }
    }
}

struct Relay {
    label: String,
    started: Instant,
    reported: Instant,
    counts: Option<(u32, u32)>,
    lines: VecDeque<String>,
}

impl Relay {
    fn new(label: &str) -> Self {
        let now = Instant::now();
        Self {
            label: label.into(),
            started: now,
            reported: now,
            counts: None,
            lines: VecDeque::new(),
        }
    }

    /// Reads lines until cargo ends, and reports also while a large crate keeps cargo silent.
    fn listen(&mut self, lines: &Receiver<String>) {
        loop {
            match lines.recv_timeout(INTERVAL.saturating_sub(self.reported.elapsed())) {
                Ok(line) => self.take(&line),
                Err(RecvTimeoutError::Timeout) => self.report(),
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn take(&mut self, line: &str) {
        match count(line) {
            None if line.trim().is_empty() => {}
            None => self.keep(line),
            counts => self.counts = counts,
        }
    }

    fn report(&mut self) {
        let time = duration(self.started.elapsed());
        let done = match self.counts {
            Some((done, total)) => {
                let left = left(self.started.elapsed(), done, total);
                let left = left.map_or_else(String::new, |left| {
                    format!(", about {} left", duration(left))
                });
                format!("{done} of {total} crates{left}")
            }
            None => "fetching".into(),
        };
        say(&format!("      {}: {done}, {time} so far", self.label));
        self.reported = Instant::now();
    }

    fn keep(&mut self, line: &str) {
        if self.lines.len() == KEPT_LINES {
            self.lines.pop_front();
        }
        self.lines.push_back(line.to_owned());
    }

    fn kept(&self) -> String {
        self.lines
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join("\n")
    }
}

/// The time until all crates are compiled, as if the others took as long as those before them; unknown before a tenth
/// is.
fn left(elapsed: Duration, done: u32, total: u32) -> Option<Duration> {
    let known = done.saturating_mul(10) >= total && done > 0;
    known.then(|| elapsed.mul_f64(f64::from(total.saturating_sub(done)) / f64::from(done)))
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
        assert_eq!(
            count("    Building [=====>      ] 120/456: syn, serde(build)"),
            Some((120, 456))
        );
        assert_eq!(count("    Building [            ] 0/456"), Some((0, 456)));
        assert_eq!(count("   Compiling serde v1.0.0"), None);
        assert_eq!(count("error: could not compile [x] 1/2"), None);
    }

    #[test]
    fn the_time_left_is_reported_once_a_tenth_is_done() {
        let cases = [
            (20, 9, 100, None),
            (20, 10, 100, Some(180)),
            (60, 75, 100, Some(20)),
            (60, 100, 100, Some(0)),
            (60, 0, 0, None),
        ];
        for (elapsed, done, total, expected) in cases {
            let left = left(Duration::from_secs(elapsed), done, total);
            let seconds = left.map(|left| left.as_secs());
            assert_eq!(seconds, expected, "{done} of {total}");
        }
    }

    #[test]
    fn the_last_lines_are_kept_and_the_bars_are_not() {
        let mut relay = Relay::new("x");
        let (sender, receiver) = mpsc::channel();
        let lines = (0..260).map(|number| format!("line {number}\n    Building [=> ] 1/2\r"));
        send_lines(lines.collect::<String>().as_bytes(), &sender);
        drop(sender);
        relay.listen(&receiver);
        assert_eq!(relay.counts, Some((1, 2)));
        assert_eq!(relay.lines.len(), KEPT_LINES);
        assert!(relay.kept().ends_with("line 259"));
    }
}

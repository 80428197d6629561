//! What a task prints while it works: which step of how many, how it ended, how long it took.

use std::io::{self, Write};
use std::time::{Duration, Instant};

use crate::failure::Outcome;

/// Counts the steps of a task and prints them.
#[derive(Debug)]
pub(crate) struct Steps {
    total: usize,
    current: usize,
    started: Instant,
}

impl Steps {
    /// A task of `total` steps.
    pub(crate) fn new(total: usize) -> Self {
        Self {
            total,
            current: 0,
            started: Instant::now(),
        }
    }

    /// Does one step; its text says how it ended and is printed with the time it took.
    pub(crate) fn run(
        &mut self,
        title: &str,
        step: impl FnOnce() -> Outcome<String>,
    ) -> Outcome<()> {
        self.current += 1;
        say(&format!("[{}/{}] {title}", self.current, self.total));
        let started = Instant::now();
        let ended = step()?;
        say(&format!("      {ended} ({})", duration(started.elapsed())));
        Ok(())
    }

    /// The time since the first step began.
    pub(crate) fn elapsed(&self) -> String {
        duration(self.started.elapsed())
    }
}

/// Prints a line at once, also when standard output is a pipe.
pub(crate) fn say(line: &str) {
    let mut output = io::stdout().lock();
    // A closed pipe means that nobody reads on; the task itself goes on.
    let _ = writeln!(output, "{line}").and_then(|()| output.flush());
}

/// A duration for people: `0.3 s`, `42 s`, `3 min 05 s`.
pub(crate) fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_well() {
        let cases = [
            (340, "0.3 s"),
            (9_940, "9.9 s"),
            (42_700, "42 s"),
            (185_000, "3 min 05 s"),
        ];
        for (milliseconds, expected) in cases {
            assert_eq!(duration(Duration::from_millis(milliseconds)), expected);
        }
    }
}

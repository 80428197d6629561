//! A run's own temporary folder: profiles, copies of the portal, and which processes belong to it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process;
use std::thread::sleep;
use std::time::Duration;

use nix::sys::signal::kill;
use nix::unistd::Pid;

use super::group;
use crate::failure::Outcome;

const PREFIX: &str = "portal-browser-tests-";
/// In the folder: the groups started from it, a line each.
const GROUPS: &str = "groups";

/// The folder, named by the process that made it. Dropping it removes it.
pub(crate) struct TempWorkspace(PathBuf);

impl TempWorkspace {
    /// Makes the folder, and clears away what runs left that were killed.
    pub(crate) fn new() -> Outcome<Self> {
        sweep();
        let path = std::env::temp_dir().join(format!("{PREFIX}{}", process::id()));
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    /// Where it lies.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(super) fn remember_group(&self, leader: Pid) -> Outcome {
        let mut groups = fs::File::options()
            .create(true)
            .append(true)
            .open(self.0.join(GROUPS))?;
        Ok(writeln!(groups, "{leader}")?)
    }
}

impl Drop for TempWorkspace {
    fn drop(&mut self) {
        remove(&self.0);
    }
}

/// Browsers write until they are gone, which is a little after their end was asked for.
fn remove(folder: &Path) {
    for _ in 0..20 {
        if fs::remove_dir_all(folder).is_ok() {
            return;
        }
        sleep(Duration::from_millis(50));
    }
}

/// Ends the groups of runs that were killed before they could, and removes their folders.
fn sweep() {
    let Ok(entries) = fs::read_dir(std::env::temp_dir()) else {
        return;
    };
    for folder in entries.flatten().map(|entry| entry.path()) {
        let owner = folder
            .file_name()
            .and_then(|name| name.to_str()?.strip_prefix(PREFIX)?.parse().ok());
        if owner.is_some_and(|owner| kill(Pid::from_raw(owner), None).is_err()) {
            let groups = fs::read_to_string(folder.join(GROUPS)).unwrap_or_default();
            groups
                .lines()
                .filter_map(|line| line.parse().ok())
                .for_each(|leader| end(&folder, leader));
            remove(&folder);
        }
    }
}

/// The number may belong to somebody else by now: only who works in the folder is ended.
fn end(folder: &Path, leader: i32) {
    let environment = fs::read(format!("/proc/{leader}/environ")).unwrap_or_default();
    let ours = format!("TMPDIR={}", folder.display());
    if environment
        .split(|byte| *byte == 0)
        .any(|variable| variable == ours.as_bytes())
    {
        group::end(Pid::from_raw(leader));
    }
}

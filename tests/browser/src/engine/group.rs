//! A program with all that it starts: one process group, ended as one.

use std::process::Stdio;

use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use tokio::process::{Child, ChildStdout, Command};

use super::TempWorkspace;
use crate::failure::Outcome;

/// The group of a started program. Dropping it ends the group.
pub(super) struct Group {
    leader: Pid,
    _child: Child,
}

impl Group {
    /// Starts a program as the leader of a group of its own.
    pub(super) fn spawn(
        command: &mut Command,
        workspace: &TempWorkspace,
    ) -> Outcome<(Self, ChildStdout)> {
        let mut child = command
            .process_group(0)
            .kill_on_drop(true)
            .stdin(Stdio::null())
            .spawn()?;
        let leader = Pid::from_raw(child.id().ok_or("the driver has ended")?.try_into()?);
        let output = child
            .stdout
            .take()
            .ok_or("the driver's output is not piped")?;
        let group = Self {
            leader,
            _child: child,
        };
        workspace.remember_group(leader)?;
        Ok((group, output))
    }

    /// Ends the group when these tests are stopped from the keyboard.
    pub(super) fn end_with_us(&self) {
        let leader = self.leader;
        tokio::spawn(async move {
            if tokio::signal::ctrl_c().await.is_ok() {
                end(leader);
                std::process::exit(130);
            }
        });
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        end(self.leader);
    }
}

/// Ends a group at once: browsers have nothing to save. One that has ended already is no fault.
pub(super) fn end(leader: Pid) {
    let _ = killpg(leader, Signal::SIGKILL);
}

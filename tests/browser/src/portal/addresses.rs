//! Servers for the tests, each at an address that none had before it in this run.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use axum::Router;
use builder::serve::{Running, ServeOptions, start_router};

use crate::failure::Outcome;

/// The ports of all servers so far, also of those that have stopped.
static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

/// Starts a server. The system soon gives the port of a stopped server to the next one. To a browser
/// both are one origin, so it would have files and settings from an earlier visit.
pub(super) fn start_anew(options: &ServeOptions, router: &Router) -> Outcome<Running> {
    loop {
        let running = start_router(options, router.clone())?;
        let port = running.address().port();
        if USED
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(port)
        {
            return Ok(running);
        }
    }
}

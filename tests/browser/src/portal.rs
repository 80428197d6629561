//! The portal under test: a copy of what was built, under the preview server, with a layer in front
//! that makes answers late or wrong.

mod addresses;
mod built;
mod faults;
mod hosts;
mod partner;
mod samples;

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use axum::middleware::from_fn_with_state;
use builder::serve::{Running, ServeOptions};
use model::permalink::BasePath;

use crate::failure::Outcome;
use addresses::start_anew;
pub(crate) use built::Built;
use faults::Faults;
pub(crate) use faults::{Answer, RequestFilter};
pub(crate) use hosts::Hosts;
pub(crate) use partner::Partner;
pub(crate) use samples::{Ended, PageKind, Samples};

/// A portal that is served, at an address of its own: tests share neither storage nor cache.
pub(crate) struct Portal {
    base: BasePath,
    folder: PathBuf,
    faults: Faults,
    running: Running,
    /// Sites of others, which browsers may ask for something until the visit is over.
    others: Mutex<Vec<Running>>,
}

impl Portal {
    /// Serves a copy.
    pub(crate) fn serve(built: &Built) -> Outcome<Self> {
        let options = ServeOptions {
            base: built.base.clone(),
            ..ServeOptions::new(&built.folder)
        };
        let faults = Faults::new(built.base.clone());
        let router = options
            .router()
            .layer(from_fn_with_state(faults.clone(), faults::answer));
        let running = start_anew(&options, &router)?;
        Ok(Self {
            base: built.base.clone(),
            folder: built.folder.clone(),
            faults,
            running,
            others: Mutex::default(),
        })
    }

    /// A site of somebody else's, at an origin of its own, with these pages by path.
    pub(crate) fn partner(&self, pages: Vec<(&'static str, String)>) -> Outcome<Partner> {
        let (partner, running) = Partner::serve(&self.folder, pages)?;
        self.keep(running);
        Ok(partner)
    }

    /// The hostile hosts, at an origin of their own.
    pub(crate) fn hosts(&self) -> Outcome<Hosts> {
        let (hosts, running) = Hosts::serve(&self.folder, self.url("/").trim_end_matches('/'))?;
        self.keep(running);
        Ok(hosts)
    }

    /// The sites of others are gone.
    pub(crate) fn ends_others(&self) {
        self.others
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }

    fn keep(&self, other: Running) {
        self.others
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(other);
    }

    /// The full address of a path within the portal.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{}", self.running.address(), self.href(path))
    }

    /// The path with what stands before it on this host.
    pub(crate) fn href(&self, path: &str) -> String {
        self.base.href(path)
    }

    /// The path within the portal of one on this host.
    pub(crate) fn path_of<'a>(&self, pathname: &'a str) -> Option<&'a str> {
        self.base.strip(pathname)
    }

    /// From now on these requests are answered with `answer`.
    pub(crate) fn answers(&self, filter: RequestFilter, answer: Answer) {
        self.faults.add(filter, answer);
    }

    /// From now on all is well again, and what was held back is let go.
    pub(crate) fn recovers(&self) {
        self.faults.clear();
    }

    /// The paths that were asked for, in order.
    pub(crate) fn asked_for(&self) -> Vec<String> {
        self.faults.heard()
    }

    /// The paths of all data that was asked for.
    pub(crate) fn data_asked_for(&self) -> Vec<String> {
        self.asked_for()
            .into_iter()
            .filter(|heard| heard.starts_with("/api/"))
            .collect()
    }

    /// What every request said: its whole address, and where it came from.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.faults.requests()
    }

    /// How often was a path asked for?
    pub(crate) fn times_asked(&self, path: &str) -> usize {
        self.times(&RequestFilter::Path(path.to_owned()))
    }

    /// How often were these asked for?
    pub(crate) fn times(&self, filter: &RequestFilter) -> usize {
        self.faults
            .heard()
            .iter()
            .filter(|heard| filter.matches(heard))
            .count()
    }
}

//! The portal under test: a copy of what was built, under the preview server, with a layer in front
//! that makes answers late or wrong.

mod built;
mod faults;
mod samples;

use axum::middleware::from_fn_with_state;
use builder::serve::{Running, ServeOptions, start_router};
use model::permalink::{Address, BasePath};

use crate::failure::Outcome;
pub(crate) use built::Built;
use faults::Faults;
pub(crate) use faults::{Answer, Asked};
pub(crate) use samples::{PageKind, Samples};

/// A portal that is served, on a port of its own: tests share neither storage nor cache.
pub(crate) struct Portal {
    base: BasePath,
    faults: Faults,
    running: Running,
}

impl Portal {
    /// Serves a copy.
    pub(crate) fn serve(built: &Built) -> Outcome<Self> {
        let options = ServeOptions { base: built.base.clone(), ..ServeOptions::new(&built.folder) };
        let faults = Faults::new(built.base.clone());
        let router = options.router().layer(from_fn_with_state(faults.clone(), faults::answer));
        let running = start_router(&options, router)?;
        Ok(Self { base: built.base.clone(), faults, running })
    }

    /// The full address of a path within the portal.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{}", self.origin(), self.base.href(path))
    }

    /// Scheme, host and port.
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.running.address())
    }

    /// From now on `asked` is answered with `answer`.
    pub(crate) fn answers(&self, asked: Asked, answer: Answer) {
        self.faults.add(asked, answer);
    }

    /// From now on all is well again, and what was held back is let go.
    pub(crate) fn recovers(&self) {
        self.faults.clear();
    }

    /// Was the data of an address asked for?
    pub(crate) fn was_asked_for(&self, address: &Address) -> bool {
        self.faults.heard().contains(&address.api_path())
    }
}

//! The tests, by what they look after.

mod app_start;
mod as_of;
mod base_path;
mod clauses;
mod clock;
mod controls;
mod embed;
mod embed_page;
mod failures;
mod finder;
mod finder_index;
mod finder_search;
mod frames;
mod history;
mod hydration;
mod linked_data;
mod navigation;
mod page_kinds;
mod paper;
mod phone;
mod policy;
mod prefetch;
mod search;
mod search_quiet;
mod search_server;
mod search_typing;
mod settings;
mod suggestions;
mod without_app;

use std::any::type_name_of_val;
use std::future::Future;
use std::pin::Pin;

use crate::failure::Outcome;
use crate::portal::Samples;
use crate::visit::Visit;

/// Which of the built portals a test visits.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Site {
    /// The portal at the root of its host.
    Root,
    /// The portal in a folder of its host.
    Below,
}

type Running<'a> = Pin<Box<dyn Future<Output = Outcome> + 'a>>;

/// One test.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) site: Site,
    pub(crate) run: Box<dyn Fn(&Visit) -> Running<'_> + Send + Sync>,
}

impl Case {
    /// A test that is called like its function.
    fn new<F>(run: F) -> Self
    where
        F: AsyncFn(&Visit) -> Outcome + Copy + Send + Sync + 'static,
    {
        let path = type_name_of_val(&run);
        let mut words = path.rsplit("::").map(|word| word.replace('_', " "));
        let (name, group) = (
            words.next().unwrap_or_default(),
            words.next().unwrap_or_default(),
        );
        Self::named(format!("{group}: {name}"), run)
    }

    /// A test with a name of its own, for those made from a table.
    fn named<F>(name: String, run: F) -> Self
    where
        F: AsyncFn(&Visit) -> Outcome + Clone + Send + Sync + 'static,
    {
        let run: Box<dyn Fn(&Visit) -> Running<'_> + Send + Sync> = Box::new(move |visit| {
            let run = run.clone();
            Box::pin(async move { run(visit).await })
        });
        Self {
            name,
            site: Site::Root,
            run,
        }
    }

    /// The same in the portal that stands in a folder.
    fn below(self) -> Self {
        Self {
            site: Site::Below,
            ..self
        }
    }
}

/// All of them.
pub(crate) fn all(samples: &Samples) -> Vec<Case> {
    [
        page_kinds::cases(samples),
        app_start::cases(),
        hydration::cases(),
        navigation::cases(samples),
        history::cases(),
        prefetch::cases(),
        failures::cases(),
        without_app::cases(),
        settings::cases(),
        clock::cases(),
        as_of::cases(),
        finder::cases(),
        finder_search::cases(),
        finder_index::cases(),
        search::cases(),
        search_typing::cases(),
        suggestions::cases(),
        search_quiet::cases(),
        search_server::cases(),
        embed_page::cases(),
        frames::cases(),
        embed::cases(),
        clauses::cases(),
        paper::cases(),
        phone::cases(),
        linked_data::cases(samples),
        base_path::cases(samples),
        policy::cases(),
        controls::cases(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

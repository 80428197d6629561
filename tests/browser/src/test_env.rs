//! What all tests share: the copies of the portal, the driver, and the browsers that are free.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use thirtyfour::WebDriver;
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

use crate::cases::{Case, Site};
use crate::engine::{Engine, TempWorkspace};
use crate::failure::Outcome;
use crate::portal::{Built, Portal, Samples};
use crate::visit::Visit;

/// How long one test may take.
const TEST_TIMEOUT: Duration = Duration::from_secs(90);

/// The environment of all tests. Its fields are dropped in order: browsers, driver, folder.
pub(crate) struct TestEnv {
    free: Mutex<Vec<WebDriver>>,
    engine: Engine,
    root: Built,
    below: Built,
    samples: Arc<Samples>,
    runtime: Runtime,
    _workspace: TempWorkspace,
}

impl TestEnv {
    /// Copies the portals and starts the driver.
    pub(crate) fn new() -> Outcome<Self> {
        let workspace = TempWorkspace::new()?;
        let root = Built::copy("PORTAL_DIST", "/", workspace.path().join("root"))?;
        let below = Built::copy("PORTAL_DIST_BASE", "/cong/", workspace.path().join("below"))?;
        let samples = Arc::new(Samples::of(&root)?);
        let runtime = Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        let engine = runtime.block_on(Engine::start(&workspace))?;
        Ok(Self {
            free: Mutex::default(),
            engine,
            root,
            below,
            samples,
            runtime,
            _workspace: workspace,
        })
    }

    /// The pages to go to.
    pub(crate) fn samples(&self) -> &Samples {
        &self.samples
    }

    /// Runs one test in a browser of its own for that time. A browser in which a test failed is not
    /// used again.
    pub(crate) fn run(&self, case: &Case) -> Outcome {
        self.runtime.block_on(async {
            let driver = self.browser().await?;
            let result = timeout(TEST_TIMEOUT, self.run_in(case, &driver)).await;
            let outcome = result.unwrap_or_else(|_| Err("it took too long".into()));
            match outcome {
                Ok(()) => self
                    .free
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(driver),
                Err(_) => driver.quit().await.unwrap_or_default(),
            }
            outcome
        })
    }

    async fn run_in(&self, case: &Case, driver: &WebDriver) -> Outcome {
        let built = match case.site {
            Site::Root => &self.root,
            Site::Below => &self.below,
        };
        let visit = Visit::begin(
            driver.clone(),
            Portal::serve(built)?,
            Arc::clone(&self.samples),
        )
        .await?;
        let result = async {
            (case.run)(&visit).await?;
            visit.end().await
        };
        match result.await {
            Ok(()) => Ok(()),
            Err(error) => Err(format!("{error}\n{}", visit.evidence(&case.name).await).into()),
        }
    }

    async fn browser(&self) -> Outcome<WebDriver> {
        let free = self
            .free
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        match free {
            Some(driver) => Ok(driver),
            None => self.engine.open().await,
        }
    }

    /// Closes the browsers, so that they end by themselves.
    pub(crate) fn close_browsers(&self) {
        let free = std::mem::take(&mut *self.free.lock().unwrap_or_else(PoisonError::into_inner));
        self.runtime.block_on(async {
            for driver in free {
                // What does not close is ended with its driver.
                let _ = driver.quit().await;
            }
        });
    }
}

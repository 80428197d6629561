//! What readers do.

use model::permalink::api_path;
use thirtyfour::{By, WebElement};

use super::Visit;
use crate::failure::Outcome;
use crate::portal::PageKind;

impl Visit {
    /// Loads a page and waits until the app has taken it over.
    pub(crate) async fn open(&self, path: &str) -> Outcome {
        self.load(path).await?;
        self.sees_the_app().await
    }

    /// Loads a page; whether the app comes is not asked.
    pub(crate) async fn load(&self, path: &str) -> Outcome {
        Ok(self.driver.goto(self.portal.url(path)).await?)
    }

    /// The same with a page that stands for its kind, which may be the one for wrong addresses.
    pub(crate) async fn open_kind(&self, kind: &PageKind) -> Outcome {
        if kind.is_nowhere() {
            // The app asks whether the page came to be after the build.
            self.expects_refusal(&api_path(kind.path.trim_end_matches('/')), 404);
        }
        self.load_kind(kind).await?;
        self.sees_the_app().await
    }

    /// Loads a page that stands for its kind.
    pub(crate) async fn load_kind(&self, kind: &PageKind) -> Outcome {
        if kind.is_nowhere() {
            self.expects_refusal(&kind.path, 404);
        }
        self.load(&kind.path).await
    }

    /// Clicks the first visible link of these words.
    pub(crate) async fn click_link(&self, words: &str) -> Outcome {
        Ok(self.find(By::LinkText(words)).await?.click().await?)
    }

    /// The one element readers would take; waits for it.
    pub(crate) async fn find(&self, by: By) -> Outcome<WebElement> {
        let what = format!("there is {by:?}");
        self.wait(&what, async || self.driver.find(by.clone()).await.is_ok()).await?;
        Ok(self.driver.find(by).await?)
    }
}

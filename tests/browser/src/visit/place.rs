//! Where the reader is: address, document, focus, scroll.

use serde_json::json;

use super::Visit;
use crate::failure::{Outcome, same};

impl Visit {
    /// The address bar shows this path of the portal.
    pub(crate) async fn expect_address(&self, path: &str) -> Outcome {
        let href = self.portal.href(path);
        let what = format!("the address is {href}");
        let address = "location.pathname + location.search + location.hash === arguments[0]";
        self.until(&what, address, vec![json!(href)]).await
    }

    /// The page of this path is there, and the focus on its heading.
    pub(crate) async fn arrives_at(&self, path: &str) -> Outcome {
        self.expect_address(path).await?;
        let what = format!("the focus is on the heading of {path}");
        self.until(
            &what,
            "document.activeElement.matches('main h1')",
            Vec::new(),
        )
        .await
    }

    /// The document that is open now will be known again.
    pub(crate) async fn remembers_the_document(&self) -> Outcome {
        self.driver
            .execute("window.__remembered = true", Vec::new())
            .await?;
        Ok(())
    }

    /// This is still that document.
    pub(crate) async fn is_in_the_same_document(&self) -> Outcome {
        same(
            "the document is the same",
            self.value::<bool>("window.__remembered === true").await?,
            true,
        )
    }

    /// A page was loaded since, by the browser itself.
    pub(crate) async fn is_in_another_document(&self) -> Outcome {
        self.until(
            "another document is loaded",
            "window.__remembered !== true && document.readyState !== 'loading'",
            Vec::new(),
        )
        .await
    }

    /// The element of this id stands at the top of the window, or as near as the page's end allows.
    pub(crate) async fn expect_on_top(&self, id: &str) -> Outcome {
        let near = "
            ((top, ends) => top >= 0 && (top < 120 || ends))(
                document.getElementById(arguments[0]).getBoundingClientRect().top,
                scrollY + innerHeight >= document.documentElement.scrollHeight - 1)";
        self.until(&format!("#{id} is on top"), near, vec![json!(id)])
            .await
    }

    /// The page is scrolled to here.
    pub(crate) async fn is_scrolled_to(&self, top: u32) -> Outcome {
        let what = format!("the page is scrolled to {top}");
        let near = "Math.abs(scrollY - arguments[0]) <= 1";
        match self.until(&what, near, vec![json!(top)]).await {
            Err(error) => {
                Err(format!("{error}; it is at {}", self.value::<f64>("scrollY").await?).into())
            }
            done => done,
        }
    }
}

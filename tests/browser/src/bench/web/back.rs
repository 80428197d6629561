//! Does the browser keep a page as it was left, for the way back?

use std::time::Duration;

use serde::{Deserialize, Serialize};
use tokio::time::sleep;

use crate::bench::Page;
use crate::failure::Outcome;
use crate::portal::PageKind;

/// How long a page is looked at before it is left.
const STAY: Duration = Duration::from_millis(1500);

/// Why a page was not kept, as the browser says it.
const LOOK: &str = "
    const { notRestoredReasons } = performance.getEntriesByType('navigation')[0];
    const reasons = (notRestoredReasons?.reasons ?? []).map(({ reason }) => reason);
    return { kept: window.__stays === true, reasons };";

/// One page kind.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Back {
    pub(super) kind: &'static str,
    pub(super) kept: bool,
    pub(super) reasons: Vec<String>,
}

#[derive(Deserialize)]
struct Look {
    kept: bool,
    reasons: Vec<String>,
}

/// Opens a page, loads another, goes back.
pub(super) async fn back(page: &Page, origin: &str, kind: &PageKind) -> Outcome<Back> {
    let other = if kind.path == "/" { "/lien-he/" } else { "/" };
    page.driver.goto(format!("{origin}{}", kind.path)).await?;
    sleep(STAY).await;
    page.run::<()>("window.__stays = true").await?;
    page.driver.goto(format!("{origin}{other}")).await?;
    sleep(STAY / 3).await;
    page.driver.back().await?;
    sleep(STAY / 3).await;
    let Look { kept, reasons } = page.run(LOOK).await?;
    Ok(Back {
        kind: kind.name,
        kept,
        reasons,
    })
}

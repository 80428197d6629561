//! What readers see of the law and of the day it is shown for.

use model::day::Day;
use model::document::DocumentSummary;
use model::permalink::{AS_OF, Address};
use model::status::Status;
use model::text::document::{BACK_TO_TODAY, shown_as_of, status_label};
use serde_json::json;

use super::Visit;
use crate::failure::{Outcome, same};

impl Visit {
    /// A row of a list says how a document stands.
    pub(crate) async fn expect_document_with(
        &self,
        document: &DocumentSummary,
        status: Status,
    ) -> Outcome {
        let row = "[...document.querySelectorAll('.document-row')].some((row) =>
            row.querySelector('.document-row__number').textContent === arguments[0]
                && row.querySelector('.status')?.textContent === arguments[1])";
        let given = vec![json!(document.number), json!(status_label(status))];
        self.until(
            &format!("{} has the status {status:?}", document.number),
            row,
            given,
        )
        .await
    }

    /// The bar says that the portal is shown as of a day.
    pub(crate) async fn expect_portal_as_of(&self, day: Day) -> Outcome {
        self.expect_text(".as-of", &format!("{} {BACK_TO_TODAY}", shown_as_of(day)))
            .await
    }

    /// The portal is shown as of today: the bar is empty.
    pub(crate) async fn expect_portal_of_today(&self) -> Outcome {
        self.expect_text(".as-of", "").await
    }

    /// Every link to documents, their lists and the finder leads to that day, and no other link does. Left
    /// out are the finder's parts, which take things away, and links that a test put there: no other
    /// link has a style.
    pub(crate) async fn expect_links_keep(&self, day: Option<Day>) -> Outcome {
        self.wait_for_two_frames().await?;
        let links = "[...document.querySelectorAll('a[href]:not([data-reader=today], [href^=\"#\"], .finder-part, [style])')]
            .filter(({ origin }) => origin === location.origin)
            .map(({ pathname, search }) => [pathname, new URLSearchParams(search).get(arguments[0])])";
        let links: Vec<(String, Option<String>)> = self
            .run(&format!("return {links}"), vec![json!(AS_OF)])
            .await?;
        let day = day.map(|day| day.to_string());
        let strays = |(path, kept): &(String, Option<String>)| {
            let address = self.portal.path_of(path).and_then(Address::parse);
            let follows = matches!(
                address,
                Some(Address::Documents(_) | Address::DocumentsBy(..) | Address::Document(..))
            );
            *kept != day.clone().filter(|_| follows)
        };
        let strange: Vec<_> = links.into_iter().filter(strays).collect();
        same(
            "links that lead to another day",
            strange,
            Vec::<(String, Option<String>)>::new(),
        )
    }

    /// Scrolls on until the heading of this address is just being read, or else just is not yet.
    pub(crate) async fn reads_up_to(&self, href: &str, read: bool) -> Outcome {
        let scroll = "scrollBy({
            top: document.querySelector(arguments[0]).getBoundingClientRect().top
                - innerHeight / 4 + (arguments[1] ? 4 : -4),
            behavior: 'instant',
        })";
        self.run::<()>(scroll, vec![json!(href), json!(read)]).await
    }

    /// The list of contents marks the heading of this address as the one being read, and no other.
    pub(crate) async fn expect_contents_at(&self, href: &str) -> Outcome {
        let marks = "JSON.stringify([...document.querySelectorAll('.contents a[aria-current]')]
            .map((link) => link.getAttribute('href'))) === JSON.stringify([arguments[0]])";
        self.until(
            &format!("the contents mark {href}"),
            marks,
            vec![json!(href)],
        )
        .await
    }
}

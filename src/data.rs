//! The one way to content: asks for the data of an address, remembers what it got.

mod fetch;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use model::page::{Page, PageFile};
use model::permalink::{Address, BasePath};
use model::portal::Portal;

use crate::app::LoadError;

/// How many pages are remembered; the one used longest ago goes first.
const REMEMBERED: usize = 40;

/// How often an address may have moved before it counts as unreadable.
const MOVES: usize = 3;

/// Fetches pages and remembers them for the visit. Cheap to clone.
#[derive(Clone)]
pub(crate) struct ContentClient {
    base: BasePath,
    pages: Rc<RefCell<Vec<(Address, Arc<Page>)>>>,
}

impl ContentClient {
    pub(crate) fn new(portal: &Portal) -> Self {
        Self { base: portal.base(), pages: Rc::default() }
    }

    /// The page of an address, remembered or fetched. Follows addresses that moved.
    pub(crate) async fn load(&self, address: &Address) -> Result<Arc<Page>, LoadError> {
        let mut address = address.clone();
        for _ in 0..MOVES {
            if let Some(page) = self.remembered(&address) {
                return Ok(page);
            }
            let file = self.fetch(&address).await?;
            if let Some(page) = file.page {
                return Ok(self.remember(address, page));
            }
            address = file.moved_to.as_deref().and_then(Address::parse).ok_or(LoadError::Unreadable)?;
        }
        Err(LoadError::Unreadable)
    }

    /// Is the page here already?
    pub(crate) fn has(&self, address: &Address) -> bool {
        self.pages.borrow().iter().any(|(known, _)| known == address)
    }

    async fn fetch(&self, address: &Address) -> Result<PageFile, LoadError> {
        let text = fetch::text(&self.base.href(&address.api_path())).await?;
        serde_json::from_str(&text).map_err(|_| LoadError::Unreadable)
    }

    fn remembered(&self, address: &Address) -> Option<Arc<Page>> {
        let mut pages = self.pages.borrow_mut();
        let at = pages.iter().position(|(known, _)| known == address)?;
        let entry = pages.remove(at);
        let page = Arc::clone(&entry.1);
        pages.push(entry);
        Some(page)
    }

    fn remember(&self, address: Address, page: Page) -> Arc<Page> {
        let page = Arc::new(page);
        let mut pages = self.pages.borrow_mut();
        if pages.len() >= REMEMBERED {
            pages.remove(0);
        }
        pages.push((address, Arc::clone(&page)));
        page
    }
}

//! The one way to content: asks for the data of an address, remembers what it got.

mod fetch;
mod json;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use js_sys::Promise;
use model::page::{Page, PageFile};
use model::permalink::{Address, BasePath, finder_index};
use model::portal::Portal;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use crate::app::LoadError;

/// How many pages are remembered; the one used longest ago goes first.
const REMEMBERED: usize = 40;

/// How often an address may have moved before it counts as unreadable.
const MOVES: usize = 3;

type Remembered = Vec<(Address, Arc<Page>)>;

/// Fetches pages and remembers them for the visit. Cheap to clone.
#[derive(Clone)]
pub(crate) struct ContentClient {
    base: BasePath,
    pages: Rc<RefCell<Remembered>>,
    /// Answers on their way: who asks again waits for the same one.
    asked: Rc<RefCell<Vec<(Address, Promise)>>>,
}

impl ContentClient {
    pub(crate) fn new(portal: &Portal) -> Self {
        Self {
            base: portal.base(),
            pages: Rc::default(),
            asked: Rc::default(),
        }
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
            address = file
                .moved_to
                .as_deref()
                .and_then(Address::parse)
                .ok_or(LoadError::Unreadable)?;
        }
        Err(LoadError::Unreadable)
    }

    /// The index of all legal documents, unread: it is for the finder's module.
    pub(crate) async fn finder_index(&self) -> Result<String, LoadError> {
        fetch::text(&self.base.href(&finder_index())).await
    }

    /// Is the page here already?
    pub(crate) fn has(&self, address: &Address) -> bool {
        self.pages
            .borrow()
            .iter()
            .any(|(known, _)| known == address)
    }

    async fn fetch(&self, address: &Address) -> Result<PageFile, LoadError> {
        let answer = self.answer(address);
        let text = JsFuture::from(answer).await;
        self.asked
            .borrow_mut()
            .retain(|(known, _)| known != address);
        let text = text.map_err(|error| LoadError::from_code(error.as_f64()))?;
        parse(&text.as_string().unwrap_or_default()).ok_or(LoadError::Unreadable)
    }

    /// The answer under way, or a new one. It is refused with the code of a `LoadError`.
    fn answer(&self, address: &Address) -> Promise {
        let mut asked = self.asked.borrow_mut();
        if let Some((_, answer)) = asked.iter().find(|(known, _)| known == address) {
            return answer.clone();
        }
        let path = self.base.href(&address.api_path());
        let answer = future_to_promise(async move {
            let text = fetch::text(&path)
                .await
                .map_err(|error| JsValue::from(error.code()))?;
            Ok(text.into())
        });
        asked.push((address.clone(), answer.clone()));
        answer
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

/// Reads JSON of the contract.
pub(crate) fn parse<T: DeserializeOwned>(text: &str) -> Option<T> {
    json::read(text).ok()
}

/// Errors cross a promise as numbers.
impl LoadError {
    fn code(self) -> u32 {
        match self {
            Self::NotFound => 0,
            Self::Offline => 1,
            Self::Server => 2,
            Self::Unreadable => 3,
        }
    }

    fn from_code(code: Option<f64>) -> Self {
        match code.map(|code| code as u32) {
            Some(0) => Self::NotFound,
            Some(1) => Self::Offline,
            Some(2) => Self::Server,
            _ => Self::Unreadable,
        }
    }
}

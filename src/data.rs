//! The one way to content: asks for the data of an address, remembers what it got.

mod fetch;
mod json;

use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use model::page::{Page, PageFile};
use model::permalink::{Address, BasePath, finder_index};
use model::portal::Portal;

use crate::app::LoadError;

/// How many pages are remembered; the one used longest ago goes first.
const REMEMBERED: usize = 40;

/// How often an address may have moved before it counts as unreadable.
const MOVES: usize = 3;

type Remembered = Vec<(Address, Arc<Page>)>;

/// What the server has at an address, or why there is nothing to show.
type Response = Result<Outcome, LoadError>;

#[derive(Clone)]
enum Outcome {
    Page(Arc<Page>),
    MovedTo(Address),
}

/// A request under way. A library's shared future does the same and weighs more, see decision 0010.
#[derive(Default)]
struct Request {
    response: Option<Response>,
    /// Those who joined it and wait.
    waiting: Vec<Waker>,
}

type InFlight = (Address, Rc<RefCell<Request>>);

impl Request {
    fn poll(&mut self, context: &Context<'_>) -> Poll<Response> {
        match &self.response {
            Some(response) => Poll::Ready(response.clone()),
            None => {
                self.waiting.push(context.waker().clone());
                Poll::Pending
            }
        }
    }
}

/// Fetches pages and remembers them for the visit. Cheap to clone.
#[derive(Clone)]
pub(crate) struct ContentClient {
    base: BasePath,
    pages: Rc<RefCell<Remembered>>,
    in_flight: Rc<RefCell<Vec<InFlight>>>,
}

impl ContentClient {
    pub(crate) fn new(portal: &Portal) -> Self {
        Self {
            base: portal.base(),
            pages: Rc::default(),
            in_flight: Rc::default(),
        }
    }

    /// The page of an address, remembered or fetched. Follows addresses that moved.
    pub(crate) async fn load(&self, address: &Address) -> Result<Arc<Page>, LoadError> {
        let mut address = address.clone();
        for _ in 0..MOVES {
            if let Some(page) = self.remembered(&address) {
                return Ok(page);
            }
            match self.fetch(&address).await? {
                Outcome::Page(page) => return Ok(page),
                Outcome::MovedTo(new) => address = new,
            }
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

    /// Requests an address. While a request for it is under way, its response serves this call too: a
    /// click finds what was prefetched a moment ago.
    async fn fetch(&self, address: &Address) -> Response {
        if let Some(request) = self.join(address) {
            return poll_fn(|context| request.borrow_mut().poll(context)).await;
        }
        let response = self.request(address).await;
        self.finish(address, &response);
        response
    }

    /// The request under way. Without one, notes that the caller makes it.
    fn join(&self, address: &Address) -> Option<Rc<RefCell<Request>>> {
        let mut in_flight = self.in_flight.borrow_mut();
        let known = in_flight.iter().find(|(known, _)| known == address);
        let known = known.map(|(_, request)| Rc::clone(request));
        if known.is_none() {
            in_flight.push((address.clone(), Rc::default()));
        }
        known
    }

    /// Hands the response to all who joined.
    fn finish(&self, address: &Address, response: &Response) {
        let mut in_flight = self.in_flight.borrow_mut();
        let at = in_flight.iter().position(|(known, _)| known == address);
        if let Some((_, request)) = at.map(|at| in_flight.swap_remove(at)) {
            let mut request = request.borrow_mut();
            request.response = Some(response.clone());
            request.waiting.drain(..).for_each(Waker::wake);
        }
    }

    async fn request(&self, address: &Address) -> Response {
        let text = fetch::text(&self.base.href(&address.api_path())).await?;
        let file: PageFile = parse(&text).ok_or(LoadError::Unreadable)?;
        match file.page {
            Some(page) => Ok(Outcome::Page(self.remember(address.clone(), page))),
            None => file
                .moved_to
                .as_deref()
                .and_then(Address::parse)
                .map(Outcome::MovedTo)
                .ok_or(LoadError::Unreadable),
        }
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

/// Reads JSON of the contract; `None` when it is not of that form. Debug builds say on the console what is wrong.
pub(crate) use json::read as parse;

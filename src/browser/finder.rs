//! The finder of documents: from what the reader types and chooses to what is shown, and to an
//! address that can be passed on. Index and module are fetched only on the finder's own page.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use model::finder::FinderAnswer;
use model::permalink::BasePath;
use web_sys::Event;

use super::document::{document, find_around};
use super::finder_form::{is_from_form, is_from_words};
use super::finder_module::FinderModule;
use super::prefetch::saves_data;
use super::scroll::Scrolls;
use super::{as_of, finder_form, history, listen as listen_to, location};
use crate::data::ContentClient;
use crate::view_context::AppState;

/// The address changes at most this often while the reader types: Safari refuses more than a hundred
/// changes in thirty seconds.
const URL_UPDATE_DELAY: Duration = Duration::from_millis(350);

/// Whether queries can be answered.
enum State {
    /// Nothing was fetched yet, or the module broke down: the next event fetches.
    Idle,
    /// Index and module are on their way.
    Loading,
    /// The module answers.
    Ready(FinderModule),
    /// They did not come, and the page says so. The next event tries again.
    Failed,
}

/// How the form follows an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FormUpdate {
    /// Every box is set: the query came from the address or from a choice.
    All,
    /// Only what the words change, so that nothing else is touched while the reader types.
    Typing,
}

/// A change of the address that waits until the reader pauses.
struct PendingUrl {
    /// The entry of the history that it is for; in another entry it is dropped.
    entry: Option<u64>,
    query: String,
}

/// Answers the form on the finder's page and keeps the address in step with it.
pub(super) struct SearchController {
    base: BasePath,
    client: ContentClient,
    app: AppState,
    scrolls: Rc<Scrolls>,
    state: RefCell<State>,
    /// The answer that the boxes show; `None` while they are new and empty.
    last_rendered: RefCell<Option<Arc<FinderAnswer>>>,
    pending_url: RefCell<Option<PendingUrl>>,
    /// The words for which the page says that the finder did not come.
    failed_for: RefCell<Option<String>>,
    titles: RefCell<Titles>,
}

/// Titles of the window on the finder's page.
#[derive(Default)]
struct Titles {
    /// The page's own.
    plain: String,
    /// The one with what was asked.
    shown: String,
}

impl SearchController {
    pub(super) fn new(
        base: BasePath,
        client: ContentClient,
        app: AppState,
        scrolls: Rc<Scrolls>,
    ) -> Self {
        Self {
            base,
            client,
            app,
            scrolls,
            state: RefCell::new(State::Idle),
            last_rendered: RefCell::default(),
            pending_url: RefCell::default(),
            failed_for: RefCell::default(),
            titles: RefCell::default(),
        }
    }

    /// Follows the form of any page that has the finder.
    pub(super) fn listen(self: &Rc<Self>) {
        for (name, act) in [
            ("input", Self::on_input as fn(&Rc<Self>, &Event)),
            ("change", Self::on_choice),
            ("submit", Self::on_choice),
            ("focusin", Self::on_focus_in),
            ("focusout", Self::on_focus_out),
            ("click", Self::on_click),
        ] {
            let controller = Rc::clone(self);
            listen_to(&document(), name, move |event| act(&controller, &event));
        }
    }

    /// The page or its address is new: shows what the address asks for.
    pub(super) fn on_page_change(self: &Rc<Self>) {
        if !finder_form::is_on_page() {
            return;
        }
        if self.is_ready() {
            self.show_address();
        } else if !location::search().is_empty() || !saves_data() {
            self.load();
        }
    }

    /// Before the module is there the words wait in their box.
    fn on_input(self: &Rc<Self>, event: &Event) {
        if is_from_words(event) && !self.show_typed(finder_form::words()) {
            self.load();
        }
    }

    /// A box that changed, or the form that is sent. Before the module is there the choice waits in
    /// the address.
    fn on_choice(self: &Rc<Self>, event: &Event) {
        if !is_from_form(event) || is_from_words(event) {
            return;
        }
        event.prevent_default();
        let stated = finder_form::query_string();
        match self.answer(&stated, None, true) {
            Some(answer) => {
                self.flush_url();
                if self.push(&answer.query) {
                    as_of::apply(self.app);
                }
                self.render(answer, FormUpdate::All);
            }
            None => {
                self.push(&stated);
                self.load();
            }
        }
    }

    fn on_focus_in(self: &Rc<Self>, event: &Event) {
        if is_from_form(event) {
            self.load();
        }
    }

    /// The links among the choices could not become boxes while one of them had the focus; now they can.
    fn on_focus_out(self: &Rc<Self>, event: &Event) {
        if is_from_form(event) && self.is_ready() && !self.app.finder_ready.get_untracked() {
            let controller = Rc::clone(self);
            // The focus arrives elsewhere after this event.
            set_timeout(move || controller.open(), Duration::ZERO);
        }
    }

    /// The button that stands beside the sentence about a failure.
    fn on_click(self: &Rc<Self>, event: &Event) {
        if find_around(event, "[data-action=finder-again]").is_some() {
            self.load();
        }
    }

    fn is_ready(&self) -> bool {
        matches!(*self.state.borrow(), State::Ready(_))
    }

    /// Fetches index and module, unless they are there or on their way.
    fn load(self: &Rc<Self>) {
        if matches!(*self.state.borrow(), State::Loading | State::Ready(_)) {
            return;
        }
        self.state.replace(State::Loading);
        let controller = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            let module = match controller.client.finder_index().await {
                Ok(index) => FinderModule::load(&index).await,
                Err(_) => None,
            };
            let Some(module) = module else {
                return controller.fail();
            };
            controller.state.replace(State::Ready(module));
            if controller.failed_for.take().is_some() {
                controller.app.finder_failed.set(false);
            }
            controller.open();
        });
    }

    /// Says so, and for which words. Only for other words is it said again: that makes links anew, and a link
    /// would lose the focus.
    fn fail(&self) {
        self.state.replace(State::Failed);
        let words = finder_form::asked_words();
        let before = self.failed_for.replace(Some(words.clone()));
        if before.as_ref() != Some(&words) {
            self.app.finder_failed.set(true);
        }
    }

    /// The module is ready: links become boxes, and the address is answered, with the words typed
    /// meanwhile.
    fn open(self: &Rc<Self>) {
        if !finder_form::has_focus_in_choices() {
            self.app.finder_ready.set(true);
            self.last_rendered.take();
        }
        let typed = finder_form::words();
        if typed.is_empty() {
            self.show_address();
        } else if !self.show_typed(typed) {
            self.fail();
        }
    }

    fn show_address(self: &Rc<Self>) {
        match self.answer(&location::search(), None, false) {
            Some(answer) => self.render(answer, FormUpdate::All),
            None => self.fail(),
        }
    }

    /// Answers the address with these words in place of its own; `false` without a module.
    fn show_typed(self: &Rc<Self>, words: String) -> bool {
        let Some(answer) = self.answer(&location::search(), Some(words), false) else {
            return false;
        };
        self.schedule_url_update(answer.query.clone());
        self.render(answer, FormUpdate::Typing);
        true
    }

    /// `None` without a module. After a trap nothing in its memory can be relied on, so that the next
    /// event loads it anew.
    fn answer(&self, query: &str, words: Option<String>, of_form: bool) -> Option<FinderAnswer> {
        let answer = match &*self.state.borrow() {
            State::Ready(module) => module.answer(query, words, as_of::today(), of_form),
            _ => return None,
        };
        if answer.is_none() {
            self.state.replace(State::Idle);
        }
        answer
    }

    /// A new entry of the history, unless the address asks this already.
    fn push(&self, query: &str) -> bool {
        let changes = query != location::search();
        if changes {
            history::push(self.scrolls.new_entry(), &address(query));
        }
        changes
    }

    /// The address follows letters with a delay: browsers refuse to change it at every keystroke of a
    /// long query, and each change takes as long as finding does. Later letters replace what waits.
    fn schedule_url_update(self: &Rc<Self>, query: String) {
        let pending = PendingUrl {
            entry: history::entry(),
            query,
        };
        if self.pending_url.replace(Some(pending)).is_none() {
            let controller = Rc::clone(self);
            set_timeout(move || controller.flush_url(), URL_UPDATE_DELAY);
        }
    }

    /// Writes the words that wait into the address. Called before every step to another address, so that
    /// the way back leads to these words.
    pub(super) fn flush_url(&self) {
        if let Some(pending) = self.pending_url.take()
            && pending.entry == history::entry()
        {
            history::replace(self.scrolls.entry(), &address(&pending.query));
            // The way back from another day leads to these words too.
            as_of::apply(self.app);
        }
    }

    /// Shows an answer. The form follows after the views have, which may just have made its boxes.
    fn render(self: &Rc<Self>, answer: FinderAnswer, update: FormUpdate) {
        let answer = Arc::new(answer);
        self.entitle(answer.asks.then_some(&*answer.sentence));
        self.app.found.set(answer.asks.then(|| Arc::clone(&answer)));
        let controller = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            leptos::task::tick().await;
            match controller.last_rendered.replace(Some(Arc::clone(&answer))) {
                Some(before) if update == FormUpdate::Typing => {
                    finder_form::follow(&answer, &before)
                }
                _ => finder_form::fill(&answer),
            }
            as_of::carry(&controller.base, controller.app);
        });
    }
}

impl SearchController {
    /// The title says what is asked, so that bookmarks and the list of the way back differ.
    fn entitle(&self, asked: Option<&str>) {
        let mut titles = self.titles.borrow_mut();
        let now = document().title();
        if now != titles.shown {
            titles.plain = now;
        }
        titles.shown = match asked {
            Some(asked) => [asked, " – ", &*titles.plain].concat(),
            None => titles.plain.clone(),
        };
        document().set_title(&titles.shown);
    }
}

fn address(query: &str) -> String {
    format!("{}{query}", location::pathname())
}

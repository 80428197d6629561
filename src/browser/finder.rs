//! The finder of documents: from what the reader types and chooses to what is shown, and to an
//! address that can be passed on. Index and module are fetched only on the finder's own page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use model::finder::FinderAnswer;
use model::finder::address::WORDS;
use model::permalink::BasePath;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FormData, HtmlFormElement, HtmlInputElement, UrlSearchParams};

use super::document::{document, find, find_around};
use super::finder_module::FinderModule;
use super::prefetch::saves_data;
use super::scroll::Scrolls;
use super::{as_of, finder_form, history, listen as listen_to, location};
use crate::data::ContentClient;
use crate::view_context::AppState;

/// The finder's own form; on other pages its form is like any other.
pub(super) const FORM: &str = "form[data-finder=live]";

/// Its choices.
const CHOICES: &str = ".finder__choices";

/// How long letters wait until the address says them. Safari refuses more than a hundred changes in
/// thirty seconds.
const PAUSE: Duration = Duration::from_millis(350);

/// How the address follows a change.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Entry {
    /// A choice: back leads to what stood before.
    New,
    /// A letter more or less.
    Same,
}

/// What answers on the finder's page.
pub(super) struct Desk {
    base: BasePath,
    client: ContentClient,
    reader: AppState,
    scrolls: Rc<Scrolls>,
    module: FinderModule,
    asked: Cell<bool>,
    /// What the boxes say; nothing while they are new.
    said: RefCell<Option<Arc<FinderAnswer>>>,
    /// What was typed and does not stand in the address yet, and in which entry of the history.
    untold: RefCell<Option<(Option<u64>, String)>>,
}

impl Desk {
    pub(super) fn new(
        base: BasePath,
        client: ContentClient,
        reader: AppState,
        scrolls: Rc<Scrolls>,
    ) -> Self {
        Self {
            base,
            client,
            reader,
            scrolls,
            module: FinderModule::default(),
            asked: Cell::new(false),
            said: RefCell::default(),
            untold: RefCell::default(),
        }
    }

    /// Follows the form of any page that has the finder.
    pub(super) fn listen(self: &Rc<Self>) {
        for (name, act) in [
            ("input", Self::typed as fn(&Rc<Self>, &Event)),
            ("change", Self::chosen),
            ("submit", Self::chosen),
            ("focusin", Self::touched),
            ("focusout", Self::left),
            ("click", Self::asked_again),
        ] {
            let desk = Rc::clone(self);
            listen_to(&document(), name, move |event| act(&desk, &event));
        }
    }

    /// A page or an address that is new: shows what the address asks for.
    pub(super) fn look_around(self: &Rc<Self>) {
        if form().is_none() {
            return;
        }
        if self.module.is_ready() {
            self.show(&location::search(), None);
        } else if !location::search().is_empty() || !saves_data() {
            self.fetch();
        }
    }

    fn typed(self: &Rc<Self>, event: &Event) {
        if form_of(event).is_some() && is_words(event) {
            self.restate(&location::search(), Some(words()), Entry::Same);
        }
    }

    /// A box that changed, or the form that is sent.
    fn chosen(self: &Rc<Self>, event: &Event) {
        if form_of(event).is_some() && !is_words(event) {
            event.prevent_default();
            self.restate(&stated(), None, Entry::New);
        }
    }

    fn touched(self: &Rc<Self>, event: &Event) {
        if form_of(event).is_some() {
            self.fetch();
        }
    }

    /// Whoever held a link among the choices has let go of it.
    fn left(self: &Rc<Self>, event: &Event) {
        if form_of(event).is_some()
            && self.module.is_ready()
            && !self.reader.finder_ready.get_untracked()
        {
            let desk = Rc::clone(self);
            // The focus arrives elsewhere after this event.
            set_timeout(move || desk.open(), Duration::ZERO);
        }
    }

    fn asked_again(self: &Rc<Self>, event: &Event) {
        if find_around(event, "[data-action=finder-again]").is_some() {
            self.fetch();
        }
    }

    /// The form says something else: so does the address, and so do the results. Before the module is
    /// there the words wait in their box, and a form that is sent waits in the address.
    fn restate(self: &Rc<Self>, question: &str, words: Option<String>, entry: Entry) {
        let Some(answer) = self.answer(question, words, entry == Entry::New) else {
            if entry == Entry::New && question != location::search() {
                history::push(self.scrolls.new_entry(), &address(question));
            }
            return self.fetch();
        };
        match entry {
            Entry::Same => self.tell_later(answer.question.clone()),
            Entry::New => {
                self.tell();
                if answer.question != location::search() {
                    history::push(self.scrolls.new_entry(), &address(&answer.question));
                    as_of::apply(self.reader);
                }
            }
        }
        self.set(answer, entry);
    }

    /// The address follows letters a moment later: browsers refuse to change it at every keystroke of a
    /// long question, and each change takes as long as finding does.
    fn tell_later(self: &Rc<Self>, question: String) {
        if self
            .untold
            .replace(Some((history::entry(), question)))
            .is_none()
        {
            let desk = Rc::clone(self);
            set_timeout(move || desk.tell(), PAUSE);
        }
    }

    /// The address says what was typed into this page, before anything else becomes of it.
    pub(super) fn tell(&self) {
        if let Some((entry, question)) = self.untold.take()
            && entry == history::entry()
        {
            history::replace(self.scrolls.entry(), &address(&question));
            // The way back from another day leads to these words too.
            as_of::apply(self.reader);
        }
    }

    /// Fetches module and index, once.
    fn fetch(self: &Rc<Self>) {
        if self.module.is_ready() || self.asked.replace(true) {
            return;
        }
        let desk = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            let ready = match desk.client.finder_index().await {
                Ok(index) => desk.module.load(&index).await,
                Err(_) => false,
            };
            desk.asked.set(false);
            desk.fails(!ready);
            if ready {
                desk.open();
            }
        });
    }

    /// All is there: links become boxes, and the address is answered, with the words typed meanwhile.
    fn open(self: &Rc<Self>) {
        if !choosing() {
            self.reader.finder_ready.set(true);
            self.said.take();
        }
        let typed = words();
        if typed.is_empty() {
            self.show(&location::search(), None);
        } else {
            self.restate(&location::search(), Some(typed), Entry::Same);
        }
    }

    fn show(self: &Rc<Self>, question: &str, words: Option<String>) {
        match self.answer(question, words, false) {
            Some(answer) => self.set(answer, Entry::New),
            None => self.fails(true),
        }
    }

    /// Says so once: what was told is not told again, and nothing is made anew under the reader's hand.
    fn fails(&self, failed: bool) {
        if self.reader.finder_failed.get_untracked() != failed {
            self.reader.finder_failed.set(failed);
        }
    }

    fn answer(&self, question: &str, words: Option<String>, of_form: bool) -> Option<FinderAnswer> {
        self.module.answer(question, words, as_of::today(), of_form)
    }

    /// Shows an answer; the form follows once its choices are what they are to be.
    fn set(self: &Rc<Self>, answer: FinderAnswer, entry: Entry) {
        let answer = Arc::new(answer);
        self.reader
            .found
            .set(answer.asks.then(|| Arc::clone(&answer)));
        let desk = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            leptos::task::tick().await;
            match desk.said.replace(Some(Arc::clone(&answer))) {
                Some(before) if entry == Entry::Same => finder_form::follow(&answer, &before),
                _ => finder_form::fill(&answer),
            }
            as_of::carry(&desk.base, desk.reader);
        });
    }
}

fn address(question: &str) -> String {
    format!("{}{question}", location::pathname())
}

fn form() -> Option<HtmlFormElement> {
    find(FORM)?.dyn_into().ok()
}

/// Is the focus among the choices? Then links do not become boxes under the reader's hand.
fn choosing() -> bool {
    document()
        .active_element()
        .is_some_and(|active| active.closest(CHOICES).ok().flatten().is_some())
}

fn form_of(event: &Event) -> Option<Element> {
    find_around(event, FORM)
}

fn is_words(event: &Event) -> bool {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.name() == WORDS)
}

/// What stands in the box.
fn words() -> String {
    find(&format!("{FORM} [name={WORDS}]"))
        .and_then(|words| words.dyn_into::<HtmlInputElement>().ok())
        .map(|words| words.value())
        .unwrap_or_default()
}

/// What the form says, as its address would say it.
fn stated() -> String {
    let data = form().and_then(|form| FormData::new_with_form(&form).ok());
    let parameters =
        data.and_then(|data| UrlSearchParams::new_with_str_sequence_sequence(&data).ok());
    parameters
        .map(|parameters| format!("?{}", String::from(parameters.to_string())))
        .unwrap_or_default()
}

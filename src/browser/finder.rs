//! The finder of documents: from what the reader types and chooses to what is shown, and to an
//! address that can be passed on. The index is fetched only on the finder's own page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use model::finder::address::{BODY, FIELD, NATURE, STATUS, WORDS};
use model::finder::sentence::{parts, sentence};
use model::finder::{Choice, Counts, Finder, FinderQuery};
use model::permalink::BasePath;
use model::status::Status;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FormData, HtmlFormElement, HtmlInputElement, HtmlSelectElement, UrlSearchParams,
};

use super::document::document;
use super::prefetch::saves_data;
use super::scroll::Scrolls;
use super::{as_of, history, listen as listen_to, location};
use crate::app::LoadError;
use crate::data::ContentClient;
use crate::reader::{FinderPhase, Findings, Reader};

/// The finder's own form; on other pages its form is like any other.
const FORM: &str = "form[data-finder=live]";

/// How many documents stand on a page of what was found.
const PAGE_SIZE: usize = 20;

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
    reader: Reader,
    scrolls: Rc<Scrolls>,
    finder: RefCell<Option<Rc<Finder>>>,
    asked: Cell<bool>,
}

impl Desk {
    pub(super) fn new(base: BasePath, client: ContentClient, reader: Reader, scrolls: Rc<Scrolls>) -> Self {
        Self { base, client, reader, scrolls, finder: RefCell::default(), asked: Cell::new(false) }
    }

    /// Follows the form of any page that has the finder.
    pub(super) fn listen(self: &Rc<Self>) {
        let on = |name: &str, act: fn(&Rc<Self>, &Event)| {
            let desk = Rc::clone(self);
            listen_to(&document(), name, move |event| act(&desk, &event));
        };
        on("input", |desk, event| desk.typed(event));
        on("change", |desk, event| desk.chosen(event));
        on("submit", |desk, event| desk.submitted(event));
        on("focusin", |desk, event| {
            if form_of(event).is_some() {
                desk.fetch();
            }
        });
        on("click", |desk, event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if target.and_then(|target| target.closest("[data-action=finder-again]").ok().flatten()).is_some()
            {
                desk.fetch();
            }
        });
    }

    /// A page or an address that is new: shows what the address asks for.
    pub(super) fn look_around(self: &Rc<Self>) {
        if form().is_none() {
            return;
        }
        let query = FinderQuery::parse(&location::search());
        if self.finder.borrow().is_some() {
            self.show(query);
        } else if !query.is_empty() || !saves_data() {
            self.fetch();
        }
    }

    fn typed(self: &Rc<Self>, event: &Event) {
        if form_of(event).is_some() && is_words(event) {
            self.restate(Entry::Same);
        }
    }

    fn chosen(self: &Rc<Self>, event: &Event) {
        if form_of(event).is_some() && !is_words(event) {
            self.restate(Entry::New);
        }
    }

    fn submitted(self: &Rc<Self>, event: &Event) {
        if form_of(event).is_some() {
            event.prevent_default();
            self.restate(Entry::New);
        }
    }

    /// The form says something else: so does the address, and so do the results.
    fn restate(self: &Rc<Self>, entry: Entry) {
        let Some(form) = form() else { return };
        let query = match entry {
            Entry::Same => FinderQuery::parse(&location::search()).with_words(&read(&form).words),
            Entry::New => read(&form),
        };
        let address = format!("{}{}", location::pathname(), query.to_query_string());
        if address != format!("{}{}", location::pathname(), location::search()) {
            match entry {
                Entry::New => history::push(self.scrolls.new_entry(), &address),
                Entry::Same => history::replace(history::entry().unwrap_or_default(), &address),
            }
            as_of::apply(self.reader);
        }
        let ready = self.finder.borrow().is_some();
        if ready { self.show(query) } else { self.fetch() }
    }

    /// Fetches the index, once.
    fn fetch(self: &Rc<Self>) {
        if self.finder.borrow().is_some() || self.asked.replace(true) {
            return;
        }
        let desk = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            let index = desk.client.finder_index().await;
            let index = index.and_then(|index| index.load().ok_or(LoadError::Unreadable));
            desk.asked.set(false);
            match index {
                Ok(finder) => desk.open(finder).await,
                Err(_) => desk.reader.finder.set(FinderPhase::Failed),
            }
        });
    }

    /// The index is there: links become boxes, and the address is answered.
    async fn open(self: &Rc<Self>, finder: Finder) {
        *self.finder.borrow_mut() = Some(Rc::new(finder));
        let typed = form().map(|form| read(&form).words).unwrap_or_default();
        self.reader.finder.set(FinderPhase::Ready);
        leptos::task::tick().await;
        let query = FinderQuery::parse(&location::search());
        // Words typed while the index was on its way are older than no answer.
        if typed.is_empty() || typed == query.words { self.show(query) } else { self.restate(Entry::Same) }
    }

    fn show(self: &Rc<Self>, query: FinderQuery) {
        let Some(finder) = self.finder.borrow().clone() else { return };
        let day = self.reader.as_of.with_untracked(|as_of| as_of.day);
        let found = finder.find(&query, day, PAGE_SIZE);
        fill(&query);
        count(&finder, &found.counts);
        let asked = !query.is_empty();
        let findings = Findings {
            sentence: sentence(&query, &finder.choices, found.pagination.item_count),
            parts: parts(&query, &finder.choices),
            documents: found.documents,
            pagination: found.pagination,
            query,
        };
        self.reader.found.set(asked.then(|| Arc::new(findings)));
        let desk = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            leptos::task::tick().await;
            as_of::carry(&desk.base, desk.reader);
        });
    }
}

fn form() -> Option<HtmlFormElement> {
    document().query_selector(FORM).ok().flatten()?.dyn_into().ok()
}

fn form_of(event: &Event) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(FORM).ok().flatten()
}

fn is_words(event: &Event) -> bool {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.name() == WORDS)
}

/// What the form says, read as its address would be.
fn read(form: &HtmlFormElement) -> FinderQuery {
    let data = FormData::new_with_form(form).ok();
    let parameters = data.and_then(|data| UrlSearchParams::new_with_str_sequence_sequence(&data).ok());
    FinderQuery::parse(&parameters.map(|parameters| String::from(parameters.to_string())).unwrap_or_default())
}

/// Makes the form say what the address asks for. The box being typed into is left alone.
fn fill(query: &FinderQuery) {
    let parameters = UrlSearchParams::new_with_str(&query.to_query_string()).ok();
    let Some(parameters) = parameters else { return };
    let Ok(inputs) = document().query_selector_all(&format!("{FORM} :is(input, select)")) else { return };
    for input in (0..inputs.length()).filter_map(|at| inputs.item(at)) {
        match input.dyn_into::<HtmlInputElement>() {
            Ok(input) if input.type_() == "checkbox" => {
                let values = parameters.get_all(&input.name());
                input.set_checked(
                    values.iter().any(|value| value.as_string().as_deref() == Some(&input.value())),
                );
            }
            Ok(input) => {
                let value = parameters.get(&input.name()).unwrap_or_default();
                let typing = document().active_element().as_ref() == Some(input.as_ref());
                if !typing && input.value() != value {
                    input.set_value(&value);
                }
            }
            Err(select) => {
                if let Ok(select) = select.dyn_into::<HtmlSelectElement>() {
                    select.set_value(query.sort.slug());
                }
            }
        }
    }
}

/// Writes how many documents there are beside every choice.
fn count(finder: &Finder, counts: &Counts) {
    let choices = &finder.choices;
    let slugs = |choices: &[Choice]| choices.iter().map(|choice| choice.slug.clone()).collect::<Vec<_>>();
    let statuses = Status::CHOICES.map(|status| status.slug().to_owned()).to_vec();
    write_counts(NATURE, &slugs(&choices.natures), &counts.natures);
    write_counts(BODY, &slugs(&choices.bodies), &counts.bodies);
    write_counts(FIELD, &slugs(&choices.fields), &counts.fields);
    write_counts(STATUS, &statuses, &counts.statuses);
}

fn write_counts(name: &str, slugs: &[String], counts: &[u32]) {
    let Ok(boxes) = document().query_selector_all(&format!("{FORM} .choice__box[name={name}]")) else {
        return;
    };
    for input in (0..boxes.length()).filter_map(|at| boxes.item(at)) {
        let Ok(input) = input.dyn_into::<HtmlInputElement>() else { continue };
        let at = slugs.iter().position(|slug| *slug == input.value());
        let count = at.and_then(|at| counts.get(at)).copied().unwrap_or_default();
        let row = input.closest(".choice").ok().flatten();
        if let Some(place) = row.and_then(|row| row.query_selector(".choice__count").ok().flatten()) {
            place.set_text_content(Some(&count.to_string()));
        }
    }
}

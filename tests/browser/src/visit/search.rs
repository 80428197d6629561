//! The search: its page, its boxes, its suggestions.

use model::permalink::Address;
use model::text::search_page::{ASKED, FAILED};
use serde_json::{Value, json};

use super::Visit;
use crate::failure::{Outcome, holds};
use crate::portal::RequestFilter;

/// The box of the search's page.
pub(crate) const BOX: &str = "main [data-reader=search-box]";
/// The box in the masthead.
pub(crate) const MASTHEAD: &str = "header [data-reader=search-box]";
/// The sentence that readers see.
pub(crate) const COUNT: &str = ".search-page__count";
/// The root of the search's index.
pub(crate) const ROOT: &str = "/api/v1/tim-kiem.bin";

/// Notes every sentence that is shown and every one that is announced, each once, with what was in the box.
const WATCH: &str = "
    window.__shown = [];
    window.__announced = [];
    const note = (list, selector) => {
        const text = document.querySelector(selector)?.textContent;
        if (text && list.at(-1) !== text) list.push(text);
    };
    new MutationObserver(() => {
        note(window.__shown, '.search-page__count');
        note(window.__announced, '.search-page [role=status]');
    }).observe(document.body, { childList: true, characterData: true, subtree: true });";

impl Visit {
    /// The path of the search's page for these words.
    pub(crate) fn search_for(&self, words: &str) -> String {
        let encoded: String = words
            .bytes()
            .map(|byte| match byte {
                b' ' => "+".to_owned(),
                b if b.is_ascii_alphanumeric() || b"-_.*".contains(&b) => (b as char).to_string(),
                b => format!("%{b:02X}"),
            })
            .collect();
        format!("{}?q={encoded}", Address::Search.path())
    }

    /// Opens the search's page without words and goes into its box.
    pub(crate) async fn opens_the_search(&self) -> Outcome {
        self.open(&Address::Search.path()).await?;
        self.remembers_the_document().await?;
        self.click(BOX).await
    }

    /// Selects the words in the box, so that what is typed takes their place.
    pub(crate) async fn selects_words(&self) -> Outcome {
        self.run::<()>("document.activeElement.select()", Vec::new())
            .await
    }

    /// From now on every sentence is noted.
    pub(crate) async fn notes_sentences(&self) -> Outcome {
        self.run::<()>(WATCH, Vec::new()).await
    }

    /// Writes as an input method does, which has not settled these letters yet.
    pub(crate) async fn composes(&self, letters: &str) -> Outcome {
        let length = letters.encode_utf16().count();
        self.tell(
            "Input.imeSetComposition",
            json!({"text": letters, "selectionStart": length, "selectionEnd": length}),
        )
        .await
    }

    /// There is an answer for these words, and the sentence about it names them.
    pub(crate) async fn expect_answered(&self, words: &str) -> Outcome {
        let answered =
            "document.querySelector('.search-page__count')?.textContent.includes(arguments[0])
            && document.querySelector('.search-page[aria-busy=false]')";
        self.until(
            &format!("“{words}” is answered"),
            answered,
            vec![json!(format!("“{words}”"))],
        )
        .await
    }

    /// The page says that the search failed, keeps the words, and leaves the other ways on in sight.
    pub(crate) async fn expect_search_failed(&self, words: &str) -> Outcome {
        self.expect_text(COUNT, &ASKED.replace("{}", words)).await?;
        self.expect_text(".search-page__trouble p", FAILED).await?;
        self.expect_accessible("main").await?;
        self.expect_other_ways_on().await
    }

    /// The ways on below the results are seen.
    pub(crate) async fn expect_other_ways_on(&self) -> Outcome {
        let seen =
            "document.querySelector('.site-index a').checkVisibility({ visibilityProperty: true })";
        self.until("the other ways on are seen", seen, Vec::new())
            .await
    }

    /// The first result leads to this path.
    pub(crate) async fn expect_first_result(&self, path: &str) -> Outcome {
        let first =
            "new URL(document.querySelector('.search-result a').href).pathname === arguments[0]";
        let href = self.portal.href(path);
        self.until(&format!("{href} is found first"), first, vec![json!(href)])
            .await
    }

    /// Suggestions stand below the box in focus, which has them as its list.
    pub(crate) async fn expect_suggestions(&self) -> Outcome {
        let open = "((box) => box.ariaExpanded === 'true'
            && document.getElementById(box.getAttribute('aria-controls')).querySelectorAll('[role=option]').length > 0
            && !document.getElementById(box.getAttribute('aria-controls')).hidden)(document.activeElement)";
        self.until("suggestions are shown", open, Vec::new()).await
    }

    /// No suggestions are shown.
    pub(crate) async fn expect_no_suggestions(&self) -> Outcome {
        let closed = "!document.querySelector('[role=listbox]:not([hidden])')
            && !document.querySelector('[aria-expanded=true][role=combobox]')";
        self.until("no suggestions are shown", closed, Vec::new())
            .await
    }

    /// The option that the box names as the current one: `None` for the box itself.
    pub(crate) async fn current_option(&self) -> Outcome<Option<usize>> {
        self.value(
            "((id) => id
                ? [...document.querySelectorAll('[role=option]')].findIndex((one) => one.id === id && one.ariaSelected === 'true')
                : null)(document.activeElement.getAttribute('aria-activedescendant'))",
        )
        .await
    }

    /// How much of the search was fetched: module, root and shards.
    pub(crate) fn times_search_fetched(&self) -> usize {
        let parts = [
            RequestFilter::Finder("js"),
            RequestFilter::Finder("wasm"),
            RequestFilter::Path(ROOT.into()),
            RequestFilter::Shard,
        ];
        parts.iter().map(|part| self.portal.times(part)).sum()
    }

    /// No request but that for a page itself said these words, in any spelling.
    pub(crate) fn expect_words_kept(&self, words: &str) -> Outcome {
        let spelled = self.search_for(words);
        let spelled = spelled.split_once("q=").map_or("", |(_, words)| words);
        let requests = self.portal.requests();
        let telling: Vec<&String> = requests
            .iter()
            .filter(|request| request.contains(spelled) || request.contains(words))
            .collect();
        holds(
            &format!("requests that say “{words}”: {telling:#?}"),
            telling.is_empty() && !requests.is_empty(),
        )
    }

    /// A property of a suggestion.
    pub(crate) async fn of_option(&self, at: usize, property: &str) -> Outcome<Value> {
        self.value(&format!(
            "document.querySelectorAll('[role=option]')[{at}].{property}"
        ))
        .await
    }
}

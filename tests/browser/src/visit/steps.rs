//! What readers do.

use serde_json::{Value, json};
use thirtyfour::{By, Key, WebElement};

use super::Visit;
use crate::failure::Outcome;
use crate::portal::{Answer, PageKind, RequestFilter};

/// A link that was not there, always in sight, so that a click on it scrolls nothing.
const LINK: &str = "
    const link = document.createElement('a');
    link.href = arguments[0];
    link.textContent = arguments[0];
    Object.assign(link.style, { position: 'fixed', top: 0, left: 0, zIndex: 9 });
    document.querySelector('main').append(link);
    return link;";

/// A click on a link of any kind. Only the app's answer to it counts: the browser's is held off.
const CLICK: &str = "
    const [given, click] = arguments;
    const link = document.createElement('a');
    for (const [name, value] of Object.entries(given)) link.setAttribute(name, value);
    document.querySelector('main').append(link);
    let taken;
    addEventListener('click', (event) => {
        taken = event.defaultPrevented;
        event.preventDefault();
    }, { once: true });
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...click }));
    link.remove();
    return taken;";

/// Opens the menu on a phone.
pub(crate) const MENU_OPENER: &str = "[popovertarget=portal-menu]";
/// Opens the search on a phone.
pub(crate) const SEARCH_OPENER: &str = "[popovertarget=portal-search]";

impl Visit {
    /// Loads a page and waits until the app has taken it over.
    pub(crate) async fn open(&self, path: &str) -> Outcome {
        self.load(path).await?;
        self.expect_app().await
    }

    /// Loads a page; the app comes only when the page has been painted.
    pub(crate) async fn opens_slowly(&self, path: &str) -> Outcome {
        self.portal.answers(RequestFilter::Wasm, Answer::Late);
        self.load(path).await?;
        let painted = "performance.getEntriesByName('first-contentful-paint').length";
        self.until("the page is painted", painted, Vec::new())
            .await?;
        self.wait_for_two_frames().await?;
        self.portal.recovers();
        self.expect_app().await
    }

    /// Loads a page; whether the app comes is not asked.
    pub(crate) async fn load(&self, path: &str) -> Outcome {
        Ok(self.driver.goto(self.portal.url(path)).await?)
    }

    /// Loads a page of somebody else's.
    pub(crate) async fn visits(&self, url: &str) -> Outcome {
        Ok(self.driver.goto(url).await?)
    }

    /// Does something within the frame that fits a selector, and comes out again.
    pub(crate) async fn within<T>(
        &self,
        frame: &str,
        does: impl AsyncFnOnce() -> Outcome<T>,
    ) -> Outcome<T> {
        self.find(By::Css(frame)).await?.enter_frame().await?;
        let done = does().await;
        self.driver.enter_parent_frame().await?;
        done
    }

    /// Loads the page once more.
    pub(crate) async fn reload(&self) -> Outcome {
        Ok(self.driver.refresh().await?)
    }

    /// Opens a page that stands for its kind, which may be the one for wrong addresses.
    pub(crate) async fn open_kind(&self, kind: &PageKind) -> Outcome {
        if kind.is_nowhere() {
            // The app asks whether the page came to be after the build.
            self.expects_refusal(&kind.data(), 404);
        }
        self.load_kind(kind).await?;
        self.expect_app().await
    }

    /// Loads a page that stands for its kind.
    pub(crate) async fn load_kind(&self, kind: &PageKind) -> Outcome {
        if kind.is_nowhere() {
            self.expects_refusal(&kind.path, 404);
        }
        self.load(&kind.path).await
    }

    /// The first element of these; waits for it.
    pub(crate) async fn find(&self, by: By) -> Outcome<WebElement> {
        let what = format!("there is {by:?}");
        self.wait(&what, async || self.driver.find(by.clone()).await.is_ok())
            .await?;
        Ok(self.driver.find(by).await?)
    }

    /// Clicks the first element that fits a selector.
    pub(crate) async fn click(&self, selector: &str) -> Outcome {
        Ok(self.find(By::Css(selector)).await?.click().await?)
    }

    /// Clicks where the first element is that fits a selector: drivers take what a closed summary shows
    /// for hidden.
    pub(crate) async fn clicks_at(&self, selector: &str) -> Outcome {
        let element = self.find(By::Css(selector)).await?;
        let scroll = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.driver
            .execute(scroll, vec![element.to_json()?])
            .await?;
        Ok(self
            .driver
            .action_chain()
            .move_to_element_center(&element)
            .click()
            .perform()
            .await?)
    }

    /// Clicks the first link in sight that says this.
    pub(crate) async fn click_link(&self, words: &str) -> Outcome {
        Ok(self.find(By::LinkText(words)).await?.click().await?)
    }

    /// Clicks a link to a path of the portal, whether or not the page has one.
    pub(crate) async fn follow(&self, path: &str) -> Outcome {
        let link = self
            .driver
            .execute(LINK, vec![json!(self.portal.href(path))])
            .await?
            .element()?;
        Ok(link.click().await?)
    }

    /// Moves the pointer over the first link in sight that says this.
    pub(crate) async fn points_at_link(&self, words: &str) -> Outcome {
        let link = self.find(By::LinkText(words)).await?;
        Ok(self
            .driver
            .action_chain()
            .move_to_element_center(&link)
            .perform()
            .await?)
    }

    /// Goes back in the history.
    pub(crate) async fn goes_back(&self) -> Outcome {
        Ok(self.driver.back().await?)
    }

    /// Goes forward in the history.
    pub(crate) async fn goes_forward(&self) -> Outcome {
        Ok(self.driver.forward().await?)
    }

    /// Scrolls, and waits until the page has noticed.
    pub(crate) async fn scrolls_to(&self, top: u32) -> Outcome {
        self.driver
            .execute("scrollTo(0, arguments[0])", vec![json!(top)])
            .await?;
        self.wait_for_two_frames().await
    }

    /// Types on the keyboard.
    pub(crate) async fn types(&self, words: &str) -> Outcome {
        Ok(self
            .driver
            .action_chain()
            .send_keys(words)
            .perform()
            .await?)
    }

    /// Presses a key.
    pub(crate) async fn presses(&self, key: Key) -> Outcome {
        Ok(self.driver.action_chain().send_keys(key).perform().await?)
    }

    /// Would the app take a click on such a link? If so, it goes there.
    pub(crate) async fn app_takes(&self, link: Value, click: Value) -> Outcome<bool> {
        self.run(CLICK, vec![link, click]).await
    }

    /// Asks the server for something and waits for it: what was asked for before has arrived there.
    pub(crate) async fn asks_the_server_something(&self) -> Outcome {
        let ask = "const done = arguments[1]; fetch(arguments[0], { cache: 'no-store' }).then(() => done(null))";
        self.later(ask, vec![json!(self.portal.href("/favicon.svg"))])
            .await
    }

    /// Takes one of the choices in the strip above the masthead; on a phone they are in the menu.
    pub(crate) async fn chooses(&self, setting: &str, value: &str) -> Outcome {
        let option = format!("[data-setting={setting}] option[value='{value}']");
        if !self.is_on_a_phone().await? {
            return self.click(&option).await;
        }
        self.click(MENU_OPENER).await?;
        self.click(&format!("#portal-menu {option}")).await?;
        self.presses(Key::Escape).await
    }

    /// Are search and menu behind buttons?
    pub(crate) async fn is_on_a_phone(&self) -> Outcome<bool> {
        let shown = format!("document.querySelector('{MENU_OPENER}').offsetParent !== null");
        self.value(&shown).await
    }
}

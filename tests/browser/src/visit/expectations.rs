//! What readers should see.

use model::permalink::Address;
use serde_json::json;

use super::Visit;
use crate::failure::{Outcome, holds, same};

/// Compares the page with what the server sends for its address. What depends on the reader is left
/// out, and where the focus went. Tells the first difference.
const COMPARE: &str = "
    const done = arguments[arguments.length - 1];
    const plain = (root) => {
        const copy = root.querySelector('#portal').cloneNode(true);
        for (const part of copy.querySelectorAll('[data-reader]')) part.remove();
        for (const focused of copy.querySelectorAll('h1[tabindex]')) focused.removeAttribute('tabindex');
        return copy.innerHTML;
    };
    const facts = ({ head, title, documentElement }) => JSON.stringify({
        title, titles: head.querySelectorAll('title').length, language: documentElement.lang,
        description: [...head.querySelectorAll('meta[name=description]')].map(({ content }) => content),
        canonical: [...head.querySelectorAll('link[rel=canonical]')].map((link) => link.getAttribute('href')),
        linked: [...head.querySelectorAll('script#linked-data')].map(({ type, text }) => [type, text]),
    });
    const difference = (is, served) => {
        let at = 0;
        while (at < is.length && is[at] === served[at]) at += 1;
        if (is === served) return '';
        return [is, served].map((text) => text.slice(Math.max(0, at - 80), at + 120)).join('\\n--- served:\\n');
    };
    fetch(location.href, { cache: 'no-store' }).then((answer) => answer.text()).then((html) => {
        const served = new DOMParser().parseFromString(html, 'text/html');
        done(difference(facts(document), facts(served)) || difference(plain(document), plain(served)));
    });";

/// The page's words as they are seen, without those that depend on the reader.
const WORDS: &str = "
    const own = document.querySelectorAll('[data-reader]');
    for (const part of own) part.style.display = 'none';
    const words = document.body.innerText;
    for (const part of own) part.style.display = '';
    return words;";

/// What stands out over the viewport's edge, unless it scrolls by itself.
const STICKING_OUT: &str = "
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge) return [];
    const scrolls = (one) => one && (getComputedStyle(one).overflowX !== 'visible' || scrolls(one.parentElement));
    const right = (one) => Math.round(one.getBoundingClientRect().right);
    return [...document.body.querySelectorAll('*')]
        .filter((one) => right(one) > edge + 1 && !scrolls(one))
        .map((one) => `${one.localName}.${one.className} ends at ${right(one)}`)
        .concat(`the page is ${document.documentElement.scrollWidth} wide, the viewport ${edge}`);";

const COLOURS: &str = "[...document.querySelectorAll('body, body *')].map((element) => {
    const { color, backgroundColor, borderTopColor, fill, stroke } = getComputedStyle(element);
    return [element.localName, color, backgroundColor, borderTopColor, fill, stroke].join(' ');
})";

/// The state of the app. Before it is asked for, the pointer comes to a link: the first sign that it can be of use.
const STATE_OF_APP: &str = "(() => {
    const { app } = document.documentElement.dataset;
    const link = document.querySelector('.skip-link');
    if (app === 'waiting') link?.dispatchEvent(new Event('pointerover', { bubbles: true }));
    return app;
})()";

impl Visit {
    /// The app takes over as soon as the reader wants something.
    pub(crate) async fn expect_app(&self) -> Outcome {
        self.until(
            "the app starts",
            &format!("{STATE_OF_APP} === 'ready'"),
            Vec::new(),
        )
        .await
    }

    /// The app takes over by itself.
    pub(crate) async fn expect_app_unasked(&self) -> Outcome {
        let ready = "document.documentElement.dataset.app === 'ready'";
        self.until("the app starts by itself", ready, Vec::new())
            .await
    }

    /// The reader gives a sign that the app can be of use.
    pub(crate) async fn points_at_something(&self) -> Outcome {
        self.value::<Option<String>>(STATE_OF_APP).await.map(drop)
    }

    /// The page's heading says this.
    pub(crate) async fn expect_heading(&self, words: &str) -> Outcome {
        let what = format!("the heading is “{words}”");
        let expression = "document.querySelector('main h1')?.textContent === arguments[0]";
        self.until(&what, expression, vec![json!(words)]).await
    }

    /// The first element that fits a selector says this.
    pub(crate) async fn expect_text(&self, selector: &str, words: &str) -> Outcome {
        let text = "document.querySelector(arguments[0])?.textContent === arguments[1]";
        self.until(
            &format!("{selector} says “{words}”"),
            text,
            vec![json!(selector), json!(words)],
        )
        .await
    }

    /// The app has given up, and the page says so to its stylesheet.
    pub(crate) async fn expect_app_failed(&self) -> Outcome {
        self.until(
            "the app gives up",
            &format!("{STATE_OF_APP} === 'failed'"),
            Vec::new(),
        )
        .await
    }

    /// Shapes stand in for a page that is late.
    pub(crate) async fn expect_skeleton(&self) -> Outcome {
        self.until(
            "the skeleton is there",
            "document.querySelector('main [aria-busy]')",
            Vec::new(),
        )
        .await
    }

    /// The data of an address was asked for.
    pub(crate) async fn expect_fetched(&self, address: &Address) -> Outcome {
        let path = address.api_path();
        self.wait(&format!("{path} is fetched"), async || {
            self.portal.times_asked(&path) > 0
        })
        .await?;
        self.asks_the_server_something().await
    }

    /// The colors of everything on the page.
    pub(crate) async fn colors(&self) -> Outcome<Vec<String>> {
        self.wait_for_two_frames().await?;
        self.value(COLOURS).await
    }

    /// A page has one heading of the first order.
    pub(crate) async fn expect_one_heading(&self) -> Outcome {
        let count: u32 = self.value("document.querySelectorAll('h1').length").await?;
        same("headings of the first order", count, 1)
    }

    /// The page and its head are, to the letter, what the server sends for this address.
    pub(crate) async fn expect_page_as_served(&self) -> Outcome {
        let difference: String = self
            .driver
            .execute_async(COMPARE, Vec::new())
            .await?
            .convert()?;
        holds(
            &format!("the page is not as served:\n{difference}"),
            difference.is_empty(),
        )
    }

    /// Nothing has moved since the first paint.
    pub(crate) async fn expect_no_layout_shift(&self) -> Outcome {
        self.wait_for_two_frames().await?;
        let (shift, moved): (f64, Vec<String>) =
            self.value("[window.__shift, window.__moved]").await?;
        holds(
            &format!("the layout shifted by {shift}: {moved:?}"),
            shift < 0.001,
        )
    }

    /// What was changed is on the screen.
    pub(crate) async fn wait_for_two_frames(&self) -> Outcome {
        let frames = "
            const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));";
        self.driver.execute_async(frames, Vec::new()).await?;
        Ok(())
    }

    /// Stylesheets and pictures have come too: drivers go on as soon as the words are there.
    pub(crate) async fn expect_page_loaded(&self) -> Outcome {
        self.until(
            "all of the page is there",
            "document.readyState === 'complete'",
            Vec::new(),
        )
        .await
    }

    /// The words of the page, but those that depend on the reader.
    pub(crate) async fn reads(&self) -> Outcome<String> {
        self.expect_page_loaded().await?;
        self.run(WORDS, Vec::new()).await
    }

    /// The words are these once more.
    pub(crate) async fn reads_again(&self, words: &str) -> Outcome {
        let now = self.reads().await?;
        let line = now
            .lines()
            .zip(words.lines())
            .find(|(now, before)| now != before);
        holds(&format!("the words are others: {line:#?}"), now == words)
    }

    /// The paper is darker than the ink.
    pub(crate) async fn expect_dark_page(&self) -> Outcome {
        let lightness = "
            const { backgroundColor, color } = getComputedStyle(document.body);
            const light = (value) => {
                const pen = new OffscreenCanvas(1, 1).getContext('2d');
                pen.fillStyle = value;
                pen.fillRect(0, 0, 1, 1);
                const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
                return red + green + blue;
            };
            return [backgroundColor, color].map(light);";
        let (paper, ink): (f64, f64) = self.run(lightness, Vec::new()).await?;
        holds(
            &format!("the paper has {paper}, the ink {ink}"),
            paper < ink,
        )
    }

    /// No sideways scroll.
    pub(crate) async fn expect_no_overflow(&self) -> Outcome {
        let out: Vec<String> = self.run(STICKING_OUT, Vec::new()).await?;
        same("what stands out over the edge", out, Vec::<String>::new())
    }
}

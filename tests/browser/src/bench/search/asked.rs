//! One query, asked as a reader does, until five results are shown; and queries asked of the module itself.

use serde::Deserialize;
use serde_json::json;

use crate::bench::Page;
use crate::bench::times::Times;
use crate::failure::{Outcome, holds};

/// A way to search.
pub(super) struct Way {
    /// The page on which it is used.
    pub(super) path: &'static str,
    /// Calls `arguments[0]` once the page has loaded with its script.
    pub(super) ready: &'static str,
    /// A function of the words. It calls `titles()` when the answer is there and ends when five results, or
    /// all there are, are shown, with the passages that are in sight.
    ask: &'static str,
    /// A function that ends when what else is near the window is there too: its bytes count as well.
    rest: &'static str,
    /// Which files are the module, by a part of their address.
    module: &'static str,
}

/// The page of the search; its script has been loaded with it, and nothing else of the search.
pub(super) const OURS: Way = Way {
    path: "/tim-kiem/",
    ready: "
        const done = arguments[0];
        const look = () => {
            const isThere = document.querySelector('.search-page__found');
            if (isThere) done(null); else setTimeout(look, 50);
        };
        look();",
    // Passages come only for results that are in the window or near it; those in it are waited for.
    ask: "
        async (words, titles) => {
            const box = document.querySelector('main [type=search]');
            box.focus();
            box.value = words;
            box.dispatchEvent(new InputEvent('input', { bubbles: true }));
            const frame = () => new Promise((go) => requestAnimationFrame(go));
            const count = () => document.querySelector('.search-page__count').textContent;
            while (!count().includes(words) || document.querySelector('[data-reader=search-page]').ariaBusy === 'true') await frame();
            titles();
            const isSeen = (place) => place.getBoundingClientRect().top < innerHeight;
            const waits = (place) => !place.hidden && !place.textContent && isSeen(place);
            const places = () => [...document.querySelectorAll('.search-result')].slice(0, 5)
                .flatMap((result) => [...result.querySelectorAll('[data-slot]')]);
            while (places().some(waits)) await frame();
            return document.querySelectorAll('.search-result').length;
        }",
    rest: "
        async () => {
            const isNear = (row) => row.getBoundingClientRect().top < innerHeight + 200;
            const isBusy = () => [...document.querySelectorAll('.search-result[aria-busy]')].some(isNear);
            while (isBusy()) await new Promise((go) => setTimeout(go, 50));
        }",
    module: "/assets/finder",
};

/// A page with Pagefind's script. Its worker is off: what a worker fetches is not seen by the page.
pub(super) const PAGEFIND: Way = Way {
    path: "/pagefind-page",
    ready: "
        const done = arguments[0];
        import('/pagefind/pagefind.js').then(async (pagefind) => {
            window.pagefind = pagefind;
            await pagefind.options({ noWorker: true });
            done(null);
        });",
    ask: "
        async (words, titles) => {
            const found = await window.pagefind.search(words);
            const five = await Promise.all(found.results.slice(0, 5).map((result) => result.data()));
            titles();
            document.querySelector('main').innerHTML = five.map(({ meta, excerpt }) => `<h2>${meta.title}</h2><p>${excerpt}</p>`).join('');
            document.body.offsetHeight;
            return found.results.length;
        }",
    rest: "async () => {}",
    module: ".pagefind",
};

/// Keeps the memories of all modules by the address of their wasm.
pub(super) const NOTE_MEMORY: &str = "{
    window.__memories = [];
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (source, imports) => {
        const response = await source;
        const made = await instantiateStreaming(response, imports);
        window.__memories.push([response.url, made.instance.exports.memory]);
        return made;
    };
}";

/// Everything that was fetched since the words were typed, and what the page itself had fetched for the search.
const ASK: &str = "
    const [words, before, module, done] = arguments;
    performance.setResourceTimingBufferSize(1000);
    const started = performance.now();
    let answered;
    (ASK)(words, () => { answered = performance.now() - started; }).then(async (results) => {
        const shown = performance.now() - started;
        await (REST)();
        const entries = performance.getEntriesByType('resource');
        const ofSearch = ({ startTime, name }) => startTime >= started || (before && before.some((part) => name.includes(part)));
        const counted = entries.filter(ofSearch);
        const sum = (of, key) => of.reduce((all, entry) => all + entry[key], 0);
        // The module's script, for `ANSWER`.
        window.__finder ??= entries.map(({ name }) => name).find((name) => /\\/assets\\/finder[^/]*\\.js/.test(name));
        performance.clearResourceTimings();
        done({
            titles: answered, shown, results,
            bytes: sum(counted, 'encodedBodySize'),
            requests: counted.length,
            module: sum(counted.filter(({ name }) => name.includes(module)), 'encodedBodySize'),
        });
    }, (error) => done({ failure: `${error}` }));";

/// What a query took.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// Milliseconds until the answer.
    pub(super) titles: f64,
    /// Milliseconds until five results are shown.
    pub(super) shown: f64,
    /// Bytes of bodies as they were transferred. For headers browsers count 300 bytes a file, whatever they are.
    pub(super) bytes: f64,
    /// How many files.
    pub(super) requests: f64,
    /// The bytes of the module among them.
    pub(super) module: f64,
    results: usize,
    failure: String,
}

/// Files that the page had fetched before the first words were typed and that are the search's all the same.
const OF_THE_PAGE: [&str; 3] = [
    "/assets/search-",
    "/assets/search.",
    "/pagefind/pagefind.js",
];

/// Asks on the page that is open.
pub(super) async fn ask(page: &Page, way: &Way, words: &str) -> Outcome<Asked> {
    let script = ASK.replace("ASK", way.ask).replace("REST", way.rest);
    let given = vec![json!(words), json!(OF_THE_PAGE), json!(way.module)];
    let asked: Asked = page.driver.execute_async(script, given).await?.convert()?;
    holds(
        &format!(
            "{} of “{words}”: {} {} results",
            way.path, asked.failure, asked.results
        ),
        asked.failure.is_empty(),
    )?;
    Ok(asked)
}

/// The module that the page's script has opened is the one that an import of the same address gives.
const ANSWER: &str = "
    const [queries, done] = arguments;
    const wasm = window.__memories.find(([url]) => url.includes('/assets/finder'));
    import(window.__finder).then((module) => {
        const day = new Date().toISOString().slice(0, 10);
        const times = queries.map((words) => {
            const query = `?${new URLSearchParams({ q: words })}`;
            const started = performance.now();
            const answer = module.searchAnswer(query, undefined, day, true);
            return [performance.now() - started, !answer.startsWith('{\"needs\"')];
        });
        done([times, wasm[1].buffer.byteLength, '']);
    }).catch((error) => done([[], -1, `${error}`]));";

/// Times of answers alone.
#[derive(Default)]
pub(super) struct Answers {
    /// In milliseconds.
    pub(super) times: Times,
    /// The module's memory, in bytes, after the last of them.
    pub(super) memory: f64,
}

/// Asks the module for all of them at once.
pub(super) async fn answer_all(page: &Page, queries: &[&str], answers: &mut Answers) -> Outcome {
    let (times, memory, failure): (Vec<(f64, bool)>, f64, String) = page
        .driver
        .execute_async(ANSWER, vec![json!(queries)])
        .await?
        .convert()?;
    for ((took, complete), query) in times.into_iter().zip(queries) {
        holds(
            &format!("“{query}” is answered without another shard"),
            complete,
        )?;
        answers.times.add(took);
    }
    answers.memory = memory;
    holds(&format!("the module answers {failure}"), memory > 0.0)
}

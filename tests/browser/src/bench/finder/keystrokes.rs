//! Keystrokes in the finder's box, and how long the page took over each.

use std::fmt::{Display, Formatter, Result};

use serde_json::json;
use thirtyfour::WebDriver;

use super::is_answered;
use crate::bench::times::Times;
use crate::failure::Outcome;

/// Types a word letter by letter, as fast as readers do. The page answers in microtasks, so after some of
/// them all of it is there and can be laid out; what changes afterwards is counted. The next task comes
/// when the browser is free again: often it has painted by then, and waited for its screen to do so.
const TYPE: &str = "
    const [states, done] = arguments;
    const part = (selector) => document.querySelector(selector);
    const box = part('form[data-finder=live] [name=q]');
    const nextTask = () => new Promise((go) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = go;
        port2.postMessage(null);
    });
    const press = async (words) => {
        const started = performance.now();
        box.value = words;
        box.dispatchEvent(new Event('input', { bubbles: true }));
        for (let turn = 0; turn < 50; turn += 1) await undefined;
        document.body.offsetHeight;
        const took = performance.now() - started;
        const free = nextTask().then(() => performance.now() - started);
        const sentence = part('.finder-sentence').textContent;
        const late = new MutationObserver(() => {});
        late.observe(part('main'), { attributes: true, characterData: true, childList: true, subtree: true });
        const freed = await free;
        await new Promise((go) => setTimeout(go, 100));
        const changes = late.takeRecords().length;
        late.disconnect();
        return [words, took, freed, sentence, changes];
    };
    (async () => {
        const answers = [];
        for (const words of states) answers.push(await press(words));
        done(answers);
    })();";

/// The times of all keystrokes.
#[derive(Default)]
pub(super) struct Keystrokes {
    answered: Times,
    free: Times,
}

impl Keystrokes {
    /// Types these words into the box, which loses what stood there.
    pub(super) async fn add(&mut self, driver: &WebDriver, typed: &str) -> Outcome {
        let ends = typed
            .char_indices()
            .map(|(at, letter)| at + letter.len_utf8());
        let states: Vec<&str> = ends.map(|end| &typed[..end]).collect();
        let answers: Vec<(String, f64, f64, String, u32)> = driver
            .execute_async(TYPE, vec![json!(states)])
            .await?
            .convert()?;
        for (words, answered, free, sentence, late) in answers {
            is_answered(&words, &sentence, late)?;
            self.answered.add(answered);
            self.free.add(free);
        }
        Ok(())
    }
}

impl Display for Keystrokes {
    fn fmt(&self, form: &mut Formatter<'_>) -> Result {
        writeln!(form, "{:<20} {}", "answer a keystroke", self.answered)?;
        write!(form, "{:<20} {}", "  and be free again", self.free)
    }
}

//! What every visit ends with: the page is accessible, and the console is empty.

use std::path::PathBuf;
use std::sync::{LazyLock, PoisonError};
use std::{env, fs};

use serde::Deserialize;
use serde_json::json;

use super::Visit;
use crate::engine::complaints;
use crate::failure::{Outcome, holds};
use crate::portal::Answer;

/// The rules.
static AXE: LazyLock<Result<String, String>> = LazyLock::new(|| {
    let path =
        env::var("PORTAL_AXE").map_err(|_| "PORTAL_AXE is not set: run `cargo xtask test e2e`")?;
    fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))
});

/// Every rule that is still kept up, also those that are off unless asked for. One is left out: the
/// design's aim is the contrast of level AA, 4.5:1.
const AUDIT: &str = "
    const done = arguments[arguments.length - 1];
    const rules = axe.getRules().filter(({ tags }) => !tags.includes('deprecated'));
    const asked = Object.fromEntries(rules.map(({ ruleId }) => [ruleId, { enabled: true }]));
    asked['color-contrast-enhanced'].enabled = false;
    const found = ({ id, help, nodes }) => nodes.map(({ target, any, all, none }) => ({
        rule: `${id}: ${help}`,
        place: target.join(' '),
        reason: [any, all, none].flat().map(({ message }) => message).join('; '),
    }));
    axe.run(arguments[0], { rules: asked, resultTypes: ['violations'] }).then(
        ({ violations }) => done(violations.flatMap(found)),
        (error) => done([{ rule: 'the audit itself failed', place: '', reason: String(error) }]),
    );";

/// One element that breaks one rule.
#[derive(Debug, Deserialize)]
struct Violation {
    rule: String,
    place: String,
    reason: String,
}

impl Visit {
    /// A line of the console that belongs to what is tested; it must come, and no other may.
    pub(crate) fn expects(&self, line: impl Into<String>) {
        self.expected
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(line.into());
    }

    /// The browser notes every request that is answered with an error.
    pub(crate) fn expects_refusal(&self, path: &str, status: u16) {
        let failed = "Failed to load resource: the server responded with a status of";
        self.expects(format!("{} - {failed} {status}", self.portal.url(path)));
    }

    /// What is noted of a file that is answered like this.
    pub(crate) fn expects_answer(&self, file: &str, answer: Answer) {
        let failed = format!("{file} - Failed to load resource:");
        match answer {
            Answer::NotFound => self.expects(format!(
                "{failed} the server responded with a status of 404"
            )),
            Answer::ServerError => self.expects(format!(
                "{failed} the server responded with a status of 503"
            )),
            Answer::Dropped => self.expects(format!("{failed} net::ERR")),
            Answer::FalsePage | Answer::Garbage | Answer::Late | Answer::Rewritten(_) => {}
        }
    }

    /// The checks at the end of every visit.
    pub(crate) async fn end(&self) -> Outcome {
        self.expect_empty_console().await?;
        self.expect_accessible("html").await
    }

    async fn expect_empty_console(&self) -> Outcome {
        let heard = self.console().await?;
        let expected = self
            .expected
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let unexpected: Vec<_> = heard
            .iter()
            .filter(|line| !expected.iter().any(|words| line.contains(words)))
            .collect();
        let missing: Vec<_> = expected
            .iter()
            .filter(|words| !heard.iter().any(|line| line.contains(*words)))
            .collect();
        holds(
            &format!("the console says: {unexpected:#?}"),
            unexpected.is_empty(),
        )?;
        holds(
            &format!("the console does not say: {missing:#?}"),
            missing.is_empty(),
        )
    }

    async fn console(&self) -> Outcome<Vec<String>> {
        let noted = "JSON.parse(sessionStorage.getItem('__errors') ?? '[]')";
        let mut heard: Vec<String> = self.value(noted).await?;
        heard.extend(complaints(&self.driver).await?);
        Ok(heard)
    }

    /// Checks what fits a selector, as it is now, with the accessibility rules.
    pub(crate) async fn expect_accessible(&self, selector: &str) -> Outcome {
        let axe = AXE.as_ref().map_err(Clone::clone)?;
        self.driver
            .execute(format!("if (!window.axe) {{ {axe} }}"), Vec::new())
            .await?;
        let violations: Vec<Violation> = self.later(AUDIT, vec![json!(selector)]).await?;
        let lines = violations
            .iter()
            .map(|one| format!("{}\n  {}\n  {}\n", one.rule, one.place, one.reason));
        holds(
            &format!("accessibility:\n{}", lines.collect::<String>()),
            violations.is_empty(),
        )
    }

    /// Keeps what the page looks like now, for people to look at.
    pub(crate) async fn keeps_a_picture(&self, name: &str) -> Outcome {
        Ok(self.driver.screenshot(&picture_of(name)).await?)
    }

    /// What the page looks like at the end of a test that failed.
    pub(crate) async fn evidence(&self, name: &str) -> String {
        let place = "`${location.href} “${document.querySelector('h1')?.textContent}”, \
            data-app: ${document.documentElement.dataset.app}`";
        let place: String = self.value(place).await.unwrap_or_default();
        let console = self.console().await.unwrap_or_default();
        let picture = picture_of(name);
        let picture = match self.driver.screenshot(&picture).await {
            Ok(()) => picture.display().to_string(),
            Err(error) => error.to_string(),
        };
        let asked = self.portal.asked_for();
        format!("at {place}\npicture: {picture}\nconsole: {console:#?}\nasked for: {asked:#?}")
    }
}

/// Where the picture of a test goes.
fn picture_of(name: &str) -> PathBuf {
    let file = name.replace(|sign: char| !sign.is_alphanumeric(), "-");
    PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join(file)
        .with_extension("png")
}

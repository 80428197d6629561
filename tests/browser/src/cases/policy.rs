//! The policy under which all of this runs.

use model::permalink::Address;

use super::Case;
use crate::failure::{Outcome, holds, same};
use crate::visit::Visit;

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(every_answer_names_the_policy),
        Case::new(an_inline_script_is_refused_and_these_tests_hear_of_it),
    ]
}

async fn every_answer_names_the_policy(visit: &Visit) -> Outcome {
    visit.open(&Address::Front.path()).await?;
    visit.expects_refusal("/khong-co/", 404);
    let ask = "
        const done = arguments[arguments.length - 1];
        const files = performance.getEntriesByType('resource').map(({ name }) => name);
        const asked = [location.href, '/khong-co/', '/api/v1/portal.json', ...files].map((name) => fetch(name));
        const policy = ({ headers, url }) => headers.get('content-security-policy') ?? url;
        Promise.all(asked).then((answers) => done(answers.map(policy)));";
    let policies: Vec<String> = visit.later(ask, Vec::new()).await?;
    let strict = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'self'";
    let other: Vec<_> = policies
        .iter()
        .filter(|policy| !policy.starts_with(strict))
        .collect();
    // A drawing stands under a stricter policy of its own.
    holds(
        &format!("{other:?}"),
        other.iter().all(|policy| policy.contains("sandbox")),
    )?;
    holds("enough was asked for", policies.len() > 5)
}

async fn an_inline_script_is_refused_and_these_tests_hear_of_it(visit: &Visit) -> Outcome {
    visit.open(&Address::Front.path()).await?;
    visit.expects("policy: script-src-elem refuses inline");
    visit.expects("Content Security Policy");
    let script = "
        const script = document.createElement('script');
        script.textContent = 'window.__inline = true';
        document.head.append(script);
        script.remove();";
    visit.run::<()>(script, Vec::new()).await?;
    same(
        "the script ran",
        visit.value::<bool>("window.__inline === true").await?,
        false,
    )
}

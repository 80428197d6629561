//! What search engines read of a document: one block of linked data on its page, none elsewhere.

use model::permalink::Address;
use serde_json::Value;

use super::Case;
use crate::failure::{Outcome, same};
use crate::portal::{PageKind, Samples};
use crate::visit::Visit;

pub(super) fn cases(samples: &Samples) -> Vec<Case> {
    let kinds = samples.kinds().into_iter().map(|kind| {
        let name = format!("linked data: the {} has its own and no other's", kind.name);
        Case::named(name, async move |visit| has_its_own(visit, &kind).await)
    });
    kinds
        .chain([Case::new(it_comes_and_goes_with_the_document)])
        .collect()
}

async fn has_its_own(visit: &Visit, kind: &PageKind) -> Outcome {
    visit.open_kind(kind).await?;
    let of_a_document = matches!(Address::parse(&kind.path), Some(Address::Document(..)));
    names_the_page(visit, of_a_document.then_some(&*kind.path)).await
}

async fn it_comes_and_goes_with_the_document(visit: &Visit) -> Outcome {
    let (one, other) = (
        &visit.samples.document.path,
        &visit.samples.law.ended.page.path,
    );
    visit.open(&Address::Front.path()).await?;
    visit.remembers_the_document().await?;
    for (path, named) in [
        (one.clone(), Some(&**one)),
        (other.clone(), Some(&**other)),
        (visit.samples.article.path.clone(), None),
        (one.clone(), Some(&**one)),
    ] {
        visit.follow(&path).await?;
        visit.arrives_at(&path).await?;
        names_the_page(visit, named).await?;
    }
    visit.goes_back().await?;
    visit.arrives_at(&visit.samples.article.path).await?;
    names_the_page(visit, None).await?;
    visit.is_in_the_same_document().await
}

/// The blocks are one, with the canonical address of the page, or none.
async fn names_the_page(visit: &Visit, path: Option<&str>) -> Outcome {
    let (canonical, data): (Option<String>, Vec<Value>) = visit
        .value(
            "[document.querySelector('link[rel=canonical]')?.href ?? null,
            [...document.querySelectorAll('script[type=\"application/ld+json\"]')]
                .map(({ text }) => JSON.parse(text))]",
        )
        .await?;
    let named: Vec<Option<&str>> = data.iter().map(|data| data["@id"].as_str()).collect();
    same(
        "what the linked data is about",
        named,
        path.map(|_| canonical.as_deref())
            .into_iter()
            .collect::<Vec<_>>(),
    )?;
    let ours = canonical
        .filter(|_| path.is_some())
        .map(|url| url.ends_with(path.unwrap_or_default()));
    same(
        "the canonical address is the page's",
        ours,
        path.map(|_| true),
    )
}

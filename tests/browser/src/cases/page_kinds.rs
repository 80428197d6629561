//! Every kind of page: the app takes it over in place, and nobody is shut out.

use super::Case;
use crate::failure::Outcome;
use crate::portal::{PageKind, Samples};
use crate::visit::Visit;

pub(super) fn cases(samples: &Samples) -> Vec<Case> {
    let tests = |kind: PageKind| {
        let case = |says: &str| format!("page kinds: the {} {says}", kind.name);
        let [taken_over, dark, still, narrow] =
            [kind.clone(), kind.clone(), kind.clone(), kind.clone()];
        [
            Case::named(case("is taken over in place"), async move |visit| {
                is_taken_over_in_place(visit, &taken_over).await
            }),
            Case::named(case("is for readers in the dark too"), async move |visit| {
                is_for_readers_in_the_dark(visit, &dark).await
            }),
            Case::named(case("reads the same without scripts"), async move |visit| {
                reads_the_same_without_scripts(visit, &still).await
            }),
            Case::named(case("fits a narrow viewport"), async move |visit| {
                fits_a_narrow_viewport(visit, &narrow).await
            }),
        ]
    };
    samples.kinds().into_iter().flat_map(tests).collect()
}

async fn is_taken_over_in_place(visit: &Visit, kind: &PageKind) -> Outcome {
    visit.open_kind(kind).await?;
    visit.expect_page_as_served().await?;
    visit.expect_one_heading().await?;
    visit.expect_no_layout_shift().await
}

async fn is_for_readers_in_the_dark(visit: &Visit, kind: &PageKind) -> Outcome {
    visit.prefers_dark().await?;
    visit.open_kind(kind).await?;
    visit.expect_dark_page().await
}

async fn reads_the_same_without_scripts(visit: &Visit, kind: &PageKind) -> Outcome {
    visit.runs_no_scripts(true).await?;
    visit.load_kind(kind).await?;
    let without = visit.reads().await?;
    visit.runs_no_scripts(false).await?;
    visit.open_kind(kind).await?;
    visit.reads_again(&without).await
}

async fn fits_a_narrow_viewport(visit: &Visit, kind: &PageKind) -> Outcome {
    visit.has_viewport(320, 640).await?;
    visit.open_kind(kind).await?;
    visit.expect_no_overflow().await?;
    visit.spaces_letters().await?;
    visit.expect_no_overflow().await?;
    visit.enlarges_letters(200).await?;
    visit.expect_no_overflow().await
}

//! Would these tests notice? Each breaks what others look after, and must be found out. And does any
//! of them meet what another left behind?

use std::collections::BTreeSet;

use model::permalink::Address;

use super::Case;
use crate::failure::{Outcome, holds};
use crate::visit::Visit;

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(a_layout_shift_is_noticed),
        Case::new(a_changed_word_is_noticed),
        Case::new(a_picture_without_words_is_noticed),
        Case::new(a_wide_element_is_noticed),
        Case::new(no_address_is_given_twice),
    ]
}

/// Changes the front page by a script.
async fn opens_and_changes(visit: &Visit, script: &str) -> Outcome {
    visit.open(&Address::Front.path()).await?;
    visit.run::<()>(script, Vec::new()).await
}

async fn a_layout_shift_is_noticed(visit: &Visit) -> Outcome {
    opens_and_changes(
        visit,
        "document.querySelector('main').style.paddingTop = '200px'",
    )
    .await?;
    visit.wait_for_two_frames().await?;
    holds(
        "it is noticed",
        visit.expect_no_layout_shift().await.is_err(),
    )
}

async fn a_changed_word_is_noticed(visit: &Visit) -> Outcome {
    opens_and_changes(visit, "document.querySelector('main a').append('!')").await?;
    holds(
        "it is noticed",
        visit.expect_page_as_served().await.is_err(),
    )
}

async fn a_picture_without_words_is_noticed(visit: &Visit) -> Outcome {
    let picture = "
        const picture = new Image(9, 9);
        picture.src = '/favicon.svg';
        document.querySelector('main').append(picture);";
    opens_and_changes(visit, picture).await?;
    holds(
        "it is noticed",
        visit.expect_accessible("html").await.is_err(),
    )?;
    visit.reload().await?;
    visit.expect_app().await
}

async fn a_wide_element_is_noticed(visit: &Visit) -> Outcome {
    opens_and_changes(
        visit,
        "document.querySelector('main h2').style.width = '2000px'",
    )
    .await?;
    holds("it is noticed", visit.expect_no_overflow().await.is_err())
}

/// A browser takes the address of a server that has stopped, given to another, for the same site: what
/// it keeps of the first answers for the second. Systems give one of 500 ports twice nearly always.
async fn no_address_is_given_twice(visit: &Visit) -> Outcome {
    visit.open(&Address::Front.path()).await?;
    let mut addresses = BTreeSet::from([visit.portal.url("/")]);
    for _ in 0..500 {
        let address = visit.portal.partner(Vec::new())?.url("/");
        visit.portal.ends_others();
        holds(&format!("{address} is new"), addresses.insert(address))?;
    }
    Ok(())
}

//! A page that cannot be shown.

use model::text::failure as words;

use crate::app::LoadError;
use crate::components::elements::link;
use crate::components::notice_page::notice_page;
use crate::markup::Element;
use crate::markup::tags::a;
use crate::view_context::ViewContext;

/// The error decides the way on: search for what does not exist, again for what may work next time,
/// a fresh load for what this app cannot read.
pub(crate) fn failure(cx: &ViewContext, path: &str, error: LoadError) -> Element {
    let mut ways = Vec::new();
    match error {
        LoadError::NotFound => {}
        LoadError::Offline | LoadError::Server => ways.push(link(cx, path).child(words::TRY_AGAIN)),
        LoadError::Unreadable => {
            ways.push(link(cx, path).attr("rel", "external").child(words::RELOAD));
            let email = cx
                .portal
                .contact
                .as_ref()
                .and_then(|contact| contact.email.as_ref());
            ways.extend(email.map(|email| {
                a().attr("href", format!("mailto:{email}"))
                    .child(words::REPORT)
            }));
        }
    }
    notice_page(
        cx,
        title_and_sentence(error),
        error == LoadError::NotFound,
        ways,
    )
}

/// What is said of an error.
pub(crate) fn title_and_sentence(error: LoadError) -> (&'static str, &'static str) {
    match error {
        LoadError::NotFound => (words::NOT_FOUND_TITLE, words::NOT_FOUND),
        LoadError::Offline => (words::OFFLINE_TITLE, words::OFFLINE),
        LoadError::Server => (words::SERVER_TITLE, words::SERVER),
        LoadError::Unreadable => (words::UNREADABLE_TITLE, words::UNREADABLE),
    }
}

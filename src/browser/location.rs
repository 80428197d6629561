//! The address bar.

use super::document::window;

/// The path of the address bar, with the base path.
pub(crate) fn pathname() -> String {
    window().location().pathname().unwrap_or_default()
}

/// The query string with its question mark, or nothing.
pub(crate) fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// The hash without its sign. The portal's anchors are ASCII, so there is nothing to decode.
pub(crate) fn hash() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

//! Parts of the page for webmasters, `/nhung/`. Rendered natively alone: the app leaves that page as
//! it is.

pub(crate) mod code;
pub(crate) mod field;
pub(crate) mod form;
pub(crate) mod guide;
pub(crate) mod looks;
pub(crate) mod widget;

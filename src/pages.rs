//! One file for each page kind: the data of an address as markup.

pub(crate) mod article;
pub(crate) mod category;
pub(crate) mod document;
pub(crate) mod documents;
#[cfg(feature = "ssr")]
pub(crate) mod embed;
pub(crate) mod event;
pub(crate) mod events;
pub(crate) mod front;
pub(crate) mod not_found;
pub(crate) mod partners;
pub(crate) mod search;
pub(crate) mod site_map;
pub(crate) mod static_page;
